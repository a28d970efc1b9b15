/// The language of headings and labels in what is written for people.
public enum ExportLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"
}
