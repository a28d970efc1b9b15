/// What came of making the index again.
public struct ReindexReport: Sendable, Equatable {
  /// The number of documents in the index.
  public var documents: Int
  /// Documents that could not be read.
  public var problems: [VerificationProblem]
}
