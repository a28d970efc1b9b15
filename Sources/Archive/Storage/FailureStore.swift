import Foundation
import OrderedJSON

/// The list of inputs that could not be imported, a file for each so that a crash loses none.
public struct FailureStore: Sendable {
  private let layout: ArchiveLayout

  /// Opens the list of the archive that `layout` describes.
  public init(layout: ArchiveLayout) {
    self.layout = layout
  }

  /// All failures, ordered by path.
  ///
  /// Throws `ArchiveError.damagedRecord` for a file that holds none.
  /// - Complexity: O(*n* log *n*) in the number of failures.
  public func all() throws -> [FailureRecord] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.failures.path)) ?? []
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var failures: [FailureRecord] = []
    for name in names where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let url = layout.failures.appendingPathComponent(name)
      do {
        failures.append(try decoder.decode(FailureRecord.self, from: try Data(contentsOf: url)))
      } catch {
        throw ArchiveError.damagedRecord(path: url.path, reason: RecordCoder.reason(of: error))
      }
    }
    return failures.sorted { $0.path < $1.path }
  }

  /// The names of the files of all failures, whatever is in them.
  func names() -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: layout.failures.path)) ?? [])
  }

  /// Adds a failure, over the one of the same path.
  func write(_ failure: FailureRecord) throws {
    let bytes = try OrderedJSONEncoder().encode(failure) + [UInt8(ascii: "\n")]
    try AtomicFile.write(bytes, to: file(of: failure.path))
  }

  /// Forgets the failure of a path, if there is one.
  func remove(path: String) throws {
    try AtomicFile.remove(file(of: path))
  }

  /// Made by a digest, because a path may be longer than a file name can be.
  static func name(of path: String) -> String {
    RecordStore.digest(Array(path.utf8)).prefix(16) + ".json"
  }

  private func file(of path: String) -> URL {
    layout.failures.appendingPathComponent(Self.name(of: path))
  }
}
