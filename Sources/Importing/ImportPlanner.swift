import Archive
import Foundation
import Reading

/// Finds out what an import would do, without writing anything and without making records.
public struct ImportPlanner: Sendable {
  private let archive: ArchiveReader?
  private let processor: any DocumentProcessor
  private let isForced: Bool

  /// Creates a planner for imports into `archive`, nil where there is none yet.
  public init(archive: ArchiveReader?, processor: any DocumentProcessor, isForced: Bool = false) {
    self.archive = archive
    self.processor = processor
    self.isForced = isForced
  }

  /// What an import of these files and folders would do.
  ///
  /// Files that were not changed since the last import are not read.
  ///
  /// Throws `ArchiveError` where the archive cannot be read.
  public func plan(_ paths: [String]) throws -> ImportPlan {
    let found = FileFinder().find(paths)
    let ledger = SourceLedger(archive?.sources() ?? [], roots: paths)
    let current = isForced ? [] : try archive?.ids(madeBy: processor.producer) ?? []
    let all = Set(try archive?.ids() ?? [])
    var plan = ImportPlan()
    for error in found.failures {
      let reason = Self.reason(of: error, path: error.path)
      plan.inputs.append(.init(path: error.path, action: .failed, note: reason))
    }
    var seen: Set<String> = []
    for path in found.files {
      plan.inputs.append(input(path, ledger: ledger, current: current, all: all, seen: &seen))
    }
    let (moved, vanished) = ledger.settle(found: found.files)
    let old = Dictionary(moved.map { ($0.new, $0.old) }) { first, _ in first }
    for (index, input) in plan.inputs.enumerated() where input.action == .unchanged {
      guard let place = old[input.path] else { continue }
      plan.inputs[index] = .init(path: input.path, action: .moved, note: place)
    }
    plan.vanished = vanished
    return plan
  }

  /// Errors of reading name the file, which the plan does already.
  private static func reason(of error: any Error, path: String) -> String {
    let reason = "\(error)"
    return reason.hasPrefix(path + ": ") ? String(reason.dropFirst(path.count + 2)) : reason
  }

  private func input(
    _ path: String, ledger: SourceLedger, current: Set<String>, all: Set<String>, seen: inout Set<String>
  ) -> ImportPlan.Input {
    let stamp = FileStamp(path: path)
    let last = ledger.lastID(of: path)
    let id: String
    if let known = ledger.id(of: path, stamp: stamp) {
      id = known
    } else {
      do {
        id = String(try processor.read(path).sha256.prefix(16))
      } catch {
        return .init(path: path, action: .failed, note: Self.reason(of: error, path: path))
      }
      ledger.note(path, stamp: stamp, id: id)
    }
    guard seen.insert(id).inserted else { return .init(path: path, action: .duplicate) }
    if current.contains(id) { return .init(path: path, action: .unchanged) }
    if all.contains(id) { return .init(path: path, action: .again) }
    return .init(path: path, action: last == nil || last == id ? .new : .changed)
  }
}
