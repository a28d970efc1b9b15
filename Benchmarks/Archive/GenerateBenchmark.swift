import ArgumentParser
import Foundation

/// Writes generated scans, for imports and for `ingest pipe`.
struct GenerateBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes scans made of the lines of the fixtures into a folder.")

  @Argument(help: "The folder to write into.")
  var folder: String

  @Option(help: "How many documents.")
  var documents = 1000

  @Option(help: "The length of each in syllables.")
  var syllables = 2500

  @Option(help: "The folder of the fixtures.")
  var fixtures = "fixtures"

  func run() throws {
    let generator = TextGenerator(pool: try LinePool(folder: fixtures, suffix: ".scan.txt"), syllables: syllables)
    for number in 0..<documents {
      let parent = "\(folder)/\(number / 1000)"
      if number % 1000 == 0 {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      try Data(generator.text(number).utf8).write(to: URL(fileURLWithPath: "\(parent)/\(number).txt"))
    }
    print("\(documents) documents of about \(syllables) syllables in \(folder)")
  }
}
