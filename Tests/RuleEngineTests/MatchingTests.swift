import Testing

@testable import RuleEngine

@Suite struct MatchingTests {
  @Test(arguments: [
    ("Uỷ ban, thuỷ lợi, hoá đơn, khoẻ", "Ủy ban, thủy lợi, hóa đơn, khỏe"),
    ("hoàng, toàn, thuyền", "hoàng, toàn, thuyền"),
    ("CT—TTg “x” 2025–2030", "CT-TTg \"x\" 2025-2030"),
  ])
  func foldingUnifiesToneMarksAndPunctuationAndKeepsTheLength(text: String, folded: String) {
    #expect(CanonicalText.fold(text) == folded)
    #expect(CanonicalText.fold(text).utf16.count == text.utf16.count)
  }

  @Test func marksAreTakenOffWithTheBarOfĐ() {
    #expect(CanonicalText.withoutMarks("Đảng ủy Quyết định") == "Dang uy Quyet dinh")
  }

  @Test(arguments: [
    ("a", "[aàáảãạăằắẳẵặâầấẩẫậ]"), (#"\d\w\p{Lu}"#, #"\d\w\p{Lu}"#), ("(?<day>x)", "(?<day>x)"), ("(?i:x)", "(?i:x)"),
    ("[A-Z]", "[A-Z]"), ("(?<=x)(?!z)", "(?<=x)(?!z)"),
  ])
  func wideningTouchesLettersOnly(pattern: String, wide: String) {
    #expect(LooseMarks.widen(pattern) == wide)
  }

  @Test(arguments: [
    ("{day|pad2}/{month|integer}", "05/8"), ("{quarter|roman}", "4"), ("{short|year}", "2026"),
    ("{number|compact}", "23-QĐ/TW"), ("{text|tidy|capital}", "Về việc này"), ("nothing", "nothing"),
  ])
  func templatesNormaliseCaptures(source: String, value: String) throws {
    let captures = [
      "day": "5", "month": "08", "quarter": "IV", "short": "26", "number": "23 – QĐ/ TW", "text": "về  việc\nnày ;",
    ]
    #expect(try Template(source).value(captures: captures, vocabularies: [:]) == value)
  }

  @Test func aTemplateWithoutItsGroupHasNoValue() throws {
    #expect(try Template("{day}-{month}").value(captures: ["day": "5"], vocabularies: [:]) == nil)
  }

  @Test func namesAreFoundWhateverCaseToneMarkPlaceAndLostMarks() {
    var vocabulary = Vocabulary(name: "types")
    vocabulary.add(VocabularyEntry(name: "Kế hoạch", also: ["KH"]))
    vocabulary.add(VocabularyEntry(name: "Giấy ủy quyền"))
    #expect(vocabulary.entry(for: "KẾ  HOẠCH")?.name == "Kế hoạch")
    #expect(vocabulary.entry(for: "giấy uỷ quyền")?.name == "Giấy ủy quyền")
    #expect(vocabulary.entry(for: "Ke hoach")?.name == "Kế hoạch")
    #expect(vocabulary.entry(for: "Kế hoạch hóa") == nil)
  }

  @Test func aNameThatFitsTwoEntriesWithoutMarksFitsNone() {
    var vocabulary = Vocabulary(name: "words")
    vocabulary.add(VocabularyEntry(name: "tổ"))
    vocabulary.add(VocabularyEntry(name: "tờ"))
    #expect(vocabulary.entry(for: "to") == nil)
  }
}
