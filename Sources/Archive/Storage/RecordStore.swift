import Crypto
import Extraction
import Foundation

/// The JSON files of an archive: the truth that everything else is made from.
public struct RecordStore: Sendable {
  private let layout: ArchiveLayout

  /// Opens the files of the archive that `layout` describes.
  public init(layout: ArchiveLayout) {
    self.layout = layout
  }

  /// The ids of all documents in order, by their file names.
  ///
  /// Throws `ArchiveError.missing` where there is no archive.
  /// - Complexity: O(*n* log *n*) in the number of documents.
  public func ids() throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: layout.documents.path) else {
      throw ArchiveError.missing(path: layout.root.path)
    }
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The bytes of the file of document `id`.
  ///
  /// Throws `ArchiveError.unknownDocument` where there is none.
  public func json(id: String) throws -> Data {
    let url = layout.document(id)
    do {
      return try Data(contentsOf: url)
    } catch {
      guard FileManager.default.fileExists(atPath: url.path) else { throw ArchiveError.unknownDocument(id) }
      throw ArchiveError.unusable(path: url.path, reason: error.localizedDescription)
    }
  }

  /// The record of document `id`.
  ///
  /// Throws `ArchiveError.unknownDocument` or `.damagedRecord`.
  public func record(id: String) throws -> DocumentRecord {
    try record(in: try json(id: id), id: id)
  }

  /// Writes a record, over the one with the same id, and tells what its file is like now.
  ///
  /// Throws `ArchiveError.unusable` where the file cannot be written.
  func write(_ record: DocumentRecord) throws -> StoredFile {
    let bytes = try RecordCoder.encode(record)
    let url = layout.document(record.id)
    try AtomicFile.write(bytes, to: url)
    return StoredFile(sha256: Self.digest(bytes), stamp: FileStamp(of: url))
  }

  /// The record in `json`, which the file of document `id` holds.
  func record(in json: Data, id: String) throws -> DocumentRecord {
    let path = layout.document(id).path
    let record: DocumentRecord
    do {
      record = try RecordCoder.decode(json)
    } catch {
      throw ArchiveError.damagedRecord(path: path, reason: RecordCoder.reason(of: error))
    }
    guard record.id == id else { throw ArchiveError.damagedRecord(path: path, reason: "its id is \(record.id)") }
    return record
  }

  /// The size and time of the file of document `id`.
  func stamp(id: String) -> FileStamp? {
    FileStamp(of: layout.document(id))
  }

  /// SHA-256 in lower-case hexadecimal.
  static func digest(_ bytes: some DataProtocol) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
