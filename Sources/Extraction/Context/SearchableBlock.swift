import Layout
import RuleEngine

/// A block with its text made ready for the rules.
struct SearchableBlock: Sendable {
  /// Its place among the blocks of the document.
  var index: Int
  var block: Block
  var text: RuleText

  init(index: Int, block: Block) {
    self.index = index
    self.block = block
    text = RuleText(PlainText.withZeros(block.text), line: block.lines?.lowerBound)
  }

  /// The text of the block line by line.
  var lineTexts: [String] { block.pieces.map { text.substring($0.textRange) } }
}
