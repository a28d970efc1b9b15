import Extraction
import Testing

@testable import Archive

@Suite struct SearchTests {
  private static let records: [DocumentRecord] = {
    var plan = SampleRecords.record(
      path: "plan", number: "36-KH/ĐU", issuer: "Đảng ủy phường Bình Định", date: "2026-03-13",
      title: "đẩy mạnh Phong trào thi đua “Dân vận khéo”",
      text: "Số 36-KH/ĐU\n\u{0C}Đảng ủy phường hòa hợp,\nủy ban nhân dân thực\nhiện dân vận khéo năm 2026", pages: 2)
    plan.citations = [CitationRecord(type: "Kết luận", typeCode: "KL", number: "226-KL/TW", role: .basis)]
    plan.tasks = [
      TaskRecord(
        section: "I", text: "rà soát biên chế", assignees: ["Sở Nội vụ"], coordinating: ["Công an"],
        deadlines: [
          DeadlineRecord(text: "trước 30/6", date: "2026-06-30", relation: .before),
          DeadlineRecord(text: "hằng năm", relation: .every, rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"),
        ])
    ]
    plan.number?.sequence = 36
    plan.number?.symbol = "KH/ĐU"
    let letter = SampleRecords.record(
      path: "letter", type: TypeRecord(name: "Công văn"), number: "61/UBND-NC", issuer: "UBND tỉnh", date: "2025-12-31",
      title: "về dâng hương", text: "dâng hương hoà bình; uỷ quyền 36 nhà, ngày 05/01/2026. Theo 36-KH/ĐU. Hoàn thành")
    let law = SampleRecords.record(
      path: "law", type: TypeRecord(name: "Quyết định", code: "QĐ"), number: "136-QĐ/TU", date: "2026-04-01",
      text: "đang dang dở 30/2020/NĐ-CP, ĐANG LÀM kh và du 36")
    let unknown = SampleRecords.record(path: "unknown", type: nil, text: "Hoàng hoa")
    return [plan, letter, law, unknown]
  }()

  private static let archive = try? TemporaryArchive(records)

  private func paths(_ query: String) throws -> [String] {
    let archive = try #require(Self.archive)
    return try archive.reader().search(query).map(\.path)
  }

  static let queries: [(String, [String])] = [
    // A word with marks is meant as it is, one without marks stands for all.
    ("Đảng", ["plan"]), ("dâng", ["letter"]), ("đang", ["law"]), ("dang", ["law", "letter", "plan"]),
    ("đảng uy", ["plan"]), ("dang uy", ["letter", "plan"]), ("\"dang uy\"", ["plan"]), ("\"Đảng ủy\"", ["plan"]),
    ("đáng", []),
    // Old and new placement of the tone mark.
    ("hoà", ["letter", "plan"]), ("hòa", ["letter", "plan"]), ("uỷ", ["letter", "plan"]), ("HOÀ", ["letter", "plan"]),
    ("hoa", ["letter", "plan", "unknown"]), ("hoà*", ["letter", "plan", "unknown"]), ("hoàn*", ["letter", "unknown"]),
    // Phrases go over line ends; NFD is the same as NFC.
    ("\"thực hiện\"", ["plan"]), ("\"hiện thực\"", []), ("thu\u{031B}\u{0323}c", ["plan"]),
    // Numbers are one word in any spelling.
    ("36-KH/ĐU", ["letter", "plan"]), ("36-KH/DU", ["letter", "plan"]), ("36 KH DU", ["letter", "plan"]),
    ("36 kh đu", ["letter", "plan"]), ("so 36", ["plan"]), ("số 36", ["plan"]), ("số 36-KH/ĐU", ["plan"]),
    ("6-KH/ĐU", []), ("136-QĐ/TU", ["law"]), ("136 qd tu", ["law"]), ("36", ["law", "letter", "plan"]),
    ("5/1/2026", ["letter"]), ("05/01/2026", ["letter"]), ("30/2020/ND-CP", ["law"]),
    // Fields.
    ("number:36", ["plan"]), ("number:36-KH/DU", ["plan"]), ("number:\"36 KH DU\"", ["plan"]),
    ("number:36KHDU", ["plan"]),
    ("number:3", []), ("number:3*", ["plan"]), ("number:61", ["letter"]), ("cites:226-KL/TW", ["plan"]),
    ("cites:226", ["plan"]), ("cites:\"kết luận\"", ["plan"]), ("type:kh", ["plan"]), ("type:\"ke hoach\"", ["plan"]),
    ("type:qd", ["law"]), ("issuer:ubnd", ["letter"]), ("title:dâng", ["letter"]), ("assignee:\"nội vụ\"", ["plan"]),
    ("text:bình", ["letter"]), ("date:2026", ["law", "plan"]), ("date:2026-01..2026-03", ["plan"]),
    ("date:2026-03-13", ["plan"]), ("date:>2026-03-13", ["law"]), ("date:>=2026-03-13", ["law", "plan"]),
    ("date:<2026", ["letter"]), ("date:<=2026-03", ["letter", "plan"]), ("date:..2025", ["letter"]),
    ("date:>2026-03", ["law"]),
    ("symbol:kh", ["plan"]), ("symbol:KH/DU", ["plan"]), ("symbol:k*", ["plan"]), ("task:\"rà soát\"", ["plan"]),
    ("task:dâng", []), ("due:2026-06", ["plan"]), ("due:<2026-06-30", []), ("due:<=2026-06-30", ["plan"]),
    ("due:2030-11", ["plan"]), ("due:2030-12", []), ("NOT due:2026", ["law", "letter", "unknown"]),
    // Phrases of several words are checked in the text; words with and without marks may stand side by side.
    ("\"Đảng uy phường\"", ["plan"]), ("\"dang ủy phuong\"", ["plan"]), ("\"dang ủy binh\"", []),
    ("\"ủy ban nhân dân thực hiện\"", ["plan"]), ("\"ủy ban dân nhân\"", []), ("\"dân vận kh\"*", ["plan"]),
    ("NOT \"ủy ban nhân\"", ["law", "letter", "unknown"]), ("\"ủy ban nhân\" OR dâng", ["letter", "plan"]),
    // Combinations.
    ("dâng OR đang", ["law", "letter"]), ("dang NOT đảng", ["law", "letter"]), ("NOT dang", ["unknown"]),
    ("NOT (dang OR hoang)", []), ("dang date:2026", ["law", "plan"]), ("dâng OR date:2026-04", ["law", "letter"]),
    ("(dâng OR number:136) date:2026", ["law"]), ("NOT date:2026", ["letter", "unknown"]), ("vận AND khéo", ["plan"]),
    ("kheo* phuong", ["plan"]), ("type:kh OR type:qđ", ["law", "plan"]), ("(dâng NOT hương) OR đang", ["law"]),
    ("NEAR AND a", []), ("dân^ OR x", ["plan"]),
  ]

  @Test(arguments: queries)
  func queriesFindWhatTheyShould(query: String, expected: [String]) throws {
    #expect(try paths(query).sorted() == expected)
  }

  @Test func theDocumentWithTheNumberComesBeforeThoseThatCiteIt() throws {
    #expect(try paths("36-KH/ĐU") == ["plan", "letter"])
  }

  @Test func wordsThatAreNeighboursInTheQueryCountMoreAsNeighbours() throws {
    let filler = String(repeating: "và các cơ quan đơn vị\n", count: 20)
    let scattered = SampleRecords.record(
      path: "scattered", text: "nhân dân và dân\n\(filler)vận tải và vận động\n\(filler)")
    let together = SampleRecords.record(
      path: "together", text: "hướng dẫn vận tải\n\(filler)công tác dân vận\n\(filler)")
    // BM25 tells nothing where every document has every word.
    let others = (0..<5).map { SampleRecords.record(path: "other \($0)", text: filler) }
    let archive = try TemporaryArchive([scattered, together] + others)
    let hits = try archive.reader().search("dan van")
    #expect(hits.map(\.path) == ["together", "scattered"])
    #expect(hits.first?.snippet?.text.contains("dẫn vận") == true)
    #expect(try archive.reader().search("dân vận").first?.snippet?.text.contains("công tác dân vận") == true)
  }

  @Test func hitsWithoutWordsComeByDateTheLatestFirst() throws {
    #expect(try paths("NOT xyz") == ["law", "plan", "letter", "unknown"])
  }

  @Test func hitsComeByDateOrNumberWhereAsked() throws {
    let reader = try #require(Self.archive).reader()
    #expect(try reader.search("dang", order: .date).map(\.path) == ["law", "plan", "letter"])
    #expect(try reader.search("dang OR NOT dang", order: .number).map(\.path) == ["plan", "law", "letter", "unknown"])
  }

  @Test func facetsCountTheDocumentsFound() throws {
    let facets = try #require(Self.archive).reader().facets(of: SearchQuery(parsing: "dang OR hoang"))
    #expect(facets.types.map(\.value) == ["Công văn", "Kế hoạch", "Quyết định", nil])
    #expect(
      facets.years == [
        .init(value: "2026", documents: 2), .init(value: "2025", documents: 1), .init(value: nil, documents: 1),
      ])
    #expect(facets.issuers.first == .init(value: nil, documents: 2))
  }

