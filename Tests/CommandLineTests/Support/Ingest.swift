import Foundation

/// Runs the `ingest` program that was built with the tests.
enum Ingest {
  /// What a run left.
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The program, in the folder of the test bundle.
  static var program: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("ingest")
  }

  /// The sample scans.
  static var scans: String { fixture("scans") }

  /// The path of a fixture.
  static func fixture(_ name: String) -> String {
    // Tests/CommandLineTests/Support/Ingest.swift
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("fixtures/\(name)").path
  }

  /// Runs to the end.
  static func run(_ arguments: String..., input: Data? = nil) throws -> Result {
    try run(arguments, input: input)
  }

  /// Runs to the end; `started` gets the running process.
  static func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
    started: (Process) throws -> Void = { _ in }
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
      .merging(environment) { $1 }
    // Files, because a pipe that nobody empties stops the program.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    try (input ?? Data()).write(to: files[0])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    try started(process)
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try text(of: files[1]), errors: try text(of: files[2]))
  }

  /// All of a file, with a byte order mark where it has one.
  private static func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
