import Archive
import Foundation
import Synchronization

/// What is known of files from earlier imports, and what this one finds.
final class SourceLedger: Sendable {
  private struct State {
    var entries: [String: SourceEntry]
    /// Files that were not in the list before this run.
    var added: Set<String> = []
    var isChanged = false
  }

  /// A file changed less than this before it is read could change again without another time, in nanoseconds.
  private static let doubtfulAge: Int64 = 1_000_000_000

  private let state: Mutex<State>
  /// The files and folders that are imported, whole.
  private let roots: [String]
  private let folder = FileManager.default.currentDirectoryPath

  init(_ entries: [SourceEntry], roots: [String]) {
    state = Mutex(State(entries: Dictionary(entries.map { ($0.file, $0) }) { $1 }))
    let folder = folder
    self.roots = roots.map { Self.whole($0, in: folder) }
  }

  /// The id of the document in a file that was not changed since it was read.
  func id(of path: String, stamp: FileStamp?) -> String? {
    let file = Self.whole(path, in: folder)
    return state.withLock { state in
      guard let entry = state.entries[file], let stamp, entry.path == path else { return nil }
      return FileStamp(bytes: entry.bytes, modified: entry.modified) == stamp ? entry.id : nil
    }
  }

  /// The id of the document that was in a file when it was last read.
  func lastID(of path: String) -> String? {
    let file = Self.whole(path, in: folder)
    return state.withLock { $0.entries[file]?.id }
  }

  /// Notes that a file with this stamp holds the document `id`.
  func note(_ path: String, stamp: FileStamp?, id: String) {
    guard let stamp else { return }
    let now = Int64(Date().timeIntervalSince1970 * 1e9)
    let file = Self.whole(path, in: folder)
    let entry = SourceEntry(
      file: file, path: path, id: id, bytes: stamp.bytes,
      modified: now - stamp.modified < Self.doubtfulAge ? 0 : stamp.modified)
    state.withLock { state in
      if state.entries[file] == nil { state.added.insert(file) }
      if state.entries[file] != entry { state.isChanged = true }
      state.entries[file] = entry
    }
  }

  /// What has moved and what has vanished below the roots, after all inputs `found` are done.
  ///
  /// A file has moved when it is gone and its bytes were found in a place that is new.
  func settle(found: [String]) -> (moved: [MovedSource], vanished: [String]) {
    let found = Set(found.map { Self.whole($0, in: folder) })
    return state.withLock { state in
      var arrived = Dictionary(grouping: state.added.sorted()) { state.entries[$0]?.id ?? "" }
      var (moved, vanished) = ([MovedSource](), [String]())
      for file in state.entries.keys.sorted() where !found.contains(file) && isGone(file) {
        guard let entry = state.entries[file] else { continue }
        if let place = arrived[entry.id]?.first, let target = state.entries[place] {
          arrived[entry.id]?.removeFirst()
          moved.append(MovedSource(id: entry.id, old: entry.path, new: target.path))
          state.entries[file] = nil
          state.isChanged = true
        } else if isBelowRoots(file) {
          vanished.append(entry.path)
        }
      }
      return (moved, vanished)
    }
  }

  /// The list as it is now; nil where it need not be written.
  var changedEntries: [SourceEntry]? {
    state.withLock { $0.isChanged ? Array($0.entries.values) : nil }
  }

  private func isGone(_ file: String) -> Bool {
    FileStamp(path: file) == nil && [ENOENT, ENOTDIR].contains(errno)
  }

  private func isBelowRoots(_ file: String) -> Bool {
    roots.contains { file == $0 || file.hasPrefix($0 == "/" ? $0 : $0 + "/") }
  }

  /// The whole path without dots and double slashes.
  private static func whole(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    // The usual path needs no work, and there may be many.
    guard whole.contains("/.") || whole.contains("//") || whole.hasSuffix("/") else { return whole }
    return URL(fileURLWithPath: whole).standardizedFileURL.path
  }
}
