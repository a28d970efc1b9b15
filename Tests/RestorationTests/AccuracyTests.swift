import Foundation
import Testing

@testable import Restoration

/// Floors under the reached figures, so that no change loses quality unseen.
@Suite("Accuracy on the fixtures")
struct AccuracyTests {
  @Test("Real scans with a hand-made restoration", arguments: [("001", 0.989), ("004", 0.983)])
  func realScan(name: String, floor: Double) throws {
    let scan = try #require(Fixtures.names(in: "scans").first { $0.hasPrefix(name) })
    let restored = try Fixtures.restorer.get().restore(Fixtures.lines(Fixtures.text("scans/\(scan)")))
    let gold = Fixtures.lines(try Fixtures.text("gold/\(name).gold.txt"))
    #expect(restored.count >= gold.count)
    var total = 0
    var wrong = 0
    for (wanted, got) in zip(gold, restored) where wanted.text.trimmingCharacters(in: .whitespaces) != "⟨noise⟩" {
      let counted = SyllableErrors.count(
        gold: SyllableErrors.syllables(wanted.text), hypothesis: SyllableErrors.syllables(got.text))
      total += counted.total
      wrong += counted.wrong
    }
    let accuracy = 1 - Double(wrong) / Double(total)
    print("\(name): \(wrong) of \(total) syllables wrong, accuracy \(accuracy)")
    #expect(accuracy >= floor)
  }

  @Test("Text without marks")
  func bareText() throws {
    var total = 0
    var wrong = 0
    for printed in try Fixtures.names(in: "composed") where printed.hasSuffix(".printed.txt") {
      let text = try Fixtures.text("composed/\(printed)")
      let counted = SyllableErrors.count(
        gold: SyllableErrors.syllables(text),
        hypothesis: SyllableErrors.syllables(try Self.restored(BareText.of(text))))
      total += counted.total
      wrong += counted.wrong
    }
    print("text without marks: \(wrong) of \(total) syllables wrong, accuracy \(1 - Double(wrong) / Double(total))")
    #expect(Double(wrong) <= 0.0085 * Double(total))
  }

  @Test("Worn scans that the Vietnamese pack read have half as many errors as before")
  func vietnamesePack() throws {
    var before = 0
    var after = 0
    for scan in try Fixtures.names(in: "vietnamese-pack") where scan.hasSuffix(".scan.txt") {
      let text = try Fixtures.text("vietnamese-pack/\(scan)")
      let printed = scan.replacingOccurrences(of: ".scan.", with: ".printed.")
      let gold = SyllableErrors.syllables(try Fixtures.text("vietnamese-pack/\(printed)"))
      before += SyllableErrors.count(gold: gold, hypothesis: SyllableErrors.syllables(text)).wrong
      after += SyllableErrors.count(gold: gold, hypothesis: SyllableErrors.syllables(try Self.restored(text))).wrong
    }
    print("read with the Vietnamese pack: \(before) syllables wrong before, \(after) after")
    #expect(2 * after <= before)
  }

  @Test("Of tokens called as good as certain, as many are right as that says")
  func calibration() throws {
    var tokens: [(confidence: Double, isRight: Bool)] = []
    for folder in ["composed", "authored"] {
      for scan in try Fixtures.names(in: folder) where scan.hasSuffix(".scan.txt") {
        let printed = scan.replacingOccurrences(of: ".scan.", with: ".printed.")
        let restored = try Fixtures.restorer.get().restore(Fixtures.lines(Fixtures.text("\(folder)/\(scan)")))
        tokens += SyllableErrors.judged(restored, gold: try Fixtures.text("\(folder)/\(printed)"))
      }
    }
    let certain = tokens.filter { $0.confidence >= 0.99 }
    let right = Double(certain.count(where: \.isRight)) / Double(certain.count)
    let error = SyllableErrors.calibrationError(tokens)
    print("at 0.99 or more: \(certain.count) of \(tokens.count) syllables, \(right) right; calibration error \(error)")
    #expect(right >= 0.997)
    #expect(error <= 0.01)
    #expect(certain.count * 2 > tokens.count)
  }

  private static func restored(_ text: String) throws -> String {
    try Fixtures.restorer.get().restore(Fixtures.lines(text)).map(\.text).joined(separator: " ")
  }

  @Test("Simulated scans: in total and in the median")
  func simulatedScans() throws {
    var accuracies: [Double] = []
    var total = 0
    var wrong = 0
    for scan in try Fixtures.names(in: "composed") where scan.hasSuffix(".scan.txt") {
      let name = scan.replacingOccurrences(of: ".scan.txt", with: "")
      let restored = try Fixtures.restorer.get().restore(Fixtures.lines(Fixtures.text("composed/\(scan)")))
      let counted = SyllableErrors.count(
        gold: SyllableErrors.syllables(try Fixtures.text("composed/\(name).printed.txt")),
        hypothesis: SyllableErrors.syllables(restored.map(\.text).joined(separator: " ")))
      accuracies.append(1 - Double(counted.wrong) / Double(counted.total))
      total += counted.total
      wrong += counted.wrong
    }
    let accuracy = 1 - Double(wrong) / Double(total)
    let median = accuracies.sorted()[accuracies.count / 2]
    print("simulated scans: \(wrong) of \(total) syllables wrong, accuracy \(accuracy), median \(median)")
    #expect(accuracy >= 0.9705)
    #expect(median >= 0.978)
  }
}
