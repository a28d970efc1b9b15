import Exporting
import Foundation

extension Wording {
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

  /// What a command tells of itself under `--help`: some sentences and examples.
  static func help(_ english: String, _ vietnamese: String, examples: String) -> String {
    let sentences = Wording(english, vietnamese).text
    let isOne = examples.split(separator: "\n").count == 1
    let heading = Wording(isOne ? "EXAMPLE" : "EXAMPLES", "VÍ DỤ").text
    let lines = examples.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    return (sentences.isEmpty ? "" : sentences + "\n\n") + heading + "\n" + lines
  }
}
