/// Why a file could not be read; each message names the file and says what to do.
public enum ReadingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no file or folder of that name.
  case missing(path: String)
  /// The system refuses to read the file or folder, for the reason it gives.
  case unreadable(path: String, reason: String)
  /// The path is neither a file nor a folder: a device, a pipe, a socket.
  case notAFile(path: String)
  /// The file has more bytes than the limit allows.
  case tooLarge(path: String, limit: Int)
  /// The file holds nothing but white space.
  case empty(path: String)
  /// The file is no text: it has NUL bytes or too many control characters.
  case binary(path: String)
  /// No encoding was found that gives text.
  case undecodable(path: String)

  /// The path of the file or folder.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .notAFile(let path), .tooLarge(let path, _),
      .empty(let path), .binary(let path), .undecodable(let path):
      path
    }
  }

  /// The error in words.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder; check the name"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check the permissions"
    case .notAFile(let path):
      "\(path): not a file or folder; give a text file or a folder of text files"
    case .tooLarge(let path, let limit):
      "\(path): larger than \(limit) bytes; split it into one file for each document"
    case .empty(let path):
      "\(path): no text in it; scan the document again or leave the file out"
    case .binary(let path):
      "\(path): not a text file; run OCR on it first and give the text"
    case .undecodable(let path):
      "\(path): the encoding is unknown; save the file as UTF-8"
    }
  }
}
