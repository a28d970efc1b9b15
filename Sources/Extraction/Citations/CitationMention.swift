/// One place where the text cites a document, with what stands there of it.
struct CitationMention: Sendable {
  var type: String?
  var number: String?
  var name: String?
  var date: String?
  var issuer: String?
  var subject: String?
  /// Whether the document is issued to carry the cited one out.
  var isBasis: Bool
  var block: Int
  var line: Int
  /// Where the mention begins in its block, and where its last part ends.
  var range: Range<Int>
  /// Where the subject stands; what is cited inside it is not a basis of its own.
  var subjectRange: Range<Int>?
  /// Whether a longer name that begins with this one names the same document.
  var joinsLongerNames = false
  var evidence: EvidenceRecord?

  /// What tells documents apart: the number where there is one, otherwise the name.
  var key: String {
    number.map(CitationKey.of(number:)) ?? CitationKey.of(name: name ?? "")
  }
}
