/// What is said or headed for a person, in each language: none can be left out.
public struct Wording: Sendable, Equatable {
  /// In English.
  public let english: String
  /// In Vietnamese.
  public let vietnamese: String

  /// Creates the value from its parts.
  public init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// The text in a language.
  public func text(in language: ExportLanguage) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
