import Crypto
import Foundation
import ICU
import Layout

/// All rules that a run uses, compiled: the shipped ones and the user's.
///
/// Safe to use from any thread.
public struct RuleSet: Sendable {
  /// The lists of names, by name.
  public let vocabularies: [String: Vocabulary]
  /// SHA-256 of everything the rules were read from, in lower-case hexadecimal.
  public let digest: String
  /// The words that layout tells the parts of documents by.
  public let layout: LayoutVocabulary
  let compiled: [CompiledRule]
  private let byField: [String: [Int]]
  private let prefilter: RulePrefilter
  private let expander: PatternExpander

  init(
    compiled: [CompiledRule], vocabularies: [String: Vocabulary], layout: LayoutVocabulary = LayoutVocabulary(),
    digest: String, expander: PatternExpander
  ) {
    self.compiled = compiled
    self.layout = layout
    self.vocabularies = vocabularies
    self.digest = digest
    self.expander = expander
    prefilter = RulePrefilter(compiled.map { $0.expressions.map(\.pattern) })
    byField = Dictionary(grouping: compiled.indices) { compiled[$0].rule.field }
  }

  /// All rules in the order of the files.
  public var rules: [Rule] { compiled.map(\.rule) }

  /// Loads the rule files (`*.yaml`) of a folder.
  ///
  /// - Parameters:
  ///   - directory: The folder of the shipped rules.
  ///   - overriding: Folders whose rules, patterns and vocabulary entries add to the shipped ones or replace those
  ///     of the same id or name; later folders win.
  /// - Throws: `RuleError`, listing every mistake in every file.
  public static func load(directory: URL, overriding: [URL] = []) throws(RuleError) -> RuleSet {
    let (rules, problems) = try read(directory: directory, overriding: overriding)
    guard problems.isEmpty else { throw .invalid(problems) }
    return rules
  }

  /// Everything that is wrong with the rule files of these folders: with their form, and with their examples.
  ///
  /// - Throws: `RuleError.unreadable` only.
  public static func check(directory: URL, overriding: [URL] = []) throws(RuleError) -> [RuleProblem] {
    let (rules, problems) = try read(directory: directory, overriding: overriding)
    return problems + rules.check()
  }

  /// Every rule whose examples do not hold: each pattern must match one of them, each example must be captured as
  /// written, and nothing may match a negative example.
  public func check() -> [RuleProblem] {
    compiled.flatMap { RuleChecker(rule: $0, vocabularies: vocabularies).problems() }
  }

  /// The findings for a field in a text, by place; findings of different rules may overlap.
  ///
  /// - Parameters:
  ///   - kind: The kind of block the text is; rules for other kinds are left out. Nil asks them all.
  ///   - range: Where to look, in Unicode scalars; its ends count as the ends of the text.
  ///   - monitor: Watches the rules over a whole document; a text that is alone has one of its own.
  public func findings(
    of field: String, in text: RuleText, kind: BlockKind? = nil, range: Range<Int>? = nil,
    monitor: RuleMonitor = RuleMonitor()
  ) -> [Finding] {
    let units = range.map { text.original.utf16Offset($0.lowerBound)..<text.original.utf16Offset($0.upperBound) }
    var findings: [Finding] = []
    for index in byField[field] ?? [] where compiled[index].looks(at: kind) {
      let rule = compiled[index]
      let patterns = prefilter.patterns(of: index, thatMayMatch: text)
      guard !patterns.isEmpty else { continue }
      findings += monitor.run(rule.rule.id, at: index, on: text, units: units?.count ?? text.unitCount) {
        budget throws(RegularExpressionError) in
        try rule.findings(in: text, range: units, patterns: patterns, vocabularies: vocabularies, budget: &budget)
      }
    }
    guard findings.count > 1 else { return findings }
    return findings.sorted { ($0.range.lowerBound, -$0.confidence) < ($1.range.lowerBound, -$1.confidence) }
  }

  /// The best finding for a field that begins exactly at a position of the text; among equals the longest.
  ///
  /// - Parameter end: Where the text counts as ended, in Unicode scalars.
  public func finding(
    of field: String, at start: Int, end: Int? = nil, in text: RuleText, kind: BlockKind? = nil,
    monitor: RuleMonitor = RuleMonitor()
  ) -> Finding? {
    let end = min(end ?? text.count, text.count)
    guard start < end else { return nil }
    let units = text.original.utf16Offset(start)..<text.original.utf16Offset(end)
    var findings: [Finding] = []
    for index in byField[field] ?? [] where compiled[index].looks(at: kind) {
      let rule = compiled[index]
      let patterns = prefilter.patterns(of: index, thatMayMatch: text)
      guard !patterns.isEmpty else { continue }
      findings += monitor.run(rule.rule.id, at: index, on: text, units: units.count) {
        budget throws(RegularExpressionError) in
        let found = try rule.prefix(
          in: text, range: units, patterns: patterns, vocabularies: vocabularies, budget: &budget)
        return found.map { [$0] } ?? []
      }
    }
    return findings.max { ($0.confidence, $0.range.count) < ($1.confidence, $1.range.count) }
  }

  /// The rules for a field in the order of the files.
  public func rules(for field: String) -> [Rule] { (byField[field] ?? []).map { compiled[$0].rule } }

  /// Where a rule came closest to a finding in these texts, and what kept it from it; nil where it came close nowhere.
  ///
  /// Takes its time: it is for telling people why something was not found.
  public func nearMiss(of rule: String, in texts: [(text: RuleText, kind: BlockKind)]) -> NearMiss? {
    guard let compiled = compiled.first(where: { $0.rule.id == rule }) else { return nil }
    var finder = NearMissFinder(rule: compiled, vocabularies: vocabularies, expander: expander, texts: texts)
    return finder.find()
  }
}

extension RuleSet {
  private static func read(
    directory: URL, overriding: [URL]
  ) throws(RuleError) -> (rules: RuleSet, problems: [RuleProblem]) {
    var builder = RuleSetBuilder()
    var layout = LayoutFiles()
    var problems: [RuleProblem] = []
    var hash = SHA256()
    for (number, folder) in ([directory] + overriding).enumerated() {
      var files: [RuleFile] = []
      for source in try RuleSource.files(of: folder, isShipped: number == 0) {
        hash.update(data: Data("\(source.name)\u{0}\(source.text)\u{0}".utf8))
        if source.isRuleFile {
          files.append(RuleFileReader.read(source.text, path: source.path))
        } else {
          problems += layout.add(source.text, path: source.path)
        }
      }
      if number > 0 { builder.noteUnknownFields(in: files) }
      builder.add(files)
    }
    let digest = hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let words = layout.vocabulary(types: builder.forms(of: "types"), annexes: builder.forms(of: "annexes"))
    let rules = builder.build(layout: words, digest: digest)
    return (rules, problems + builder.problems)
  }
}
