import Restoration
import TestSupport
import Testing

@testable import Layout

/// Whatever the lines, nothing is lost and nothing is counted twice.
@Suite struct CoverageTests {
  /// Each line with text is covered, no character by two pieces, and the pieces agree with the text of their blocks.
  private func check(_ lines: [RestoredLine], _ blocks: [Block]) {
    var covered: [Int: [Bool]] = [:]
    var touched: Set<Int> = []
    let texts = Dictionary(lines.map { ($0.number, Array($0.text.unicodeScalars)) }) { first, _ in first }
    for block in blocks {
      let text = Array(block.text.unicodeScalars)
      #expect(!block.pieces.isEmpty)
      for piece in block.pieces {
        touched.insert(piece.line)
        let line = texts[piece.line] ?? []
        let range = piece.lineStart..<(piece.lineStart + piece.textRange.count)
        guard range.upperBound <= line.count, piece.textRange.upperBound <= text.count else {
          Issue.record("a piece beyond its line")
          continue
        }
        #expect(Array(line[range]) == Array(text[piece.textRange]))
        var marks = covered[piece.line] ?? [Bool](repeating: false, count: line.count)
        #expect(!marks[range].contains(true))
        for index in range { marks[index] = true }
        covered[piece.line] = marks
      }
    }
    for line in lines where !line.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      #expect(touched.contains(line.number))
    }
    let starts = blocks.map { ($0.pieces.first?.line ?? 0, $0.part) }
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0.0 <= $1.0 && $0.1 <= $1.1 })
  }

  @Test(arguments: LayoutFixture.names(in: "scans", ending: ".txt"))
  func coversTheScans(name: String) throws {
    let lines = try LayoutFixture.lines("scans/\(name).txt")
    check(lines, LayoutFixture.analyzer.blocks(of: lines))
  }

  @Test(arguments: LayoutFixture.names(in: "composed", ending: ".gold.json"), ["printed", "text", "scan"])
  func coversComposedDocuments(name: String, form: String) throws {
    let lines = try LayoutFixture.lines("composed/\(name).\(form).txt")
    check(lines, LayoutFixture.analyzer.blocks(of: lines))
  }

  @Test func takesNoLines() {
    #expect(LayoutFixture.analyzer.blocks(of: []).isEmpty)
    #expect(LayoutFixture.blocks(" \n\t\n").isEmpty)
    #expect(LayoutAnalyzer(vocabulary: LayoutVocabulary()).blocks(of: []).isEmpty)
  }

  /// Lines of real documents shuffled, cut and mixed with signs.
  @Test func takesAnyLines() throws {
    var generator = SplitMix(state: 11)
    let pool = try LayoutFixture.names(in: "composed", ending: ".gold.json").flatMap {
      try LayoutFixture.lines("composed/\($0).printed.txt").map(\.text)
    }
    let signs = [
      "-", "+", "(1)", "1.", "I.", "a)", "Điều 1.", "Chương I", "Nơi nhận:", "Kính gửi:", "PHỤ LỤC", "TM.", "¹", "STT",
      "KẾ HOẠCH", "T/M", "CHỦ TỊCH", "*", "“", "/", "12", ".", "Số:", "ngày", "\u{301}", "😀", "(", "V/v",
    ]
    let empty = LayoutAnalyzer(vocabulary: LayoutVocabulary())
    for round in 0..<150 {
      let lines = (0..<Int.random(in: 1...40, using: &generator)).map { index -> RestoredLine in
        var text = round.isMultiple(of: 3) ? "" : pool.randomElement(using: &generator) ?? ""
        if Bool.random(using: &generator) { text = String(text.prefix(Int.random(in: 0...80, using: &generator))) }
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          let sign = signs.randomElement(using: &generator) ?? ""
          text = Bool.random(using: &generator) ? sign + " " + text : text + (round % 5 == 0 ? "" : " ") + sign
        }
        return RestoredLine(number: index + 1, page: index / 20 + 1, ocr: text, text: text, tokens: [])
      }
      check(lines, LayoutFixture.analyzer.blocks(of: lines))
      if round.isMultiple(of: 10) { check(lines, empty.blocks(of: lines)) }
    }
  }
}
