import Foundation
import TestSupport
import Testing

/// What a person at a terminal sees; `script` makes the terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  /// Runs a command at a terminal and gives what it wrote.
  private func atTerminal(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    let command = ([Ingest.program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    process.arguments = ["-qec", command, "/dev/null"]
    var variables = ProcessInfo.processInfo.environment
    variables["TERM"] = "xterm"
    variables["NO_COLOR"] = nil
    variables["LC_ALL"] = "C.UTF-8"
    process.environment = variables.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func progressIsOneLineThatChanges() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "KE HOACH")
    try folder.write("in/b.txt", "")
    let output = try atTerminal([folder.path + "/in", "--archive", folder.path + "/archive"])
    #expect(output.contains("\r\u{1B}[K2/2 "))
    #expect(output.contains(" left "))
    #expect(output.contains("failed: \(folder.path)/in/b.txt: "))
    #expect(output.contains("2 documents: 1 imported, 1 failed"))
  }

  @Test func wordsFoundAreColouredUnlessTheEnvironmentForbidsIt() throws {
    let arguments = ["search", "ban", "--limit", "1", "--archive", try SampleArchive.path()]
    #expect(try atTerminal(arguments).contains("\u{1B}[1;32m"))
    let plain = try atTerminal(arguments, environment: ["NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}"))
    #expect(plain.contains("["))
    #expect(try !atTerminal(arguments, environment: ["TERM": "dumb"]).contains("\u{1B}"))
  }
}
