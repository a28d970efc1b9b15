/// One name of a vocabulary.
public struct VocabularyEntry: Sendable, Equatable {
  /// The name in normal case: `Kế hoạch`.
  public var name: String
  /// Other forms of the same name: abbreviations, older spellings.
  public var also: [String]
  /// What else the file says of it: `code: KH`.
  public var attributes: [String: String]

  /// Creates an entry.
  public init(name: String, also: [String] = [], attributes: [String: String] = [:]) {
    self.name = name
    self.also = also
    self.attributes = attributes
  }

  /// The name and the other forms.
  public var forms: [String] { [name] + also }
}
