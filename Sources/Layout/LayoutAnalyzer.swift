import Restoration

/// Finds the structure of a document: which lines are letterhead, title, headings, paragraphs, signature and so on.
///
/// The analysis never fails: what it cannot tell is a paragraph or noise. Every line with text belongs to a block;
/// lines that held two columns belong to two.
public struct LayoutAnalyzer: Sendable {
  private let matchers: LayoutMatchers

  /// Creates an analyzer that tells the parts of documents by these words.
  public init(vocabulary: LayoutVocabulary) {
    matchers = LayoutMatchers(vocabulary)
  }

  /// The blocks of a document in their order.
  /// - Complexity: O(*n*) in the length of the text.
  public func blocks(of lines: [RestoredLine]) -> [Block] {
    var context = LayoutContext(lines: Self.pageLines(lines), matchers: matchers)
    var noise = NoiseDetector(context: context)
    var drafts: [BlockDraft] = []
    for index in context.lines.indices {
      if let kind = noise.kind(ofLine: index) {
        drafts.append(BlockDraft(kind: kind, fragments: [.init(line: index, range: context.lines[index].content)]))
      } else {
        context.order.append(index)
      }
    }
    let parts = parts(context)
    drafts += parts.flatMap { $0 }
    place(&drafts, firstLines: parts.map { $0.map(\.start.line).min() ?? 0 })
    drafts.sort { ($0.start.line, $0.start.offset) < ($1.start.line, $1.start.offset) }
    let repair = NumberRepair(context: context)
    repair.apply(to: &drafts)
    repair.repairDivisions(&drafts)
    repair.repairLetters(&drafts)
    SectionRules(context: context).apply(to: &drafts)
    return drafts.map { Self.trimEnd($0, context.lines).block(over: context.lines) }
  }

  private static func pageLines(_ lines: [RestoredLine]) -> [PageLine] {
    var result: [PageLine] = []
    var blanks = 0
    for line in lines {
      if let pageLine = PageLine(line, blanksBefore: blanks) {
        result.append(pageLine)
        blanks = 0
      } else {
        blanks += 1
      }
    }
    return result
  }

  /// The blocks of the document and of its annexes.
  private func parts(_ context: LayoutContext) -> [[BlockDraft]] {
    var parts: [[BlockDraft]] = []
    var place = 0
    while place < context.order.count {
      var part = part(context, number: parts.count, from: &place)
      for index in part.indices { part[index].part = parts.count }
      parts.append(part)
    }
    return parts
  }

  private func part(_ context: LayoutContext, number: Int, from place: inout Int) -> [BlockDraft] {
    let annexes = AnnexDetector(context: context)
    let start = place
    let head = HeadParser(context: context, part: number).parse(from: place)
    var drafts = head.drafts
    place = head.end
    var isSigned = false
    while place < context.order.count {
      let tail = TailParser(context: context)
      var end = place
      while end < context.order.count, !tail.begins(at: end) {
        if end > start, annexes.begins(at: end, isAfterSignature: isSigned) { break }
        end += 1
      }
      var body = BodyParser(context: context)
      drafts += body.parse(place..<end)
      place = end
      guard place < context.order.count, tail.begins(at: place) else { break }
      var reader = tail
      let signature = reader.parse(from: place) { annexes.begins(at: $0, isAfterSignature: true) }
      drafts += signature.drafts
      place = signature.end
      isSigned = true
      if place < context.order.count, annexes.begins(at: place, isAfterSignature: true) { break }
    }
    // Whatever happens, each part takes a line.
    if place == start { place += 1 }
    return drafts
  }

  /// Gives noise and page numbers the part that they stand in.
  private func place(_ drafts: inout [BlockDraft], firstLines: [Int]) {
    for index in drafts.indices where drafts[index].kind == .noise || drafts[index].kind == .pageNumber {
      let line = drafts[index].start.line
      drafts[index].part = max(0, (firstLines.lastIndex { $0 <= line } ?? 0))
    }
  }

  /// A recipient or addressee without the sign that ends its item.
  private static func trimEnd(_ draft: BlockDraft, _ lines: [PageLine]) -> BlockDraft {
    guard draft.kind == .recipient || draft.kind == .addressee, var last = draft.fragments.last else { return draft }
    let scalars = lines[last.line].scalars
    while let end = last.range.last, ";,. ".unicodeScalars.contains(scalars[end]) {
      last.range = last.range.lowerBound..<end
    }
    var draft = draft
    draft.fragments[draft.fragments.count - 1] = last
    return draft
  }
}
