/// Writes JSON values as UTF-8 text.
struct JSONWriter {
  /// The most bytes of a line with an object or a list of texts.
  private static let lineLength = 160

  private(set) var bytes: [UInt8] = []
  private let style: OrderedJSONEncoder.Style
  private let fractionDigits: Int
  private var depth = 0

  init(style: OrderedJSONEncoder.Style, fractionDigits: Int) {
    self.style = style
    self.fractionDigits = fractionDigits
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .unsigned(let value): bytes += String(value).utf8
    case .number(let value): bytes += DecimalText.of(value, fractionDigits: fractionDigits).utf8
    case .string(let value): write(string: value)
    case .container(let container): write(container)
    }
  }

  private mutating func write(_ container: JSONContainer) {
    guard style == .pretty, !container.values.isEmpty, !isListOfNumbers(container) else {
      return write(container, breaks: false)
    }
    if isSmall(container) {
      let start = bytes.count
      write(container, breaks: false)
      if bytes.count - start + 2 * depth <= Self.lineLength { return }
      bytes.removeSubrange(start...)
    }
    write(container, breaks: true)
  }

  private mutating func write(_ container: JSONContainer, breaks: Bool) {
    bytes.append(UInt8(ascii: container.isObject ? "{" : "["))
    depth += 1
    for (index, value) in container.values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if breaks { breakLine() } else if index > 0, style == .pretty { bytes.append(UInt8(ascii: " ")) }
      if container.isObject {
        write(string: container.keys[index])
        bytes += (style == .pretty ? ": " : ":").utf8
      }
      write(value)
    }
    depth -= 1
    if breaks { breakLine() }
    bytes.append(UInt8(ascii: container.isObject ? "}" : "]"))
  }

  /// Whether a container may fit on a line: it has few members, and none that is an object.
  private func isSmall(_ container: JSONContainer) -> Bool {
    container.values.count <= 10
      && container.values.allSatisfy {
        guard case .container(let inner) = $0 else { return true }
        return !inner.isObject && isSmall(inner)
      }
  }

  private func isListOfNumbers(_ container: JSONContainer) -> Bool {
    !container.isObject
      && container.values.allSatisfy {
        switch $0 {
        case .integer, .unsigned, .number: true
        default: false
        }
      }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    for unit in string.utf8 {
      switch unit {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), unit]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0..<0x20: bytes += (unit < 0x10 ? "\\u000" : "\\u00").utf8 + Array(String(unit, radix: 16).utf8)
      default: bytes.append(unit)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
