import Extraction

/// A column of the table of tasks.
enum TaskColumn: CaseIterable {
  case due, deadline, recurrence, assignees, coordinating, text, targets, section, line, number, date, issuer, id

  var heading: Wording {
    switch self {
    case .due: Wording("Due", "Hạn")
    case .deadline: Wording("Deadline as printed", "Thời hạn theo văn bản")
    case .recurrence: Wording("Recurrence", "Lặp lại (RRULE)")
    case .assignees: Wording("Assignees", "Đơn vị thực hiện")
    case .coordinating: Wording("Together with", "Đơn vị phối hợp")
    case .text: Wording("Task", "Nhiệm vụ")
    case .targets: Wording("Targets", "Chỉ tiêu")
    case .section: Wording("Section", "Mục")
    case .line: Wording("Line", "Dòng")
    case .number: Wording("Document", "Số, ký hiệu văn bản")
    case .date: Wording("Document date", "Ngày văn bản")
    case .issuer: Wording("Issuer", "Cơ quan ban hành")
    case .id: Wording("Document id", "Mã văn bản")
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
