import Foundation

/// One file of a rule folder as read.
struct RuleSource {
  var name: String
  /// The path for messages: of files of the user's as given, of shipped ones the name alone.
  var path: String
  var text: String

  /// The word lists of layout have a form of their own.
  var isRuleFile: Bool { name != "layout.yaml" }

  /// The YAML files of a folder in the order of their names.
  static func files(of folder: URL, isShipped: Bool) throws(RuleError) -> [RuleSource] {
    do {
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { ["yaml", "yml"].contains($0.pathExtension) }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { file in
          let name = file.lastPathComponent
          let path = isShipped ? name : folder.relativePath + "/" + name
          return RuleSource(name: name, path: path, text: try text(of: file, path))
        }
    } catch let error as RuleError {
      throw error
    } catch {
      throw .unreadable(path: folder.path, reason: error.localizedDescription)
    }
  }

  private static func text(of file: URL, _ path: String) throws -> String {
    guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else {
      throw RuleError.unreadable(path: path, reason: "it is not UTF-8; save it with that encoding")
    }
    return text
  }
}
