@testable import Restoration

/// A handful of words and the ways their letters are read, for tests of the channel.
struct SmallVocabulary {
  /// The words by number from `Vocabulary.firstRealWord`, with -ln p of each.
  static let words: [(String, Float)] = [
    ("đảng", 2), ("dạng", 5), ("đa", 6), ("thực", 3), ("ủy", 4), ("á", 7), ("brno", 1),
  ]

  /// Stretches read, what was printed, and -ln p.
  static let segments: [(String, String, Float)] = [
    ("P", "Đ", 1), ("d", "đ", 1), ("d", "d", 0.5), ("D", "Đ", 1), ("a", "ả", 0.5), ("a", "ạ", 1), ("a", "a", 0.25),
    ("a", "á", 0.75), ("ng", "ng", 0.25), ("n", "n", 0.25), ("g", "g", 0.25), ("thy", "thự", 1), ("c", "c", 0.25),
    ("ii", "ủ", 1), ("y", "y", 0.25), ("", "g", 3),
  ]

  let keys: [UInt64]
  let costs: [Float]

  init() {
    let special = [UInt64](repeating: 0, count: Vocabulary.firstRealWord)
    keys = special + Self.words.map { SyllableKey($0.0)?.packed ?? 0 }
    costs = special.map { _ in 20 } + Self.words.map(\.1)
  }

  func number(_ word: String) -> Vocabulary.Word {
    Vocabulary.Word(keys.firstIndex(of: SyllableKey(word)?.packed ?? 0) ?? 0)
  }

  var trie: PrintedTrie { costs.withUnsafeBufferPointer { PrintedTrie(keys: keys, costs: $0) } }

  /// The sections of the stretches in a model file of their own.
  static func segmentFile() throws -> ModelFile {
    var rows: [UInt64: [(UInt32, UInt8)]] = [:]
    for (read, printed, cost) in segments {
      let scalars = read.unicodeScalars.map(\.value)
      var packed: UInt32 = 0
      for (index, scalar) in printed.unicodeScalars.enumerated() {
        let capital: UInt8 = scalar.properties.isUppercase ? PrintedTrie.capital : 0
        packed |= UInt32(Alphabet.code(scalar) | capital) << UInt32(8 * index)
      }
      rows[scalars.isEmpty ? 0 : FormKey.hash(scalars), default: []].append((packed, UInt8(cost * 16)))
    }
    let keys = rows.keys.sorted()
    var starts: [UInt32] = [0]
    for key in keys { starts.append((starts.last ?? 0) + UInt32(rows[key]?.count ?? 0)) }
    var writer = ModelFileWriter()
    writer.add("seg.keys", keys)
    writer.add("seg.from", starts)
    writer.add("seg.prnt", keys.flatMap { rows[$0, default: []].map(\.0) })
    writer.add("seg.cost", keys.flatMap { rows[$0, default: []].map(\.1) })
    return try ModelFile(bytes: writer.bytes())
  }
}
