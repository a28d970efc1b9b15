import Archive
import ArgumentParser
import Foundation
import Importing

/// Measures an import of generated scans from reading to the index.
struct ImportBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports generated scans and tells the speed and the share of each stage.")

  @Argument(help: "The folder of scans, made with 'generate'.")
  var folder: String

  @Argument(help: "The folder of the archive, which should not be there yet.")
  var archive: String

  @Option(help: "How many documents to work on at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func run() throws {
    let clock = StageClock()
    let pipeline = try TimedPipeline(clock: clock)
    let writer = try ArchiveWriter(ArchiveLayout(root: URL(fileURLWithPath: archive, isDirectory: true)))
    let watch = Stopwatch()
    let importer = Importer(archive: writer, processor: pipeline, options: ImportOptions(jobs: jobs))
    let summary = try importer.run([folder])
    writer.close()
    let (wall, processor) = (watch.wallSeconds, watch.processorSeconds)
    var stages = clock.all
    stages["write and index"] = processor - stages.values.reduce(0, +)
    var report = BenchmarkReport()
    report.add("documents", Double(summary.imported), "")
    report.add("import", Double(summary.imported) / wall, "documents a second", floor: 40)
    report.add("cores used", processor / wall, "of \(jobs)")
    for (stage, seconds) in stages.sorted(by: { $0.value > $1.value }) {
      report.add(
        "  " + stage, seconds / Double(max(1, summary.imported)) * 1000,
        "ms a document, \(Int(100 * seconds / processor)) %")
    }
    report.add("peak memory", PeakMemory.megabytes, "MB", limit: 400)
    print(report.text)
    if report.misses { throw BenchmarkError.missed }
  }
}
