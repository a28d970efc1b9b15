import Archive
import ArgumentParser
import Exporting
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

  var meaning: Wording {
    switch self {
    case .success: Wording("all is well", "hoàn thành tốt")
    case .someFailed:
      Wording(
        "finished, but some documents failed or some rules are wrong",
        "hoàn thành, nhưng có văn bản lỗi hoặc quy tắc sai")
    case .nothingFound:
      Wording("no document fits the query, id or number", "không có văn bản nào khớp câu truy vấn, mã hoặc số")
    case .usage:
      Wording(
        "the command line, a query or the rules cannot be understood", "không hiểu dòng lệnh, câu truy vấn hoặc quy tắc"
      )
    case .damaged: Wording("the archive is damaged", "kho lưu trữ bị hỏng")
    case .inputMissing: Wording("a file, folder or archive is not there", "không có tệp, thư mục hoặc kho lưu trữ")
    case .internalError: Wording("the program is at fault", "lỗi của chương trình")
    case .cannotWrite: Wording("the archive cannot be read or written", "không đọc hoặc không ghi được kho lưu trữ")
    case .locked:
      Wording(
        "another process is writing the archive; try again later", "chương trình khác đang ghi kho; hãy thử lại sau")
    case .interrupted: Wording("interrupted; the archive is usable", "bị dừng giữa chừng; kho vẫn dùng được")
    }
  }

  /// All statuses with their meanings, a line each.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return "  " + number + String(repeating: " ", count: 5 - number.count) + status.meaning.text
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
