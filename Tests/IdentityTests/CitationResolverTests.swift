import TestSupport
import Testing

@testable import Identity

@Suite struct CitationResolverTests {
  private let citing = DocumentIdentity(
    id: "citing", number: NumberIdentity("45-BC/ĐU"), type: "Báo cáo", date: "2026-03-10",
    issuers: ["Đảng ủy phường Bình Định"],
    surroundings: ["Đảng ủy phường Bình Định", "Đảng bộ tỉnh Gia Lai", "Thường trực Tỉnh ủy"])

  private func plan(
    _ id: String, _ number: String? = "13-KH/ĐU", date: String? = "2025-08-29",
    issuer: String? = "Đảng ủy phường Bình Định", type: String? = "Kế hoạch", title: String? = nil,
    confidence: Int = 1
  ) -> DocumentIdentity {
    DocumentIdentity(
      id: id, number: number.flatMap { NumberIdentity($0) }, type: type, date: date, issuers: issuer.map { [$0] } ?? [],
      title: title, surroundings: issuer.map { [$0] } ?? [], confidence: confidence)
  }

  private func claim(
    _ number: String = "13-KH/ĐU", date: String? = nil, issuer: String? = nil, type: String? = "Kế hoạch",
    subject: String? = nil
  ) -> CitationClaim {
    CitationClaim(number: NumberIdentity(number), type: type, date: date, issuer: issuer, subject: subject)
  }

  private func resolve(_ claim: CitationClaim, _ documents: DocumentIdentity...) -> CitationResolution {
    CitationResolver.resolve(claim, by: citing, among: documents)
  }

  @Test func theOnlyDocumentOfTheNumberIsMeant() {
    let found = resolve(claim(), plan("a"), plan("b", "14-KH/ĐU"), plan("c", "13-CT/ĐU", type: "Chỉ thị"))
    #expect(found.cited == "a")
    #expect(found.targets.count == 1)
  }

  @Test func theDayTellsDocumentsOfOneNumberApart() {
    let old = plan("old", date: "2023-02-01")
    #expect(resolve(claim(date: "2025-08-29"), plan("new"), old).cited == "new")
    #expect(resolve(claim(date: "2023-02-01"), plan("new"), old).cited == "old")
    #expect(resolve(claim(date: "2024-02-01"), plan("new"), old).cited == nil)
  }

  @Test func anotherDayOfTheSameTermStaysOpenUnlessTheSubjectAgrees() {
    let title = "tiếp tục đẩy mạnh thực hiện Phong trào thi đua “Dân vận khéo”"
    let other = claim(date: "2025-08-26")
    let open = resolve(other, plan("a", title: title))
    #expect(open.cited == nil)
    #expect(open.targets.map(\.doubts) == [[.dateDiffers]])
    let about = claim(date: "2025-08-26", subject: "về tiếp tục đẩy mạnh thực hiện Phong trào thi đua Dân vận khéo")
    #expect(resolve(about, plan("a", title: title)).cited == "a")
  }

  @Test func theIssuerTellsDocumentsOfOneNumberApart() {
    let other = plan("other", issuer: "Đảng ủy phường Quy Nhơn")
    #expect(resolve(claim(issuer: "Đảng ủy phường Quy Nhơn"), plan("own"), other).cited == "other")
    #expect(resolve(claim(issuer: "Đảng ủy phường"), plan("own"), other).cited == "own")
    #expect(resolve(claim(), plan("own"), other).cited == "own")
    // The symbol is the citing document's own, so that its issuer is meant, which issued no such document.
    #expect(resolve(claim(), other).targets.isEmpty)
    #expect(resolve(claim(issuer: "Đảng ủy phường"), other).targets.isEmpty)
    let open = resolve(claim(date: "2025-08-29"), other)
    #expect(open.cited == nil && open.targets.map(\.doubts) == [[.otherIssuerOfSymbol]])
  }

