/// An object or array while it is being filled.
///
/// A class, because `Encoder` hands out containers that go on writing into the same object.
final class JSONContainer {
  let isObject: Bool
  /// The keys of an object, in the order encoded; empty for an array.
  private(set) var keys: [String] = []
  private(set) var values: [JSONValue] = []

  init(isObject: Bool) {
    self.isObject = isObject
    if isObject {
      keys.reserveCapacity(8)
      values.reserveCapacity(8)
    }
  }

  func append(_ value: JSONValue) {
    values.append(value)
  }

  func append(_ value: JSONValue, forKey key: String) {
    keys.append(key)
    values.append(value)
  }

  /// Puts `value` where `append` has put another one.
  func replace(at index: Int, with value: JSONValue) {
    values[index] = value
  }

  func sortByKey() {
    guard isObject else { return }
    // Compared by scalars: the order of `String` depends on Unicode tables, which change.
    let order = keys.indices.sorted { keys[$0].unicodeScalars.lexicographicallyPrecedes(keys[$1].unicodeScalars) }
    keys = order.map { keys[$0] }
    values = order.map { values[$0] }
  }
}
