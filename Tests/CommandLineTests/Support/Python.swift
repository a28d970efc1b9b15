import Foundation

/// Runs Python, for tests that hold what `ingest` writes against programs of others.
enum Python {
  /// Whether Python and these packages are there; prints what is missing where not.
  static func has(_ packages: String..., test: String = #function) -> Bool {
    let import_ = packages.map { "import \($0)" }.joined(separator: "; ")
    if (try? Shell.run("python3 -c '\(import_)'")) == 0 { return true }
    print("skipped, python3 with \(packages.joined(separator: ", ")) is not installed (make test-tools): \(test)")
    return false
  }

  /// Runs a script with arguments and gives what it prints; what goes wrong is in the output too.
  static func run(_ script: String, _ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }
}
