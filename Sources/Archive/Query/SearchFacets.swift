/// How many of the documents found there are of each type, issuer and year, the most first.
public struct SearchFacets: Sendable, Equatable, Codable {
  /// A value and how many documents have it.
  public struct Count: Sendable, Equatable, Codable {
    /// The value; nil for documents without one.
    public var value: String?
    /// How many documents have it.
    public var documents: Int
  }

  /// By the name of the type.
  public var types: [Count]
  /// By issuer.
  public var issuers: [Count]
  /// By the year of the date.
  public var years: [Count]
}
