import Foundation

/// The documents in the folder `fixtures` of the package.
enum Fixtures {
  /// Files of all folders whose names end so, in order.
  static func files(ending: String) -> [URL] {
    // Tests/ReadingTests/Support/Fixtures.swift
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appendingPathComponent("fixtures")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map(folder.appendingPathComponent)
  }
}
