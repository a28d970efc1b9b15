import ArgumentParser

/// Measures restoration, and the archive with generated documents.
@main
struct IngestBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest-benchmark",
    abstract: "Measures the speed and the memory of ingest.",
    subcommands: [
      Restoration.self, GenerateBenchmark.self, ImportBenchmark.self, IndexBenchmark.self, SearchBenchmark.self,
    ],
    defaultSubcommand: Restoration.self)

  struct Restoration: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restoration", abstract: "Restoration on one core, loading and memory against their floors.")

    @Argument(help: "The folder of scans.")
    var folder = "fixtures/scans"

    func run() throws {
      try RestorationBenchmark.run(folder: folder)
    }
  }
}
