/// A block while its lines are being collected.
struct BlockDraft {
  /// A stretch of a line that belongs to the block.
  struct Fragment {
    /// Index of the line in `lines`.
    var line: Int
    /// Where it stands in the line.
    var range: Range<Int>
  }

  var kind: BlockKind
  var label = ""
  var marker: Marker?
  var fragments: [Fragment] = []
  var section: [String] = []
  var part = 0

  /// Where the block begins: index of its first line, and place in it.
  var start: (line: Int, offset: Int) {
    fragments.first.map { ($0.line, $0.range.lowerBound) } ?? (0, 0)
  }

  /// The text of the block as laid out over `lines`.
  func block(over lines: [PageLine]) -> Block {
    var text = String.UnicodeScalarView()
    var count = 0
    var pieces: [Block.Piece] = []
    var isOpen = false
    for fragment in fragments {
      let line = lines[fragment.line]
      let range = line.trimmed(fragment.range)
      if isOpen, !range.isEmpty, !Self.joinsDirectly(text, line.scalars[range]) {
        text.append(" ")
        count += 1
      }
      text.append(contentsOf: line.scalars[range])
      pieces.append(.init(line: line.number, textRange: count..<(count + range.count), lineStart: range.lowerBound))
      count += range.count
      isOpen = isOpen || !range.isEmpty
    }
    return Block(kind: kind, label: label, text: String(text), pieces: pieces, section: section, part: part)
  }

  /// Whether the next line goes on without a space: behind a hyphen or slash inside a number, symbol or word.
  private static func joinsDirectly(_ text: String.UnicodeScalarView, _ next: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, let first = next.first else { return true }
    let signs: [Unicode.Scalar] = ["-", "–", "/"]
    if signs.contains(last), let before = text.dropLast().last, !before.properties.isWhitespace, !signs.contains(before)
    {
      return first.properties.isAlphabetic || (0x30...0x39).contains(first.value)
    }
    // "số 43" + "-KL/TW"
    let second = next.dropFirst().first
    let isSymbol = (first == "-" || first == "/") && second.map { $0.properties.isUppercase } == true
    return isSymbol && (0x30...0x39).contains(last.value)
  }
}
