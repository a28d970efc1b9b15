import Layout

/// Addressees, recipients, annexes and footnotes, which layout has found already.
struct ListExtractor {
  let context: DocumentContext

  func addressees() -> [String] { texts(of: .addressee) }

  func recipients() -> [String] { texts(of: .recipient) }

  /// The annexes of the file in order.
  func annexes() -> [AnnexRecord] {
    context.blocks(.annexType).map { block in
      let found = context.findings("annex_type", in: block).first
      let titles = context.blocks(.annexTitle, part: block.block.part).map(\.block.text)
      let title = PlainText.withoutEnd(titles.filter { !isReference($0) }.joined(separator: " "), ";: ")
      return AnnexRecord(
        type: found?["name"] ?? PlainText.capitalized(block.block.text.lowercased()),
        title: title.isEmpty ? nil : title, line: block.block.lines?.lowerBound ?? 0)
    }
  }

  func footnotes() -> [FootnoteRecord] {
    context.blocks(.footnote).map { block in
      FootnoteRecord(
        label: block.block.label, lines: block.block.lines.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
  }

  private func texts(of kind: BlockKind) -> [String] {
    context.blocks(kind, part: 0).map { PlainText.withoutEnd($0.block.text) }.filter { !$0.isEmpty }
  }

  /// `(Kèm theo Kế hoạch số …)` below an annex's title is no part of it.
  private func isReference(_ text: String) -> Bool {
    !context.findings("no_task", in: text).isEmpty
  }
}
