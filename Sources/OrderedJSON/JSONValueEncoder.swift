/// The `Encoder` that one value writes itself to.
final class JSONValueEncoder: Encoder {
  let path: JSONPath
  let userInfo: [CodingUserInfoKey: Any] = [:]
  /// Whether keys are written as they are.
  let keepsKeys: Bool
  /// What has been written so far.
  private(set) var result: JSONValue?
  /// Where a value goes that is finished after its container, as `superEncoder()` allows.
  private let sink: ((JSONValue) -> Void)?

  var codingPath: [any CodingKey] { path.keys }

  init(path: JSONPath, keepsKeys: Bool = false, sink: ((JSONValue) -> Void)? = nil) {
    self.path = path
    self.keepsKeys = keepsKeys
    self.sink = sink
  }

  func set(_ value: JSONValue) {
    result = value
    sink?(value)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(
      JSONObjectWriter<Key>(members: openContainer(isObject: true), path: path, keepsKeys: keepsKeys))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONArrayWriter(elements: openContainer(isObject: false), path: path)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingleValueWriter(encoder: self)
  }

  /// The container written before, which a subclass and its superclass may share, or a new one.
  private func openContainer(isObject: Bool) -> JSONContainer {
    if case .container(let existing) = result, existing.isObject == isObject { return existing }
    let container = JSONContainer(isObject: isObject)
    set(.container(container))
    return container
  }
}
