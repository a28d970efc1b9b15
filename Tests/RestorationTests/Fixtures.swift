import Foundation
import Reading

@testable import Restoration

/// The fixtures of the package and the shipped model.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  static func lines(_ text: String) -> [SourceLine] {
    text.replacingOccurrences(of: "\u{C}", with: "").precomposedStringWithCanonicalMapping
      .split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { SourceLine(number: $0 + 1, page: 1, text: String($1)) }
  }

  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path).sorted()
  }

  static let restorer: Result<Restorer, ModelError> = Result { () throws(ModelError) in
    Restorer(model: try RestorationModel.shipped())
  }
}
