import ArgumentParser
import Exporting
import Foundation

extension ExportLanguage: ExpressibleByArgument {}

/// The language of messages, headings and labels; `Wording` reads it.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "The language of messages and headings, en or vi; the system's where it is left out.",
        "Ngôn ngữ của thông báo và tiêu đề, en hoặc vi; nếu không nêu thì theo hệ thống."
      ).text))
  var lang: ExportLanguage?

  /// The language that the variables of the locale name, English for those that are not spoken here.
  static func ofSystem(_ environment: [String: String]) -> ExportLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("vi") == true ? .vietnamese : .english
  }
}
