import Layout

/// One of the places that the value of a field is taken from: findings of rules, or blocks as layout made them.
struct FieldSource: Sendable, Equatable {
  /// The field of the rules whose findings count; nil where layout alone tells the value.
  var field: String?
  /// The kinds of blocks that are looked at.
  var kinds: [BlockKind]
  /// Whether only the document itself is looked at, not its annexes.
  var isMainPart: Bool

  /// Findings of rules in blocks of some kinds; no kinds stand for those that hold running text.
  static func rules(_ field: String, in kinds: BlockKind..., mainPart: Bool = true) -> FieldSource {
    FieldSource(field: field, kinds: kinds.isEmpty ? text : kinds, isMainPart: mainPart)
  }

  /// Blocks as layout made them.
  static func layout(_ kinds: BlockKind..., mainPart: Bool = true) -> FieldSource {
    FieldSource(field: nil, kinds: kinds, isMainPart: mainPart)
  }

  /// Whether a rule's findings in a block count.
  func covers(_ block: Block) -> Bool { kinds.contains(block.kind) && (!isMainPart || block.part == 0) }

  /// Whether rules look for it anywhere in the text.
  var isOfRunningText: Bool { field != nil && kinds == Self.text }

  private static let text: [BlockKind] = [
    .title, .preamble, .heading, .paragraph, .bullet, .tableRow, .footnote, .annexTitle, .annexType, .addressee,
  ]
}
