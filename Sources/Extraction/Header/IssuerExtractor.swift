import Foundation
import Layout
import RuleEngine

/// Who issued the document: from the letterhead, else from the sentence that issues it, else from the signature.
struct IssuerExtractor {
  let context: DocumentContext
  let header: Header
  private let names: IssuerName

  init(context: DocumentContext, header: Header) {
    self.context = context
    self.header = header
    names = IssuerName(context: context, place: header.place)
  }

  func issuer() -> Extracted<IssuerRecord?> {
    var result = Extracted<IssuerRecord?>(nil)
    let sentence = issuingSentence()
    if let (bodies, block) = letterheadBodies(), var record = record(of: bodies) {
      if let name = committee(in: record.name, sentence?.finding) {
        record.name = name
        result.warn("issuer_from_body", "the letterhead names a place only; the text says whose committee issues")
      }
      if let sentence, let agreed = agreed(record, block, sentence) {
        record = agreed
        result.warn("issuer_from_body", "the letterhead is damaged; the text names this body as the issuer")
      }
      record.onBehalf = record.onBehalf ?? onBehalf(of: record.name, sentence?.finding)
      result.value = isJoint ? joined(record) : record
      result.note("/issuer", context.evidence(of: block))
    } else if let (finding, block) = sentence, let name = finding["issuer"] {
      let full = names.complete(name, parent: nil)
      let record = IssuerRecord(name: full, parent: nil, onBehalf: onBehalf(of: full, nil))
      result.value = isJoint ? joined(record) : record
      result.note("/issuer", context.evidence(of: finding, group: "issuer", in: block))
      result.warn(
        "issuer_from_body", "the letterhead is lost; the sentence that issues the document names this body",
        line: block.block.line(at: finding.range.lowerBound))
    } else if let (finding, block) = signedFor(), let name = finding["issuer"], !names.isOrgan(name) {
      result.value = IssuerRecord(name: names.complete(names.normal(name), parent: nil))
      result.note("/issuer", context.evidence(of: finding, group: "issuer", in: block))
      result.warn("issuer_from_signature", "the letterhead is lost; the signature names this body")
    } else {
      result.warn("issuer_missing", "no issuing body was found")
    }
    return result
  }

  // MARK: - Several bodies

  /// Whether documents of this type are issued by several bodies together.
  private var isJoint: Bool {
    header.type.flatMap { context.rules.vocabularies["types"]?.entry(for: $0.name) }?.attributes["joint"] == "true"
  }

  /// The names of the bodies parted by a dash, as letterheads print them; the text says "A và B".
  private func joined(_ record: IssuerRecord) -> IssuerRecord {
    let bodies = UnitList(context: context).units(in: record.name)
    guard bodies.count > 1 else { return record }
    // The lines of two columns of names are no body above another.
    let parent = record.parent.flatMap { $0.contains(" - ") ? nil : $0 }
    return IssuerRecord(name: bodies.joined(separator: " - "), parent: parent, onBehalf: record.onBehalf)
  }

  // MARK: - Letterhead

  /// The bodies that the letterhead names, upper line first, lines that go on with a name joined to it.
  private func letterheadBodies() -> ([String], SearchableBlock)? {
    var bodies: [String] = []
    var last: SearchableBlock?
    var open = false
    for block in context.blocks(.issuer, part: 0) {
      for whole in block.lineTexts {
        // The rule under a letterhead is read as low strokes beside its last line.
        let line = whole.trimmingCharacters(in: CharacterSet(charactersIn: "_*~=-. "))
        let text = RuleText(line)
        guard line.contains(where: \.isLetter), !has("motto", text, block) else { continue }
        if bodies.isEmpty || (has("letterhead_body", text, block) && !open) {
          bodies.append(line)
        } else {
          bodies[bodies.count - 1] += " " + line
        }
        open = has("letterhead_open", text, block)
        last = block
      }
    }
    return last.map { (bodies.map { PlainText.withoutEnd($0, ".,;:*- ") }, $0) }
  }

  private func has(_ field: String, _ text: RuleText, _ block: SearchableBlock) -> Bool {
    !context.rules.findings(of: field, in: text, kind: block.block.kind, monitor: context.monitor).isEmpty
  }

