import Synchronization

/// Keeps what a scanner found in a text, so that the text is scanned once however many rules ask.
final class PresenceCache: Sendable {
  private let state = Mutex<(scanner: LiteralScanner, presence: LiteralScanner.Presence?)?>(nil)

  /// What the scanner finds in the text that the cache belongs to.
  func presence(_ scanner: LiteralScanner, in text: [UInt16]) -> LiteralScanner.Presence? {
    state.withLock { state in
      if let state, state.scanner === scanner { return state.presence }
      let presence = scanner.scan(text)
      state = (scanner, presence)
      return presence
    }
  }
}
