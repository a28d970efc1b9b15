import Exporting
import Foundation

/// What the program says to a person, in each language: none can be left out.
struct Wording: Equatable {
  let english: String
  let vietnamese: String

  init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  func text(in language: ExportLanguage) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  /// In the language of this run.
  var text: String { text(in: Self.language) }

  /// The language that `--lang` or else the locale asks for.
  ///
  /// Read from the command line itself, because errors are told before its options are known too.
  static let language = language(of: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  static func language(of arguments: [String], environment: [String: String]) -> ExportLanguage {
    var asked: String?
    for (index, argument) in arguments.prefix(while: { $0 != "--" }).enumerated() {
      if argument == "--lang", index + 1 < arguments.count { asked = arguments[index + 1] }
      if argument.hasPrefix("--lang=") { asked = String(argument.dropFirst(7)) }
    }
    return asked.flatMap(ExportLanguage.init) ?? LanguageOptions.ofSystem(environment)
  }
}
