/// What an export is a list of.
public enum ExportSubject: String, Sendable, CaseIterable {
  /// The documents themselves.
  case documents
  /// What they tell somebody to do.
  case tasks
  /// The documents that they cite.
  case citations
}