  @Test func countKnowsAllHitsWhateverTheLimit() throws {
    let reader = try #require(Self.archive).reader()
    #expect(try reader.count(of: SearchQuery(parsing: "dang")) == SearchCount(documents: 3, isExact: true))
    #expect(try reader.search("dang", limit: 1).count == 1)
  }

  @Test func aHitShowsItsWordsWithPageAndLine() throws {
    let reader = try #require(Self.archive).reader()
    let hit = try #require(try reader.search("\"thuc hien\" kheo").first)
    let snippet = try #require(hit.snippet)
    let scalars = Array(snippet.text.unicodeScalars)
    let marked = snippet.highlights.map { range in
      String(String.UnicodeScalarView(scalars[range[0]..<range[1]]))
    }
    #expect(marked == ["thực hiện", "khéo"])
    #expect(snippet.line == 3)
    #expect(snippet.page == 2)
    #expect(hit.number == "36-KH/ĐU")
    #expect(hit.issuer == "Đảng ủy phường Bình Định")
    #expect(hit.date == "2026-03-13")
    #expect(hit.title == "đẩy mạnh Phong trào thi đua “Dân vận khéo”")
  }

  @Test(arguments: [("36-KH/ĐU", "plan"), ("36 kh du", "plan"), ("số 61", "letter"), ("136", "law")])
  func documentsAreNamedByTheirNumber(name: String, path: String) throws {
    let reader = try #require(Self.archive).reader()
    #expect(try reader.record(id: reader.id(named: name)).source.path == path)
  }

  @Test func documentsAreNamedByTheirIDOrItsBeginning() throws {
    let reader = try #require(Self.archive).reader()
    let id = Self.records[0].id
    #expect(try reader.id(named: id) == id)
    #expect(try reader.id(named: String(id.prefix(8))) == id)
    #expect(throws: ArchiveError.unknownDocument("37-KH/ĐU")) { try reader.id(named: "37-KH/ĐU") }
  }

  @Test func aNumberThatSeveralDocumentsHaveIsAmbiguous() throws {
    let records = ["a", "b"].map { SampleRecords.record(path: $0, number: "5-NQ/TU") }
    let archive = try TemporaryArchive(records)
    let ids = records.map(\.id).sorted()
    #expect(throws: ArchiveError.ambiguousDocument("5 NQ TU", ids: ids)) { try archive.reader().id(named: "5 NQ TU") }
  }
}
