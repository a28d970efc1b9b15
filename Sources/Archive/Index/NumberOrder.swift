import Extraction
import Foundation
import ICU

/// The order of document numbers: by sequence, then by symbol as Vietnamese sorts it; those without a number last.
enum NumberOrder {
  private static let collator = Collator()

  /// Bytes that sort as the numbers do.
  static func key(of number: NumberRecord?) -> Data {
    guard let number else { return Data([2]) }
    let text = collator?.sortKey(number.symbol ?? number.text) ?? Array((number.symbol ?? number.text).utf8)
    guard let sequence = number.sequence else { return Data([1] + text) }
    let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: sequence >> (8 * $0)) }
    return Data([0] + bytes + text)
  }
}
