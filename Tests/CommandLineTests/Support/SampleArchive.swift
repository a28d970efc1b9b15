import Foundation
import TestSupport

/// An archive of the five sample scans, imported once for all tests that only read.
enum SampleArchive {
  private static let made = Result { () throws -> (folder: TemporaryFolder, run: Ingest.Result) in
    let folder = try TemporaryFolder()
    return (folder, try Ingest.run("\(Ingest.scans)", "--archive", folder.path + "/archive"))
  }

  /// What the import said.
  static func importing() throws -> Ingest.Result { try made.get().run }

  /// The path of the archive.
  static func path() throws -> String { try made.get().folder.path + "/archive" }

  /// Runs a command on the archive.
  static func run(_ arguments: String...) throws -> Ingest.Result {
    try Ingest.run(arguments + ["--archive", try path()])
  }
}
