/// Candidates of forms that the tables lack, kept while one text is restored: such forms repeat.
final class CandidateCache {
  private var candidates: [UInt64: [ChannelCandidate]] = [:]
  private static let limit = 20_000

  /// The candidates of a form.
  func candidates(_ form: [UInt32], _ hash: UInt64, _ channel: ChannelModel) -> [ChannelCandidate] {
    if let seen = channel.seenCandidates(hash) { return seen }
    if let known = candidates[hash] { return known }
    if candidates.count >= Self.limit { candidates.removeAll(keepingCapacity: true) }
    let found = channel.guessedCandidates(form)
    candidates[hash] = found
    return found
  }
}
