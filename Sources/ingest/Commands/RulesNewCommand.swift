import ArgumentParser
import Foundation
import RuleEngine

struct RulesNewCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case type
    case agency
    case rule
  }

  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes the first draft of a rule file: a document type, an agency, or a rule made from an example.",
    discussion: """
      The draft holds as it is: put it into a folder, make it better, try it with 'ingest rules check --rules FOLDER' and \
      import with --rules FOLDER. For a rule the text is an example of what it is to find; its numbers become groups.

      EXAMPLES
        ingest rules new type "Công điện" --code CĐ > my-rules/types.yaml
        ingest rules new agency "Ban Quản lý Khu kinh tế" --also "BQL KKT" --output my-rules/agencies.yaml
        ingest rules new rule "trước kỳ họp thứ 5" --field deadline --id deadline.session
      """)

  @Argument(help: "What to add.")
  var subject: Subject

  @Argument(help: "The name of the type or agency, or an example of what the rule is to find.")
  var text: String

  @Option(name: .long, help: "The abbreviation of a type in numbers.")
  var code: String?

  @Option(name: .long, help: "Another form of the name; may be repeated.")
  var also: [String] = []

  @Option(name: .long, help: "What the findings of a rule are for.")
  var field: String?

  @Option(name: .long, help: "The id of a rule.")
  var id: String?

  @Option(
    name: .shortAndLong, help: "The file to write, which must not be there; standard output where it is left out.")
  var output: String?

  @OptionGroup var options: RulesOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("the name or example is empty") }
    if let id, id.range(of: "^[a-z0-9][a-z0-9._-]*$", options: .regularExpression) == nil {
      throw ValidationError("--id is made of small letters, digits, points and dashes, for instance deadline.session")
    }
  }

  func run() throws {
    let rules = try RuleSet.load(directory: options.shippedFolder(), overriding: options.userFolders())
    let draft = try draft(RuleScaffold(rules))
    if let id, let known = rules.rules.first(where: { $0.id == id }) {
      Console.standardError.line("'\(id)' takes the place of the rule in \(known.location.file):\(known.location.line)")
    }
    guard let output else { return Console.standardOutput.write(draft) }
    do {
      try Data(draft.utf8).write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandFailure(.usage, "\(output): there is such a file; name another one with --output")
    } catch {
      throw CommandFailure(.cannotWrite, "\(output): cannot be written (\(error.localizedDescription))")
    }
  }

  private func draft(_ scaffold: RuleScaffold) throws -> String {
    switch subject {
    case .type: return scaffold.type(text, code: code, also: also)
    case .agency: return scaffold.agency(text, abbreviations: also)
    case .rule:
      guard let field, scaffold.fields.contains(field) else {
        throw CommandFailure(
          .usage, "--field says what the rule is for: one of \(scaffold.fields.joined(separator: ", "))")
      }
      return scaffold.rule(id: id ?? "\(field).mine", field: field, example: text)
    }
  }
}
