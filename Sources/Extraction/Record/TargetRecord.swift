/// A quantified target: `giảm tối thiểu 15%`.
public struct TargetRecord: Sendable, Equatable, Codable {
  /// The words.
  public var text: String
  /// `at_least`, `at_most`, `equal`.
  public var comparison: String
  /// The number.
  public var value: Double
  /// What is counted: `%`, `hộ`.
  public var unit: String?

  /// Creates the value from its parts.
  public init(
    text: String,
    comparison: String,
    value: Double,
    unit: String? = nil
  ) {
    self.text = text
    self.comparison = comparison
    self.value = value
    self.unit = unit
  }
}