  @Test func documentsThatFitEquallyStayOpen() {
    let documents = [
      plan("a", "15-KH/TU", issuer: "Tỉnh ủy Lâm Đồng"), plan("b", "15-KH/TU", issuer: "Tỉnh ủy Cà Mau"),
    ]
    let open = CitationResolver.resolve(claim("15-KH/TU", issuer: "Tỉnh ủy"), by: citing, among: documents)
    #expect(open.targets.map(\.id) == ["a", "b"])
    #expect(open.targets.allSatisfy { $0.standing == .candidate && $0.doubts.isEmpty })
    // One of the province that the citing document names is the one it means.
    let near = documents + [plan("c", "15-KH/TU", issuer: "Tỉnh ủy Gia Lai")]
    #expect(CitationResolver.resolve(claim("15-KH/TU"), by: citing, among: near).cited == "c")
  }

  @Test func theTypeTellsApartWhatSharesAnAbbreviation() {
    let rule = plan("rule", "366-QĐ/TW", issuer: "Ban Bí thư", type: "Quy định")
    let decision = plan("decision", "366-QĐ/TW", issuer: "Ban Bí thư", type: "Quyết định")
    #expect(resolve(claim("366-QĐ/TW", type: "Quy định"), rule, decision).cited == "rule")
    #expect(resolve(claim("366-QĐ/TW", type: "Quyết định"), rule, decision).cited == "decision")
    #expect(resolve(claim("366-QĐ/TW", type: nil), rule, decision).cited == nil)
    #expect(resolve(claim("366-QĐ/TW", type: "Văn bản"), rule).cited == "rule")
  }

  @Test func aLostBarOfTheLetterDIsNoOtherNumber() {
    #expect(resolve(claim("13-KH/DU"), plan("a")).cited == "a")
    #expect(resolve(claim(), plan("a", "13-KH/DU")).cited == "a")
    // Instructions and contracts share letters once the bar is lost; their types tell them apart.
    let contract = plan("contract", "5-HĐ/TU", issuer: "Tỉnh ủy Gia Lai", type: "Hợp đồng")
    #expect(resolve(claim("5-HD/TU", type: "Hướng dẫn"), contract).targets.isEmpty)
  }

  @Test func aDocumentCannotCiteALaterOneNorItself() {
    #expect(resolve(claim(), plan("late", date: "2026-03-11")).targets.isEmpty)
    #expect(resolve(claim("45-BC/ĐU", type: "Báo cáo"), citing).targets.isEmpty)
    let copy = plan("copy", "45-BC/ĐU", date: "2026-03-10", type: "Báo cáo")
    #expect(resolve(claim("45-BC/ĐU", type: "Báo cáo"), copy).targets.isEmpty)
    // The same number a term before is another document.
    let old = plan("old", "45-BC/ĐU", date: "2023-03-10", type: "Báo cáo")
    #expect(resolve(claim("45-BC/ĐU", date: "2023-03-10", type: "Báo cáo"), old).cited == "old")
  }

  @Test func aNumberWithoutADayIsOneOfTheSameYearOrTerm() {
    let lastYear = plan("a", "12/KH-SNV", date: "2025-02-01", issuer: "Sở Nội vụ tỉnh Gia Lai")
    let open = resolve(claim("12/KH-SNV"), lastYear)
    #expect(open.cited == nil && open.targets.map(\.doubts) == [[.earlierPeriod]])
    #expect(resolve(claim("12/KH-SNV", date: "2025-02-01"), lastYear).cited == "a")
    let decree = plan("b", "30/2020/NĐ-CP", date: "2020-03-05", issuer: "Chính phủ", type: "Nghị định")
    #expect(resolve(claim("30/2020/NĐ-CP", type: "Nghị định"), decree).cited == "b")
  }

  @Test func theTermNamedIsTheTermMeant() {
    let eleventh = plan(
      "xi", "25-NQ/TW", date: "2013-06-03", issuer: "Ban Chấp hành Trung ương Đảng", type: "Nghị quyết")
    let twelfth = plan(
      "xii", "25-NQ/TW", date: "2017-06-03", issuer: "Ban Chấp hành Trung ương Đảng", type: "Nghị quyết")
    let cited = claim("25-NQ/TW", issuer: "Ban Chấp hành Trung ương Đảng (khóa XI)", type: "Nghị quyết")
    #expect(resolve(cited, eleventh, twelfth).cited == "xi")
    #expect(resolve(cited, twelfth).targets.isEmpty)
  }

