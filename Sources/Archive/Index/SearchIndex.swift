import Foundation
import GRDB

/// The SQLite file that is searched.
///
/// Readers see the state of the last finished transaction while a writer works (write-ahead log).
struct SearchIndex: Sendable {
  let database: DatabaseQueue
  private let path: String

  /// Opens the index of an archive to read.
  ///
  /// Throws `ArchiveError.missing` where there is no archive, `.damagedIndex` where its index cannot be used.
  static func reading(_ layout: ArchiveLayout) throws -> SearchIndex {
    guard FileManager.default.fileExists(atPath: layout.index.path) else {
      guard layout.exists else { throw ArchiveError.missing(path: layout.root.path) }
      throw ArchiveError.damagedIndex(path: layout.index.path, reason: "it is missing")
    }
    let index = try SearchIndex(path: layout.index.path, isReadOnly: true)
    let isCurrent = try index.mapErrors { try index.database.read(IndexSchema.isCurrent) }
    guard isCurrent else {
      throw ArchiveError.damagedIndex(path: layout.index.path, reason: "it was made by another version of the program")
    }
    return index
  }

  /// Opens the index of an archive to write, making it where it is missing, damaged or of another version.
  ///
  /// The Boolean tells whether the index is new, so that the documents have to be put in.
  static func writing(_ layout: ArchiveLayout) throws -> (SearchIndex, isNew: Bool) {
    do {
      let index = try SearchIndex(path: layout.index.path, isReadOnly: false)
      if try index.database.read(IndexSchema.isCurrent) { return (index, false) }
      try index.database.close()
    } catch is DatabaseError {
      // Not a database or a damaged one: nothing in it is needed.
    }
    for suffix in ["", "-wal", "-shm"] {
      try AtomicFile.remove(URL(fileURLWithPath: layout.index.path + suffix))
    }
    let index = try SearchIndex(path: layout.index.path, isReadOnly: false)
    try index.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 8192; VACUUM") }
    try index.write(IndexSchema.create)
    return (index, true)
  }

  private static let cacheKilobytes = 65_536

  private init(path: String, isReadOnly: Bool) throws {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    // A reader waits while a writer's checkpoint holds the file, which takes a moment only.
    configuration.busyMode = .timeout(10)
    if !isReadOnly { configuration.journalMode = .wal }
    configuration.prepareDatabase { db in
      // Not mapped into memory: the system reads megabytes around each page of a mapped file that it does not hold yet,
      // which takes ten times as long as the pages themselves. What a reader has read it keeps.
      if isReadOnly { try db.execute(sql: "PRAGMA cache_size = \(-Self.cacheKilobytes)") }
      // The JSON files are the truth; after a power cut the index is brought up to date from them.
      if !isReadOnly { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
    }
    self.path = path
    do {
      let name = isReadOnly && Self.isFrozen(path) ? Self.frozenName(path) : path
      database = try DatabaseQueue(path: name, configuration: configuration)
    } catch let error as DatabaseError where isReadOnly {
      throw ArchiveError.damagedIndex(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// Whether nobody can write the index, as on a read-only medium, and all of it is in one file.
  private static func isFrozen(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard access(folder, W_OK) != 0 else { return false }
    return (FileStamp(of: URL(fileURLWithPath: path + "-wal"))?.bytes ?? 0) == 0
  }

  /// The name under which SQLite opens a file without the files beside it that a reader of a log needs to write.
  private static func frozenName(_ path: String) -> String {
    URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try mapErrors { try database.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try mapErrors { try database.write(body) }
  }

  private func mapErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      let reason = error.message ?? "\(error.resultCode)"
      switch error.resultCode {
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY:
        throw ArchiveError.unusable(path: path, reason: reason)
      default: throw ArchiveError.damagedIndex(path: path, reason: reason)
      }
    }
  }
}
