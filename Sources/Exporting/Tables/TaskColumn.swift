import Extraction

/// A column of the table of tasks.
enum TaskColumn: CaseIterable {
  case due, deadline, recurrence, assignees, coordinating, text, targets, section, line, number, date, issuer, id

  var heading: Heading {
    switch self {
    case .due: Heading("Due", "Hạn")
    case .deadline: Heading("Deadline as printed", "Thời hạn theo văn bản")
    case .recurrence: Heading("Recurrence", "Lặp lại (RRULE)")
    case .assignees: Heading("Assignees", "Đơn vị thực hiện")
    case .coordinating: Heading("Together with", "Đơn vị phối hợp")
    case .text: Heading("Task", "Nhiệm vụ")
    case .targets: Heading("Targets", "Chỉ tiêu")
    case .section: Heading("Section", "Mục")
    case .line: Heading("Line", "Dòng")
    case .number: Heading("Document", "Số, ký hiệu văn bản")
    case .date: Heading("Document date", "Ngày văn bản")
    case .issuer: Heading("Issuer", "Cơ quan ban hành")
    case .id: Heading("Document id", "Mã văn bản")
    }
  }

  func cell(of task: DueTask) -> String {
    let row = task.row
    return switch self {
    case .due: task.due?.text ?? ""
    case .deadline: row.deadlines.map(\.text).joined(separator: "; ")
    case .recurrence: row.deadlines.compactMap(\.rrule).joined(separator: " | ")
    case .assignees: row.assignees.joined(separator: "; ")
    case .coordinating: row.coordinating.joined(separator: "; ")
    case .text: row.text
    case .targets: row.targets.map(\.text).joined(separator: "; ")
    case .section: row.section
    case .line: row.lines.first.map(String.init) ?? ""
    case .number: row.number ?? ""
    case .date: row.date ?? ""
    case .issuer: row.issuer ?? ""
    case .id: row.document
    }
  }
}
