import CICU

/// Guesses the encoding of bytes from their statistics.
public enum CharacterSetDetector {
  /// An encoding that bytes may have.
  public struct Guess: Sendable, Equatable {
    /// The IANA name of the encoding.
    public var encoding: String
    /// How sure the guess is, from 0 to 100.
    public var confidence: Int

    /// Creates a guess.
    public init(encoding: String, confidence: Int) {
      self.encoding = encoding
      self.confidence = confidence
    }
  }

  /// The encodings that the bytes may have, the most likely first; none for no bytes.
  ///
  /// A few kilobytes are enough: ICU looks at no more than it needs.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func guesses(for bytes: some Collection<UInt8>) -> [Guess] {
    let input = bytes.map { CChar(bitPattern: $0) }
    guard !input.isEmpty, let length = Int32(exactly: input.count) else { return [] }
    let capacity = 40
    let nameCapacity = 64
    var names = [CChar](repeating: 0, count: capacity * nameCapacity)
    var confidences = [Int32](repeating: 0, count: capacity)
    var status: Int32 = 0
    let count = cicu_detect_encodings(
      input, length, Int32(capacity), &names, Int32(nameCapacity), &confidences, &status)
    return (0..<Int(count)).map { index in
      let name = names[(index * nameCapacity)..<((index + 1) * nameCapacity)].prefix { $0 != 0 }
      let text = String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return Guess(encoding: text, confidence: Int(confidences[index]))
    }
  }
}
