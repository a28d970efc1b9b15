/// Gives each block the labels of the headings that it stands under.
struct SectionRules {
  let context: LayoutContext

  /// Sets the sections of drafts in the order of the document.
  func apply(to drafts: inout [BlockDraft]) {
    var stack = SectionStack()
    var part = 0
    for index in drafts.indices {
      if drafts[index].part != part {
        part = drafts[index].part
        stack = SectionStack()
      }
      switch drafts[index].kind {
      case .heading, .paragraph, .bullet, .tableRow:
        if let marker = drafts[index].marker { stack.enter(marker) }
        let closes = isClosing(drafts[index], followedBy: drafts[(index + 1)...])
        drafts[index].section = closes ? stack.closingLabels : stack.labels
      default: break
      }
    }
  }

  /// Whether a paragraph closes the text: it begins like one, and only the signature follows.
  private func isClosing(_ draft: BlockDraft, followedBy rest: ArraySlice<BlockDraft>) -> Bool {
    guard draft.kind == .paragraph, draft.marker == nil, let first = draft.fragments.first else { return false }
    let line = context.lines[first.line]
    guard context.matchers.closingCues.prefix(line.words[...]) != nil else { return false }
    let next = rest.first { $0.kind != .noise && $0.kind != .pageNumber && $0.kind != .footnote && !isUnmarked($0) }
    guard let next, next.part == draft.part else { return true }
    return [.recipient, .signatureAuthority, .signaturePosition, .signatureName].contains(next.kind)
  }

  private func isUnmarked(_ draft: BlockDraft) -> Bool { draft.kind == .paragraph && draft.marker == nil }
}
