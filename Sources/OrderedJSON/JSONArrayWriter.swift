/// Writes the elements of one array.
struct JSONArrayWriter: UnkeyedEncodingContainer {
  let elements: JSONContainer
  let path: JSONPath

  var codingPath: [any CodingKey] { path.keys }

  var count: Int { elements.values.count }

  private var nextPath: JSONPath { .element(path, count) }

  func encodeNil() { elements.append(.null) }

  func encode(_ value: Bool) { elements.append(.bool(value)) }

  func encode(_ value: String) { elements.append(.string(value)) }

  func encode(_ value: Double) throws { elements.append(try .encoding(number: value, at: nextPath)) }

  func encode(_ value: Float) throws { try encode(Double(value)) }

  func encode<T: BinaryInteger & Encodable>(_ value: T) { elements.append(.encoding(integer: value)) }

  func encode<T: Encodable>(_ value: T) throws { elements.append(try .encoding(value, at: nextPath)) }

  func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
    let (nested, path) = (JSONContainer(isObject: true), nextPath)
    elements.append(.container(nested))
    return KeyedEncodingContainer(JSONObjectWriter<Nested>(members: nested, path: path, keepsKeys: false))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let (nested, path) = (JSONContainer(isObject: false), nextPath)
    elements.append(.container(nested))
    return JSONArrayWriter(elements: nested, path: path)
  }

  func superEncoder() -> any Encoder {
    let (elements, index, path) = (elements, count, nextPath)
    elements.append(.null)
    return JSONValueEncoder(path: path) { elements.replace(at: index, with: $0) }
  }
}
