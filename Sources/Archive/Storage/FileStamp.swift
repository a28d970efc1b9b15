import Foundation

/// Size and time of a file: enough to see that it was changed, without reading it.
public struct FileStamp: Sendable, Equatable {
  /// Size in bytes.
  public var bytes: Int64
  /// Time of the last change, in nanoseconds since 1970.
  public var modified: Int64

  /// The stamp of the file at `url`, or nil where there is none.
  public init?(of url: URL) {
    self.init(path: url.path)
  }

  /// The stamp of the file at `path`, or nil where there is none.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    bytes = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  /// Creates the stamp from its parts.
  public init(bytes: Int64, modified: Int64) {
    self.bytes = bytes
    self.modified = modified
  }
}
