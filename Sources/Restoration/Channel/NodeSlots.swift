/// The place of each node of a trie in a list that is being made, from 1; 0 for nodes that are not in it.
///
/// For one thread at a time; whoever fills it empties it again.
final class NodeSlots: @unchecked Sendable {  // Only ever lent to one thread.
  // Memory of its own rather than an array, so that no access is checked for exclusivity.
  private let slots: UnsafeMutablePointer<Int32>

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
  }

  deinit { slots.deallocate() }

  @inline(__always)
  subscript(node: Int32) -> Int32 {
    get { slots[Int(node)] }
    set { slots[Int(node)] = newValue }
  }
}
