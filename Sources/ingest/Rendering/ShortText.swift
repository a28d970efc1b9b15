/// Long texts cut for one line.
enum ShortText {
  /// The beginning of a text, with an ellipsis where it goes on.
  static func of(_ text: String, width: Int = 80) -> String {
    text.count > width ? text.prefix(width - 1) + "…" : text
  }
}
