import Archive
import ArgumentParser
import RuleEngine

/// The exit statuses of `ingest`: part of its interface, so numbers never change their meaning.
///
/// Those from 64 to 78 are those of `sysexits.h`.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case someFailed = 1
  case nothingFound = 2
  case usage = 64
  case damaged = 65
  case inputMissing = 66
  case internalError = 70
  case cannotWrite = 73
  case locked = 75
  case interrupted = 130

  var meaning: String {
    switch self {
    case .success: "all is well"
    case .someFailed: "finished, but some documents failed or some rules are wrong"
    case .nothingFound: "no document fits the query, id or number"
    case .usage: "the command line, a query or the rules cannot be understood"
    case .damaged: "the archive is damaged"
    case .inputMissing: "a file, folder or archive is not there"
    case .internalError: "the program is at fault"
    case .cannotWrite: "the archive cannot be read or written"
    case .locked: "another process is writing the archive; try again later"
    case .interrupted: "interrupted; the archive is usable"
    }
  }

  /// All statuses with their meanings, a line each.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return "  " + number + String(repeating: " ", count: 5 - number.count) + status.meaning
    }.joined(separator: "\n")
  }

  /// The status for an error and what to tell the user, or nil for errors of the argument parser.
  static func of(_ error: any Error) -> (ExitStatus, message: String?)? {
    switch error {
    case let failure as CommandFailure: (failure.status, failure.message)
    case let error as QuerySyntaxError: (.usage, Message.wrongQuery(error.wording).text)
    case let error as ArchiveError: (status(of: error), error.wording.text)
    case let error as RuleError: (.usage, "\(error)")
    case is ValidationError, is CleanExit, is ExitCode: nil
    case let error where IngestCommand.exitCode(for: error) != .failure: nil
    default: (.internalError, "\(error)")
    }
  }

  private static func status(of error: ArchiveError) -> ExitStatus {
    switch error {
    case .missing: .inputMissing
    case .locked: .locked
    case .unusable: .cannotWrite
    case .damagedRecord, .damagedIndex: .damaged
    case .unknownDocument, .ambiguousDocument: .nothingFound
    }
  }
}
