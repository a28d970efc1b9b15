/// Reads tables that were printed as lines: a head with `STT`, then rows that begin with their numbers.
struct TableRules {
  let context: LayoutContext

  /// How far the table has been read.
  struct State {
    var isInside = false
    /// The number of the last row.
    var last = 0
  }

  /// What a line does inside a table.
  enum Step {
    /// It begins the row of that number, whose text begins at the offset.
    case row(label: String, textStart: Int)
    /// It goes on with the row.
    case more
  }

  /// Whether a line is the head of a table.
  func isHead(_ line: PageLine) -> Bool {
    guard let match = context.matchers.tableHeads.prefix(line.words[...]), match.distance == 0 else { return false }
    return line.words.count > match.words.count && line.words[0].capitals == .all
      || line.words[0].key == Array("stt".utf8)
  }

  /// What the line does, or nil where the table is over.
  func step(_ line: PageLine, _ marker: Marker?, _ state: inout State) -> Step? {
    if let number = rowNumber(line), number.value == state.last + 1 || number.value == 1 {
      state.last = number.value
      return .row(label: String(number.value), textStart: number.textStart)
    }
    if let group = groupRow(line) { return group }
    if let marker, marker.style.isDivision || marker.style == .roman && marker.isSetOff { return nil }
    if context.matchers.closingCues.prefix(line.words[...]) != nil, line.length > context.fullWidth / 2 { return nil }
    return .more
  }

  /// `I Nhóm nhiệm vụ chung`: the head of a group of rows.
  private func groupRow(_ line: PageLine) -> Step? {
    guard let word = line.words.first, line.words.count > 1, line.words[1].capitals != .small else { return nil }
    let text = line.text(word.range)
    guard RomanNumeral.value(of: text) != nil else { return nil }
    return .row(label: text, textStart: line.words[1].range.lowerBound)
  }

  private func rowNumber(_ line: PageLine) -> (value: Int, textStart: Int)? {
    guard let word = line.words.first, word.letterCount == 0,
      let value = Int(line.text(word.range).trimmingColon()), value > 0, value < 500
    else { return nil }
    let next = line.words.dropFirst().first { !$0.key.isEmpty }
    guard next?.capitals != .small else { return nil }
    return (value, next?.range.lowerBound ?? line.content.upperBound)
  }
}
