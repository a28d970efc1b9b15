import Exporting

/// What is said of wrong options, and by the commands that work on rules.
extension Message {
  static func wrongDue(_ text: String) -> Wording {
    Wording(
      "--due: '\(text)' is no date; write 2026-03, 2026-01..2026-03 or <2026-04-01",
      "--due: '\(text)' không phải là ngày; hãy viết 2026-03, 2026-01..2026-03 hoặc <2026-04-01")
  }

  static func wrongAssignee(_ text: String) -> Wording {
    Wording("--assignee: '\(text)' has no word", "--assignee: '\(text)' không có từ nào")
  }

  static func wrongDay(_ text: String) -> Wording {
    Wording(
      "--as-of: '\(text)' is no day; write 2026-03-31", "--as-of: '\(text)' không phải là ngày; hãy viết 2026-03-31")
  }

  static let wrongSeparator = Wording(
    "--separator must be a comma, a semicolon or a tab", "--separator phải là dấu phẩy, dấu chấm phẩy hoặc dấu tab")

  static func wrongSubject(_ format: String, _ possible: String) -> Wording {
    Wording("--format \(format) can only be of \(possible)", "--format \(format) chỉ dùng được với --of \(possible)")
  }

  static let tasksOnly = Wording(
    "--due, --assignee and --overdue choose tasks: use them with --of tasks",
    "--due, --assignee và --overdue chọn nhiệm vụ: hãy dùng cùng --of tasks")

  static func wrongFormat(_ format: String) -> Wording {
    Wording("this cannot be written as \(format)", "không thể ghi nội dung này dưới dạng \(format)")
  }

  static let wrongThreshold = Wording("--threshold must be from 0 to 1", "--threshold phải từ 0 đến 1")
  static let jsonOrMark = Wording(
    "--json and --mark cannot be used together", "không dùng đồng thời --json và --mark")
  static let wrongSettle = Wording(
    "--settle must be from 0 to 3600 seconds", "--settle phải từ 0 đến 3600 giây")
  static let jsonNeedsDryRun = Wording("--json goes with --dry-run only", "--json chỉ dùng cùng --dry-run")

  // MARK: - Rules

  static let noShippedRules = Wording(
    "the shipped rules are not beside the program; install it again",
    "không thấy bộ quy tắc đi kèm chương trình; hãy cài đặt lại")

  static func noSuchRules(_ path: String) -> Wording {
    Wording("\(path): no such folder of rules", "\(path): không có thư mục quy tắc này")
  }

  static let noDocuments = Wording("there is no document to run rules on", "không có văn bản nào để chạy quy tắc")

  static func ruleMistakes(_ count: Int) -> Wording {
    Wording("\(count) mistakes in the rules", "có \(count) lỗi trong các quy tắc")
  }

  static func rulesHold(_ count: Int) -> Wording {
    Wording("\(count) rules, all examples hold", "\(count) quy tắc, mọi ví dụ đều đúng")
  }

  static let emptyName = Wording("the name or example is empty", "tên hoặc ví dụ để trống")
  static let wrongRuleID = Wording(
    "--id is made of small letters, digits, points and dashes, for instance deadline.session",
    "--id gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, chẳng hạn deadline.session")

  static func fileExists(_ path: String) -> Wording {
    Wording(
      "\(path): there is such a file; name another one with --output",
      "\(path): tệp đã có; hãy chọn tên khác bằng --output")
  }

  static func cannotWrite(_ path: String, _ reason: String) -> Wording {
    Wording("\(path): cannot be written (\(reason))", "\(path): không ghi được (\(reason))")
  }

  static func replacesRule(_ id: String, _ place: String) -> Wording {
    Wording("'\(id)' takes the place of the rule in \(place)", "'\(id)' thay cho quy tắc tại \(place)")
  }

  static func wrongRuleField(_ fields: [String]) -> Wording {
    let list = fields.joined(separator: ", ")
    return Wording(
      "--field says what the rule is for: one of \(list)",
      "--field cho biết quy tắc phục vụ trường nào: một trong \(list)")
  }
}
