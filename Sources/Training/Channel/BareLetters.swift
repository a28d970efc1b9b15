import Foundation

/// Letters without case and marks, for matching what was printed with what was read.
enum BareLetters {
  private static let table: [UInt8] = (0..<0x2000).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    if scalar == "đ" || scalar == "Đ" { return UInt8(ascii: "d") }
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    switch base.value {
    case 0x30...0x39, 0x61...0x7A: return UInt8(base.value)
    case 0x41...0x5A: return UInt8(base.value + 32)
    default: return 0
    }
  }

  /// The base letters and digits of a token.
  static func of(_ scalars: [UInt32]) -> [UInt8] {
    scalars.compactMap { value in
      let bare = value < 0x2000 ? table[Int(value)] : 0
      return bare == 0 ? nil : bare
    }
  }

  /// The base letter of a scalar, or 0.
  static func of(_ value: UInt32) -> UInt8 { value < 0x2000 ? table[Int(value)] : 0 }
}
