import Foundation

/// The manual page of the program and all its commands, in the language of `man`, made of what `--help` shows.
struct ManualPage {
  private struct Help: Decodable {
    var command: HelpCommand
  }

  private(set) var text: String

  /// Makes the page of the help that the argument parser hands out as JSON.
  init(_ help: String, version: String) throws {
    let command = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command
    text = ".TH \(command.commandName.uppercased()) 1 \"\" \"\(command.commandName) \(version)\" \"User Commands\"\n"
    text += ".SH NAME\n\(command.commandName) \\- \(Self.escaped(command.abstract ?? ""))\n"
    text += ".SH SYNOPSIS\n"
    for child in command.children { text += Self.synopsis(of: child, below: command.commandName) }
    text += ".SH DESCRIPTION\n" + Self.paragraphs(command.discussion ?? "", headings: ".SH")
    text += ".SH COMMANDS\n"
    for child in command.children { add(child, below: command.commandName) }
  }

  private mutating func add(_ command: HelpCommand, below parent: String) {
    let name = parent + " " + command.commandName
    guard command.children.isEmpty else {
      for child in command.children { add(child, below: name) }
      return
    }
    text += ".SS \"\(Self.escaped(name))\"\n" + Self.lines(Self.escaped(command.abstract ?? ""))
    text += ".PP\n" + Self.paragraphs(command.discussion ?? "", headings: ".PP\n.B")
    for argument in command.shownArguments {
      text += ".TP\n\\fB\(Self.escaped(argument.spelling))\\fR\n"
      let value = argument.defaultValue.map { " (default: \($0))" } ?? ""
      text += Self.lines(Self.escaped((argument.abstract ?? "") + value))
    }
  }

  private static func synopsis(of command: HelpCommand, below parent: String) -> String {
    let name = parent + " " + command.commandName
    guard command.children.isEmpty else { return command.children.map { synopsis(of: $0, below: name) }.joined() }
    let positional = command.shownArguments.filter { $0.kind == "positional" }.map(\.spelling)
    let parts = ["[\\fIoptions\\fR]"] + positional.map(escaped)
    return ".B \(escaped(name))\n" + parts.joined(separator: " ") + "\n.br\n"
  }

  /// Paragraphs, with indented lines as they are, and lines in capitals as headings.
  private static func paragraphs(_ text: String, headings: String) -> String {
    var (result, isExample) = ("", false)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isExample { result += isIndented ? ".PP\n.nf\n" : ".fi\n" }
      isExample = isIndented
      if line.isEmpty {
        result += ".PP\n"
      } else if !isIndented, line == line.uppercased() {
        result += "\(headings) \(escaped(String(line)))\n"
      } else {
        result += lines(escaped(String(line)))
      }
    }
    return result + (isExample ? ".fi\n" : "")
  }

  /// Lines that begin with a sign of the language are told to be text.
  private static func lines(_ text: String) -> String {
    text.isEmpty ? "" : (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + text + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
      .replacingOccurrences(of: "'", with: "\\(aq").replacingOccurrences(of: "\"", with: "\\(dq")
  }
}
