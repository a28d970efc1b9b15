/// How many documents a query finds.
public struct SearchCount: Sendable, Equatable, Codable {
  /// The number, or at least as many as there are where it is not exact.
  public var documents: Int
  /// Whether the number is exact; not where very many documents would have to be read to check a long phrase.
  public var isExact: Bool
}
