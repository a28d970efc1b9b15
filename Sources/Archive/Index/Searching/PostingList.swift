/// The documents that hold a term, in ascending order, with what it says about each.
struct PostingList: Sendable {
  private(set) var rows: [Int32] = []
  private(set) var postings: [Posting] = []

  /// Adds the stored postings of a block.
  mutating func append(_ bytes: UnsafeRawBufferPointer, block: Int) {
    let first = block << Posting.placeBits
    let count = bytes.count / Posting.width
    let found = [Posting](unsafeUninitializedCapacity: count) { buffer, initialized in
      Posting.forEach(in: bytes) { posting in
        buffer.initializeElement(at: initialized, to: posting)
        initialized += 1
      }
    }
    postings += found
    rows += found.map { Int32(truncatingIfNeeded: first | $0.place) }
  }

  /// Adds to the score of each document in `set` what the term says about it.
  func add(to scores: inout [Float], within set: DocumentSet, factor: Float) {
    for index in rows.indices {
      let row = Int(rows[index])
      if set.contains(row) { scores[row] += factor * postings[index].impact }
    }
  }

  /// Adds the documents to a set; with `inText` only those that hold the term in their text.
  func insert(into set: inout DocumentSet, inText: Bool) {
    for index in rows.indices where !inText || postings[index].isInText { set.insert(Int(rows[index])) }
  }
}
