import Archive
import Extraction
import Foundation

/// The values of a record by JSON pointer, as text.
struct RecordValues {
  private let json: Any

  init(_ record: DocumentRecord) throws {
    json = try JSONSerialization.jsonObject(with: Data(try RecordCoder.encode(record)))
  }

  /// The value at a pointer; of an object with many parts its text, number or name.
  subscript(_ pointer: String) -> String? {
    switch value(at: pointer) {
    case let text as String: return text
    case let number as NSNumber: return number.stringValue
    case let object as [String: Any] where Self.headline(of: object) != nil: return Self.headline(of: object)
    case let container? where JSONSerialization.isValidJSONObject(container):
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
      let data = try? JSONSerialization.data(withJSONObject: container, options: options)
      return data.map { String(decoding: $0, as: UTF8.self) }
    default: return nil
    }
  }

  /// Whether the record says nothing there: null, or an empty list.
  func isEmpty(_ pointer: String) -> Bool {
    switch value(at: pointer) {
    case nil, is NSNull: true
    case let list as [Any]: list.isEmpty
    default: false
    }
  }

  private func value(at pointer: String) -> Any? {
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
    return value
  }

  private static func headline(of object: [String: Any]) -> String? {
    ["text", "number", "name", "title"].lazy.compactMap { object[$0] as? String }.first
  }
}
