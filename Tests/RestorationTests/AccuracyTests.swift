import Foundation
import Testing

@testable import Restoration

/// Floors under the reached figures, so that no change loses quality unseen.
@Suite("Accuracy on the fixtures")
struct AccuracyTests {
  @Test("Real scans with a hand-made restoration", arguments: [("001", 0.985), ("004", 0.982)])
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
    #expect(accuracy >= 0.965)
    #expect(median >= 0.976)
  }
}
