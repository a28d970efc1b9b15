import Foundation

/// The files with pairs of lines that a channel is trained on: the line as printed, a tab, the line as read.
public struct PairFiles: Sendable {
  /// The files in a fixed order.
  let urls: [URL]

  /// How the names of such files end inside a folder, as the OCR simulator writes them.
  private static let ending = ".pairs.tsv"

  /// Takes files, plain or compressed with xz, and folders, which stand for the files ending in `.pairs.tsv` in them.
  /// - Throws: `TrainingError.missing` naming what is not there, or what holds no pairs.
  public init(_ paths: [String]) throws {
    urls = try paths.flatMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw TrainingError.missing(path)
      }
      guard isFolder.boolValue else { return [URL(fileURLWithPath: path)] }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let files = names.filter { $0.hasSuffix(Self.ending) }.sorted()
      guard !files.isEmpty else { throw TrainingError.missing("\(path)/*\(Self.ending)") }
      return files.map { URL(fileURLWithPath: path).appendingPathComponent($0) }
    }
  }
}
