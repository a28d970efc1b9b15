/// Writes a value that is neither object nor array.
struct JSONSingleValueWriter: SingleValueEncodingContainer {
  let encoder: JSONValueEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil() { encoder.set(.null) }

  func encode(_ value: Bool) { encoder.set(.bool(value)) }

  func encode(_ value: String) { encoder.set(.string(value)) }

  func encode(_ value: Double) throws { encoder.set(try .encoding(number: value, at: encoder.path)) }

  func encode(_ value: Float) throws { try encode(Double(value)) }

  func encode<T: BinaryInteger & Encodable>(_ value: T) { encoder.set(.encoding(integer: value)) }

  func encode<T: Encodable>(_ value: T) throws { encoder.set(try .encoding(value, at: encoder.path)) }
}
