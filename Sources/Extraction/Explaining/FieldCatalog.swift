/// Where the values of a record come from, for telling why one is what it is or is missing.
///
/// The extractors decide; a test holds this table against what they do on all fixtures.
enum FieldCatalog {
  /// The fields of the head that a document should have, as JSON pointers in the order of the record.
  static let head = [
    "/type", "/number", "/issuer", "/place", "/date", "/title", "/signature/authority", "/signature/position",
    "/signature/name", "/recipients",
  ]

  /// The sources of the value at a pointer, those that come first counting more; nil for fields that nothing is known of.
  static func sources(of pointer: String) -> [FieldSource]? {
    let parts = pointer.split(separator: "/").map { Int($0) == nil ? String($0) : "*" }
    let path = parts.joined(separator: "/")
    return table[path] ?? table[parts.dropLast().joined(separator: "/")]
  }

  /// The pointer of what a value is part of, where that limits where the value can come from: a task's paragraph.
  static func scope(of pointer: String) -> String? {
    let parts = pointer.split(separator: "/")
    guard parts.first == "tasks", parts.count > 2 else { return nil }
    return "/" + parts.prefix(2).joined(separator: "/")
  }

  private static let table: [String: [FieldSource]] = [
    "type": [.rules("type", in: .type), .rules("number", in: .number, .letterhead), .layout(.title)],
    "number": [
      .rules("number", in: .number, .letterhead), .rules("own_number", mainPart: false),
      .rules("number_unreadable", in: .number, .letterhead),
    ],
    "issuer": [
      .layout(.issuer), .rules("issuing_sentence", in: .preamble), .rules("signed_for", in: .signatureAuthority),
    ],
    "issuer/on_behalf": [
      .rules("issuer_on_order", in: .paragraph, .preamble), .rules("issuing_sentence", in: .preamble),
      .rules("signed_for", in: .signatureAuthority),
    ],
    "place": [.rules("place_date", in: .placeDate, .letterhead), .layout(.issuer)],
    "date": [.rules("place_date", in: .placeDate, .letterhead), .rules("own_number", mainPart: false)],
    "title": [.layout(.title)],
    "citations": [.rules("citation", mainPart: false), .rules("citation_named", mainPart: false)],
    "citations/*": [.rules("citation", mainPart: false), .rules("citation_named", mainPart: false)],
    "citations/*/date": [.rules("citation_date", mainPart: false)],
    "citations/*/issuer": [.rules("citation_issuer", mainPart: false), .rules("citation_proposer", mainPart: false)],
    "citations/*/subject": [.rules("citation_subject", mainPart: false)],
    "sections": [.layout(.heading, mainPart: false)],
    "tasks": [.layout(.paragraph, .bullet, .tableRow, mainPart: false)],
    "tasks/*": [.layout(.paragraph, .bullet, .tableRow, mainPart: false)],
    "tasks/*/assignees": [
      .rules("assignee", mainPart: false), .rules("heading_units", in: .heading, .preamble, mainPart: false),
      .rules("registrant", mainPart: false), .rules("cell_units", in: .tableRow, mainPart: false),
      .rules("delegated", mainPart: false),
    ],
    "tasks/*/coordinating": [
      .rules("coordinating", mainPart: false), .rules("cell_units", in: .tableRow, mainPart: false),
    ],
    "tasks/*/deadlines": [.rules("deadline", mainPart: false)],
    "tasks/*/targets": [.rules("target", mainPart: false)],
    "signature/authority": [.layout(.signatureAuthority)],
    "signature/position": [.layout(.signaturePosition)],
    "signature/name": [.layout(.signatureName)],
    "signature/signed_at": [.rules("signed_at")],
    "addressees": [.layout(.addressee)],
    "recipients": [.layout(.recipient)],
    "annexes": [.rules("annex_type", in: .annexType, mainPart: false)],
    "footnotes": [.layout(.footnote, mainPart: false)],
  ]
}
