/// Why a model cannot be trained.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  /// A file or folder of the training material is missing or may not be read.
  case missing(String)
  /// xz failed or is not installed.
  case cannotDecompress(String)
  /// A file or folder has nothing in it to learn from.
  case nothingToLearn(String)
  /// The model cannot be written where it was asked for.
  case cannotWrite(String)

  /// A message for the user.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path) is missing or cannot be read: give the corpus folder with --corpus and the pairs with --pairs"
    case .cannotDecompress(let path): "\(path) cannot be decompressed: check the file and that xz is installed"
    case .nothingToLearn(let path):
      "\(path) has nothing to learn from: the corpus is lines of text, the pairs are lines of printed TAB read"
    case .cannotWrite(let path): "\(path) cannot be written: check that its folder exists and may be written to"
    }
  }
}
