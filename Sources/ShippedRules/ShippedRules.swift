import Foundation

/// The rule files that ship with the program: the folder `rules/` of the package.
public enum ShippedRules {
  /// The folder of the shipped rule files, or nil where the program was moved away from its resources.
  public static var directory: URL? {
    Bundle.module.url(forResource: "rules", withExtension: nil)
  }
}
