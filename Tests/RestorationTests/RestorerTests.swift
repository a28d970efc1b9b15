import Foundation
import Reading
import TestSupport
import Testing

@testable import Restoration

@Suite("Restoring lines")
struct RestorerTests {
  private func restore(_ text: String) throws -> [RestoredLine] {
    try Fixtures.restorer.get().restore(Fixtures.lines(text))
  }

  @Test(
    "Document symbols are restored by what documents use, their digits kept",
    arguments: [
      ("theo Quy dinh s6 23-Qb/TW ngay 30/7/2021", "23-QĐ/TW"),
      (
        "Pang iy va Pang bd phuong; Nghi quyét ctia Pang iy; Pang vién ctia Pang iy. Ké hoach s6 36-KH/PU ngay",
        "36-KH/ĐU"
      ),
      ("Chi thi s6 33/CT—TTg ngay", "33/CT-TTg"), ("Chi thi s6 27/ICT-TTg ngay", "27/CT-TTg"),
      ("Nghi quyét s6 06-NQ/DBU ngay", "06-NQ/ĐU"), ("Quyét dinh s6 3392/QD-SKHCN ngay", "3392/QĐ-SKHCN"),
      ("S6: I8S46/SYT-NVY", "I8S46/SYT-NVY"),
      ("Nghi dinh s6 30/2020/ND-CP ngay", "30/2020/NĐ-CP"), ("Quyét dinh s6 61/QD-UBND ngay", "61/QĐ-UBND"),
    ])
  func symbols(line: String, symbol: String) throws {
    let restored = try restore(line)
    #expect(restored[0].tokens.contains { $0.kind == .symbol && $0.restored == symbol }, "\(restored[0].text)")
  }

