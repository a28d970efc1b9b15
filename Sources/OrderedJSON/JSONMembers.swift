/// A type that says by itself what its JSON object holds.
///
/// Writing thousands of small values through `Encoder` takes most of the time of a record. Such a type gives the same
/// JSON in a fraction of it; its `Codable` conformance is for reading, and for other encoders.
public protocol JSONObjectWritable: Encodable {
  /// Adds the members in their order.
  ///
  /// Throws `EncodingError.invalidValue` for numbers that are not finite.
  func addMembers(to object: JSONMembers) throws
}

/// The members of a JSON object in the making.
public struct JSONMembers {
  let container = JSONContainer(isObject: true)

  /// Adds a text; the key is written as it is.
  public func add(_ key: String, _ value: String) { container.append(.string(value), forKey: key) }

  /// Adds a whole number.
  public func add(_ key: String, _ value: Int) { container.append(.integer(Int64(value)), forKey: key) }

  /// Adds a number.
  ///
  /// Throws `EncodingError.invalidValue` where it is not finite.
  public func add(_ key: String, _ value: Double) throws {
    container.append(try .encoding(number: value, at: .root), forKey: key)
  }

  /// Adds a list of texts.
  public func add(_ key: String, _ values: [String]) {
    let list = JSONContainer(isObject: false)
    for value in values { list.append(.string(value)) }
    container.append(.container(list), forKey: key)
  }
}
