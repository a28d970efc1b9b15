/// How a text came to be: what can be trusted in it.
enum TextCondition: UInt8, Sendable {
  /// Read with a language pack that does not know Vietnamese: neither letters nor marks can be trusted.
  case damaged
  /// Read as Vietnamese, or typed: words are mostly right.
  case marked
  /// Written without any marks: letters can be trusted.
  case bare
}
