/// Encodes values as JSON whose bytes depend on the value alone.
///
/// Foundation's encoder sorts keys or leaves their order to hashing. Here the members of an object come in the order
/// in which the type encodes them, which is the order of the properties where `Codable` is synthesised. Keys become
/// snake case, absent optionals become `null`, and dictionaries with `String` keys keep their keys and are sorted by
/// them. `JSONDecoder` with `.convertFromSnakeCase` reads everything back.
///
/// ```swift
/// try OrderedJSONEncoder(style: .line).string(for: record)
/// ```
public struct OrderedJSONEncoder: Sendable {
  /// Where line breaks go.
  public enum Style: Sendable {
    /// One member or element a line, indented by 2 spaces.
    ///
    /// Lists of numbers stay on one line, and so do short objects and lists without objects in them.
    case pretty
    /// Everything on one line, without spaces.
    case line
  }

  /// Where line breaks go.
  public var style: Style
  /// The most digits written after the decimal point, from 0 to 9; numbers are rounded to that.
  public var fractionDigits: Int

  /// Creates an encoder.
  public init(style: Style = .pretty, fractionDigits: Int = 4) {
    self.style = style
    self.fractionDigits = min(max(fractionDigits, 0), 9)
  }

  /// The JSON text of a value as UTF-8, without a final line end.
  ///
  /// Throws `EncodingError.invalidValue` for numbers that are not finite and whatever the value throws.
  /// - Complexity: O(*n*) in the size of the text, plus the sorting of dictionary keys.
  public func encode(_ value: some Encodable) throws -> [UInt8] {
    var writer = JSONWriter(style: style, fractionDigits: fractionDigits)
    writer.write(try JSONValue.encoding(value, at: .root))
    return writer.bytes
  }

  /// The JSON text of a value, without a final line end.
  ///
  /// Throws what `encode(_:)` throws.
  public func string(for value: some Encodable) throws -> String {
    String(decoding: try encode(value), as: UTF8.self)
  }
}
