import GRDB

/// Finds the documents that fit a query, inside a transaction of the caller.
///
/// Lists of words and of pairs of words answer nearly all queries alone. For a phrase of more than two words they only
/// tell which documents may hold it; `DocumentMatcher` then looks into those that matter.
final class QueryEvaluator {
  /// What is known of the documents that fit: those that surely do, and those that may.
  struct Bounds {
    var lower: DocumentSet
    var upper: DocumentSet

    /// Documents of which this is all that is known.
    init(exactly set: DocumentSet) {
      (lower, upper) = (set, set)
    }

    init(lower: DocumentSet, upper: DocumentSet) {
      (self.lower, self.upper) = (lower, upper)
    }
  }

  let db: Database
  let lists: PostingReader
  /// All documents of the index.
  let live: DocumentSet
  /// Whether lists hold documents that are gone.
  let hasDead: Bool
  /// One more than the greatest row.
  let size: Int
  private let vocabulary: Vocabulary
  /// What was found for the parts of the query, which is asked for again for each document that is looked into.
  private var known: [String: Bounds] = [:]

  init(db: Database) throws {
    self.db = db
    lists = PostingReader(db: db)
    vocabulary = Vocabulary(db: db)
    size = (try Int.fetchOne(db, sql: "SELECT max(rowid) FROM document") ?? 0) + 1
    var live = DocumentSet(size: size)
    for block in try Int.fetchAll(db, sql: "SELECT number FROM block") {
      let first = block << Posting.placeBits
      for row in max(1, first)..<max(1, min(size, first + Posting.blockSize)) { live.insert(row) }
    }
    let dead = try Int.fetchAll(db, sql: "SELECT document FROM dead")
    for row in dead { live.remove(row) }
    hasDead = !dead.isEmpty
    self.live = live
  }

  /// The documents that fit.
  func bounds(of query: SearchQuery) throws -> Bounds {
    switch query {
    case .all(let parts):
      return try parts.reduce(into: Bounds(exactly: live)) { result, part in
        let bounds = try bounds(of: part)
        result.lower.formIntersection(bounds.lower)
        result.upper.formIntersection(bounds.upper)
      }
    case .any(let parts):
      return try parts.reduce(into: Bounds(exactly: DocumentSet(size: size))) { result, part in
        let bounds = try bounds(of: part)
        result.lower.formUnion(bounds.lower)
        result.upper.formUnion(bounds.upper)
      }
    case .not(let part):
      let bounds = try bounds(of: part)
      var (lower, upper) = (live, live)
      lower.subtract(bounds.upper)
      upper.subtract(bounds.lower)
      return Bounds(lower: lower, upper: upper)
    case .words, .number, .date, .due:
      let key = "\(query)"
      if let bounds = known[key] { return bounds }
      let bounds = try boundsOfLeaf(query)
      known[key] = bounds
      return bounds
    }
  }

  private func boundsOfLeaf(_ query: SearchQuery) throws -> Bounds {
    switch query {
    case .words:
      guard let phrase = try phrase(query) else { return Bounds(exactly: DocumentSet(size: size)) }
      return try bounds(of: phrase)
    case .number(let text, let role, let isPrefix):
      return Bounds(exactly: try numbered(text, role: role, isPrefix: isPrefix))
    case .date(let range): return Bounds(exactly: try dated(range))
    case .due(let range): return Bounds(exactly: try due(range))
    case .all, .any, .not: return try bounds(of: query)
    }
  }

  /// What a part of a query wants of a text; nil where it holds no word.
  func phrase(_ query: SearchQuery) throws -> WantedPhrase? {
    guard case .words(let text, let field, let isPrefix) = query else { return nil }
    let words = WordScanner.words(in: text)
    guard let last = words.last else { return nil }
    var wanted = words.map(WantedWord.init)
    if isPrefix { wanted[wanted.count - 1] = try vocabulary.beginning(with: last) }
    return WantedPhrase(words: wanted, field: field)
  }

  /// The terms of which a document with the phrase holds at least one of each group, and whether that is enough.
  func terms(of phrase: WantedPhrase) -> (groups: [[Int64]], isEnough: Bool) {
    let zone = Term.Zone(phrase.field == .text ? nil : phrase.field)
    guard phrase.words.count > 1 else {
      return ([phrase.words[0].hashes.map { Term.word($0, in: zone) }], true)
    }
    var (groups, isEnough) = ([[Int64]](), phrase.words.count == 2)
    for (first, second) in zip(phrase.words, phrase.words.dropFirst()) {
      switch (first, second) {
      case (.exact(let one), .exact(let two)), (.folded(let one), .folded(let two)):
        groups.append([Term.pair(one, two, in: zone)])
      default:
        // A word with marks beside one without: the index has pairs of one kind only.
        groups += [first, second].map { $0.hashes.map { Term.word($0, in: zone) } }
        isEnough = false
      }
    }
    return (groups, isEnough)
  }

  private func bounds(of phrase: WantedPhrase) throws -> Bounds {
    let (groups, isEnough) = terms(of: phrase)
    var upper = live
    for group in groups {
      var set = DocumentSet(size: size)
      for term in group { try lists.list(of: term).insert(into: &set, inText: phrase.field == .text) }
      upper.formIntersection(set)
    }
    return Bounds(lower: isEnough ? upper : DocumentSet(size: size), upper: upper)
  }

  private func numbered(_ text: String, role: SearchQuery.NumberRole, isPrefix: Bool) throws -> DocumentSet {
    guard let key = NumberKey(text) else { return DocumentSet(size: size) }
    let pattern = NumberPattern(key, isPrefix: isPrefix)
    let sql = "SELECT document FROM number WHERE role = ? AND \(pattern.sql)"
    return try set(sql, [role.rawValue] + pattern.arguments)
  }

  private func dated(_ range: DateRange) throws -> DocumentSet {
    try set("SELECT rowid FROM document WHERE date >= ? AND date < ?", [range.start ?? "", range.end ?? "~"])
  }

  private func due(_ range: DateRange) throws -> DocumentSet {
    var found = try set(
      "SELECT document FROM deadline WHERE date >= ? AND date < ?", [range.start ?? "", range.end ?? "~"])
    let sql = """
      SELECT document, rrule, document.date FROM deadline JOIN document ON document.rowid = document
      WHERE rrule IS NOT NULL AND document.date IS NOT NULL
      """
    for row in try Row.fetchAll(db, sql: sql) {
      guard let start = Day(row[2] as String), let days = RecurringDays(row[1]) else { continue }
      if days.firstDay(in: range, from: start) != nil { found.insert(row[0]) }
    }
    return found
  }

  private func set(_ sql: String, _ arguments: StatementArguments) throws -> DocumentSet {
    var set = DocumentSet(size: size)
    let cursor = try Int.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try cursor.next() { set.insert(row) }
    return set
  }
}
