import Archive
import Extraction
import Foundation
import Reading

/// Imports files into an archive: reads them, makes their records and stores those, several at a time.
///
/// Whatever is wrong with one input is put on the list of failures and the others go on; only an archive that cannot
/// be written ends the run. No more documents are in memory than there are jobs.
public struct Importer: Sendable {
  private let archive: ArchiveWriter
  private let processor: any DocumentProcessor
  private let options: ImportOptions

  /// Creates an importer into `archive`.
  public init(archive: ArchiveWriter, processor: any DocumentProcessor, options: ImportOptions = ImportOptions()) {
    self.archive = archive
    self.processor = processor
    self.options = options
  }

  /// Imports files and folders.
  ///
  /// `progress` is called from several threads, after each input. When `cancellation` is requested, documents in work
  /// are finished and no further ones begun.
  ///
  /// Throws `ArchiveError` where the archive cannot be written.
  public func run(
    _ paths: [String], cancellation: Cancellation = Cancellation(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws -> ImportSummary {
    let found = FileFinder().find(paths)
    var summary = ImportSummary()
    for error in found.failures {
      let failure = Self.failure(error, path: error.path, stage: "find")
      try archive.store(failure)
      summary.add(.failed(failure))
    }
    let producers = try archive.producers()
    let known = options.isForced ? [] : Set(producers.filter { $0.value == processor.producer }.keys)
    let failed = archive.failedPaths()
    let ledger = SourceLedger(archive.sources(), roots: paths)
    let state = ImportState(count: found.files.count)
    WorkerThreads.run(min(options.jobs, found.files.count), name: "import") {
      while !cancellation.isRequested, let index = state.claimNext() {
        do {
          let path = found.files[index]
          let outcome = try importFile(path, index: index, known: known, failed: failed, ledger: ledger, state: state)
          let done = state.finish(index, outcome)
          progress(ImportProgress(path: path, outcome: outcome, done: done, total: found.files.count))
        } catch {
          state.fail(error)
        }
      }
    }
    let outcomes = try state.outcomes()
    summary.total = outcomes.count
    for outcome in outcomes {
      if let outcome { summary.add(outcome) } else { summary.remaining += 1 }
    }
    for case .imported(let id, _, _) in outcomes { summary.remade.add(producers[id], processor.producer) }
    try note(ledger, found: found.files, isWhole: summary.remaining == 0, in: &summary)
    return summary
  }

  /// Notes where the documents lie, and finds what has moved or vanished; an interrupted run cannot tell that.
  private func note(_ ledger: SourceLedger, found: [String], isWhole: Bool, in summary: inout ImportSummary) throws {
    if isWhole {
      (summary.moved, summary.vanished) = ledger.settle(found: found)
      for source in summary.moved { try archive.move(id: source.id, from: source.old, to: source.new) }
    }
    try archive.commit()
    if let entries = ledger.changedEntries { try archive.store(entries) }
  }

  /// Imports one file; throws only what concerns the archive.
  private func importFile(
    _ path: String, index: Int, known: Set<String>, failed: FailedPaths, ledger: SourceLedger, state: ImportState
  ) throws -> ImportOutcome {
    // Taken before reading: a change while the file is read shows itself next time.
    let stamp = FileStamp(path: path)
    if let id = ledger.id(of: path, stamp: stamp), known.contains(id), !failed.contains(path) {
      return state.claim(id: id, for: index) ? .unchanged(id: id) : .duplicate(id: id)
    }
    let document: SourceDocument
    do {
      document = try processor.read(path)
    } catch {
      return try fail(Self.failure(error, path: path, stage: "read"))
    }
    let id = String(document.sha256.prefix(16))
    guard state.claim(id: id, for: index) else {
      ledger.note(path, stamp: stamp, id: id)
      return .duplicate(id: id)
    }
    if known.contains(id) {
      if failed.contains(path) { try archive.removeFailure(path: path) }
      ledger.note(path, stamp: stamp, id: id)
      return .unchanged(id: id)
    }
    let record: DocumentRecord
    do {
      record = try processor.record(of: document)
    } catch {
      return try fail(Self.failure(error, path: path, stage: "process", sha256: document.sha256))
    }
    let isOwner = try state.write(id: id, for: index) { try archive.store(record) }
    ledger.note(path, stamp: stamp, id: id)
    guard isOwner else { return .duplicate(id: id) }
    if failed.contains(path) { try archive.removeFailure(path: path) }
    return .imported(id: id, missing: RecordField.missing(in: record), warnings: record.warnings.count)
  }

  private func fail(_ failure: FailureRecord) throws -> ImportOutcome {
    try archive.store(failure)
    return .failed(failure)
  }

  private static func failure(_ error: any Error, path: String, stage: String, sha256: String? = nil) -> FailureRecord {
    var reason = "\(error)"
    // Errors of reading name the file, which the list does already.
    if reason.hasPrefix(path + ": ") { reason.removeFirst(path.count + 2) }
    return FailureRecord(path: path, stage: stage, reason: reason, sha256: sha256)
  }
}
