import Archive
import Extraction
import Foundation

/// A record as a page to read.
struct RecordPage {
  private(set) var text = ""
  private let style: Style

  init(
    _ record: DocumentRecord, links: CitationLinks?, copies: [String], scans: [String], withText: Bool, style: Style
  ) {
    self.style = style
    addHead(record, copies: copies, scans: scans)
    addCitations(record.citations, links?.cites ?? [])
    addCiting(links?.citedBy ?? [])
    addTasks(record.tasks)
    addEnd(record)
    addWarnings(record)
    if withText { addText(record.text.restored) }
  }

  private mutating func addHead(_ record: DocumentRecord, copies: [String], scans: [String]) {
    let head = [record.type?.name.uppercased(), record.number.map { "số \($0.text)" }].compactMap { $0 }
    line(style.bold(head.isEmpty ? Label.unknownHead.text : head.joined(separator: " ")))
    if let title = record.title { line(title) }
    line()
    let issuer = record.issuer
    field(.issuer, issuer?.name ?? Label.unknown.text)
    field(.parent, issuer?.parent)
    field(.onBehalf, issuer?.onBehalf)
    field(.date, [record.place, record.date].compactMap { $0 }.joined(separator: ", "))
    field(.addressees, record.addressees.joined(separator: "; "))
    let source = record.source
    field(.source, "\(source.path) (\(source.pages) pages, \(source.lines) lines, \(source.encoding))")
    for copy in copies { field(.sameBytes, copy) }
    for scan in scans { field(.otherScan, scan) }
    let confidence = String(format: "%.1f %%", record.quality.confidence * 100)
    field(.readWith, confidence + " confidence, \(record.quality.garbageLines) lines unreadable")
    field(.id, record.id)
  }

  private mutating func addCitations(_ citations: [CitationRecord], _ links: [CitationLinks.Cited]) {
    heading(.citations, citations.count)
    for (position, citation) in citations.enumerated() {
      // A name holds the type word already.
      let numbered = citation.number.map { [citation.type, $0].compactMap { $0 }.joined(separator: " ") }
      let name = [numbered, citation.name].compactMap { $0 }.joined(separator: ", ")
      let rest = [citation.date, citation.issuer, citation.subject].compactMap { $0 }.joined(separator: ", ")
      let role = citation.role == .basis ? Label.basis.text : ""
      let lines = citation.mentions.map { String($0.line) }.joined(separator: ", ")
      let text = (name.isEmpty ? citation.type ?? "" : name) + role + (rest.isEmpty ? "" : ": " + rest)
      line("  " + text + style.faint(lines.isEmpty ? "" : "  line \(lines)"))
      guard links.indices.contains(position) else { continue }
      for document in links[position].documents { line("    " + LinkText(document, style: style).cited) }
    }
  }

  private mutating func addCiting(_ citing: [CitationLinks.Citing]) {
    heading(.citedBy, citing.count)
    for link in citing { line("  " + LinkText(link.document, style: style).citing(as: link.role)) }
  }

  private mutating func addTasks(_ tasks: [TaskRecord]) {
    heading(.tasks, tasks.count)
    for task in tasks {
      let lines = task.lines.first.map { style.faint("  line \($0)") } ?? ""
      line("  " + style.bold(task.section.isEmpty ? "-" : task.section) + " " + task.text + lines)
      field(.assignees, task.assignees.joined(separator: "; "), indent: 4)
      field(.with, task.coordinating.joined(separator: "; "), indent: 4)
      field(.due, task.deadlines.map(Self.deadline).joined(separator: "; "), indent: 4)
      field(.targets, task.targets.map(\.text).joined(separator: "; "), indent: 4)
    }
  }

  private static func deadline(_ deadline: DeadlineRecord) -> String {
    let meaning = [deadline.relation.rawValue, deadline.date ?? deadline.rrule].compactMap { $0 }
    return "\(deadline.text) (\(meaning.joined(separator: " ")))"
  }

  private mutating func addEnd(_ record: DocumentRecord) {
    if let signature = record.signature {
      heading(.signature)
      for part in [signature.authority, signature.position, signature.name, signature.signedAt] {
        if let part { line("  " + part) }
      }
    }
    heading(.recipients, record.recipients.count)
    for recipient in record.recipients { line("  " + recipient) }
    heading(.annexes, record.annexes.count)
    for annex in record.annexes {
      let name = [annex.type, annex.title].compactMap { $0 }.joined(separator: ": ")
      line("  " + name + style.faint("  line \(annex.line)"))
    }
  }

  private mutating func addWarnings(_ record: DocumentRecord) {
    heading(.warnings, record.warnings.count)
    for warning in record.warnings {
      line("  " + style.doubtful(warning.code) + " " + warning.message + (warning.line.map { ", line \($0)" } ?? ""))
    }
  }

  private mutating func addText(_ restored: String) {
    heading(.text)
    for (index, content) in TextLines.of(restored).enumerated() {
      let number = String(index + 1)
      line(style.faint(String(repeating: " ", count: max(0, 4 - number.count)) + number + "  ") + content)
    }
  }

  private mutating func heading(_ title: Label, _ count: Int? = nil) {
    guard count != 0 else { return }
    line()
    line(style.bold(title.text + (count.map { " (\($0))" } ?? "")))
  }

  private mutating func field(_ label: Label, _ value: String?, indent: Int = 0) {
    guard let value, !value.isEmpty else { return }
    let name = label.text
    let padding = String(repeating: " ", count: max(1, 11 - name.count))
    line(String(repeating: " ", count: indent) + style.faint(name + ":") + padding + value)
  }

  private mutating func line(_ content: String = "") {
    text += content + "\n"
  }
}
