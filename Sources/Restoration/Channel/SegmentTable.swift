/// How stretches of one to four printed letters were read: a phrase table in the sense of statistical translation.
///
/// Sections of the model file, `sgv` for `seg` in the other channel: `seg.keys` sorted hashes of what was read, `seg.from` where the entries of each begin,
/// `seg.prnt` printed letters (up to four, the first in the lowest byte), `seg.cost` -ln p(read | printed) in steps
/// of 1/16.
struct SegmentTable: @unchecked Sendable {  // Its pointers lead into read-only memory.
  private let keys: UnsafePointer<UInt64>
  private let starts: UnsafePointer<UInt32>
  private let printed: UnsafePointer<UInt32>
  private let costs: UnsafePointer<UInt8>
  private let count: Int
  /// The longest stretch read, in scalars.
  static let maximumRead = 5

  init(file: ModelFile, _ kind: ChannelKind) throws(ModelError) {
    let keys = try file.section("\(kind.segments).keys", of: UInt64.self)
    let starts = try file.section("\(kind.segments).from", of: UInt32.self)
    let printed = try file.section("\(kind.segments).prnt", of: UInt32.self)
    let costs = try file.section("\(kind.segments).cost", of: UInt8.self)
    guard starts.count == keys.count + 1, printed.count == costs.count, starts.last.map(Int.init) == printed.count
    else { throw .damaged("segments") }
    self.keys = keys.pointer
    self.starts = starts.pointer
    self.printed = printed.pointer
    self.costs = costs.pointer
    count = keys.count
  }

  /// The entries for a stretch read, as a range for `entry(_:)`.
  func entries(_ read: ArraySlice<UInt32>) -> Range<Int> {
    let key = read.isEmpty ? 0 : FormKey.hash(read)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) >> 1
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < count && keys[low] == key ? Int(starts[low])..<Int(starts[low + 1]) : 0..<0
  }

  /// The printed letters and the cost of an entry.
  @inline(__always)
  func entry(_ index: Int) -> (printed: UInt32, cost: Float) {
    (printed[index], Float(costs[index]) / 16)
  }
}
