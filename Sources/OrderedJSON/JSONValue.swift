/// A JSON value on its way from an `Encodable` value to text.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case number(Double)
  case string(String)
  case container(JSONContainer)

  /// What `value` encodes as.
  static func encoding<T: Encodable>(_ value: T, at path: JSONPath) throws -> JSONValue {
    if let value = value as? any JSONObjectWritable {
      let members = JSONMembers()
      try value.addMembers(to: members)
      return .container(members.container)
    }
    let encoder = JSONValueEncoder(path: path, keepsKeys: value is any StringKeyedDictionary)
    try value.encode(to: encoder)
    // An empty dictionary or struct asks for its container too, so nothing at all means a type that encodes nothing.
    guard let result = encoder.result else { return .container(JSONContainer(isObject: true)) }
    if encoder.keepsKeys, case .container(let members) = result { members.sortByKey() }
    return result
  }

  /// What an integer encodes as.
  static func encoding(integer value: some BinaryInteger) -> JSONValue {
    if let signed = Int64(exactly: value) { return .integer(signed) }
    return .unsigned(UInt64(clamping: value))
  }

  /// What a floating-point number encodes as, or `EncodingError.invalidValue` where JSON has no such number.
  static func encoding(number value: Double, at path: @autoclosure () -> JSONPath) throws -> JSONValue {
    guard value.isFinite else {
      let context = EncodingError.Context(codingPath: path().keys, debugDescription: "JSON has no number \(value)")
      throw EncodingError.invalidValue(value, context)
    }
    return .number(value)
  }
}
