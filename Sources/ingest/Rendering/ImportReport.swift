import Foundation
import Importing

/// The end of an import in a few lines.
struct ImportReport {
  let text: String
  /// How many files that are gone are named.
  private static let mostNamed = 10

  init(_ summary: ImportSummary, seconds: Double, archive: String) {
    var lines = [Self.counts(summary) + String(format: " in %.1f s", seconds)]
    let missing = RecordField.allCases.compactMap { field in
      summary.missing[field].map { "\(field.rawValue) \($0)" }
    }
    if !missing.isEmpty { lines.append("not found: " + missing.joined(separator: ", ")) }
    if summary.warnings > 0 { lines.append("warnings: \(summary.warnings) (ingest show ID lists those of a document)") }
    if !summary.failures.isEmpty {
      lines.append("failed (also listed by ingest failures):")
      lines += summary.failures.map { "  \($0.path): \($0.reason)" }
    }
    let remade = summary.remade
    let reasons = [("program", remade.program), ("model", remade.model), ("rules", remade.rules)].filter { $0.1 > 0 }
    if !reasons.isEmpty {
      lines.append("made again because of another " + reasons.map { "\($0.0): \($0.1)" }.joined(separator: ", "))
    }
    if !summary.moved.isEmpty { lines.append("moved: \(summary.moved.count); the documents name the new places") }
    if !summary.vanished.isEmpty {
      lines.append("no longer there, their documents are kept: \(summary.vanished.count)")
      lines += summary.vanished.prefix(Self.mostNamed).map { "  \($0)" }
      if summary.vanished.count > Self.mostNamed { lines.append("  … (all with --dry-run)") }
    }
    if summary.remaining > 0 {
      lines.append("interrupted with \(summary.remaining) to go: run the same command again to go on")
    }
    lines.append("archive: \(archive)")
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ summary: ImportSummary) -> String {
    var parts = ["\(summary.imported) imported"]
    if summary.unchanged > 0 { parts.append("\(summary.unchanged) unchanged") }
    if summary.duplicates > 0 { parts.append("\(summary.duplicates) with the same content as another") }
    if !summary.failures.isEmpty { parts.append("\(summary.failures.count) failed") }
    return "\(summary.total) document\(summary.total == 1 ? "" : "s"): " + parts.joined(separator: ", ")
  }
}
