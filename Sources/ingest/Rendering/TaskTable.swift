import Exporting

/// Tasks as a table whose cells are wrapped, so that nothing is lost.
struct TaskTable {
  private static let gap = "  "
  private static let narrowest = 20

  let text: String

  init(_ tasks: [DueTask], columns: Int, language: ExportLanguage, style: Style) {
    let isVietnamese = language == .vietnamese
    let headings =
      isVietnamese ? ["Hạn", "Đơn vị thực hiện", "Nhiệm vụ", "Văn bản"] : ["Due", "Assignees", "Task", "Document"]
    let rows = tasks.map { task in
      [
        task.due?.text ?? "", task.row.assignees.joined(separator: "; "), task.row.text,
        task.row.number ?? String(task.row.document.prefix(8)),
      ]
    }
    let widths = Self.widths(rows + [headings], columns: columns)
    var text = Self.row(headings, widths) { line, _ in style.bold(line) }
    for (task, row) in zip(tasks, rows) {
      text += Self.row(row, widths) { line, column in column == 0 && task.isOverdue ? style.doubtful(line) : line }
    }
    self.text = text
  }

  /// Days, units and numbers get what they need within bounds; the task gets the rest.
  private static func widths(_ rows: [[String]], columns: Int) -> [Int] {
    func need(_ column: Int) -> Int { rows.map { $0[column].count }.max() ?? 0 }
    // Overdue days stand between brackets where there is no colour.
    let (due, assignees, number) = (12, min(need(1), max(10, columns / 4)), min(need(3), 20))
    return [due, assignees, max(narrowest, columns - due - assignees - number - 3 * gap.count), number]
  }

  private static func row(_ cells: [String], _ widths: [Int], _ mark: (String, Int) -> String) -> String {
    let wrapped = zip(cells, widths).map { wrap($0, to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var (text, column) = ("", 0)
      var pending = ""
      for (lines, width) in zip(wrapped, widths) {
        let cell = line < lines.count ? lines[line] : ""
        let marked = cell.isEmpty ? "" : mark(cell, column)
        // Colours take no room, brackets do.
        let room = marked.hasPrefix("\u{1B}") ? cell.count : marked.count
        if !cell.isEmpty {
          text += pending + marked
          pending = ""
        }
        pending += String(repeating: " ", count: max(0, width - (cell.isEmpty ? 0 : room))) + gap
        column += 1
      }
      return text + "\n"
    }.joined()
  }

  /// Breaks a text between words; a word longer than the width is broken too.
  private static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    return lines + (line.isEmpty ? [] : [line])
  }
}
