import Archive
import ArgumentParser

/// A query that chooses documents; all where it is left out.
struct QueryOptions: ParsableArguments {
  @Argument(help: "Which documents, in the language of 'ingest search'; all where it is left out.")
  var query: [String] = []

  /// The ids of the documents, in order.
  ///
  /// Throws `CommandFailure` where the query is wrong, `ArchiveError` where the archive cannot be read.
  func ids(in reader: ArchiveReader) throws -> [String] {
    guard !query.isEmpty else { return try reader.ids() }
    let text = query.joined(separator: " ")
    do {
      return try reader.ids(matching: try SearchQuery(parsing: text))
    } catch let error as QuerySyntaxError {
      throw CommandFailure(.usage, "the query is wrong: \(error)\n\(error.pointing(into: text))")
    }
  }
}
