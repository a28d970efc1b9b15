import Archive
import ArgumentParser
import Foundation

/// The option that every command has.
struct ArchiveOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder of the archive.", valueName: "dir"))
  var archive = "archive"

  @OptionGroup var language: LanguageOptions

  var layout: ArchiveLayout { ArchiveLayout(root: URL(fileURLWithPath: archive, isDirectory: true)) }
}
