import Archive
import Foundation
import Reading

/// Hands out what arrives in folders, until somebody wants to stop.
public struct FolderWatcher: Sendable {
  private let paths: [String]
  private let settleSeconds: Double

  /// How long a wish to stop may go unseen.
  private static let patience: Int32 = 300

  /// Creates a watcher of folders and files; what has not changed for `settleSeconds` counts as whole.
  public init(_ paths: [String], settleSeconds: Double = 2) {
    self.paths = paths
    self.settleSeconds = settleSeconds
  }

  /// Hands files to `body` when they have arrived whole, at first those that are there, until `cancellation` is requested.
  ///
  /// Files for which `body` returns false, because it could not be done now, are handed out again later. Rethrows what
  /// `body` throws.
  public func run(cancellation: Cancellation, _ body: ([String]) throws -> Bool) rethrows {
    var tracker = ArrivalTracker(settleSeconds: settleSeconds)
    let signal = ChangeSignal()
    var lastLook = -Double.infinity
    while !cancellation.isRequested {
      let now = Date().timeIntervalSince1970
      // While much is written notices come all the time: looking once a second is enough.
      if now - lastLook >= min(1, max(0.1, settleSeconds / 2)) {
        lastLook = now
        let found = FileFinder().find(paths).files
        signal.watch(Self.folders(below: paths))
        let files = found.compactMap { path in FileStamp(path: path).map { (path: path, stamp: $0) } }
        let arrived = tracker.arrivals(in: files, at: now)
        if !arrived.isEmpty, try !body(arrived) { tracker.putBack(arrived) }
      }
      signal.wait(milliseconds: Self.patience)
    }
  }

  /// The folders to watch: those given and all below them.
  private static func folders(below paths: [String]) -> [String] {
    var folders: [String] = []
    for path in paths {
      folders.append(path)
      guard let names = FileManager.default.enumerator(atPath: path) else { continue }
      for case let name as String in names where names.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
        folders.append(path + "/" + name)
      }
    }
    return folders
  }
}
