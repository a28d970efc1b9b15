/// Why a restoration model cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  /// The file does not exist or cannot be opened.
  case unreadable(path: String)
  /// The file is no model of this version.
  case notAModel(path: String)
  /// A part of the model is missing or has an impossible size.
  case damaged(String)
  /// The program was moved away from its resources.
  case notShipped

  /// A message for the user.
  public var description: String {
    switch self {
    case .unreadable(let path):
      "cannot open the restoration model \(path): check that the file exists and may be read"
    case .notAModel(let path):
      "\(path) is no restoration model of this version, or was cut off: install the program or train the model again"
    case .damaged(let part):
      "the restoration model is damaged (\(part)): install the program again or train the model again"
    case .notShipped:
      "the restoration model that ships with ingest was not found: keep the .resources folders beside the program"
    }
  }
}
