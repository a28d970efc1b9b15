import Foundation
import Layout

/// The word lists of layout (`layout.yaml`) put together; a later folder's lists add to the shipped ones.
struct LayoutFiles {
  private var merged: [String: Any] = [:]

  /// Adds a file; gives what is wrong with it.
  mutating func add(_ yaml: String, path: String) -> [RuleProblem] {
    let file = LayoutFileReader(yaml, path: path)
    merged = Self.merge(merged, file.lists)
    return file.problems
  }

  /// The lists of all files together with the names that the rules know: a document type or annex declared there
  /// need not be declared for layout again.
  ///
  /// Nothing where no file was added, or where a list is in none of them.
  func vocabulary(types: [String], annexes: [String]) -> LayoutVocabulary {
    guard let json = try? JSONSerialization.data(withJSONObject: merged),
      var vocabulary = try? JSONDecoder().decode(LayoutVocabulary.self, from: json)
    else { return LayoutVocabulary() }
    vocabulary.types = types.map { $0.uppercased() }.filter { !vocabulary.types.contains($0) } + vocabulary.types
    let known = vocabulary.annexes + vocabulary.annexTypes
    vocabulary.annexTypes += annexes.map { $0.uppercased() }.filter { !known.contains($0) }
    return vocabulary
  }

  private static func merge(_ old: [String: Any], _ new: [String: Any]) -> [String: Any] {
    old.merging(new) { old, new in
      if let old = old as? [Any], let new = new as? [Any] { return old + new }
      if let old = old as? [String: Any], let new = new as? [String: Any] { return merge(old, new) }
      return new
    }
  }
}
