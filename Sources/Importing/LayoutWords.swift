import Foundation
import Layout
import RuleEngine
import Yams

/// Reads the words that layout is told by from the files `layout.yaml` of rule folders.
enum LayoutWords {
  /// The words of all folders; those of later folders are added to those of earlier ones.
  ///
  /// Throws `RuleError.unreadable` where a file is no list of words, or where none of the folders has one.
  static func load(folders: [URL]) throws(RuleError) -> LayoutVocabulary {
    var words: [String: Any] = [:]
    var last = ""
    for folder in folders {
      let file = folder.appendingPathComponent("layout.yaml")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      last = file.path
      do {
        let text = try String(contentsOf: file, encoding: .utf8)
        guard let more = try Yams.load(yaml: text) as? [String: Any] else {
          throw RuleError.unreadable(path: file.path, reason: "it is no mapping of names to lists of words")
        }
        words = merged(words, more)
      } catch let error as RuleError {
        throw error
      } catch {
        throw .unreadable(path: file.path, reason: "\(error)")
      }
    }
    do {
      // Decoded after merging, because the user's file need not name every list.
      let json = try JSONSerialization.data(withJSONObject: words)
      return try JSONDecoder().decode(LayoutVocabulary.self, from: json)
    } catch {
      let reason = "a list of words is missing or wrong: \(error)"
      throw .unreadable(path: last.isEmpty ? "layout.yaml" : last, reason: reason)
    }
  }

  private static func merged(_ words: [String: Any], _ more: [String: Any]) -> [String: Any] {
    words.merging(more) { old, new in
      if let old = old as? [Any], let new = new as? [Any] { return old + new }
      if let old = old as? [String: Any], let new = new as? [String: Any] { return merged(old, new) }
      return new
    }
  }
}
