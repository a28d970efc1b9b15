import Archive
import Extraction
import Foundation
import OrderedJSON

/// Where one value of a record comes from.
struct Explanation: Encodable {
  /// JSON pointer to the value.
  var field: String
  /// The value as text; of an object with many parts its text, number or name.
  var value: String?
  var rule: String
  var confidence: Double
  var line: Int
  /// First and behind-last scalar in the restored line.
  var span: [Int]
  /// The line as scanned.
  var scanned: String
  /// The line as restored.
  var restored: String

  /// The explanations of a field and what is below it, or of all, in the order of the record.
  static func all(of record: DocumentRecord, field: String?) throws -> [Explanation] {
    let json = try JSONSerialization.jsonObject(with: Data(try RecordCoder.encode(record)))
    let (scanned, restored) = (TextLines.of(record.text.ocr), TextLines.of(record.text.restored))
    let wanted = field.map { "/" + $0.drop { $0 == "/" } }
    let keys = Mirror(reflecting: record).children.compactMap { $0.label.map(SnakeCase.name) }
    return record.evidence.filter { pointer, _ in
      wanted.map { pointer == $0 || pointer.hasPrefix($0 + "/") } ?? true
    }.sorted { Self.precedes($0.key, $1.key, keys: keys) }.map { pointer, evidence in
      Explanation(
        field: pointer, value: Self.value(at: pointer, in: json), rule: evidence.rule,
        confidence: evidence.confidence, line: evidence.line, span: [evidence.start, evidence.end],
        scanned: Self.line(evidence.line, of: scanned), restored: Self.line(evidence.line, of: restored))
    }
  }

  /// The explanation as one line of JSON.
  func json() throws -> String {
    try OrderedJSONEncoder(style: .line).string(for: self)
  }

  /// The explanation for a person, in several lines.
  func text(_ style: Style) -> String {
    let percent = String(format: "%.0f %%", confidence * 100)
    let range = span[0]..<max(span[0], span[1])
    return """
      \(style.bold(field))\(value.map { " = " + $0 } ?? "")
        rule:     \(rule), \(percent)
        scanned:  \(line): \(scanned)
        restored: \(line): \(style.marking([range], in: restored, style.found))
      """
  }

  private static func line(_ number: Int, of lines: [String]) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  private static func value(at pointer: String, in json: Any) -> String? {
    var value: Any? = json
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let key = part.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
      if let object = value as? [String: Any] {
        value = object[key]
      } else if let array = value as? [Any], let index = Int(key), array.indices.contains(index) {
        value = array[index]
      } else {
        return nil
      }
    }
    switch value {
    case let text as String: return text
    case let number as NSNumber: return number.stringValue
    case let object as [String: Any] where headline(of: object) != nil: return headline(of: object)
    case let container? where JSONSerialization.isValidJSONObject(container):
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
      let data = try? JSONSerialization.data(withJSONObject: container, options: options)
      return data.map { String(decoding: $0, as: UTF8.self) }
    default: return nil
    }
  }

  /// What stands for an object with many parts: its text, number or name.
  private static func headline(of object: [String: Any]) -> String? {
    ["text", "number", "name", "title"].lazy.compactMap { object[$0] as? String }.first
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
