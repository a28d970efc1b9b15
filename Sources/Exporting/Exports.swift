import Archive

/// Makes the export that a user asks for.
public enum Exports {
  /// The export in a format; nil where the format cannot hold the subject.
  ///
  /// `citationTargets` is needed for graphs only.
  public static func make(
    _ format: ExportFormat, of subject: ExportSubject, language: ExportLanguage = .english, separator: Character = ",",
    filter: TaskFilter = TaskFilter(), citationTargets: [String: [Int: String]] = [:]
  ) -> (any RecordExport)? {
    guard format.subjects.contains(subject) else { return nil }
    return switch format {
    case .jsonl: LineExport(of: subject, filter: filter)
    case .csv: CSVExport(of: subject, language: language, separator: separator, filter: filter)
    case .ics: CalendarExport(language: language, filter: filter)
    case .graphml: GraphExport(targets: citationTargets)
    case .opensearch: OpenSearchExport()
    }
  }
}
