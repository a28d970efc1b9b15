/// Prints blocks for people who look into the analysis, one block a line.
public enum BlockDumper {
  /// Kind, lines, part, section, label and text of each block.
  ///
  /// - Parameter width: longer texts are cut in the middle; 0 for no limit.
  public static func dump(_ blocks: [Block], width: Int = 0) -> String {
    blocks.map { line($0, width) + "\n" }.joined()
  }

  private static func line(_ block: Block, _ width: Int) -> String {
    let lines = block.lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" } ?? "?"
    let section = block.section.isEmpty ? "" : " {\(block.section.joined(separator: "."))}"
    let label = block.label.isEmpty ? "" : " [\(block.label)]"
    let part = block.part == 0 ? "" : " annex \(block.part)"
    return "\(lines) \(block.kind.rawValue)\(part)\(section)\(label) \(cut(block.text, width))"
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    guard width > 3, text.count > width else { return text }
    let half = (width - 3) / 2
    return text.prefix(width - 3 - half) + " … " + text.suffix(half)
  }
}
