import Foundation

/// Shares as people read them.
enum Percent {
  /// `97 %` of 0.97.
  static func text(_ share: Double) -> String { String(format: "%.0f %%", share * 100) }
}
