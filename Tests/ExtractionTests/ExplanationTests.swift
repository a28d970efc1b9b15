import Layout
import Testing

@testable import Extraction

@Suite struct ExplanationTests {
  /// Whatever the extractors take a value from, the catalog names: else `explain` would not know its competitors.
  @Test(arguments: ExplainedFixture.names)
  func theCatalogNamesTheSourceOfEveryValue(name: String) throws {
    let fixture = try ExplainedFixture(name)
    #expect(fixture.record.evidence.count > 10)
    for (pointer, evidence) in fixture.record.evidence {
      let sources = try #require(FieldCatalog.sources(of: pointer), "\(pointer)")
      let field = fixture.explainer.rule(evidence.rule)?.field
      let isNamed = sources.contains { source in
        (field != nil && source.field == field) || source.kinds.contains { "layout.\($0.rawValue)" == evidence.rule }
      }
      #expect(isNamed, "\(pointer): \(evidence.rule)")
    }
  }

  @Test(arguments: ExplainedFixture.names)
  func competitorsAreOthersThanTheValue(name: String) throws {
    let fixture = try ExplainedFixture(name)
    var count = 0
    for (pointer, evidence) in fixture.record.evidence {
      for competitor in fixture.explainer.competitors(at: pointer, evidence: evidence) {
        count += 1
        let isSame =
          (competitor.rule, competitor.line, competitor.span)
          == (evidence.rule, evidence.line, [evidence.start, evidence.end])
        #expect(!isSame, "\(pointer)")
        if competitor.outcome == .lessSure { #expect(competitor.confidence < evidence.confidence) }
      }
    }
    #expect(count > 0)
  }

  @Test func aDeadlineNamesTheShorterOneInsideIt() throws {
    let fixture = ExplainedFixture([
      Fixtures.block(.heading, "NHIỆM VỤ, GIẢI PHÁP", label: "I", section: ["I"]),
      Fixtures.block(
        .paragraph, "Sở Nội vụ báo cáo kết quả trước ngày 05/12 hằng năm.", label: "1", section: ["I", "1"], line: 2),
    ])
    let evidence = try #require(fixture.record.evidence["/tasks/0/deadlines/0"])
    #expect(evidence.rule == "deadline.yearly-day")
    let competitors = fixture.explainer.competitors(at: "/tasks/0/deadlines/0", evidence: evidence)
    let shorter = try #require(competitors.first { $0.rule == "deadline.every-year" })
    #expect(shorter.text == "hằng năm")
    #expect(shorter.outcome == .lessSure)
  }

  @Test func aNumberInTheTextCompetesWithTheOneOfTheLetterheadAsALaterSource() throws {
    let fixture = ExplainedFixture([
      Fixtures.block(.number, "Số 13-KH/ĐU"), Fixtures.block(.type, "KẾ HOẠCH", line: 2),
      Fixtures.block(.annexType, "PHỤ LỤC", line: 3, part: 1),
      Fixtures.block(.annexTitle, "(Kèm theo Kế hoạch số 14-KH/ĐU ngày 29/8/2025)", line: 4, part: 1),
    ])
    let evidence = try #require(fixture.record.evidence["/number"])
    let competitors = fixture.explainer.competitors(at: "/number", evidence: evidence)
    #expect(competitors.map(\.outcome) == [.laterSource])
    #expect(competitors.first?.values["number"] == "14-KH/ĐU")
  }

  @Test func aMissingNumberNamesTheRulesTriedAndTheLineThatIsNearest() throws {
    let fixture = ExplainedFixture([
      Fixtures.block(.issuer, "ĐẢNG ỦY PHƯỜNG BÌNH ĐỊNH"), Fixtures.block(.paragraph, "Số 13-KH/ĐU", line: 2),
    ])
    #expect(fixture.record.number == nil)
    let tried = try #require(fixture.explainer.attempts(at: "/number"))
    #expect(tried.blocks["number"] == [])
    let party = try #require(tried.rules.first)
    #expect(party.rule == "number.party")
    #expect(party.blocks == 0)
    #expect(party.nearest?.hindrance == .otherKind)
    #expect(party.nearest?.kind == "paragraph")
    #expect(party.nearest?.line == 2)
    #expect(party.nearest?.span == [0, 11])
    let all = ["number", "own_number", "number_unreadable"].flatMap { Fixtures.rules.rules(for: $0) }
    #expect(Set(tried.rules.map(\.rule)) == Set(all.map(\.id)))
  }

  @Test func aMissingDateNamesThePartOfThePatternThatFails() throws {
    let fixture = ExplainedFixture([Fixtures.block(.placeDate, "Bình Định, ngày l9 tháng 8 năm 2025")])
    #expect(fixture.record.date == nil)
    let tried = try #require(fixture.explainer.attempts(at: "/date"))
    let nearest = try #require(tried.rules.lazy.compactMap(\.nearest).first { $0.hindrance == .part })
    #expect(nearest.share > 0.7 && nearest.share < 1)
    #expect(nearest.instead?.contains("l") == true)
    #expect(nearest.missing?.isEmpty == false)
  }

  @Test func adeadlineIsLookedForInItsTaskOnly() throws {
    let fixture = ExplainedFixture([
      Fixtures.block(.heading, "NHIỆM VỤ, GIẢI PHÁP", label: "I", section: ["I"]),
      Fixtures.block(.paragraph, "Sở Nội vụ báo cáo.", label: "1", section: ["I", "1"], line: 2),
      Fixtures.block(.paragraph, "Sở Y tế báo cáo trước ngày 05/12/2026.", label: "2", section: ["I", "2"], line: 3),
    ])
    let scope = try #require(fixture.record.evidence["/tasks/0"])
    let tried = try #require(fixture.explainer.attempts(at: "/tasks/0/deadlines", scope: scope))
    #expect(!tried.rules.isEmpty)
    #expect(tried.rules.allSatisfy { $0.nearest.map { $0.line == 2 } ?? true })
  }

  @Test func aLineTellsItsBlockAndWhatCameOfItsFindings() throws {
    let fixture = ExplainedFixture([
      Fixtures.block(.number, "Số 13-KH/ĐU"), Fixtures.block(.paragraph, "Theo Kế hoạch số 12-KH/TU.", line: 2),
    ])
    let report = fixture.explainer.report(onLine: 2, evidence: fixture.record.evidence)
    #expect(report.blocks.map(\.kind) == ["paragraph"])
    let citation = try #require(report.findings.first { $0.field == "citation" && !$0.usedFor.isEmpty })
    #expect(citation.usedFor == ["/citations/0"])
    #expect(citation.values["number"] == "12-KH/TU")
    #expect(fixture.explainer.report(onLine: 3, evidence: [:]).blocks.isEmpty)
  }
}
