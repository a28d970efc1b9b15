import Foundation

/// One file of a rule folder as read.
struct RuleSource {
  var name: String
  var text: String

  /// The word lists of layout have a form of their own.
  var isRuleFile: Bool { name != "layout.yaml" }

  /// The YAML files of a folder in the order of their names.
  static func files(of folder: URL) throws(RuleError) -> [RuleSource] {
    do {
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { ["yaml", "yml"].contains($0.pathExtension) }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { RuleSource(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
    } catch {
      throw .unreadable(path: folder.path, reason: error.localizedDescription)
    }
  }
}
