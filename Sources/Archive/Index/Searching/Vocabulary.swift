import GRDB

/// All words of the archive, inside a transaction of the caller.
struct Vocabulary {
  let db: Database

  /// The words of the archive that begin with a word: `hoà*` means `hòa`, but also `hoàn` and `hoàng`.
  func beginning(with word: WordScanner.Word) throws -> WantedWord {
    var hashes: Set<UInt64> = []
    for start in [word.exact, word.variant].compactMap({ $0 }) {
      let text = String(decoding: start, as: UTF8.self)
      // U+10FFFF is behind all letters.
      let sql = "SELECT word FROM vocabulary WHERE word >= ? AND word < ?"
      let cursor = try String.fetchCursor(db, sql: sql, arguments: [text, text + "\u{10FFFF}"])
      while let found = try cursor.next() { hashes.insert(WordHash.hash(of: found.utf8)) }
    }
    return word.hasMarks ? .anyExact(hashes) : .anyFolded(hashes)
  }

  /// Hands all words to `body`.
  func forEach(_ body: (String) -> Void) throws {
    let cursor = try String.fetchCursor(db, sql: "SELECT word FROM vocabulary")
    while let word = try cursor.next() { body(word) }
  }
}
