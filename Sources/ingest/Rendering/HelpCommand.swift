/// A command as the argument parser describes it in JSON.
struct HelpCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var shouldDisplay: Bool
    var isRepeating: Bool

    /// As it is typed: `--limit <limit>`.
    var spelling: String {
      let value = valueName ?? "value"
      if kind == "positional" { return "<\(value)>" + (isRepeating ? " ..." : "") }
      let names = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
      return kind == "option" ? "\(names) <\(value)>" : names
    }
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var subcommands: [HelpCommand]?
  var arguments: [Argument]?

  /// The commands below it, but for `help`.
  var children: [HelpCommand] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// What `--help` shows.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
