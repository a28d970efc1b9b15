/// The channels of a model: what different language packs make of printed Vietnamese.
package enum ChannelKind: Sendable {
  /// A language pack that does not know Vietnamese.
  case damaged
  /// A language pack for Vietnamese, where it reads a word wrong.
  case marked

  /// How the names of the sections with stretches of letters begin.
  package var segments: String { self == .damaged ? "seg" : "sgv" }

  /// How the names of the sections with whole forms begin.
  package var forms: String { self == .damaged ? "frm" : "frv" }
}
