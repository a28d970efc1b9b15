import Restoration

/// A piece of a document with one role, its printed lines joined into running text.
///
/// Blocks come in the order of the document. All positions count Unicode scalars.
public struct Block: Sendable, Equatable {
  /// The role of the block.
  public var kind: BlockKind
  /// The label of a heading, list item or footnote without brackets and final punctuation: `I`, `1`, `a`, `Điều 2`.
  ///
  /// `-`, `+` and `*` for bullets, `Kính gửi` and `Nơi nhận` for the first of a list; empty where there is none.
  public var label: String
  /// The text without the label: lines joined by one space, numbers and words hyphenated over a line end joined.
  public var text: String
  /// Which part of `text` came from where, in order; together they cover the text but for the joining spaces.
  ///
  /// A piece without text marks a line that holds only the label, as `Chương I` or `Nơi nhận:` do.
  public var pieces: [Piece]
  /// Labels of the headings above, outermost first, and of the block itself: `["II", "2", "1"]`.
  ///
  /// Bullets and paragraphs without a label add nothing. `1.1` takes the place of the `1` that it holds, and the
  /// formula that closes a text stands under the outermost heading only. The label of an annex is not repeated.
  public var section: [String]
  /// The part of the file the block belongs to: 0 the document itself, 1 its first annex and so on.
  public var part: Int

  /// A stretch of a block's text that stands on one line.
  public struct Piece: Sendable, Equatable {
    /// The number of the line, from 1.
    public var line: Int
    /// Where the piece stands in the text of the block.
    public var textRange: Range<Int>
    /// Where the piece starts in the restored line.
    public var lineStart: Int

    /// Creates a piece.
    public init(line: Int, textRange: Range<Int>, lineStart: Int) {
      self.line = line
      self.textRange = textRange
      self.lineStart = lineStart
    }
  }

  /// Creates a block.
  public init(
    kind: BlockKind, label: String = "", text: String, pieces: [Piece], section: [String] = [], part: Int = 0
  ) {
    self.kind = kind
    self.label = label
    self.text = text
    self.pieces = pieces
    self.section = section
    self.part = part
  }

  /// The first and last line that the block stands on.
  public var lines: ClosedRange<Int>? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return first.line...max(first.line, last.line)
  }
}
