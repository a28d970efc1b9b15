/// The version of the program.
public enum ProgramVersion {
  /// Semantic version; named in every record, so that a new version makes records again.
  public static let current = "0.1.0"
}
