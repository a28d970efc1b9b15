import Layout
import RuleEngine

/// Which headings stand above a block, as one reads through the document.
struct Outline {
  /// A heading that stands above what is being read.
  struct Heading {
    var section: [String]
    var part: Int
    /// What the part is for, by its words; nil where they do not tell.
    var role: String?
    /// The units that the heading names.
    var units: [String]
  }

  private(set) var headings: [Heading] = []

  /// Takes note of the next heading.
  mutating func enter(_ heading: Heading) {
    headings.removeAll { $0.part != heading.part || !Self.isAbove($0.section, heading.section) }
    headings.append(heading)
  }

  /// Takes note that another part of the file begins.
  mutating func enterPart(_ part: Int) {
    headings.removeAll { $0.part != part }
  }

  /// The headings above a block, outermost first.
  func above(_ block: Block) -> [Heading] {
    headings.filter {
      $0.part == block.part && ($0.section == block.section || Self.isAbove($0.section, block.section))
    }
  }

  private static func isAbove(_ a: [String], _ b: [String]) -> Bool { a.count < b.count && b.starts(with: a) }
}
