/// How a value is made from captures: `{year|year}-{month|pad2}-{day|pad2}`.
///
/// A template with a group that took no part, or whose text a filter refuses, has no value.
public struct Template: Sendable, Equatable {
  private var parts: [Part]

  private enum Part: Sendable, Equatable {
    case text(String)
    case capture(String, [TemplateFilter])
  }

  /// Reads a template.
  /// - Throws: `TemplateError` saying what is wrong.
  init(_ source: String) throws(TemplateError) {
    parts = []
    var rest = Substring(source)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw TemplateError(message: "a { without its }") }
      let pieces = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      var filters: [TemplateFilter] = []
      for piece in pieces.dropFirst() { filters.append(try TemplateFilter(String(piece))) }
      guard let name = pieces.first, !name.isEmpty else { throw TemplateError(message: "{} names no group") }
      parts.append(.capture(String(name), filters))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
  }

  /// The groups that the template needs.
  var captureNames: [String] {
    parts.compactMap { if case .capture(let name, _) = $0 { name } else { nil } }
  }

  /// The vocabularies that the template looks names up in, with the attribute asked for.
  var lookups: [(vocabulary: String, attribute: String?)] {
    parts.flatMap { part -> [(String, String?)] in
      guard case .capture(_, let filters) = part else { return [] }
      return filters.compactMap { filter in
        switch filter {
        case .lookup(let name, let attribute): (name, attribute)
        case .known(let name): (name, nil)
        default: nil
        }
      }
    }
  }

  func value(captures: [String: String], vocabularies: [String: Vocabulary]) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .capture(let name, let filters):
        guard var value = captures[name] else { return nil }
        for filter in filters {
          guard let next = filter.apply(to: value, vocabularies: vocabularies) else { return nil }
          value = next
        }
        result += value
      }
    }
    return result
  }
}