  @Test func aBodyUnderItsFormerNameIsKnownByTheDay() {
    let former = plan(
      "a", "10/CT-BNN", date: "2024-05-20", issuer: "Bộ Nông nghiệp và Phát triển nông thôn", type: "Chỉ thị")
    let now = "Bộ Nông nghiệp và Môi trường"
    #expect(resolve(claim("10/CT-BNN", date: "2024-05-20", issuer: now, type: "Chỉ thị"), former).cited == "a")
    let open = resolve(claim("10/CT-BNN", issuer: now, type: "Chỉ thị"), former)
    #expect(open.cited == nil && open.targets.map(\.doubts) == [[.earlierPeriod, .issuerDiffers]])
  }

  @Test func ofTwoScansOfTheDocumentTheBetterIsMeantAndTheOtherACopy() {
    let found = resolve(claim(date: "2025-08-29"), plan("a", confidence: 8), plan("b", confidence: 9))
    #expect(found.targets.map(\.id) == ["b", "a"])
    #expect(found.targets.map(\.standing) == [.cited, .copy])
  }

  @Test func aDocumentWhoseNumberIsLostIsACandidateByItsDayAndIssuer() {
    let lost = plan("lost", nil)
    let open = resolve(claim(date: "2025-08-29", issuer: "Đảng ủy phường"), lost)
    #expect(open.cited == nil && open.targets.map(\.doubts) == [[.numberUnread]])
    #expect(resolve(claim(date: "2025-08-30", issuer: "Đảng ủy phường"), lost).targets.isEmpty)
    #expect(resolve(claim(date: "2025-08-29", issuer: "Đảng ủy phường"), lost, plan("b")).cited == "b")
  }

  @Test func lawsAreFoundByTheirNames() {
    let law = { (id: String, year: String) in
      DocumentIdentity(
        id: id, number: NumberIdentity("31/\(year)/QH15"), type: "Luật", date: "\(year)-01-18", title: "Đất đai")
    }
    let named = { (name: String) in CitationClaim(type: "Luật", name: name) }
    #expect(resolve(named("Luật Đất đai"), law("new", "2024")).cited == "new")
    #expect(resolve(named("Luật Đất đai"), law("old", "2013"), law("new", "2024")).cited == nil)
    #expect(resolve(named("Luật Đất đai năm 2013"), law("old", "2013"), law("new", "2024")).cited == "old")
    #expect(resolve(named("Luật Đất"), law("new", "2024")).targets.isEmpty)
  }

  /// Whatever is in the archive and in whichever order: the same outcome, never a document that contradicts the claim.
  @Test(arguments: 0..<40)
  func theOutcomeHangsOnTheSetOfDocumentsAlone(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let dates = ["2025-08-29", "2025-08-30", "2024-01-02", "2026-03-10", "2026-04-01", nil]
    let issuers = ["Đảng ủy phường Bình Định", "Đảng ủy phường Quy Nhơn", "Đảng ủy xã Tuy Phước", nil]
    let types = ["Kế hoạch", "Chỉ thị", nil]
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    var documents = (0..<12).map { index in
      plan(
        "d\(index)", pick(["13-KH/ĐU", "13-KH/DU", "14-KH/ĐU", nil]), date: pick(dates), issuer: pick(issuers),
        type: pick(types), confidence: index % 3)
    }
    for _ in 0..<20 {
      let claim = claim(
        pick(["13-KH/ĐU", "13-KH/DU"]), date: pick(dates), issuer: pick(issuers + ["Đảng ủy phường"]), type: pick(types)
      )
      let first = CitationResolver.resolve(claim, by: citing, among: documents)
      documents.shuffle(using: &random)
      #expect(CitationResolver.resolve(claim, by: citing, among: documents) == first)
      #expect(first.targets.filter { $0.standing == .cited }.count <= 1)
      for target in first.targets {
        let document = documents.first { $0.id == target.id }
        if let type = claim.type, let own = document?.type { #expect(type == own) }
        if let issuer = claim.issuer, let own = document?.issuers.first { #expect(own.hasPrefix(issuer)) }
        if target.standing == .cited { #expect(document?.number?.key == claim.number?.key) }
      }
    }
  }
}
