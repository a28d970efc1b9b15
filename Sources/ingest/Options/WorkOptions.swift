import ArgumentParser
import Exporting
import Foundation

/// How an import works.
struct WorkOptions: ParsableArguments {
  @OptionGroup var parallel: JobsOption

  @Flag(
    name: .long,
    help: ArgumentHelp(Wording("Write no messages but errors.", "Không hiện thông báo nào ngoài thông báo lỗi.").text))
  var quiet = false
}
