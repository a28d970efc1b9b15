import Foundation

@testable import RuleEngine

/// A folder of rule files made for one test.
struct RuleFolder: ~Copyable {
  let url: URL

  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: url.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A rule file with one good rule, for tests that change something about it.
  static func rule(
    id: String = "greeting", pattern: String = "(?<name>An|Bình) chào", example: String = "An chào cô",
    captures: String = "{name: An}", extra: String = ""
  ) -> String {
    """
    rules:
      - id: \(id)
        description: Who greets.
        field: greeting
        patterns:
          - '\(pattern)'
        yields:
          name: '{name|upper}'
        examples:
          - text: '\(example)'
            captures: \(captures)
    \(extra)
    """
  }
}
