import Foundation
import ICU
import Reading
import Restoration

/// Measures how fast the restorer is, how long its model takes to load and how much memory it needs.
///
/// The figures of a machine say little by themselves, so the same text is put into NFC by ICU beside them: the ratio
/// of both may be compared between machines. Fails when a figure misses its floor.
struct RestorationBenchmark {
  private static let rounds = 30
  private static let speedFloor = 80_000.0
  private static let loadingLimit = 0.2
  private static let memoryLimit = 250.0

  static func run(folder: String) throws {
    let documents = try documents(in: folder)
    let syllables = documents.reduce(0) { $0 + $1.reduce(0) { $0 + syllableCount($1.text) } }
    guard syllables > 0 else { throw BenchmarkError.noText(folder) }

    var report = BenchmarkReport()
    let begin = Stopwatch()
    let restorer = Restorer(model: try RestorationModel.shipped())
    report.add("loading", begin.wallSeconds, "s", limit: loadingLimit)
    let first = Stopwatch()
    _ = restorer.restore([SourceLine(number: 1, page: 1, text: "thyc hién nhiém vu")])
    report.add("first line", first.wallSeconds, "s")

    let restoring = measure { for document in documents { _ = restorer.restore(document) } }
    let speed = Double(rounds * syllables) / restoring
    report.add("restoring", speed, "syllables a second on one core", floor: speedFloor)
    let peak = PeakMemory.megabytes
    let normalising = measure {
      for document in documents { for line in document { _ = TextNormalizer.nfc(line.text) } }
    }
    let reference = Double(rounds * syllables) / normalising
    report.add("reference: ICU NFC", reference, "syllables a second on one core")
    report.add("reference / restoring", reference / speed, "times as fast")
    report.add("peak memory", peak, "MB", limit: memoryLimit)

    print("\(documents.count) documents, \(syllables) syllables, \(rounds) times")
    print(report.text)
    if report.misses { throw BenchmarkError.missed }
  }

  /// The processor time of all rounds, in seconds.
  private static func measure(_ body: () -> Void) -> Double {
    body()
    let watch = Stopwatch()
    for _ in 0..<rounds { body() }
    return watch.processorSeconds
  }

  private static func documents(in folder: String) throws -> [[SourceLine]] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map { name in
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { SourceLine(number: $0 + 1, page: 1, text: String($1)) }
    }
  }

  private static func syllableCount(_ text: String) -> Int { text.split { !$0.isLetter }.count }
}
