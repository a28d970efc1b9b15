import Foundation
import OrderedJSON

/// The file that remembers which files the documents were read from.
struct SourceStore: Sendable {
  let layout: ArchiveLayout

  /// All entries; none where the list is missing or damaged, as the next import makes it again.
  func all() -> [SourceEntry] {
    guard let json = try? Data(contentsOf: layout.sources) else { return [] }
    return (try? JSONDecoder().decode([SourceEntry].self, from: json)) ?? []
  }

  /// Replaces the list, ordered by file.
  func write(_ entries: [SourceEntry]) throws {
    let sorted = entries.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    try AtomicFile.write(try OrderedJSONEncoder().encode(sorted) + [UInt8(ascii: "\n")], to: layout.sources)
  }
}
