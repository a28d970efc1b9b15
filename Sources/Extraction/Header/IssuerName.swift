import Foundation
import RuleEngine

/// Writes a body's name in normal case and in full: `UBND TỈNH LẠNG SƠN` as `Ủy ban nhân dân tỉnh Lạng Sơn`.
struct IssuerName {
  private let context: DocumentContext
  private let place: String?
  private let nameCase: NameCase
  private let body: String

  /// - Parameter place: The place of the date line.
  init(context: DocumentContext, place: String?) {
    self.context = context
    self.place = place
    body = context.blocks(.preamble, .paragraph, .bullet, .annexTitle, .title, .heading)
      .map(\.block.text).joined(separator: " ")
    nameCase = NameCase(rules: context.rules, names: context.names, body: body)
  }

  /// The name in normal case with its abbreviations written out.
  func normal(_ name: String) -> String {
    expand(nameCase.normal(name))
  }

  /// The name with its place: from the name above it in the letterhead, else as the body prints it, else from the
  /// date line.
  func complete(_ name: String, parent: String?) -> String {
    let name = expand(withoutAbbreviation(name))
    if let parent, let full = partyName(name, parent) { return full }
    guard !has("located", name) else { return name }
    if let parent, has("bare_office", name) { return "\(name) \(parent)" }
    if let place, PlainText.key(name).hasSuffix(PlainText.key(place)) { return name }
    if let place = parent.flatMap({ context.findings("place_of", in: $0).first?["place"] }) {
      return has("unnamed_place", name) ? withoutLast(name, place) : "\(name) \(place)"
    }
    if let longer = longerInBody(name) { return longer }
    if has("unnamed_place", name), let place { return "\(name) \(place)" }
    return name
  }

  /// The name without the abbreviation that it defines for itself, "(THADS)", at its end.
  private func withoutAbbreviation(_ name: String) -> String {
    guard name.hasSuffix(")"), let start = name.lastIndex(of: "("),
      PlainText.isUpperCase(String(name[start...]))
    else { return name }
    return PlainText.withoutEnd(String(name[..<start]))
  }

  /// The full name of a committee or of its office, whose place and committee the party organisation above names.
  private func partyName(_ name: String, _ parent: String) -> String? {
    let isOffice = has("party_office", name)
    if has("bare_committee", name) || isOffice, let found = context.findings("committee_of", in: parent).first,
      let committee = found["committee"], let place = found["place"]
    {
      return isOffice && !name.hasSuffix(committee) ? "\(name) \(committee) \(place)" : "\(name) \(place)"
    }
    return has("party_committee", parent) && isOffice ? "\(name) \(parent)" : nil
  }

  /// A name that ends with the kind of place, given the place with its kind.
  private func withoutLast(_ name: String, _ place: String) -> String {
    let kind = place.split(separator: " ").first.map(String.init) ?? ""
    return PlainText.key(name).hasSuffix(PlainText.key(kind)) ? name + place.dropFirst(kind.count) : name
  }

  /// Whether the name is that of an organ which issues in a larger body's name.
  func isOrgan(_ name: String) -> Bool {
    context.rules.vocabularies["organs"]?.entry(for: normal(name)) != nil
  }

  /// The name of the body in whose name an organ issues: without "Ban Thường trực" before it.
  func withoutOrgan(_ name: String) -> String {
    let words = name.split(separator: " ")
    for count in [3, 2] where words.count > count + 1 && isOrgan(words.prefix(count).joined(separator: " ")) {
      return PlainText.capitalized(words.dropFirst(count).joined(separator: " "))
    }
    return name
  }

  /// Whether a name used in the body means another body than the issuer.
  func differs(_ name: String, from issuer: String) -> Bool {
    !PlainText.begins(issuer, with: expand(name)) && !PlainText.begins(expand(name), with: issuer)
  }

  /// The name of a narrower body with the issuer's full name in the place of its short one.
  func within(_ name: String, _ issuer: String) -> String {
    let name = expand(name)
    guard !has("located", name) else { return name }
    let head = issuer.split(separator: " ").map(String.init)
    for count in stride(from: head.count, to: 1, by: -1) {
      let start = head.prefix(count).joined(separator: " ")
      guard let range = name.range(of: start, options: .caseInsensitive), range.upperBound == name.endIndex else {
        continue
      }
      return name.replacingCharacters(in: range, with: issuer)
    }
    return complete(name, parent: issuer)
  }

  private func has(_ field: String, _ text: String) -> Bool { !context.findings(field, in: text).isEmpty }

  /// The name as the body prints it where a place follows it.
  private func longerInBody(_ name: String) -> String? {
    var start = body.startIndex
    while let range = body.range(of: name, options: .caseInsensitive, range: start..<body.endIndex) {
      start = range.upperBound
      let rest = String(body[range.upperBound...].prefix(60))
      guard let first = rest.first, first == " ",
        let found = context.findings("place_at_start", in: String(rest.dropFirst())).first, let place = found["place"]
      else { continue }
      return "\(name) \(place)"
    }
    return nil
  }

  private func expand(_ name: String) -> String {
    guard let abbreviations = context.rules.vocabularies["abbreviations"] else { return name }
    var words = name.split(separator: " ").map(String.init)
    for count in [4, 3, 2, 1] {
      var index = 0
      while index + count <= words.count {
        let part = words[index..<(index + count)].joined(separator: " ")
        if let entry = abbreviations.entries.first(where: { $0.also.contains(part) }) {
          let long = entry.name
          words.replaceSubrange(index..<(index + count), with: long.split(separator: " ").map(String.init))
        }
        index += 1
      }
    }
    return words.joined(separator: " ")
  }
}
