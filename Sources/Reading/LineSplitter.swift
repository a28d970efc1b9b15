/// Cuts text into lines and pages.
enum LineSplitter {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let formFeed: UInt8 = 12

  /// The lines as a text editor numbers them: LF, CR LF and CR end a line, the last end opens no further line.
  ///
  /// A form feed before the text of a line puts the line on the next page; inside a line it puts the next line there.
  static func lines(of text: String) -> [SourceLine] {
    let bytes = Array(text.utf8)
    var lines: [SourceLine] = []
    var page = 1
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != lineFeed, bytes[end] != carriageReturn { end += 1 }
      lines.append(line(bytes[start..<end], number: lines.count + 1, page: &page))
      let isPair = end + 1 < bytes.count && bytes[end] == carriageReturn && bytes[end + 1] == lineFeed
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }

  private static func line(_ bytes: ArraySlice<UInt8>, number: Int, page: inout Int) -> SourceLine {
    guard bytes.contains(formFeed) else {
      return SourceLine(number: number, page: page, text: String(decoding: bytes, as: UTF8.self))
    }
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == formFeed }
    page += bytes.prefix(while: isBlank).count { $0 == formFeed }
    let ownPage = page
    page += bytes.drop(while: isBlank).count { $0 == formFeed }
    let text = String(decoding: bytes.filter { $0 != formFeed }, as: UTF8.self)
    return SourceLine(number: number, page: ownPage, text: text)
  }
}
