import Synchronization

/// The proposals for tokens met before, shared by all threads: forms repeat, within a document and between documents.
///
/// What is kept depends on nothing but the token, so that results do not depend on who asked first.
final class ArcCache: Sendable {
  private let shards: [Shard]
  private static let shardCount = 16
  /// How many proposals one shard keeps; some 30 MB in all.
  private static let shardLimit = 2_000

  private final class Shard: Sendable {
    let proposals = Mutex<[UInt64: ArcProposer.Proposal]>([:])
  }

  init() { shards = (0..<Self.shardCount).map { _ in Shard() } }

  /// The proposal for a token.
  func proposal(_ token: RawToken, _ proposer: ArcProposer) -> ArcProposer.Proposal {
    let key = token.readingKey
    let shard = shards[Int(truncatingIfNeeded: key >> 60)]
    if let known = shard.proposals.withLock({ $0[key] }) { return known }
    let made = proposer.proposal(token)
    shard.proposals.withLock { proposals in
      if proposals.count >= Self.shardLimit { proposals.removeAll(keepingCapacity: true) }
      proposals[key] = made
    }
    return made
  }
}
