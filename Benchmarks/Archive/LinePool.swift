import Foundation

/// The lines of the fixtures, from which documents are made.
struct LinePool {
  /// Heads, bodies and ends of documents.
  struct Document {
    var head: [String]
    var end: [String]
  }

  private(set) var documents: [Document] = []
  private(set) var body: [String] = []

  /// Reads the files below a folder whose names end so.
  init(folder: String, suffix: String) throws {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for name in names.filter({ $0.hasSuffix(suffix) }).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      guard lines.count > 40 else { continue }
      documents.append(Document(head: Array(lines.prefix(12)), end: Array(lines.suffix(14))))
      body += lines[12..<(lines.count - 14)]
    }
    guard !documents.isEmpty else { throw BenchmarkError.noText(folder) }
  }
}
