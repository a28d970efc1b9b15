import Archive
import ArgumentParser
import Exporting

/// A query that chooses documents; all where it is left out.
struct QueryOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Wording(
        "Which documents, in the language of 'ingest search'; all where it is left out.",
        "Những văn bản nào, viết như câu truy vấn của 'ingest search'; không nêu là tất cả."
      ).text))
  var query: [String] = []

  /// The ids of the documents, in order.
  ///
  /// Throws `CommandFailure` where the query is wrong, `ArchiveError` where the archive cannot be read.
  func ids(in reader: ArchiveReader) throws -> [String] {
    guard !query.isEmpty else { return try reader.ids() }
    return try reader.ids(matching: try Self.parsed(query.joined(separator: " ")))
  }

  /// A query as typed.
  ///
  /// Throws `CommandFailure` with the place of the mistake where it is wrong.
  static func parsed(_ text: String) throws -> SearchQuery {
    do {
      return try SearchQuery(parsing: text)
    } catch let error as QuerySyntaxError {
      throw CommandFailure(.usage, Message.wrongQuery(error.wording).text + "\n" + error.pointing(into: text))
    }
  }
}
