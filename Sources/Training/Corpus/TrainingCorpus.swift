import Foundation

/// The files a language model is trained on.
public struct TrainingCorpus: Sendable {
  /// Administrative and party text: of the kind that will be restored.
  ///
  /// Each file may be plain (`admin.txt`) or compressed (`admin.txt.xz`).
  public static let domainFiles = ["admin", "party"]
  /// Text free of copyright or under a free licence; news and question-and-answer pages are left out on purpose.
  public static let generalFiles = ["legal", "wiki"]
  /// Tables of places; the first two columns are name and kind.
  public static let gazetteers = [
    "communes_2025.tsv", "communes_pre2025.tsv", "districts_pre2025.tsv", "provinces_34.tsv", "provinces_63.tsv",
  ]

  /// Table of the parts of names: part, role, count.
  public static let nameParts = "name_parts.tsv"

  let folder: URL
  let files: [CorpusFile]
  /// Lines made from the gazetteers, such as `xã Nhơn Khánh tỉnh Gia Lai`.
  let placeLines: [String]
  /// Lines of full names, such as `Nguyễn Thị Thanh Hà`.
  let nameLines: [String]

  /// Finds the files below a corpus folder.
  /// - Throws: `TrainingError.missing` naming what is not there.
  public init(folder: URL) throws {
    self.folder = folder
    func file(_ name: String, _ isDomain: Bool) throws -> CorpusFile {
      let plain = folder.appendingPathComponent("\(name).txt")
      let readable = [plain.appendingPathExtension("xz"), plain].first {
        FileManager.default.isReadableFile(atPath: $0.path)
      }
      guard let readable else { throw TrainingError.missing(plain.path) }
      return CorpusFile(url: readable, isDomain: isDomain)
    }
    let written = folder.appendingPathComponent("written")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: written.path) else {
      throw TrainingError.missing(written.path)
    }
    files =
      try Self.domainFiles.map { try file($0, true) }
      + names.filter { $0.hasSuffix(".txt") }.sorted().map { try file("written/\($0.dropLast(4))", true) }
      + Self.generalFiles.map { try file($0, false) }
    nameLines = try NameLines(folder.appendingPathComponent("gazetteer/\(Self.nameParts)")).lines
    placeLines = try Self.gazetteers.flatMap { try Self.places(folder.appendingPathComponent("gazetteer/\($0)")) }
  }

  /// Calls `body` with every line and whether it is domain text.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Bool) throws -> Void) throws {
    for file in files {
      try file.forEachLine { try body($0, file.isDomain) }
    }
    for line in placeLines + nameLines {
      try Array(line.utf8).withUnsafeBufferPointer { try body($0, false) }
    }
  }

  private static func places(_ url: URL) throws -> [String] {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw TrainingError.missing(url.path) }
    return text.split(separator: "\n").dropFirst().compactMap { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 3 else { return nil }
      let province = columns[2].contains(where: \.isLetter) ? " \(columns[2])" : ""
      return "\(columns[1]) \(columns[0])\(province)"
    }
  }
}
