import Testing

@testable import Archive

@Suite struct QueryParserTests {
  private static func word(_ text: String, _ field: SearchField? = nil, prefix: Bool = false) -> SearchQuery {
    .words(text, field: field, isPrefix: prefix)
  }

  static let queries: [(String, SearchQuery)] = [
    ("dân vận", .all([word("dân"), word("vận")])),
    ("\"dân vận\" khéo*", .all([word("dân vận"), word("khéo", prefix: true)])),
    ("“dân vận”", word("dân vận")),
    ("a AND b OR c", .any([.all([word("a"), word("b")]), word("c")])),
    ("a (b OR c) NOT d", .all([word("a"), .any([word("b"), word("c")]), .not(word("d"))])),
    ("title:\"dân vận\"", word("dân vận", .title)),
    ("assignee:nội", word("nội", .assignees)),
    ("cites:226-KL/TW", .number("226-KL/TW", role: .cited, isPrefix: false)),
    ("cites:luật", word("luật", .citations)),
    ("number:36-KH*", .number("36-KH", role: .own, isPrefix: true)),
    ("date:2026-01..2026-03", .date(DateRange(first: "2026-01", last: "2026-03"))),
    ("- a &", word("a")),
    ("Số: 36", .all([word("Số:"), word("36")])),
    ("and or not", .all([word("and"), word("or"), word("not")])),
  ]

  @Test(arguments: queries)
  func queriesBecomeTrees(text: String, query: SearchQuery) throws {
    #expect(try SearchQuery(parsing: text) == query)
  }

  static let mistakes: [(String, Int)] = [
    ("", 1), ("   ", 1), ("\"dân", 1), ("dân \"vận", 5), ("(a", 1), ("a)", 2), ("a AND", 6), ("OR a", 1),
    ("a OR", 5), ("NOT", 4), ("* a", 1), ("foo:bar a", 1), ("a date:hôm", 3), ("\"--\"", 1), ("()", 2),
    ("title:(a)", 7),
    ("date:2026-13", 1), ("a OR OR b", 6),
  ]

  @Test(arguments: mistakes)
  func errorsTellTheirPlace(text: String, position: Int) throws {
    let error = #expect(throws: QuerySyntaxError.self) { try SearchQuery(parsing: text) }
    #expect(error?.position == position, "\(error?.description ?? "")")
  }

  @Test func deepNestingIsAnErrorAndNoCrash() {
    let text = String(repeating: "(", count: 100_000) + "a"
    #expect(throws: QuerySyntaxError.self) { try SearchQuery(parsing: text) }
    let negations = String(repeating: "NOT ", count: 100_000) + "a"
    #expect(throws: QuerySyntaxError.self) { try SearchQuery(parsing: negations) }
  }
}
