import Archive
import Extraction

/// A document as OpenSearch is to hold it: what is searched and shown, without the evidence.
struct SearchDocument: Encodable {
  var number: String?
  var type: String?
  var date: String?
  var issuer: String?
  var onBehalf: String?
  var place: String?
  var title: String?
  var signer: String?
  var cites: [String]
  var assignees: [String]
  var due: [String]
  var tasks: [String]
  var text: String
  var path: String
  var confidence: Double

  init(_ record: DocumentRecord) {
    number = record.number?.text
    type = record.type?.name
    // A date that is none would make OpenSearch refuse the document.
    date = record.date.flatMap { Day($0) }?.text
    issuer = record.issuer?.name
    onBehalf = record.issuer?.onBehalf
    place = record.place
    title = record.title
    signer = record.signature?.name
    cites = record.citations.compactMap { $0.number ?? $0.name }
    assignees = record.tasks.flatMap { $0.assignees + $0.coordinating }
    due = record.tasks.flatMap(\.deadlines).compactMap { $0.date.flatMap { Day($0) }?.text }
    tasks = record.tasks.map(\.text)
    text = record.text.restored
    path = record.source.path
    confidence = record.quality.confidence
  }
}
