import Reading

/// What stands in the place of a record that could not be made.
struct PipeFailure: Encodable {
  /// Why.
  struct Reason: Encodable, Error {
    /// A stable word for programs.
    var code: String
    /// A sentence for the user.
    var message: String
  }

  /// What the asking program calls the document.
  var id: String?
  /// The file that was to be read.
  var path: String?
  /// The line of the input, from 1.
  var line: Int
  var error: Reason
}

extension PipeFailure.Reason {
  init(_ error: any Error) {
    let code =
      switch error as? ReadingError {
      case .missing: "missing"
      case .unreadable: "unreadable"
      case .notAFile: "not_a_file"
      case .tooLarge: "too_large"
      case .empty: "empty"
      case .binary: "binary"
      case .undecodable: "undecodable"
      case nil: "failed"
      }
    self.init(code: code, message: "\(error)")
  }
}
