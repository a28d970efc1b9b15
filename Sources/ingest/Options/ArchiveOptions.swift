import Archive
import ArgumentParser
import Exporting
import Foundation

/// The option that every command has.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(Wording("The folder of the archive.", "Thư mục của kho lưu trữ.").text, valueName: "dir"))
  var archive = "archive"

  @OptionGroup var language: LanguageOptions

  var layout: ArchiveLayout { ArchiveLayout(root: URL(fileURLWithPath: archive, isDirectory: true)) }
}
