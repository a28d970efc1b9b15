import Foundation

/// Holds JSON against a JSON Schema, as far as the schema of the record uses the language.
///
/// A keyword that is not known here is an error, so that no part of the schema goes unchecked.
public struct SchemaValidator {
  private let root: [String: Any]

  /// Reads a schema.
  public init(schema: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] else {
      throw CocoaError(.coderReadCorrupt)
    }
    self.root = root
  }

  /// What is wrong with a JSON text, a line for each mistake with its JSON pointer.
  public func mistakes(in json: Data) throws -> [String] {
    check(try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed), root, "")
  }

  private static let annotations: Set = ["$schema", "$defs", "title", "description"]

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    schema.keys.sorted().flatMap { keyword -> [String] in
      guard !Self.annotations.contains(keyword), let argument = schema[keyword] else { return [] }
      switch keyword {
      case "$ref": return check(value, resolve(argument), path)
      case "anyOf":
        let attempts = (argument as? [[String: Any]] ?? []).map { check(value, $0, path) }
        return attempts.contains { $0.isEmpty } ? [] : attempts.min { $0.count < $1.count } ?? []
      case "type": return checkType(value, argument, path)
      case "const": return value as? NSObject == argument as? NSObject ? [] : ["\(path): not \(argument)"]
      case "enum":
        let allowed = argument as? [NSObject] ?? []
        return (value as? NSObject).map(allowed.contains) == true ? [] : ["\(path): \(value) is none of \(allowed)"]
      case "properties", "required", "additionalProperties", "propertyNames":
        return (value as? [String: Any]).map { checkObject($0, keyword, argument, schema, path) } ?? []
      case "items", "minItems", "maxItems":
        return (value as? [Any]).map { checkArray($0, keyword, argument, path) } ?? []
      case "pattern": return (value as? String).map { checkPattern($0, argument, path) } ?? []
      case "minimum", "maximum": return checkBound(value, keyword, argument, path)
      default: return ["\(path): unknown keyword \(keyword)"]
      }
    }
  }

  private func resolve(_ reference: Any) -> [String: Any] {
    let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
    let definitions = root["$defs"] as? [String: [String: Any]]
    return definitions?[name] ?? ["missing definition \(reference)": true]
  }

  private func checkType(_ value: Any, _ argument: Any, _ path: String) -> [String] {
    let names = argument as? [String] ?? [argument as? String ?? ""]
    let isBool = (value as? NSNumber).map { CFNumberType.isBoolean($0) } ?? false
    let fits = names.contains { name in
      switch name {
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "null": value is NSNull
      case "boolean": isBool
      case "number": value is NSNumber && !isBool
      case "integer": !isBool && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
      default: false
      }
    }
    return fits ? [] : ["\(path): \(value) is no \(names.joined(separator: " or "))"]
  }

  private enum CFNumberType {
    static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
  }

  private func checkObject(
    _ object: [String: Any], _ keyword: String, _ argument: Any, _ schema: [String: Any], _ path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    switch keyword {
    case "properties":
      return properties.sorted { $0.key < $1.key }.flatMap { key, schema in
        object[key].map { check($0, schema, path + "/" + key) } ?? []
      }
    case "required":
      return (argument as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
    case "propertyNames":
      return object.keys.sorted().flatMap { check($0, argument as? [String: Any] ?? [:], path + "/" + $0) }
    default:
      let others = object.filter { properties[$0.key] == nil }.sorted { $0.key < $1.key }
      guard let schema = argument as? [String: Any] else { return others.map { "\(path): unknown key \($0.key)" } }
      return others.flatMap { check($0.value, schema, path + "/" + $0.key) }
    }
  }

  private func checkArray(_ array: [Any], _ keyword: String, _ argument: Any, _ path: String) -> [String] {
    let count = argument as? Int ?? 0
    switch keyword {
    case "items":
      return array.enumerated().flatMap { check($1, argument as? [String: Any] ?? [:], "\(path)/\($0)") }
    case "minItems": return array.count >= count ? [] : ["\(path): fewer than \(count) elements"]
    default: return array.count <= count ? [] : ["\(path): more than \(count) elements"]
    }
  }

  private func checkPattern(_ text: String, _ argument: Any, _ path: String) -> [String] {
    let pattern = argument as? String ?? "("
    return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(path): '\(text)' is not \(pattern)"]
  }

  private func checkBound(_ value: Any, _ keyword: String, _ argument: Any, _ path: String) -> [String] {
    guard let number = (value as? NSNumber)?.doubleValue, let bound = (argument as? NSNumber)?.doubleValue else {
      return []
    }
    return (keyword == "minimum" ? number >= bound : number <= bound) ? [] : ["\(path): \(number) is beyond \(bound)"]
  }
}
