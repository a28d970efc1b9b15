import Foundation
import GRDB

/// Tells SQLite's full-text index what the words of a text are.
///
/// A word with marks is indexed twice at the same place, with its marks and without. A query word with marks looks for
/// the former and so never finds a word with other marks; one without marks finds both.
final class SearchTokenizer: FTS5CustomTokenizer {
  static let name = "vietnamese"

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return Self.ok }
    var status = Self.ok
    pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { bytes in
      WordScanner.scan(UnsafeBufferPointer(start: bytes, count: Int(nText))) { word in
        func emit(_ token: [UInt8], colocated: Bool) {
          guard status == Self.ok else { return }
          status = token.withUnsafeBytes { raw in
            tokenCallback(
              context, colocated ? Self.colocated : 0, raw.baseAddress?.assumingMemoryBound(to: CChar.self),
              CInt(token.count), CInt(word.range.lowerBound), CInt(word.range.upperBound))
          }
        }
        emit(word.exact, colocated: false)
        if !tokenization.contains(.query) {
          if word.hasMarks { emit(word.folded, colocated: true) }
        } else if tokenization.contains(.prefix), let variant = word.variant {
          // `hoà*` means `hòa`, but also `hoàn` and `hoàng`.
          emit(variant, colocated: true)
        }
        return status == Self.ok
      }
    }
    return status
  }

  /// `SQLITE_OK`.
  private static let ok: CInt = 0
  /// `FTS5_TOKEN_COLOCATED`.
  private static let colocated: CInt = 1
}
