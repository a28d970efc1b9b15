import Foundation

/// Where the parts of an archive lie in its folder.
public struct ArchiveLayout: Sendable, Equatable {
  /// The folder of the archive.
  public let root: URL

  /// Describes the archive in the folder `root`, which need not exist yet.
  public init(root: URL) {
    self.root = root
  }

  /// One JSON file for each document: `<id>.json`.
  public var documents: URL { root.appendingPathComponent("documents", isDirectory: true) }

  /// One JSON file for each input that could not be imported.
  public var failures: URL { root.appendingPathComponent("failures", isDirectory: true) }

  /// The search index, made from the documents alone.
  public var index: URL { root.appendingPathComponent("index.sqlite") }

  /// Which files the documents were read from: a memory that the next import makes again where it is lost.
  public var sources: URL { root.appendingPathComponent("sources.json") }

  /// The file that a writer locks; it names its owner.
  public var lock: URL { root.appendingPathComponent("writer.lock") }

  /// The file of the document `id`.
  public func document(_ id: String) -> URL { documents.appendingPathComponent(id + ".json") }

  /// Whether there is anything that looks like an archive.
  public var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: documents.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Makes the folders that are missing.
  ///
  /// Throws `ArchiveError.unusable` where that is impossible.
  public func create() throws {
    for folder in [documents, failures] {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw ArchiveError.unusable(path: folder.path, reason: error.localizedDescription)
      }
    }
  }
}
