extension ArchiveReader {
  /// What a document cites and what cites it.
  ///
  /// Throws `ArchiveError.unknownDocument` where the index has no such document, or where the index cannot be used.
  public func links(of id: String) throws -> CitationLinks {
    let links = try index.get().read { db in try CitationLookup(db: db).links(of: id) }
    guard let links else { throw ArchiveError.unknownDocument(id) }
    return links
  }

  /// The document that each resolved citation means, by the id of the citing document and the place of the citation
  /// in its record.
  ///
  /// Throws `ArchiveError` where the index cannot be used.
  public func citationTargets() throws -> [String: [Int: String]] {
    try index.get().read { db in try CitationLookup(db: db).targets() }
  }
}
