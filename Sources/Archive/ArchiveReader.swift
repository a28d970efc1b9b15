import Extraction
import Foundation

/// Reads an archive; any number of readers may do so while a writer is at work.
public struct ArchiveReader: Sendable {
  /// Where the archive lies.
  public let layout: ArchiveLayout
  private let records: RecordStore
  /// Opened once; documents can be read without it.
  let index: Result<SearchIndex, any Error>

  /// Opens an archive to read.
  ///
  /// Throws `ArchiveError.missing` where there is none. A damaged index shows itself when it is needed.
  public init(_ layout: ArchiveLayout) throws {
    guard layout.exists else { throw ArchiveError.missing(path: layout.root.path) }
    self.layout = layout
    records = RecordStore(layout: layout)
    index = Result { try SearchIndex.reading(layout) }
  }

  /// The first hits of a query, at most `limit`.
  ///
  /// Throws `QuerySyntaxError` where the text is no query, `ArchiveError` where the index cannot be used.
  public func search(_ query: String, limit: Int = 20, order: SearchOrder = .rank) throws -> [SearchHit] {
    try search(SearchQuery(parsing: query), limit: limit, order: order)
  }

  /// The first hits of a query, at most `limit`.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func search(_ query: SearchQuery, limit: Int = 20, order: SearchOrder = .rank) throws -> [SearchHit] {
    try index.get().read { db in try IndexSearcher(db: db).hits(for: query, limit: limit, order: order) }
  }

  /// How many documents a query finds.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func count(of query: SearchQuery) throws -> SearchCount {
    try index.get().read { db in try IndexSearcher(db: db).count(of: query) }
  }

  /// How many documents of each type, issuer and year a query finds.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func facets(of query: SearchQuery) throws -> SearchFacets {
    try index.get().read { db in try IndexSearcher(db: db).facets(of: query) }
  }

  /// A query that finds more, for one whose words are misspelt or damaged by OCR; nil where no word is known to be meant.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  /// - Complexity: O(*n*) in the number of different words in the archive.
  public func suggestion(for query: String) throws -> String? {
    try index.get().read { db in try QuerySuggester(db: db).suggestion(for: query) }
  }

  /// The ids of the other scans of the document `id`, in order.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func copies(of id: String) throws -> [String] {
    try index.get().read { db in try IndexSearcher(db: db).copies(of: id) }
  }

  /// The ids of all documents that a query finds, in order.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func ids(matching query: SearchQuery) throws -> [String] {
    try index.get().read { db in try IndexSearcher(db: db).ids(for: query) }
  }

  /// The ids of all documents, in order.
  ///
  /// Throws `ArchiveError.missing` where the archive has vanished.
  public func ids() throws -> [String] {
    try records.ids()
  }

  /// The id of the document with an id, the beginning of an id, or a number in any spelling.
  ///
  /// Throws `ArchiveError.unknownDocument` where there is none, `.ambiguousDocument` where there are several.
  public func id(named name: String) throws -> String {
    var prefixed: [String] = []
    if name.utf8.count >= 4, name.allSatisfy(\.isHexDigit) {
      prefixed = try records.ids().filter { $0.hasPrefix(name.lowercased()) }
      if prefixed.count == 1 { return prefixed[0] }
    }
    let numbered = try index.get().read { db in try IndexSearcher(db: db).ids(ofNumber: name) }
    let found = numbered.isEmpty ? prefixed : numbered
    guard let first = found.first else { throw ArchiveError.unknownDocument(name) }
    guard found.count == 1 else { throw ArchiveError.ambiguousDocument(name, ids: found) }
    return first
  }

  /// The ids of the documents whose records `producer` made.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func ids(madeBy producer: ProducerRecord) throws -> Set<String> {
    try index.get().read { db in try IndexSearcher(db: db).ids(madeBy: producer) }
  }

  /// The files that the documents were read from, as far as that was noted, ordered by name.
  public func sources() -> [SourceEntry] {
    SourceStore(layout: layout).all()
  }

  /// The record of document `id`.
  ///
  /// Throws `ArchiveError.unknownDocument` or `.damagedRecord`.
  public func record(id: String) throws -> DocumentRecord {
    try records.record(id: id)
  }

  /// The bytes of the JSON file of document `id`.
  ///
  /// Throws `ArchiveError.unknownDocument` or `.unusable`.
  public func json(id: String) throws -> Data {
    try records.json(id: id)
  }

  /// The inputs that could not be imported, ordered by path.
  ///
  /// Throws `ArchiveError.damagedRecord` where one of the files is damaged.
  public func failures() throws -> [FailureRecord] {
    try FailureStore(layout: layout).all()
  }
}
