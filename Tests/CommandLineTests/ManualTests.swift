import Foundation
import TestSupport
import Testing

@Suite struct ManualTests {
  @Test func theManualHasEachCommandAndOption() throws {
    let manual = try Ingest.run("manual")
    #expect(manual.status == 0, "\(manual.errors)")
    let text = manual.output.replacing("\\-", with: "-")
    for command in UsageTests.commands {
      #expect(text.contains(".SS \"ingest \(command)\""), "\(command)")
      let help = try Ingest.run(command.split(separator: " ").map(String.init) + ["--help"]).output
      for option in help.matches(of: /(?m)^  (--[a-z-]+)/) {
        #expect(text.contains(option.1), "\(command) \(option.1)")
      }
    }
    #expect(text.contains("\n.SH EXIT STATUS\n"))
  }

  @Test func theManualIsInTheLanguageOfMan() throws {
    guard try Shell.run("command -v groff") == 0 else {
      print("skipped, groff is not installed: theManualIsInTheLanguageOfMan")
      return
    }
    let folder = try TemporaryFolder()
    try folder.write("ingest.1", try Ingest.run("manual").output)
    let status = try Shell.run("groff -man -Tutf8 -K utf8 -ww -z '\(folder.path)/ingest.1' 2> '\(folder.path)/log'")
    let log = try String(contentsOfFile: folder.path + "/log", encoding: .utf8)
    #expect(status == 0 && log.isEmpty, "\(log)")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsNameEachCommand(shell: String) throws {
    let script = try Ingest.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for command in UsageTests.commands { #expect(script.output.contains(command.split(separator: " ")[0])) }
    guard try Shell.run("command -v \(shell)") == 0 else {
      return print("skipped, \(shell) is not installed: completionsNameEachCommand")
    }
    let folder = try TemporaryFolder()
    try folder.write("script", script.output)
    #expect(try Shell.run("\(shell) -n '\(folder.path)/script'") == 0)
  }
}
