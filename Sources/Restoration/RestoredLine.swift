/// One line of a document before and after restoration.
public struct RestoredLine: Sendable, Equatable {
  /// The number of the line in the file, from 1.
  public var number: Int
  /// The page the line stands on, from 1.
  public var page: Int
  /// The line as read.
  public var ocr: String
  /// The line as restored; leading white space is kept.
  public var text: String
  /// The tokens of the line in order.
  public var tokens: [RestoredToken]

  /// Creates a line.
  public init(number: Int, page: Int, ocr: String, text: String, tokens: [RestoredToken]) {
    self.number = number
    self.page = page
    self.ocr = ocr
    self.text = text
    self.tokens = tokens
  }
}
