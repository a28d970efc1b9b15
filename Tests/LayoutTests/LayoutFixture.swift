import Foundation
import Reading
import Restoration
import Testing

@testable import Layout

/// The fixtures and rules of the package as the layout sees them.
enum LayoutFixture {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The words of `rules/layout.yaml`.
  static let analyzer = LayoutAnalyzer(vocabulary: vocabulary)

  static let vocabulary: LayoutVocabulary = {
    let file = root.appendingPathComponent("rules/layout.yaml")
    let lists = wordLists((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    let data = (try? JSONSerialization.data(withJSONObject: lists)) ?? Data()
    return (try? JSONDecoder().decode(LayoutVocabulary.self, from: data)) ?? LayoutVocabulary()
  }()

  /// The names of the fixtures in a folder that have a file with this ending: `A02` for `A02.printed.txt`.
  static func names(in folder: String, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/fixtures/" + folder)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// The lines of a fixture as if restoration had left them as they are.
  static func lines(_ path: String) throws -> [RestoredLine] {
    let document = try DocumentReader().read(root.path + "/fixtures/" + path)
    return document.lines.map {
      RestoredLine(number: $0.number, page: $0.page, ocr: $0.text, text: $0.text, tokens: [])
    }
  }

  /// A restoration by hand with the noise of the scan back in its place.
  static func goldLines(_ name: String) throws -> [RestoredLine] {
    let gold = try lines("gold/\(name).gold.txt")
    let scan = try #require(names(in: "scans", ending: ".txt").first { $0.hasPrefix(name) })
    return zip(gold, try lines("scans/\(scan).txt")).map { gold, scan in
      guard gold.text.contains("⟨noise⟩") else { return gold }
      return RestoredLine(number: gold.number, page: gold.page, ocr: scan.text, text: scan.text, tokens: [])
    }
  }

  /// Lines of a text written in a test.
  static func blocks(_ text: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      RestoredLine(number: index + 1, page: 1, ocr: String(line), text: String(line), tokens: [])
    }
    return analyzer.blocks(of: lines)
  }

  /// The few forms of YAML that the file uses: keys, lists with dashes, lists in brackets, one level of nesting.
  private static func wordLists(_ text: String) -> [String: Any] {
    var lists: [String: Any] = [:]
    var key = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("  - ") {
        lists[key] = (lists[key] as? [String] ?? []) + [String(line.dropFirst(4))]
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].trimmingCharacters(in: .whitespaces)
      let rest = line[line.index(after: colon)...].trimmingCharacters(in: CharacterSet(charactersIn: " []"))
      let words = rest.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix("  ") {
        lists[key] = (lists[key] as? [String: [String]] ?? [:]).merging([name: words]) { $1 }
      } else {
        key = name
        if !words.isEmpty { lists[key] = words }
      }
    }
    return lists
  }
}
