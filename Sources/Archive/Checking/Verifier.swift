import Extraction
import Foundation
import GRDB

/// Checks that an archive is whole: each record readable and true to its hash, the index in step with the records.
public struct Verifier: Sendable {
  private let layout: ArchiveLayout
  private let records: RecordStore

  /// Prepares to check the archive that `layout` describes.
  public init(_ layout: ArchiveLayout) {
    self.layout = layout
    records = RecordStore(layout: layout)
  }

  /// Checks everything and changes nothing.
  ///
  /// Throws `ArchiveError.missing` where there is no archive.
  /// - Complexity: O(*n*) in the size of all documents and the index.
  public func run() throws -> VerificationReport {
    let ids = try records.ids()
    var report = VerificationReport(documents: ids.count, problems: unfinishedFiles())
    let index: SearchIndex
    do {
      index = try SearchIndex.reading(layout)
      try index.read(checkIntegrity)
    } catch {
      report.problems.append(VerificationProblem(code: .damagedIndex, message: "\(error)"))
      for id in ids { report.problems += check(id).problems }
      return report
    }
    var indexed = Set(try index.read { try String.fetchAll($0, sql: "SELECT id FROM document") })
    for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
      let checked = ids[start..<min(start + Self.batchSize, ids.count)].map { ($0, check($0)) }
      try index.read { db in
        let checker = IndexChecker(db: db)
        for (id, found) in checked {
          report.problems += found.problems
          let isIndexed = indexed.remove(id) != nil
          guard let record = found.record, let digest = found.digest else { continue }
          if !isIndexed {
            let message = "not in the index; the next import takes it up"
            report.problems.append(VerificationProblem(document: id, code: .notIndexed, message: message))
          } else if try !checker.holds(record, sha256: digest) {
            report.problems.append(
              VerificationProblem(document: id, code: .staleIndex, message: "the index holds another state of it"))
          }
        }
      }
    }
    for id in try index.read({ try IndexChecker(db: $0).documentsWithWrongPostings() }) {
      let message = "the lists of words in the index are not those of its text"
      report.problems.append(VerificationProblem(document: id, code: .staleIndex, message: message))
    }
    for id in indexed.sorted() {
      report.problems.append(
        VerificationProblem(document: id, code: .vanishedDocument, message: "in the index, but its file is gone"))
    }
    return report
  }

  /// Documents that are held against the index together: more need more memory.
  private static let batchSize = 64

  /// Checks one document; without a record where it holds none.
  private func check(_ id: String) -> (record: DocumentRecord?, digest: String?, problems: [VerificationProblem]) {
    do {
      let json = try records.json(id: id)
      let record = try records.record(in: json, id: id)
      let isTrue = record.source.sha256.count == 64 && record.source.sha256.hasPrefix(id) && id.count == 16
      let message = "its id does not begin the SHA-256 of its source, \(record.source.sha256)"
      let problem = VerificationProblem(document: id, code: .wrongHash, message: message)
      return (record, RecordStore.digest(json), isTrue ? [] : [problem])
    } catch {
      return (nil, nil, [VerificationProblem(document: id, code: .unreadableRecord, message: "\(error)")])
    }
  }

  private func unfinishedFiles() -> [VerificationProblem] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.documents.path)) ?? []
    let message = "a write did not finish; the next import removes it"
    return names.filter { $0.hasPrefix(AtomicFile.temporaryPrefix) }.sorted().map { name in
      VerificationProblem(document: name, code: .unfinishedFile, message: message)
    }
  }

  private func checkIntegrity(_ db: Database) throws {
    let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
    guard problems == ["ok"] else {
      throw ArchiveError.damagedIndex(path: layout.index.path, reason: problems.joined(separator: "; "))
    }
  }
}
