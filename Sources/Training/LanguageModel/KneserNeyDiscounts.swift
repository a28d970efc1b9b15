/// Modified Kneser-Ney discounts of one order (Chen and Goodman 1998), estimated apart for domain and general text.
///
/// An n-gram's count is the weighted sum of both counts, and so is its discount: count merging as in MAP adaptation
/// (Bacchiani and Roark 2003).
struct KneserNeyDiscounts {
  private let domain: [Double]
  private let general: [Double]
  let domainWeight: Double

  init(_ table: NGramTable, domainWeight: Double) {
    self.domainWeight = domainWeight
    domain = Self.estimate(table.domain)
    general = Self.estimate(table.general)
  }

  func count(_ domainCount: UInt32, _ generalCount: UInt32) -> Double {
    domainWeight * Double(domainCount) + Double(generalCount)
  }

  func discount(_ domainCount: UInt32, _ generalCount: UInt32) -> Double {
    domainWeight * domain[min(3, Int(domainCount))] + general[min(3, Int(generalCount))]
  }

  private static func estimate(_ counts: [UInt32]) -> [Double] {
    var numbers = [Double](repeating: 0, count: 5)
    for count in counts where count >= 1 && count <= 4 { numbers[Int(count)] += 1 }
    guard numbers[1...4].allSatisfy({ $0 > 0 }) else { return [0, 0.5, 1, 1.5] }
    let base = numbers[1] / (numbers[1] + 2 * numbers[2])
    let discounts = (1...3).map { k -> Double in
      let value = Double(k) - Double(k + 1) * base * numbers[k + 1] / numbers[k]
      return min(max(value, 0.1), Double(k) - 0.05)
    }
    return [0] + discounts
  }
}
