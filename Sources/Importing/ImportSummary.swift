import Archive

/// What came of a run.
public struct ImportSummary: Sendable, Equatable {
  /// The number of inputs found.
  public var total = 0
  /// Records made.
  public var imported = 0
  /// How many of them were there, made by another program, model or rules.
  public var remade = RemadeRecords()
  /// Records that were there already.
  public var unchanged = 0
  /// Inputs with the same bytes as an earlier one.
  public var duplicates = 0
  /// Inputs that could not be imported, in the order of the inputs; folders that could not be searched come first.
  public var failures: [FailureRecord] = []
  /// How many of the records made lack a field.
  public var missing: [RecordField: Int] = [:]
  /// Warnings in the records made.
  public var warnings = 0
  /// Files that lie elsewhere than at the last import; their documents name the new places.
  public var moved: [MovedSource] = []
  /// Files of earlier imports of these folders that are gone; their documents are kept.
  public var vanished: [String] = []
  /// Inputs that were not looked at because the run was interrupted.
  public var remaining = 0

  /// Creates the summary of a run without inputs.
  public init() {}

  mutating func add(_ outcome: ImportOutcome) {
    switch outcome {
    case .imported(_, let missing, let warnings):
      imported += 1
      self.warnings += warnings
      for field in missing { self.missing[field, default: 0] += 1 }
    case .unchanged: unchanged += 1
    case .duplicate: duplicates += 1
    case .failed(let failure): failures.append(failure)
    }
  }
}
