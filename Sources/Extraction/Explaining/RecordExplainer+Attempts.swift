import Layout
import RuleEngine

extension RecordExplainer {
  /// What was tried to find the value at a pointer; nil for a field that nothing is known of.
  ///
  /// - Parameter scope: Where what the value is part of stands, for one that can stand only there.
  /// - Complexity: Each rule is tried in hundreds of ways.
  public func attempts(at pointer: String, scope: EvidenceRecord? = nil) -> FieldAttempts? {
    guard let sources = FieldCatalog.sources(of: pointer) else { return nil }
    let blocks = context.blocks.filter { block in
      scope.map { scope in block.block.pieces.contains { $0.line == scope.line } } ?? true
    }
    var lines: [String: [Int]] = [:]
    for kind in Set(sources.filter { !$0.isOfRunningText }.flatMap(\.kinds)) {
      lines[kind.rawValue] = blocks.filter { $0.block.kind == kind }.compactMap { $0.block.lines?.lowerBound }
    }
    let fields = sources.compactMap(\.field)
    let attempts = fields.flatMap { context.rules.rules(for: $0) }.map { attempt($0, blocks) }
    return FieldAttempts(
      field: pointer, blocks: lines, layout: surroundings(of: sources).map { part(of: $0.block) },
      rules: attempts.enumerated().sorted {
        ($0.element.nearest?.share ?? 0, $1.offset) > ($1.element.nearest?.share ?? 0, $0.offset)
      }.map(\.element))
  }

  /// The pointer of what a value is part of and can stand only with.
  public static func scope(of pointer: String) -> String? { FieldCatalog.scope(of: pointer) }

  /// The blocks around the place of a value: before the text for what the head holds, behind it for the signature.
  private func surroundings(of sources: [FieldSource]) -> ArraySlice<SearchableBlock> {
    let text: Set<BlockKind> = [.heading, .paragraph, .bullet, .tableRow]
    let main = context.blocks.filter { $0.block.part == 0 }
    let kinds = sources.flatMap(\.kinds)
    if kinds.contains(where: Self.tail.contains) {
      return main[(main.lastIndex { text.contains($0.block.kind) } ?? main.startIndex)...]
    }
    guard kinds.contains(where: Self.head.contains) else { return [] }
    return main[..<(main.firstIndex { text.contains($0.block.kind) } ?? main.endIndex)]
  }

  private static let head: Set<BlockKind> = [.letterhead, .issuer, .number, .placeDate, .type]
  private static let tail: Set<BlockKind> = [.signatureAuthority, .signaturePosition, .signatureName, .recipient]

  private func attempt(_ rule: Rule, _ blocks: [SearchableBlock]) -> RuleAttempt {
    let fitting = blocks.filter { rule.kinds.isEmpty || rule.kinds.contains($0.block.kind) }
    let miss = context.rules.nearMiss(of: rule.id, in: blocks.map { ($0.text, $0.block.kind) })
    return RuleAttempt(
      rule: rule.id, description: rule.description, kinds: rule.kinds.map(\.rawValue).sorted(), blocks: fitting.count,
      nearest: miss.flatMap { nearest($0, blocks[$0.text]) })
  }

  private func nearest(_ miss: NearMiss, _ block: SearchableBlock) -> RuleAttempt.Nearest? {
    guard let span = block.block.spans(of: miss.range).first else { return nil }
    var nearest = RuleAttempt.Nearest(
      hindrance: .part, share: miss.share, withoutValues: [], kind: block.block.kind.rawValue, line: span.line,
      span: [span.start, span.end])
    switch miss.hindrance {
    case .unused(let values): (nearest.hindrance, nearest.withoutValues) = (.unused, values)
    case .otherKind: nearest.hindrance = .otherKind
    case .marks: nearest.hindrance = .marks
    case .part(let pattern, let instead): (nearest.missing, nearest.instead) = (pattern, instead)
    }
    return nearest
  }
}
