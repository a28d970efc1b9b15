/// A way to write Vietnamese that came before Unicode, or a way in which Unicode was spoilt.
enum LegacyEncoding: UInt8, CaseIterable, Sendable {
  /// TCVN 5712:1993 VN3, of the ABC fonts (`.VnTime`): one byte a letter, capitals with tones by a font of capitals.
  case tcvn3
  /// VNI for Windows: a byte for the vowel, a byte for its marks.
  case vni
  /// RFC 1456: one byte a letter, some capitals among the control characters.
  case viscii
  /// Of the Vietnamese Professionals Society: one byte a letter, likewise.
  case vps
  /// Of Microsoft: letters, and combining marks for the tones.
  case windows1258
  /// RFC 1456: letters and marks in ASCII, `Vie^.t`.
  case viqr
  /// UTF-8 that was read as windows-1252 and written as UTF-8 again.
  case utf8

  /// The name that records have for it.
  var name: String {
    switch self {
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .vps: "VPS"
    case .windows1258: "windows-1258"
    case .viqr: "VIQR"
    case .utf8: "UTF-8"
    }
  }

  /// Its place in vectors of scores.
  var index: Int { Int(rawValue) }

  /// Whether single lines may be in it while others are in Unicode.
  ///
  /// The others have half of their letters where ISO-8859-1 has them, so that text of OCR programs that know all Latin
  /// letters looks much like them; they are believed only of whole documents.
  var mayBeMixed: Bool {
    switch self {
    case .tcvn3, .vni, .viqr, .utf8: true
    case .viscii, .vps, .windows1258: false
    }
  }
}
