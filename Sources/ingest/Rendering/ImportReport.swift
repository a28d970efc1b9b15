import Foundation
import Importing

/// The end of an import in a few lines.
struct ImportReport {
  let text: String
  /// How many files that are gone are named.
  private static let mostNamed = 10

  init(_ summary: ImportSummary, seconds: Double, archive: String) {
    let time = ImportMessage.took(String(format: "%.1f", seconds)).text
    var lines = [ImportMessage.counts(summary).text + time]
    let missing = RecordField.allCases.compactMap { field in
      summary.missing[field].map { (field: field, count: $0) }
    }
    if !missing.isEmpty { lines.append(ImportMessage.missing(missing).text) }
    if summary.warnings > 0 { lines.append(ImportMessage.warnings(summary.warnings).text) }
    if !summary.failures.isEmpty {
      lines.append(ImportMessage.failures.text)
      lines += summary.failures.map { "  \($0.path): \($0.reason)" }
    }
    if let remade = ImportMessage.remade(summary.remade) { lines.append(remade.text) }
    if !summary.moved.isEmpty { lines.append(ImportMessage.moved(summary.moved.count).text) }
    if !summary.vanished.isEmpty {
      lines.append(ImportMessage.vanished(summary.vanished.count).text)
      lines += summary.vanished.prefix(Self.mostNamed).map { "  \($0)" }
      if summary.vanished.count > Self.mostNamed { lines.append(ImportMessage.moreVanished.text) }
    }
    if summary.remaining > 0 { lines.append(ImportMessage.interrupted(summary.remaining).text) }
    lines.append(ImportMessage.archive(archive).text)
    text = lines.joined(separator: "\n") + "\n"
  }
}
