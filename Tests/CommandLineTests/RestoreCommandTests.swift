import Foundation
import TestSupport
import Testing

@Suite struct RestoreCommandTests {
  /// Lines as an editor counts them.
  private func lineCount(_ text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
  }

  static let scans = [
    "000_216eb4ba09e75259", "001_5aa283e5bafd34ac", "002_bfd69a15a2c3e338", "003_2aea0d3bf3990f33",
    "004_ce4f8b618b1f4cf4",
  ]

  @Test(arguments: scans)
  func asManyLinesComeOutAsGoIn(name: String) throws {
    let path = Ingest.scans + "/\(name).txt"
    let scan = try String(contentsOfFile: path, encoding: .utf8)
    let fromFile = try Ingest.run("restore", path)
    #expect(fromFile.status == 0)
    #expect(lineCount(fromFile.output) == lineCount(scan))
    let fromInput = try Ingest.run("restore", input: Data(scan.utf8))
    #expect(fromInput.output == fromFile.output)
    #expect(
      try Ingest.run("restore", "--mark", path).output.split(separator: "\n", omittingEmptySubsequences: false).count
        == fromFile.output.split(separator: "\n", omittingEmptySubsequences: false).count)
  }

  @Test func marksAreRestored() throws {
    let run = try Ingest.run("restore", input: Data("Can cir Ké hoach sb 36-KH/DU vé céng tac dan van khéo\n".utf8))
    #expect(run.output.contains("hoạch số 36-KH/ĐU"))
    #expect(run.output.contains("công tác dân vận khéo"))
  }

  @Test func aLineOfJSONHoldsTheTokensOfTheLine() throws {
    let run = try Ingest.run("restore", "--json", input: Data("ké hoach\n\nthyc hién\n".utf8))
    #expect(run.lines.count == 3)
    for (index, line) in run.lines.enumerated() {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["line"] as? Int == index + 1)
      let tokens = try #require(object["tokens"] as? [[String: Any]])
      #expect(tokens.count == (index == 1 ? 0 : 2))
      for token in tokens {
        let confidence = try #require(token["confidence"] as? Double)
        #expect((0...1).contains(confidence))
        #expect((token["ocr_range"] as? [Int])?.count == 2)
      }
    }
  }

  @Test func pagesBeginWhereTheyDid() throws {
    let run = try Ingest.run("restore", input: Data("1\n2\n\u{0C}3\n4".utf8))
    #expect(run.output == "1\n2\n\u{0C}3\n4\n")
  }

  @Test func nothingInIsNothingOut() throws {
    let run = try Ingest.run("restore", input: Data())
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test func aMissingFileIsNamed() throws {
    let run = try Ingest.run("restore", "/nowhere/at/all.txt")
    #expect(run.status == 66)
    #expect(run.errors.contains("/nowhere/at/all.txt"))
  }
}