  private func record(of bodies: [String]) -> IssuerRecord? {
    var bodies = bodies.map(names.normal)
    guard var name = bodies.popLast() else { return nil }
    var organ: String?
    if names.isOrgan(name), let body = bodies.popLast() {
      organ = name
      name = body
    }
    let parent = bodies.last.map { names.complete($0, parent: bodies.dropLast().last) }
    let full = names.complete(name, parent: parent)
    return IssuerRecord(name: full, parent: parent, onBehalf: organ.map { "\($0) \(full)" })
  }

  /// `Tỉnh Lâm Đồng` is no body: the committee that the text names and that place make one.
  private func committee(in name: String, _ sentence: Finding?) -> String? {
    guard let place = context.findings("place_alone", in: name).first?["place"] else { return nil }
    let recipients = context.blocks(.recipient, part: 0).map(\.block.text)
    let named = [sentence?["issuer"]].compactMap { $0 } + recipients.reversed()
    let committees = named.lazy.compactMap { context.findings("committee_named", in: $0).first?["committee"] }
    return committees.first.map { "\($0) \(place)" }
  }

  /// The record with the name that the issuing sentence spells better, if it does.
  private func agreed(
    _ record: IssuerRecord, _ letterhead: SearchableBlock, _ sentence: (finding: Finding, block: SearchableBlock)
  ) -> IssuerRecord? {
    guard let issuer = sentence.finding["issuer"], let range = sentence.finding.captures["issuer"]?.range else {
      return nil
    }
    var said = names.complete(issuer, parent: record.parent)
    if record.onBehalf != nil { said = names.withoutOrgan(said) }
    let result = IssuerAgreement.result(
      letterhead: .init(name: record.name, confidence: context.confidence(in: letterhead)),
      sentence: .init(name: said, confidence: context.confidence(of: range, in: sentence.block)))
    guard let result else { return bodyOfSymbol(below: record, issuer) }
    var agreed = record
    agreed.name = result.name
    agreed.parent = result.parent ?? record.parent
    if let organ = record.onBehalf { agreed.onBehalf = organ.replacingOccurrences(of: record.name, with: result.name) }
    return agreed
  }

  /// The body that the sentence names, where the symbol stands for it and not for the one that the letterhead names:
  /// then the lower line of the letterhead is lost.
  private func bodyOfSymbol(below record: IssuerRecord, _ issuer: String) -> IssuerRecord? {
    guard let symbol = header.number?.symbol else { return nil }
    let said = names.complete(issuer, parent: record.name)
    let letters = SymbolLetters(rules: context.rules)
    let parts = Set(symbol.split { "/-".contains($0) }.map(String.init).filter { $0.count > 2 })
    guard parts.isDisjoint(with: letters.letters(of: [record.name])),
      !parts.isDisjoint(with: letters.letters(of: [said]))
    else { return nil }
    return IssuerRecord(name: said, parent: record.name)
  }

  // MARK: - Body and signature

  private func issuingSentence() -> (finding: Finding, block: SearchableBlock)? {
    for block in context.blocks(.preamble, part: 0).reversed() {
      if let found = context.findings("issuing_sentence", in: block).last { return (found, block) }
    }
    return nil
  }

  private func signedFor() -> (Finding, SearchableBlock)? {
    for block in context.blocks(.signatureAuthority) {
      if let found = context.findings("signed_for", in: block).first { return (found, block) }
    }
    return nil
  }

  /// The narrower body that issues the document in the name of the issuer.
  private func onBehalf(of issuer: String, _ sentence: Finding?) -> String? {
    for block in context.blocks(.paragraph, .preamble, part: 0) {
      guard let name = context.findings("issuer_on_order", in: block).first?["issuer"] else { continue }
      return names.within(name, issuer)
    }
    if let name = sentence?["issuer"].map(names.normal), names.differs(name, from: issuer) {
      return names.within(name, issuer)
    }
    if let name = signedFor()?.0["issuer"].map(names.normal), names.isOrgan(name) {
      return PlainText.begins(issuer, with: name) ? nil : "\(name) \(issuer)"
    }
    return nil
  }
}
