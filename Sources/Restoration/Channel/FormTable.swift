/// Forms the OCR was seen to read, with the words that may have been printed.
///
/// Sections of the model file, `frv` for `frm` in the other channel: `frm.slot` open-addressing table of entry numbers from 1, `frm.hash` hash of each form,
/// `frm.from` where the candidates of each begin, `frm.word` word and case (two highest bits), `frm.cost` cost in
/// steps of 1/16.
package struct FormTable: @unchecked Sendable {  // Its pointers lead into read-only memory.
  private let slots: UnsafePointer<UInt32>
  private let hashes: UnsafePointer<UInt64>
  private let starts: UnsafePointer<UInt32>
  private let words: UnsafePointer<UInt16>
  private let costs: UnsafePointer<UInt8>
  private let mask: Int

  init(file: ModelFile, _ kind: ChannelKind) throws(ModelError) {
    let slots = try file.section("\(kind.forms).slot", of: UInt32.self)
    let hashes = try file.section("\(kind.forms).hash", of: UInt64.self)
    let starts = try file.section("\(kind.forms).from", of: UInt32.self)
    let words = try file.section("\(kind.forms).word", of: UInt16.self)
    let costs = try file.section("\(kind.forms).cost", of: UInt8.self)
    // A table without a free slot would be searched for ever.
    guard slots.count.nonzeroBitCount == 1, slots.count > hashes.count, starts.count == hashes.count + 1,
      words.count == costs.count, starts.last.map(Int.init) == words.count
    else { throw .damaged("forms") }
    self.slots = slots.pointer
    mask = slots.count - 1
    self.hashes = hashes.pointer
    self.starts = starts.pointer
    self.words = words.pointer
    self.costs = costs.pointer
  }

  /// The candidates of a form with this hash, as a range for `candidate(_:)`; nil when the form was never seen.
  @inline(__always)
  func entry(_ hash: UInt64) -> Range<Int>? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = Int(slots[slot])
      if number == 0 { return nil }
      if hashes[number - 1] == hash { return Int(starts[number - 1])..<Int(starts[number]) }
      slot = (slot + 1) & mask
    }
  }

  /// A candidate.
  @inline(__always)
  func candidate(_ index: Int) -> ChannelCandidate {
    let packed = words[index]
    return ChannelCandidate(
      word: packed & 0x3FFF, letterCase: LetterCase(rawValue: UInt8(packed >> 14)) ?? .lower,
      cost: Float(costs[index]) / 16)
  }

  /// The open-addressing table of a list of hashes.
  package static func slots(for hashes: [UInt64]) -> [UInt32] {
    var size = 1024
    while size < hashes.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index + 1)
    }
    return slots
  }
}
