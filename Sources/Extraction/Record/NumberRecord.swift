/// The number: `36-KH/ĐU` with sequence 36 and symbol `KH/ĐU`.
public struct NumberRecord: Sendable, Equatable, Codable {
  /// The number as printed; `⟨?⟩` stands for a sequence that cannot be read.
  public var text: String
  /// The number before the symbol; nil where it cannot be read.
  public var sequence: Int?
  /// Type and issuer as printed.
  public var symbol: String?

  /// Creates the value from its parts.
  public init(
    text: String,
    sequence: Int? = nil,
    symbol: String? = nil
  ) {
    self.text = text
    self.sequence = sequence
    self.symbol = symbol
  }
}
