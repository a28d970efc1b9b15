/// Reads tables that were printed as lines: a head with `STT`, then rows that begin with their numbers.
struct TableRules {
  let context: LayoutContext

  /// How far the table has been read.
  struct State {
    var isInside = false
    /// The number of the last row.
    var last = 0
    /// Whether the row before begins with a stroke, which is a group `I` or what the OCR made of the number 1.
    var isFirstDoubtful = false
  }

  /// What a line does inside a table.
  enum Step {
    /// It begins the row of that number, whose text begins at the offset.
    case row(label: String, textStart: Int)
    /// It begins row 2, so that the row `I` before it was row 1.
    case second(textStart: Int)
    /// It goes on with the row.
    case more
  }

  /// Whether a line is the head of a table.
  func isHead(_ line: PageLine) -> Bool {
    if namesColumns(line) { return true }
    guard let match = context.matchers.tableHeads.prefix(line.words[...]), match.distance == 0 else { return false }
    return line.words.count > match.words.count && line.words[0].capitals == .all
      || line.words[0].key == Array("stt".utf8)
  }

  /// Whether a line is nothing but names of columns, three at the least, behind a word that may be past reading.
  private func namesColumns(_ line: PageLine) -> Bool {
    guard line.words.count < 30, !LayoutContext.isTerminal(line), line.last != "," else { return false }
    var rest = line.words[...]
    var columns = 0
    var others = 0
    while let word = rest.first {
      // Names of columns begin with capitals, and few words of running text do.
      if word.capitals != .small, let match = context.matchers.tableColumns.prefix(rest), !match.words.isEmpty {
        columns += 1
        rest = rest[match.words.upperBound...]
      } else {
        others += 1
        rest = rest.dropFirst()
      }
    }
    return columns > 2 && others <= columns
  }

  /// What the line does, or nil where the table is over.
  func step(_ line: PageLine, _ marker: Marker?, _ state: inout State) -> Step? {
    if let number = rowNumber(line) {
      let isSecond = state.isFirstDoubtful && number.value == 2
      if number.value == state.last + 1 || number.value == 1 || isSecond {
        state.last = number.value
        state.isFirstDoubtful = false
        return isSecond
          ? .second(textStart: number.textStart) : .row(label: String(number.value), textStart: number.textStart)
      }
    }
    if state.last == 0, beginsPeriod(line) { return .row(label: "", textStart: line.content.lowerBound) }
    if let group = groupRow(line) {
      if state.last == 0, case .row("I", _) = group { state.isFirstDoubtful = true }
      return group
    }
    if let marker, marker.style.isDivision || marker.style == .roman && marker.isSetOff { return nil }
    if context.matchers.closingCues.prefix(line.words[...]) != nil, line.length > context.fullWidth / 2 { return nil }
    return .more
  }

  /// `Tháng 9/2026: …` in a table whose first column is the time.
  private func beginsPeriod(_ line: PageLine) -> Bool {
    guard line.words.count > 2, line.words[0].capitals != .small else { return false }
    let isPeriod = [Array("thang".utf8), Array("quy".utf8), Array("tuan".utf8)].contains(line.words[0].key)
    let text = line.text(line.words[1].range).trimmingColon()
    return isPeriod && (text.first?.isNumber == true || RomanNumeral.value(of: text) != nil)
  }

  /// `I Nhóm nhiệm vụ chung`: the head of a group of rows.
  private func groupRow(_ line: PageLine) -> Step? {
    guard let word = line.words.first, line.words.count > 1, line.words[1].capitals != .small else { return nil }
    let read = line.text(word.range)
    let text = ["|", "l", "!"].contains(read) ? "I" : read
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
