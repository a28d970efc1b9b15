import Layout

/// The headings of the document as a tree, annexes as nodes of their own.
struct SectionExtractor {
  let context: DocumentContext
  let annexes: [AnnexRecord]

  func sections() -> [SectionRecord] {
    var roots: [SectionRecord] = []
    for part in Set(context.blocks.map(\.block.part)).sorted() {
      let tree = tree(of: context.blocks(.heading, part: part)[...])
      if part > 0, annexes.indices.contains(part - 1) {
        let annex = annexes[part - 1]
        roots.append(SectionRecord(label: annex.type, title: annex.title ?? "", line: annex.line, children: tree))
      } else {
        roots += tree
      }
    }
    return roots
  }

  /// The tree of headings whose sections lie under the first one's, then its siblings.
  private func tree(of headings: ArraySlice<SearchableBlock>) -> [SectionRecord] {
    var result: [SectionRecord] = []
    var rest = headings
    while let heading = rest.popFirst() {
      let below = rest.prefix { below in
        below.block.section.count > heading.block.section.count
          && below.block.section.starts(with: heading.block.section)
      }
      rest = rest.dropFirst(below.count)
      result.append(
        SectionRecord(
          label: heading.block.label, title: PlainText.withoutEnd(heading.block.text, ":. "),
          line: heading.block.lines?.lowerBound ?? 0, children: tree(of: below)))
    }
    return result
  }
}
