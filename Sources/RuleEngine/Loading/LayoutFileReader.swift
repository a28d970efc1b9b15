import Foundation
import Layout
import Yams

/// Reads one file of the word lists of layout; all that is wrong with it is reported at once, with its lines.
struct LayoutFileReader {
  private let path: String
  private(set) var lists: [String: Any] = [:]
  private(set) var problems: [RuleProblem] = []

  /// What a file may hold: lists by name, and below some names lists by name again.
  private static func shape() -> [String: Any] {
    let empty = try? JSONEncoder().encode(LayoutVocabulary())
    return (empty.flatMap { try? JSONSerialization.jsonObject(with: $0) } as? [String: Any]) ?? [:]
  }

  init(_ yaml: String, path: String) {
    self.path = path
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return }
      lists = read(root, Self.shape(), name: "the file")
    } catch let error as YamlError {
      problems.append(YAMLProblem.problem(of: error, in: path))
    } catch {
      report("not YAML: \(error)", 1)
    }
  }

  private mutating func read(_ node: Node, _ shape: [String: Any], name: String) -> [String: Any] {
    guard let mapping = node.mapping else {
      report("\(name) should be a list of \"key: words\"", line(of: node))
      return [:]
    }
    var lists: [String: Any] = [:]
    for (keyNode, value) in mapping {
      guard let key = keyNode.scalar?.string else { continue }
      switch shape[key] {
      case let inner as [String: Any]: lists[key] = read(value, inner, name: key)
      case is [Any]: lists[key] = words(value, name: key)
      default:
        report("unknown key \"\(key)\"; known are \(shape.keys.sorted().joined(separator: ", "))", line(of: keyNode))
      }
    }
    return lists
  }

  private mutating func words(_ node: Node, name: String) -> [String] {
    guard let sequence = node.sequence else {
      report("\(name) should be a list of words", line(of: node))
      return []
    }
    return sequence.compactMap { item in
      if let word = item.scalar?.string, !word.isEmpty { return word }
      report("\(name) should hold words only", line(of: item))
      return nil
    }
  }

  private func line(of node: Node) -> Int { node.mark?.line ?? 1 }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append(RuleProblem(location: SourceLocation(file: path, line: line), message: message))
  }
}
