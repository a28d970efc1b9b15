import Archive

/// What became of one input.
public enum ImportOutcome: Sendable, Equatable {
  /// Its record is in the archive.
  case imported(id: String, missing: [RecordField], warnings: Int)
  /// Its record was there already, made by the same program, model and rules.
  case unchanged(id: String)
  /// An earlier input of this run has the same bytes.
  case duplicate(id: String)
  /// It is on the list of failures.
  case failed(FailureRecord)
}
