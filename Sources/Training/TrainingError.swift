/// Why a model cannot be trained.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  /// A file or folder of the training material is missing.
  case missing(String)
  /// xz failed or is not installed.
  case cannotDecompress(String)

  /// A message for the user.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) is missing: give the folders with --corpus and --pairs"
    case .cannotDecompress(let path): "\(path) cannot be decompressed: check the file and that xz is installed"
    }
  }
}
