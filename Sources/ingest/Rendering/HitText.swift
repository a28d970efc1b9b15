import Archive

/// A hit of a search in a few lines for a person.
struct HitText {
  let text: String

  init(_ hit: SearchHit, rank: Int, style: Style) {
    let head = [hit.number ?? Label.noNumber.text, hit.date ?? Label.noDate.text, hit.issuer].compactMap { $0 }
    var lines = ["\(rank). " + style.bold(head.joined(separator: " · ")) + "  " + style.faint(hit.id)]
    let title = [hit.type, hit.title].compactMap { $0 }.joined(separator: ": ")
    if !title.isEmpty { lines.append("   " + title) }
    if let snippet = hit.snippet {
      let place = Message.place(page: snippet.page, line: snippet.line).text
      let marked = style.marking(snippet.highlights.map { $0[0]..<$0[1] }, in: snippet.text, style.found)
      lines.append("   " + style.faint(place) + marked)
    }
    lines.append("   " + style.faint(hit.path))
    if !hit.copies.isEmpty {
      lines.append("   " + style.faint(Message.scannedAgain(hit.copies).text))
    }
    text = lines.joined(separator: "\n")
  }
}
