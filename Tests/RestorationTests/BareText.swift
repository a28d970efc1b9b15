import Foundation

/// Vietnamese as it is written without marks.
enum BareText {
  static func of(_ text: String) -> String {
    let plain = text.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
    let scalars = plain.decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.properties.canonicalCombiningClass == .notReordered }))
  }
}
