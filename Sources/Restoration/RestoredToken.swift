/// One token of a line: what the OCR read and what was printed, as far as can be told.
///
/// Tokens are maximal stretches between white space without the punctuation around them. All positions count
/// Unicode scalars from the start of the line.
public struct RestoredToken: Sendable, Equatable {
  /// What kind of thing the token is; numbers and symbols are never restored by the language model.
  public enum Kind: String, Sendable, Codable {
    /// A syllable or several that the OCR glued together.
    case syllable
    /// Digits, with separators: a number, date, amount or list label.
    case number
    /// A document symbol such as `13-KH/ĐU`.
    case symbol
    /// Anything left as it is: foreign words, addresses, noise.
    case other
  }

  /// The token as read.
  public var ocr: String
  /// The token as restored.
  public var restored: String
  /// The probability that `restored` is what was printed, from 0 to 1.
  public var confidence: Double
  /// The next likely readings with their probabilities, best first, at most five.
  public var alternatives: [Alternative]
  /// What kind of token it is.
  public var kind: Kind
  /// Where the token stands in the line as read.
  public var ocrRange: Range<Int>
  /// Where the token stands in the restored line.
  public var restoredRange: Range<Int>

  /// Another reading of a token.
  public struct Alternative: Sendable, Equatable {
    /// The text of this reading.
    public var text: String
    /// Its probability, from 0 to 1.
    public var probability: Double

    /// Creates an alternative.
    public init(text: String, probability: Double) {
      self.text = text
      self.probability = probability
    }
  }

  /// Creates a token.
  public init(
    ocr: String, restored: String, confidence: Double, alternatives: [Alternative] = [], kind: Kind,
    ocrRange: Range<Int>, restoredRange: Range<Int>
  ) {
    self.ocr = ocr
    self.restored = restored
    self.confidence = confidence
    self.alternatives = alternatives
    self.kind = kind
    self.ocrRange = ocrRange
    self.restoredRange = restoredRange
  }
}
