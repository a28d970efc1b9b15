/// What a check of an archive found.
public struct VerificationReport: Sendable, Equatable, Codable {
  /// The number of documents checked.
  public var documents: Int
  /// What is wrong; empty where all is well.
  public var problems: [VerificationProblem]
}