  @Test("Numbers, dates and amounts stay what they are", arguments: ["scans", "composed"])
  func numbersStay(folder: String) throws {
    for name in try Fixtures.names(in: folder) where folder == "scans" || name.hasSuffix(".scan.txt") {
      for line in try restore(Fixtures.text("\(folder)/\(name)")) {
        for token in line.tokens where token.kind == .number { #expect(token.restored == token.ocr) }
        for token in line.tokens where token.kind == .symbol {
          // A letter among digits may become a digit (QHI5, QH15), but no digit another.
          let digits = token.restored.filter(\.isNumber)
          let letters = token.ocr.count { "IlOo|".contains($0) }
          #expect(Self.isSubsequence(token.ocr.filter(\.isNumber), digits), "\(name):\(line.number)")
          #expect(digits.count <= token.ocr.count(where: \.isNumber) + letters, "\(name):\(line.number)")
        }
      }
    }
  }

  private static func isSubsequence(_ short: String, _ long: String) -> Bool {
    var rest = short[...]
    for character in long where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  @Test("Positions lead to the tokens in both lines")
  func positions() throws {
    for line in try restore(Fixtures.text("composed/A05.scan.txt")) {
      let ocr = Array(line.ocr.unicodeScalars)
      let restored = Array(line.text.unicodeScalars)
      var end = 0
      for token in line.tokens {
        #expect(token.ocrRange.lowerBound >= end)
        end = token.ocrRange.upperBound
        #expect(String(String.UnicodeScalarView(restored[token.restoredRange])) == token.restored)
        #expect(String(String.UnicodeScalarView(ocr[token.ocrRange])).hasPrefix(String(token.ocr.prefix(1))))
        #expect((0...1).contains(token.confidence))
        #expect(token.alternatives.count <= 5)
      }
    }
  }

  @Test("Correct Vietnamese text stays as it is")
  func correctTextStays() throws {
    let text = try Fixtures.text("composed/A02.printed.txt")
    let before = SyllableErrors.syllables(text)
    let after = SyllableErrors.syllables(try restore(text).map(\.text).joined(separator: "\n"))
    let counted = SyllableErrors.count(gold: before, hypothesis: after)
    print("correct text: \(counted.wrong) of \(counted.total) syllables changed")
    #expect(counted.wrong * 200 <= counted.total)
  }

  @Test("Abbreviations in correct text stay")
  func abbreviationsStay() throws {
    let text = """
      Ủy ban nhân dân tỉnh yêu cầu các sở, ngành, địa phương thực hiện nghiêm túc Kế hoạch này.
      - CT, PCT UBND tỉnh;
      - Lưu: VT, KGVX, NC.
      """
    #expect(try restore(text).map(\.text).joined(separator: "\n") == text)
  }

  @Test("The same text gives the same result, whatever else is restored meanwhile")
  func determinism() async throws {
    let names = try Fixtures.names(in: "composed").filter { $0.hasSuffix(".scan.txt") }
    let texts = try names.map { Fixtures.lines(try Fixtures.text("composed/\($0)")) }
    let restorer = try Fixtures.restorer.get()
    let alone = texts.map { Restorer(model: try! RestorationModel.shipped()).restore($0) }
    let together = await withTaskGroup(of: (Int, [RestoredLine]).self) { group in
      for (index, lines) in texts.enumerated() { group.addTask { (index, restorer.restore(lines)) } }
      return await group.reduce(into: [Int: [RestoredLine]]()) { $0[$1.0] = $1.1 }
    }
    for (index, lines) in alone.enumerated() { #expect(together[index] == lines) }
  }

  @Test(
    "Any text passes with its number of lines",
    arguments: ["", " ", "\n\n\n", "()()//--", "1 2 3 4", "https://example.vn a@b.vn", "漢字 кириллица 🙂", "“”’‘‘’"])
  func oddText(text: String) throws {
    let lines = Fixtures.lines(text)
    let restored = try Fixtures.restorer.get().restore(lines)
    #expect(restored.count == lines.count)
    #expect(zip(lines, restored).allSatisfy { $0.text == $1.ocr })
  }

  @Test(
    "In a damaged document, passages in other languages, tables and addresses stay",
    arguments: [
      "The Government of Viet Nam and the World Bank signed the agreement on 12 March 2024 in Hanoi, which provides for"
        + " technical assistance to the provinces.",
      "Liberté, égalité, fraternité est la devise de la République française et elle figure dans la Constitution.",
      "Please contact the project office at project.office@worldbank.org or visit"
        + " https://www.worldbank.org/en/country/vietnam for more information.",
      "|-----|----------|:--------:|", "Правительство 政府 รัฐบาล",
    ])
  func otherLanguages(passage: String) throws {
    let before = "Pang bd phuong tiép tuc thyc hién Nghi quyét ctia Pang iy vé céng tac dan van."
    let after = "| 1 | Ra soat hé so | Phong Noi vu | 30/6/2026 |"
    let restored = try restore([before, passage, after].joined(separator: "\n")).map(\.text)
    #expect(restored[0] == "Đảng bộ phường tiếp tục thực hiện Nghị quyết của Đảng ủy về công tác dân vận.")
    #expect(restored[1] == passage)
    #expect(restored[2] == "| 1 | Rà soát hồ sơ | Phòng Nội vụ | 30/6/2026 |")
  }

  @Test("Random scalars neither crash nor lose lines")
  func fuzz() throws {
    var generator = SplitMix(state: 42)
    let alphabet = Array(
      "aăâbcdđeêghiklmnoôơpqrstuưvxyAĐÊ0123456789 .,;:-–/\\()“”'’§€$#@!\t\u{301}\u{FEFF}".unicodeScalars)
    for _ in 0..<60 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...300, using: &generator) {
        let odd = Int.random(in: 0..<20, using: &generator) == 0
        let value = UInt32.random(in: 1...0x2FFFF, using: &generator)
        text.append(
          odd ? Unicode.Scalar(value) ?? " " : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      let lines = Fixtures.lines(String(text))
      #expect(try Fixtures.restorer.get().restore(lines).count == lines.count)
    }
  }

  @Test(
    "Endless tokens pass",
    arguments: ["a", "é", "a.", "a-", "A/", "1", "1.", "-", "(", "\u{301}", "aB", "Đ/", "x@y."])
  func endlessToken(unit: String) throws {
    let text = String(repeating: unit, count: 100_000)
    let restored = try restore("Pang iy xa thyc hién nhiém vu dugc giao " + text)
    #expect(restored.count == 1)
    #expect(restored[0].text.hasPrefix("Đảng ủy xã thực hiện nhiệm vụ được giao"))
  }

  @Test("A very long line passes")
  func longLine() throws {
    let line = String(repeating: "thyc hién nhiém vu ", count: 1500) + String(repeating: "x", count: 20_000)
    let restored = try restore(line)
    #expect(restored.count == 1)
    #expect(restored[0].text.hasPrefix("thực hiện nhiệm vụ thực hiện"))
  }
}
