/// A document file as the index remembers it.
struct StoredFile: Sendable, Equatable {
  /// SHA-256 of the JSON, in lower-case hexadecimal.
  var sha256: String
  /// Size and time, nil where the file vanished at once.
  var stamp: FileStamp?
}
