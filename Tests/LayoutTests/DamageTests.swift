import Restoration
import TestSupport
import Testing

@testable import Layout

/// Restoration leaves some letters wrong; the structure must not hang on each of them.
@Suite struct DamageTests {
  /// What must stay the same of a block whatever letters are wrong in it.
  private func place(_ block: Block) -> String {
    let lines = block.lines.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "\(lines) \(block.kind.rawValue) \(block.section.joined(separator: ".")) \(block.part)"
  }

  /// The lines with about one letter in a hundred replaced by one that the OCR confuses it with.
  private func damage(_ lines: [RestoredLine], _ generator: inout SplitMix) -> [RestoredLine] {
    let letters = Array("aoiucnltrmhdeIOCl1".unicodeScalars)
    return lines.map { line in
      var text = String.UnicodeScalarView()
      for scalar in line.text.unicodeScalars {
        let isHit = scalar.properties.isAlphabetic && Int.random(in: 0..<100, using: &generator) == 0
        let wrong = letters.randomElement(using: &generator) ?? scalar
        let upper = wrong.properties.uppercaseMapping.unicodeScalars.first ?? wrong
        text.append(isHit ? (scalar.properties.isUppercase ? upper : wrong) : scalar)
      }
      return RestoredLine(number: line.number, page: line.page, ocr: line.ocr, text: String(text), tokens: [])
    }
  }

  @Test func keepsTheStructureOfDamagedDocuments() throws {
    var generator = SplitMix(state: 5)
    var total = 0
    var kept = 0
    for fixture in GoldTests.cases {
      let lines = try fixture.lines()
      let clean = try fixture.blocks()
      for _ in 0..<3 {
        let found = Set(LayoutFixture.analyzer.blocks(of: damage(lines, &generator)).map(place))
        total += clean.count
        kept += clean.count { found.contains(place($0)) }
      }
    }
    #expect(Double(kept) >= 0.98 * Double(total), "kept \(kept) of \(total) blocks")
  }
}
