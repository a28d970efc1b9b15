import ArgumentParser
import Exporting
import Foundation

/// How many documents are worked on at a time.
struct JobsOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording("How many documents to work on at a time.", "Số văn bản xử lý cùng lúc.").text))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs > 0 else {
      throw ValidationError(Wording("--jobs must be at least 1", "--jobs phải từ 1 trở lên").text)
    }
  }
}
