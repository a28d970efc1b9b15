/// Shows where the words of a query stand in the text of a document.
struct HitSnippets {
  private let texts: DocumentTexts
  private let phrases: [WantedPhrase]

  init(evaluator: QueryEvaluator, query: SearchQuery, texts: DocumentTexts) throws {
    self.texts = texts
    phrases = try Self.leaves(of: query).compactMap(evaluator.phrase).filter { $0.field == nil || $0.field == .text }
  }

  /// The best piece of the text of the document in row `row`; nil where no word stands in it.
  func snippet(of row: Int, pages: Int) throws -> Snippet? {
    guard !phrases.isEmpty else { return nil }
    guard let text = try texts.text(of: .text, in: row) else { return nil }
    var hits: [SnippetMaker.Hit] = []
    for (number, phrase) in phrases.enumerated() {
      hits += phrase.ranges(in: text).map { .init(range: $0, phrase: number, words: phrase.words.count) }
    }
    return SnippetMaker(utf8: text.utf8, hits: hits).snippet(pages: pages)
  }

  private static func leaves(of query: SearchQuery) -> [SearchQuery] {
    switch query {
    case .all(let parts), .any(let parts): parts.flatMap(leaves)
    case .words: [query]
    case .not, .number, .date, .due: []
    }
  }
}
