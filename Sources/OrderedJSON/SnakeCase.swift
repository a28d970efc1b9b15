/// Names of properties as they are written in JSON.
public enum SnakeCase {
  /// `onBehalf` as `on_behalf`: an underscore before each capital but the first character, all in lower case.
  ///
  /// Names with neighbouring capitals (`sourceURL`) do not survive `JSONDecoder.convertFromSnakeCase`.
  /// - Complexity: O(*n*) in the length of the name.
  public static func name(of property: String) -> String {
    guard property.utf8.contains(where: { isCapital($0) }) else { return property }
    var result: [UInt8] = []
    for unit in property.utf8 {
      guard isCapital(unit) else {
        result.append(unit)
        continue
      }
      if !result.isEmpty { result.append(UInt8(ascii: "_")) }
      result.append(unit | 0x20)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isCapital(_ unit: UInt8) -> Bool {
    unit >= UInt8(ascii: "A") && unit <= UInt8(ascii: "Z")
  }
}
