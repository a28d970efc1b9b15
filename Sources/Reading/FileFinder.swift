import Foundation

/// Finds the files to read below folders.
public struct FileFinder: Sendable {
  /// What a search brought.
  public struct Outcome: Sendable, Equatable {
    /// The files to read, in order, each real file once.
    public var files: [String] = []
    /// What could not be looked at; the search went on without it.
    public var failures: [ReadingError] = []
  }

  /// Endings of the names of files that are taken from folders, in lower case, without the dot.
  public var extensions: Set<String>

  /// Creates a finder that takes files with these name endings from folders.
  public init(extensions: Set<String> = ["txt"]) {
    self.extensions = Set(extensions.map { $0.lowercased() })
  }

  /// The files given and those below the folders given, in the order given and inside folders by name.
  ///
  /// Files named by the caller are taken whatever their ending. Hidden files and folders below a folder are left out.
  /// Symbolic links are followed, but no folder is entered twice, so that loops end.
  /// - Complexity: O(*n* log *n*) in the number of names.
  public func find(_ paths: [String]) -> Outcome {
    var search = Search(extensions: extensions)
    for path in paths { search.add(path, isNamed: true) }
    return search.outcome
  }

  /// A file or folder whatever its names.
  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  private struct Search {
    let extensions: Set<String>
    var outcome = Outcome()
    private var seen: Set<Identity> = []

    init(extensions: Set<String>) { self.extensions = extensions }

    mutating func add(_ start: String, isNamed: Bool) {
      // A stack of its own: folders may be nested deeper than the stack of the thread.
      var open = [(path: start, isNamed: isNamed)]
      while let (path, isNamed) = open.popLast() {
        var status = stat()
        guard stat(path, &status) == 0 else {
          let code = errno
          // A link in a folder that leads nowhere is nothing to read; a name that was given is a mistake.
          if isNamed || code != ENOENT { outcome.failures.append(DocumentReader.error(path: path, code: code)) }
          continue
        }
        let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
          guard seen.insert(identity).inserted else { continue }
          open += names(in: path).reversed().map { (path: Self.join(path, $0), isNamed: false) }
        case S_IFREG where isNamed || isWanted(path):
          if seen.insert(identity).inserted { outcome.files.append(path) }
        default:
          if isNamed { outcome.failures.append(.notAFile(path: path)) }
        }
      }
    }

    private mutating func names(in folder: String) -> [String] {
      do {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      } catch {
        outcome.failures.append(.unreadable(path: folder, reason: "the folder cannot be listed"))
        return []
      }
    }

    private func isWanted(_ path: String) -> Bool {
      guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return false }
      return extensions.contains(path[path.index(after: dot)...].lowercased())
    }

    private static func join(_ folder: String, _ name: String) -> String {
      folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
  }
}
