/// A list of names that patterns and values can refer to: document types, agencies, words.
public struct Vocabulary: Sendable, Equatable {
  /// The name by which patterns refer to the list: `{{types}}`.
  public var name: String
  /// The entries in the order of the file.
  public private(set) var entries: [VocabularyEntry]
  /// The places of the entries by their names as written.
  private var places: [String: Int] = [:]
  private var indices: [String: Int] = [:]
  private var markless: [String: Int] = [:]

  /// Creates an empty vocabulary.
  public init(name: String) {
    self.name = name
    entries = []
  }

  /// Adds an entry, or puts it in the place of the one with the same name.
  public mutating func add(_ entry: VocabularyEntry) {
    if let known = places[entry.name] {
      entries[known] = entry
      reindex()
    } else {
      places[entry.name] = entries.count
      entries.append(entry)
      index(entry, at: entries.count - 1)
    }
  }

  /// The entry that a text names by its name or another of its forms, whatever the case and the place of tone marks.
  ///
  /// Where nothing fits so, marks are left out of account, as long as that leaves one entry only.
  public func entry(for text: String) -> VocabularyEntry? {
    let key = Self.key(text)
    if let index = indices[key] { return entries[index] }
    guard let index = markless[CanonicalText.withoutMarks(key)], index >= 0 else { return nil }
    return entries[index]
  }

  /// The first entry with a value for `attribute` equal to `value`.
  public func entry(where attribute: String, is value: String) -> VocabularyEntry? {
    entries.first { $0.attributes[attribute] == value }
  }

  /// All forms of all entries, the longest first, so that an alternation prefers it.
  public var forms: [String] {
    Set(entries.flatMap(\.forms)).sorted { ($0.count, $1) > ($1.count, $0) }
  }

  private mutating func reindex() {
    indices = [:]
    markless = [:]
    for (place, entry) in entries.enumerated() { index(entry, at: place) }
  }

  private mutating func index(_ entry: VocabularyEntry, at place: Int) {
    for form in entry.forms {
      let key = Self.key(form)
      if indices[key] == nil { indices[key] = place }
      let bare = CanonicalText.withoutMarks(key)
      // -1 marks a form that two entries share once the marks are gone.
      if let other = markless[bare], other != place { markless[bare] = -1 } else { markless[bare] = place }
    }
  }

  private static func key(_ text: String) -> String {
    CanonicalText.fold(text).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
