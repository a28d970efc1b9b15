import Archive
import Extraction
import Foundation

/// An archive in a folder of its own that vanishes with the value.
final class TemporaryArchive: Sendable {
  let layout: ArchiveLayout

  init() {
    let name = "archive-test-\(UUID().uuidString)"
    layout = ArchiveLayout(root: FileManager.default.temporaryDirectory.appendingPathComponent(name))
  }

  convenience init(_ records: [DocumentRecord]) throws {
    self.init()
    let writer = try ArchiveWriter(layout)
    for record in records { try writer.store(record) }
  }

  deinit {
    try? FileManager.default.removeItem(at: layout.root)
  }

  func reader() throws -> ArchiveReader { try ArchiveReader(layout) }
}
