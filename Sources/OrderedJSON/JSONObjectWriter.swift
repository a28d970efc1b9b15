/// Writes the members of one object.
struct JSONObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let members: JSONContainer
  let path: JSONPath
  let keepsKeys: Bool

  var codingPath: [any CodingKey] { path.keys }

  private func add(_ value: JSONValue, _ key: any CodingKey) {
    members.append(value, forKey: keepsKeys ? key.stringValue : SnakeCase.name(of: key.stringValue))
  }

  func encodeNil(forKey key: Key) { add(.null, key) }

  func encode(_ value: Bool, forKey key: Key) { add(.bool(value), key) }

  func encode(_ value: String, forKey key: Key) { add(.string(value), key) }

  func encode(_ value: Double, forKey key: Key) throws {
    add(try .encoding(number: value, at: .member(path, key)), key)
  }

  func encode(_ value: Float, forKey key: Key) throws { try encode(Double(value), forKey: key) }

  func encode<T: BinaryInteger & Encodable>(_ value: T, forKey key: Key) {
    add(.encoding(integer: value), key)
  }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    add(try .encoding(value, at: .member(path, key)), key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let nested = JSONContainer(isObject: true)
    add(.container(nested), key)
    return KeyedEncodingContainer(
      JSONObjectWriter<Nested>(members: nested, path: .member(path, key), keepsKeys: false))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = JSONContainer(isObject: false)
    add(.container(nested), key)
    return JSONArrayWriter(elements: nested, path: .member(path, key))
  }

  func superEncoder() -> any Encoder { deferredEncoder(JSONIndexKey(stringValue: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { deferredEncoder(key) }

  private func deferredEncoder(_ key: any CodingKey) -> any Encoder {
    add(.null, key)
    let (members, index) = (members, members.values.count - 1)
    return JSONValueEncoder(path: .member(path, key)) { members.replace(at: index, with: $0) }
  }
}
