/// The heading of a column in each language.
struct Heading: Sendable, Equatable {
  var english: String
  var vietnamese: String

  init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  func text(in language: ExportLanguage) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
