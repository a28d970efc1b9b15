import Foundation

/// Text as patterns see it: one place for tone marks, one kind of dash, quote and space.
///
/// Every change keeps the number of UTF-16 units, so that positions in the folded text are positions in the text.
public enum CanonicalText {
  /// The text with `uỷ` as `ủy`, `hoá` as `hóa`, and all dashes, quotes and spaces of one kind.
  /// - Complexity: O(*n*) in the length of the text.
  public static func fold(_ text: String) -> String {
    let units = Array(text.utf16)
    var folded = units
    fold(&folded)
    return folded == units ? text : String(decoding: folded, as: UTF16.self)
  }

  /// The text without tone and vowel marks, and with `đ` as `d`.
  /// - Complexity: O(*n*) in the length of the text.
  public static func withoutMarks(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0xC0: result.append(scalar)
      case 0xC0..<0x250: result.append(contentsOf: latin[Int(scalar.value) - 0xC0])
      case 0x1E00..<0x1F00: result.append(contentsOf: vietnamese[Int(scalar.value) - 0x1E00])
      default: result.append(contentsOf: withoutMarks(scalar))
      }
    }
    return String(result)
  }

  private static let latin = (0xC0..<0x250).map { withoutMarks(UInt16($0)) }
  private static let vietnamese = (0x1E00..<0x1F00).map { withoutMarks(UInt16($0)) }

  private static func withoutMarks(_ unit: UInt16) -> [Unicode.Scalar] {
    Unicode.Scalar(unit).map(withoutMarks) ?? []
  }

  private static func withoutMarks(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { part -> Unicode.Scalar? in
      switch part {
      case "đ": return "d"
      case "Đ": return "D"
      default: return part.properties.generalCategory == .nonspacingMark ? nil : part
      }
    }
  }

  static func fold(_ units: inout [UInt16]) {
    for index in units.indices where mayBePunctuation(units[index]) {
      if let plain = punctuation[units[index]] { units[index] = plain }
    }
    guard units.count > 1 else { return }
    for index in 0..<(units.count - 1) where units[index + 1] >= 0xC0 && isTonePairStart(units[index]) {
      guard let pair = tonePairs[UInt32(units[index]) << 16 | UInt32(units[index + 1])] else { continue }
      if index + 2 < units.count, isLetter(units[index + 2]) { continue }
      units[index] = pair.0
      units[index + 1] = pair.1
    }
  }

  /// Whether a unit is worth a look into `punctuation`; most letters are not.
  private static func mayBePunctuation(_ unit: UInt16) -> Bool {
    unit == 9 || (0xA0...0xBB).contains(unit) || (0x2000...0x22FF).contains(unit)
  }

  /// Whether a unit is an `o` or `u` without mark, which all of `tonePairs` begin with.
  private static func isTonePairStart(_ unit: UInt16) -> Bool { unit | 0x20 == 0x6F || unit | 0x20 == 0x75 }

  private static func isLetter(_ unit: UInt16) -> Bool {
    guard let scalar = UnicodeScalar(unit) else { return false }
    return scalar.properties.isAlphabetic
  }

  private static let punctuation: [UInt16: UInt16] = {
    let same: [(String, String)] = [
      ("‐‑‒–—−", "-"), ("“”„«»", "\""), ("‘’‚", "'"), ("\u{A0}\u{2007}\u{202F}\t", " "),
    ]
    var table: [UInt16: UInt16] = [:]
    for (from, to) in same {
      for unit in from.utf16 { table[unit] = to.utf16.first }
    }
    return table
  }()

  /// `oà` to `òa` and the like, keyed by both units.
  private static let tonePairs: [UInt32: (UInt16, UInt16)] = {
    var table: [UInt32: (UInt16, UInt16)] = [:]
    let marked: [Character: String] = [
      "o": "òóỏõọ", "u": "ùúủũụ", "a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ",
    ]
    func add(_ first: String, _ second: String, _ markedFirst: String) {
      guard let a = first.utf16.first, let b = second.utf16.first, let c = markedFirst.utf16.first,
        let plain = second.decomposedStringWithCanonicalMapping.utf16.first
      else { return }
      table[UInt32(a) << 16 | UInt32(b)] = (c, plain)
    }
    for (first, second) in [("o", "a"), ("o", "e"), ("u", "y")] as [(Character, Character)] {
      for (onFirst, onSecond) in zip(marked[first] ?? "", marked[second] ?? "") {
        let (f, s, m) = (String(first), String(onSecond), String(onFirst))
        add(f, s, m)
        add(f.uppercased(), s, m.uppercased())
        add(f.uppercased(), s.uppercased(), m.uppercased())
      }
    }
    return table
  }()
}
