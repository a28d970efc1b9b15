import Foundation
import ICU
import Layout
import ShippedRules
import TestSupport
import Testing

@testable import RuleEngine

/// The prefilter may let texts through that no rule matches, but never turn one down that a rule matches.
@Suite struct PrefilterTests {
  private func literals(_ pattern: String) -> [[String]] {
    let symbols = Dictionary(
      uniqueKeysWithValues: "abcdefghijklmnopqrstuvwxyz".utf16.map { (FilterAlphabet.symbol($0), $0) })
    func text(_ literal: PatternNeeds.Literal) -> String {
      literal.map { symbol in
        switch symbol {
        case FilterAlphabet.space: " "
        case FilterAlphabet.digit: "0"
        default: symbols[symbol].map { String(decoding: [$0], as: UTF16.self) } ?? "?"
        }
      }.joined()
    }
    return PatternNeedsReader.clauses(of: pattern).map { $0.map(text).sorted() }
  }

  @Test(arguments: [
    ("hằng năm", [["hang nam"]]),
    ("[Hh](?:ằng|àng)\\s+năm", [["hang nam"]]),
    ("tr[ưu]'?ớc\\s+ngày\\s+\\d{1,2}", [["truoc ngay 0"]]),
    ("(?:trước|vào) ngày", [["truoc ngay", "vao ngay"]]),
    ("kế hoạch.*?tháng", [["ke hoach"], ["thang"]]),
    ("(?<=định kỳ )quý(?! \\d)", [["quy"], ["dinh ky "]]),
    ("\\p{L}+", []),
    ("(?:a|.)b", [["b"]]),
    ("xa?", [["x", "xa"]]),
    ("\\Qx\\E", []),
  ])
  func whatAPatternNeedsIsReadFromIt(pattern: String, expected: [[String]]) {
    #expect(Set(literals(pattern)) == Set(expected))
  }

  @Test func lettersThatAreTheSameWhereCaseIsIgnoredAreOneSymbol() {
    let apart = (UInt16(0)...UInt16.max).filter { unit in
      let symbol = FilterAlphabet.symbol(unit)
      guard symbol != FilterAlphabet.unknown, let properties = Unicode.Scalar(unit)?.properties else { return false }
      return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap(\.utf16.first).contains { other in
        ![symbol, FilterAlphabet.unknown].contains(FilterAlphabet.symbol(other))
      }
    }
    #expect(apart.isEmpty)
  }

  @Test func noTextThatMatchesAnyPatternIsTurnedDown() throws {
    var random = RandomPattern(random: SplitMix(state: 11))
    var (matches, turnedDown) = (0, 0)
    for _ in 0..<3_000 {
      let pattern = random.pattern()
      guard let expression = try? RegularExpression(pattern, options: .caseInsensitive) else { continue }
      let prefilter = RulePrefilter([[pattern]])
      for _ in 0..<30 {
        let text = RuleText(random.text())
        guard let match = try? expression.firstMatch(in: text.folded) else {
          turnedDown += prefilter.patterns(of: 0, thatMayMatch: text).isEmpty ? 1 : 0
          continue
        }
        matches += 1
        #expect(!prefilter.patterns(of: 0, thatMayMatch: text).isEmpty, "\(pattern) matches \(match)")
      }
    }
    #expect(matches > 10_000 && turnedDown > 5_000)
  }

  @Test func theShippedRulesFindTheSameInRealTextWithAndWithoutIt() throws {
    let rules = try RuleSet.load(directory: try #require(ShippedRules.directory))
    let prefilter = RulePrefilter(rules.compiled.map { $0.expressions.map(\.pattern) })
    let examples = rules.rules.flatMap { $0.examples.map(\.text) + $0.counterexamples.map(\.text) }
    var (asked, searched) = (0, 0)
    for text in try Self.lines() + examples {
      let text = RuleText(text)
      for (index, rule) in rules.compiled.enumerated() {
        let open = prefilter.patterns(of: index, thatMayMatch: text)
        asked += rule.expressions.count
        searched += open.count
        for (place, expression) in rule.expressions.enumerated() where !open.contains(place) {
          #expect(try expression.firstMatch(in: text.folded) == nil, "\(rule.rule.id)")
        }
      }
    }
    print("prefilter: \(searched) of \(asked) searches are left")
    #expect(searched * 3 < asked)
  }

  /// Whole documents as one text each, and their lines.
  private static func lines() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../fixtures/authored").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".text.txt") }
    return try names.sorted().prefix(6).flatMap { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text.split(separator: "\n").map(String.init)
    }
  }
}
