import Layout
import Yams

/// Reads the word lists of layout (`layout.yaml`); a later folder's lists add to the shipped ones.
struct LayoutFiles {
  private var merged: [String: Any] = [:]
  private var path = ""

  /// Adds a file.
  mutating func add(_ yaml: String, path: String) -> [RuleProblem] {
    self.path = path
    do {
      guard let content = try Yams.load(yaml: yaml) as? [String: Any] else {
        return [problem("should be a list of \"key: words\"", path)]
      }
      merged = Self.merge(merged, content)
      return []
    } catch let error as YamlError {
      return [YAMLProblem.problem(of: error, in: path)]
    } catch {
      return [problem("not YAML: \(error)", path)]
    }
  }

  /// The lists of all files together with the names that the rules know: a document type or annex declared there
  /// need not be declared for layout again.
  func vocabulary(
    types: [String], annexes: [String]
  ) -> (vocabulary: LayoutVocabulary, problems: [RuleProblem]) {
    guard !merged.isEmpty else { return (LayoutVocabulary(), []) }
    do {
      var vocabulary = try YAMLDecoder().decode(LayoutVocabulary.self, from: try Yams.dump(object: merged))
      vocabulary.types = types.map { $0.uppercased() }.filter { !vocabulary.types.contains($0) } + vocabulary.types
      let known = vocabulary.annexes + vocabulary.annexTypes
      vocabulary.annexTypes += annexes.map { $0.uppercased() }.filter { !known.contains($0) }
      return (vocabulary, [])
    } catch {
      return (LayoutVocabulary(), [problem("\(error)", path)])
    }
  }

  private func problem(_ message: String, _ path: String) -> RuleProblem {
    RuleProblem(location: SourceLocation(file: path, line: 1), message: message)
  }

  private static func merge(_ old: [String: Any], _ new: [String: Any]) -> [String: Any] {
    old.merging(new) { old, new in
      if let old = old as? [Any], let new = new as? [Any] { return old + new }
      if let old = old as? [String: Any], let new = new as? [String: Any] { return merge(old, new) }
      return new
    }
  }
}
