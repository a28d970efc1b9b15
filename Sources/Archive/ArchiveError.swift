/// Why an archive could not be used.
public enum ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no archive in this folder.
  case missing(path: String)
  /// Another process writes the archive.
  case locked(path: String, owner: String)
  /// A file or folder cannot be made, written or read.
  case unusable(path: String, reason: String)
  /// A document file does not hold a record.
  case damagedRecord(path: String, reason: String)
  /// The index is not there, or not one that this program can read.
  case damagedIndex(path: String, reason: String)
  /// No document has this id or number.
  case unknownDocument(String)
  /// Several documents have this number; their ids, in order.
  case ambiguousDocument(String, ids: [String])

  /// A sentence for the user that names the file and what can be done.
  public var description: String {
    switch self {
    case .missing(let path): "there is no archive at \(path); import documents first or name one with --archive"
    case .locked(let path, let owner): "the archive \(path) is being written by \(owner); wait until it has finished"
    case .unusable(let path, let reason): "\(path): \(reason)"
    case .damagedRecord(let path, let reason): "\(path) does not hold a record: \(reason)"
    case .damagedIndex(let path, let reason): "the index \(path) cannot be used: \(reason); run 'ingest reindex'"
    case .unknownDocument(let name): "no document has the id or number '\(name)'"
    case .ambiguousDocument(let name, let ids):
      "several documents have the number '\(name)': name one of the ids \(ids.joined(separator: ", "))"
    }
  }
}
