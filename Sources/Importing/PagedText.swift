import Extraction
import Reading
import Restoration

/// The text of a record, in which form feeds begin pages as they do in the files: the record has no other place for
/// them, and a search tells the page of what it found.
enum PagedText {
  /// The lines as read and as restored, each page but the first begun by a form feed.
  static func of(_ lines: [RestoredLine]) -> TextRecord {
    var (ocr, restored, page) = ("", "", 1)
    for (index, line) in lines.enumerated() {
      if index > 0 {
        ocr.unicodeScalars.append("\n")
        restored.unicodeScalars.append("\n")
      }
      while page < line.page {
        ocr.unicodeScalars.append("\u{0C}")
        restored.unicodeScalars.append("\u{0C}")
        page += 1
      }
      ocr += line.ocr
      restored += line.text
    }
    return TextRecord(ocr: ocr, restored: restored)
  }

  /// The lines of the text that `of` made, with their pages.
  static func lines(of text: String) -> [SourceLine] {
    guard !text.isEmpty else { return [] }
    var page = 1
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      index, line in
      let content = line.drop { $0 == "\u{0C}" }
      page += line.count - content.count
      return SourceLine(number: index + 1, page: page, text: String(String.UnicodeScalarView(content)))
    }
  }
}
