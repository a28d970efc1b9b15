/// Numbers as short decimal text that is the same on every machine.
enum DecimalText {
  /// `value` rounded to `fractionDigits` digits after the point, without needless zeros: `0.98`, `15`, `-2.5`.
  static func of(_ value: Double, fractionDigits: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<fractionDigits { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    // Beyond 2^53 a Double has no fraction left to round.
    guard abs(scaled) < 9_007_199_254_740_992 else { return "\(value)" }
    let units = Int64(scaled)
    let (whole, fraction) = abs(units).quotientAndRemainder(dividingBy: scale)
    let sign = units < 0 ? "-" : ""
    guard fraction > 0 else { return sign + String(whole) }
    var digits: [UInt8] = []
    var rest = fraction
    for _ in 0..<fractionDigits {
      let digit = UInt8(rest % 10)
      if digit != 0 || !digits.isEmpty { digits.append(UInt8(ascii: "0") + digit) }
      rest /= 10
    }
    return sign + String(whole) + "." + String(decoding: digits.reversed(), as: UTF8.self)
  }
}
