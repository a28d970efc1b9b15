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
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .integer(let value): write(String(value))
    case .unsigned(let value): write(String(value))
    case .number(let value): write(DecimalText.of(value, fractionDigits: fractionDigits))
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
        bytes.append(UInt8(ascii: ":"))
        if style == .pretty { bytes.append(UInt8(ascii: " ")) }
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

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { units in
      var start = 0
      for index in units.indices {
        let unit = units[index]
        guard unit < 0x20 || unit == 0x22 || unit == 0x5C else { continue }
        bytes.append(contentsOf: units[start..<index])
        write(Self.escaped(unit))
        start = index + 1
      }
      bytes.append(contentsOf: units[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ unit: UInt8) -> String {
    switch unit {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0x0C: "\\f"
    default: (unit < 0x10 ? "\\u000" : "\\u00") + String(unit, radix: 16)
    }
  }
}
