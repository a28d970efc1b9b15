import Archive
import Extraction
import Foundation
import OrderedJSON

/// Explains values of a record: from its evidence, and from what rules and model make of its text today.
struct RecordExplanations {
  private let record: DocumentRecord
  private let remade: DocumentRecord?
  private let explainer: RecordExplainer?
  private let values: RecordValues
  private let valuesNow: RecordValues?
  private let scanned: [String]
  private let restored: [String]

  /// - Parameter today: The record that is made of the same text today, and what explains it; nil where that cannot be.
  init(_ record: DocumentRecord, today: (record: DocumentRecord, explainer: RecordExplainer)?) throws {
    self.record = record
    remade = today?.record
    explainer = today?.explainer
    values = try RecordValues(record)
    valuesNow = try today.map { try RecordValues($0.record) }
    (scanned, restored) = (TextLines.of(record.text.ocr), TextLines.of(record.text.restored))
  }

  /// The explanations of the value at a pointer and of those below it, or of what it is part of; of all for nil.
  ///
  /// They come in the order of the record.
  func explanations(at pointer: String?) -> [Explanation] {
    let keys = Mirror(reflecting: record).children.compactMap { $0.label.map(SnakeCase.name) }
    var evidence = record.evidence
    if let pointer {
      evidence = evidence.filter { $0.key == pointer || $0.key.hasPrefix(pointer + "/") }
      if evidence.isEmpty, !values.isEmpty(pointer), let (own, found) = ancestor(of: pointer) {
        evidence = [own: found]
      }
    }
    return evidence.sorted { Self.precedes($0.key, $1.key, keys: keys) }.map(explanation)
  }

  /// Why the value at a pointer is missing; nil where it is not, or where nothing is known of such a field.
  func missing(at pointer: String) -> MissingValue? {
    guard values.isEmpty(pointer) else { return nil }
    let scope = RecordExplainer.scope(of: pointer).flatMap { record.evidence[$0] }
    guard let tried = explainer?.attempts(at: pointer, scope: scope) else { return nil }
    return MissingValue(tried, now: now(pointer), scanned: scanned, restored: restored)
  }

  /// Why fields of the head are missing.
  func missingInHead() -> [MissingValue] { RecordExplainer.headPointers.compactMap(missing) }

  /// What layout and rules made of a line; nil where there is no such line.
  func report(onLine line: Int) -> (report: LineReport, scanned: String, restored: String)? {
    guard let explainer, let remade, restored.indices.contains(line - 1) else { return nil }
    return (
      explainer.report(onLine: line, evidence: remade.evidence), scanned[line - 1], restored[line - 1]
    )
  }

  private func explanation(_ pointer: String, _ evidence: EvidenceRecord) -> Explanation {
    let rule = explainer?.rule(evidence.rule)
    return Explanation(
      field: pointer, value: values[pointer], now: now(pointer), rule: evidence.rule, description: rule?.description,
      declared: rule.map { "\($0.location.file):\($0.location.line)" }, confidence: evidence.confidence,
      line: evidence.line, span: [evidence.start, evidence.end],
      scanned: scanned.indices.contains(evidence.line - 1) ? scanned[evidence.line - 1] : "",
      restored: restored.indices.contains(evidence.line - 1) ? restored[evidence.line - 1] : "",
      competitors: explainer?.competitors(at: pointer, evidence: evidence))
  }

  private func ancestor(of pointer: String) -> (String, EvidenceRecord)? {
    var parts = pointer.split(separator: "/")
    while parts.popLast() != nil, !parts.isEmpty {
      let path = "/" + parts.joined(separator: "/")
      if let evidence = record.evidence[path] { return (path, evidence) }
    }
    return nil
  }

  private func now(_ pointer: String) -> String? {
    guard let valuesNow else { return nil }
    let (old, new) = (values[pointer], valuesNow[pointer])
    if old == new || values.isEmpty(pointer) && valuesNow.isEmpty(pointer) { return nil }
    return new ?? ExplainMessage.nothing.text
  }

  /// Fields in the order of the record, elements by their index.
  private static func precedes(_ first: String, _ second: String, keys: [String]) -> Bool {
    func order(_ pointer: String) -> [(Int, String)] {
      pointer.split(separator: "/").enumerated().map { depth, part in
        (depth == 0 ? keys.firstIndex(of: String(part)) ?? keys.count : Int(part) ?? -1, String(part))
      }
    }
    return order(first).lexicographicallyPrecedes(order(second)) { $0 < $1 }
  }
}
