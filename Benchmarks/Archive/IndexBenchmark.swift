import Archive
import ArgumentParser
import Foundation

/// Fills an archive with generated records, so that searches can be measured on as many documents as wanted.
struct IndexBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Fills an archive with generated records and tells how fast that is.")

  @Argument(help: "The folder of the archive.")
  var archive: String

  @Option(help: "How many documents.")
  var documents = 100_000

  @Option(help: "The length of each in syllables; the fixtures have 1,300 in the mean.")
  var syllables = 1300

  @Option(help: "The folder of the fixtures.")
  var fixtures = "fixtures"

  func run() throws {
    let pool = try LinePool(folder: fixtures, suffix: ".printed.txt")
    let generator = RecordGenerator(generator: TextGenerator(pool: pool, syllables: syllables))
    let writer = try ArchiveWriter(ArchiveLayout(root: URL(fileURLWithPath: archive, isDirectory: true)))
    let watch = Stopwatch()
    for number in 0..<documents {
      try writer.store(generator.record(number))
      if number % 5000 == 4999 {
        print("\(number + 1) in \(Int(watch.wallSeconds)) s, \(Int(watch.processorSeconds)) s of processor time")
      }
    }
    writer.close()
    var report = BenchmarkReport()
    report.add("write and index", Double(documents) / watch.wallSeconds, "documents a second on one thread")
    report.add("processor time", watch.processorSeconds / Double(documents) * 1000, "ms a document")
    report.add("peak memory", PeakMemory.megabytes, "MB", limit: 400)
    print(report.text)
  }
}
