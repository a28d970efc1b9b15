import Archive

/// A hit of a search in a few lines for a person.
struct HitText {
  let text: String

  init(_ hit: SearchHit, rank: Int, style: Style) {
    let head = [hit.number ?? "(no number)", hit.date ?? "(no date)", hit.issuer].compactMap { $0 }
    var lines = ["\(rank). " + style.bold(head.joined(separator: " · ")) + "  " + style.faint(hit.id)]
    let title = [hit.type, hit.title].compactMap { $0 }.joined(separator: ": ")
    if !title.isEmpty { lines.append("   " + title) }
    if let snippet = hit.snippet {
      let place = (snippet.page.map { "page \($0), " } ?? "") + "line \(snippet.line): "
      let marked = style.marking(snippet.highlights.map { $0[0]..<$0[1] }, in: snippet.text, style.found)
      lines.append("   " + style.faint(place) + marked)
    }
    lines.append("   " + style.faint(hit.path))
    if !hit.copies.isEmpty {
      lines.append("   " + style.faint("scanned again as " + hit.copies.joined(separator: ", ")))
    }
    text = lines.joined(separator: "\n")
  }
}
