import GRDB
import Identity

/// What a citation means, as the index keeps it.
enum TargetRow {
  static func fetchAll(_ db: Database, document: Int64, position: Int) throws -> [CitationResolution.Target] {
    let sql = """
      SELECT document.id, standing, agreements, doubts FROM citation_target JOIN document ON document.rowid = target
      WHERE citation_target.document = ? AND position = ? ORDER BY rank
      """
    return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [document, position]).map(target)
  }

  /// The target in a row with the columns `id`, `standing`, `agreements` and `doubts`.
  static func target(_ row: Row) -> CitationResolution.Target {
    let standing: String = row["standing"]
    return CitationResolution.Target(
      id: row["id"], standing: CitationResolution.Standing(rawValue: standing) ?? .candidate,
      agreements: split(row["agreements"]), doubts: split(row["doubts"]))
  }

  static func joined<Word: RawRepresentable<String>>(_ words: [Word]) -> String {
    words.map(\.rawValue).joined(separator: " ")
  }

  private static func split<Word: RawRepresentable<String>>(_ text: String) -> [Word] {
    text.split(separator: " ").compactMap { Word(rawValue: String($0)) }
  }
}
