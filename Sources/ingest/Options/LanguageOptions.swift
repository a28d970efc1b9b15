import ArgumentParser
import Exporting
import Foundation

extension ExportLanguage: ExpressibleByArgument {}

/// The language of headings and labels.
struct LanguageOptions: ParsableArguments {
  @Option(name: .long, help: "The language of headings; the system's where it is left out.")
  var lang: ExportLanguage?

  var language: ExportLanguage { lang ?? Self.ofSystem(ProcessInfo.processInfo.environment) }

  /// The language that the variables of the locale name, English for those that are not spoken here.
  static func ofSystem(_ environment: [String: String]) -> ExportLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("vi") == true ? .vietnamese : .english
  }
}
