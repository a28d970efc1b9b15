/// The words that may have been printed where a form was read that no table knows: a search over the trie of printed
/// words, stretch by stretch.
package struct LetterModel: Sendable {
  private let trie: PrintedTrie
  private let segments: SegmentTable
  private let beam: Beam
  /// What it costs to read a letter as a scalar it was never read as.
  private let substitutionCost: Float
  private let slots: ResourcePool<NodeSlots>

  /// How far the search goes.
  package struct Beam: Sendable {
    /// How many trie nodes are kept at each position of the form.
    var count: Int
    /// How much worse than the best they may be.
    var width: Float

    /// Enough for a form that is looked at once.
    static let restoring = Beam(count: 100, width: 11)
    /// Enough for all forms of the training pairs, whose words were seen.
    package static let training = Beam(count: 40, width: 13)
    /// For forms that resemble no word, such as digits.
    static let wide = Beam(count: 240, width: 11)
  }

  /// Opens the letter model of a channel in a model file, which must outlive it.
  package init(file: ModelFile, _ kind: ChannelKind, beam: Beam) throws(ModelError) {
    self.init(trie: try PrintedTrie(file: file), segments: try SegmentTable(file: file, kind), beam: beam)
  }

  /// A letter model over a trie of printed words.
  init(trie: PrintedTrie, segments: SegmentTable, beam: Beam = .restoring, substitutionCost: Float = 6) {
    self.substitutionCost = substitutionCost
    self.trie = trie
    slots = ResourcePool { NodeSlots(count: trie.count) }
    self.segments = segments
    self.beam = beam
  }

  /// Weight of a word's own cost when candidates are compared.
  package static let wordWeight: Float = 0.7
  /// What it costs besides where one of the two is a capital and the other is none.
  private static let caseCost: Float = 2
  /// What it costs to read a scalar where no letter was printed.
  private static let skipCost: Float = 6.5
  /// What it costs to read nothing where a letter was printed.
  private static let omissionCost: Float = 9
  /// How many partial words lose a letter.
  private static let omitted = 6
  /// How many partial words are extended so.
  private static let substituted = 12

  private struct Partial {
    var node: Int32
    /// -ln p(read so far | printed so far).
    var cost: Float
    /// The cost with the best hope for the word.
    var rank: Float
  }

  /// The partial words at one position of the form.
  private struct Frontier {
    var partials: [Partial] = []
    /// How much worse than the best a partial may be.
    let width: Float
    /// The largest rank of a partial that is worth keeping.
    var limit = Float.infinity

    @inline(__always)
    mutating func add(_ node: Int32, cost: Float, rank: Float) {
      guard rank <= limit else { return }
      limit = min(limit, rank + width)
      partials.append(Partial(node: node, cost: cost, rank: rank))
    }
  }

  /// The likeliest printed words, best first, how common they are weighed in; p(form | word) by the best segmentation.
  /// - Parameter limit: how many to give at most.
  /// - Parameter isWide: whether to search much further, for forms that resemble no word, such as digits.
  /// - Complexity: O(length · beam · segments), independent of the size of the vocabulary.
  package func candidates(_ form: [UInt32], limit: Int, isWide: Bool = false) -> [ChannelCandidate] {
    let beam = isWide ? .wide : beam
    let substituted = isWide ? Beam.wide.count : Self.substituted
    guard !form.isEmpty, form.count <= 24 else { return [] }
    return slots.lend { slots in
      candidates(form, limit: limit, beam: beam, substituted: substituted, slots)
    }
  }

  private func candidates(
    _ form: [UInt32], limit: Int, beam: Beam, substituted: Int, _ slots: NodeSlots
  ) -> [ChannelCandidate] {
    var frontier = [Frontier](repeating: Frontier(width: beam.width), count: form.count + 1)
    frontier[0].add(Int32(PrintedTrie.root), cost: 0, rank: 0)
    for position in 0...form.count {
      prune(&frontier[position], beam.count, slots)
      // Letters that left no trace in the scan; one stretch of them at a time.
      let complete = frontier[position].partials
      extend(complete, by: segments.entries([]), into: &frontier[position])
      omit(complete, into: &frontier[position])
      // At the end nothing is dropped: only whole words count there.
      guard position < form.count else { break }
      prune(&frontier[position], beam.count, slots)
      substitute(form[position], frontier[position].partials.prefix(substituted), into: &frontier[position + 1])
      skip(frontier[position].partials, into: &frontier[position + 1])
      for length in 1...SegmentTable.maximumRead where position + length <= form.count {
        let entries = segments.entries(form[position..<position + length])
        if !entries.isEmpty { extend(frontier[position].partials, by: entries, into: &frontier[position + length]) }
      }
    }
    let last = unique(frontier[form.count], slots)
    for partial in last { slots[partial.node] = 0 }
    return finished(last, limit)
  }

  /// Any letter for any scalar, at a price: another scanner errs in ways that were never seen.
  private func substitute(_ read: UInt32, _ partials: ArraySlice<Partial>, into target: inout Frontier) {
    let isCapital = CharacterClass.isUpper(read)
    for partial in partials {
      for node in trie.children(Int(partial.node)) {
        let isSameCase = trie.isCapital(node) == isCapital
        let total = partial.cost + substitutionCost + (isSameCase ? 0 : Self.caseCost)
        target.add(Int32(node), cost: total, rank: total + Self.wordWeight * trie.bound(node))
      }
    }
  }

  /// A letter that left no trace, though none was ever seen to vanish so.
  private func omit(_ partials: [Partial], into target: inout Frontier) {
    for partial in partials.prefix(Self.omitted) {
      for node in trie.children(Int(partial.node)) {
        let total = partial.cost + Self.omissionCost
        target.add(Int32(node), cost: total, rank: total + Self.wordWeight * trie.bound(node))
      }
    }
  }

  /// A scalar that stands for no letter: a speck, or part of a letter read twice.
  private func skip(_ partials: [Partial], into target: inout Frontier) {
    for partial in partials.prefix(Self.substituted) {
      target.add(partial.node, cost: partial.cost + Self.skipCost, rank: partial.rank + Self.skipCost)
    }
  }

  private func extend(_ partials: [Partial], by entries: Range<Int>, into target: inout Frontier) {
    for partial in partials {
      for index in entries {
        var (printed, cost) = segments.entry(index)
        var node = Int(partial.node)
        while printed != 0 {
          guard let child = trie.child(node, UInt8(truncatingIfNeeded: printed)) else { break }
          node = child
          printed >>= 8
        }
        guard printed == 0 else { continue }
        let total = partial.cost + cost
        target.add(Int32(node), cost: total, rank: total + Self.wordWeight * trie.bound(node))
      }
    }
  }

  /// Leaves the best partial of each node, and of those the best ranked, in order.
  ///
  /// Rank and node are compared as one number: the order of the bits of floats from 0 on is that of the floats.
  private func prune(_ frontier: inout Frontier, _ beam: Int, _ slots: NodeSlots) {
    guard frontier.partials.count > 1 else { return }
    let unique = unique(frontier, slots)
    var order = unique.map { UInt64($0.rank.bitPattern) << 32 | UInt64(UInt32(bitPattern: $0.node)) }
    order.keepSmallest(beam)
    frontier.partials = order.map { unique[Int(slots[Int32(truncatingIfNeeded: $0)]) - 1] }
    for partial in unique { slots[partial.node] = 0 }
  }

  /// The best partial of each node; their places stay in the slots.
  private func unique(_ frontier: Frontier, _ slots: NodeSlots) -> [Partial] {
    let limit = frontier.limit
    var unique: [Partial] = []
    unique.reserveCapacity(frontier.partials.count)
    for partial in frontier.partials where partial.rank <= limit {
      let slot = Int(slots[partial.node])
      if slot == 0 {
        unique.append(partial)
        slots[partial.node] = Int32(unique.count)
      } else if partial.cost < unique[slot - 1].cost {
        unique[slot - 1] = partial
      }
    }
    return unique
  }

  private func finished(_ partials: [Partial], _ limit: Int) -> [ChannelCandidate] {
    var result: [ChannelCandidate] = []
    let words = partials.filter { trie.word(Int($0.node)) != nil }.map { partial in
      let cost = trie.cost(Int(partial.node))
      return Partial(node: partial.node, cost: partial.cost, rank: partial.cost + Self.wordWeight * cost)
    }
    for partial in words.sorted(by: { ($0.rank, $0.node) < ($1.rank, $1.node) }) {
      guard let word = trie.word(Int(partial.node)) else { continue }
      result.append(
        ChannelCandidate(word: word, letterCase: trie.letterCase(Int(partial.node)), cost: partial.cost))
      if result.count == limit { break }
    }
    return result
  }
}
