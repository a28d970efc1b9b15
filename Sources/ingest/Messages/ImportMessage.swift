import Exporting
import Importing

/// What an import says while it runs and at its end.
enum ImportMessage {
  static func left(_ time: String) -> Wording { Wording("\(time) left", "còn \(time)") }

  static func outcome(_ outcome: ImportOutcome) -> Wording {
    switch outcome {
    case .imported(let id, _, _): Wording("imported as \(id)", "đã nhập, mã \(id)")
    case .unchanged(let id): Wording("unchanged, \(id)", "không đổi, \(id)")
    case .duplicate(let id): Wording("same content as an earlier file, \(id)", "trùng nội dung với tệp trước, \(id)")
    case .failed(let failure): Wording("failed: \(failure.reason)", "lỗi: \(failure.reason)")
    }
  }

  static func counts(_ summary: ImportSummary) -> Wording {
    var english = ["\(summary.imported) imported"], vietnamese = ["đã nhập \(summary.imported)"]
    if summary.unchanged > 0 {
      english.append("\(summary.unchanged) unchanged")
      vietnamese.append("\(summary.unchanged) không đổi")
    }
    if summary.duplicates > 0 {
      english.append("\(summary.duplicates) with the same content as another")
      vietnamese.append("\(summary.duplicates) trùng nội dung")
    }
    if !summary.failures.isEmpty {
      english.append("\(summary.failures.count) failed")
      vietnamese.append("\(summary.failures.count) lỗi")
    }
    return Wording(
      "\(summary.total) document\(summary.total == 1 ? "" : "s"): " + english.joined(separator: ", "),
      "\(summary.total) văn bản: " + vietnamese.joined(separator: ", "))
  }

  static func planned(_ action: ImportPlan.Action) -> Wording {
    switch action {
    case .new: Wording("new", "mới")
    case .changed: Wording("changed", "đã thay đổi")
    case .again: Wording("again", "làm lại")
    case .moved: Wording("moved", "đã chuyển chỗ")
    case .unchanged: Wording("unchanged", "không đổi")
    case .duplicate: Wording("duplicate", "trùng nội dung")
    case .failed: Wording("failed", "lỗi")
    }
  }

  static let gone = Wording("gone", "không còn")

  static func took(_ seconds: String) -> Wording { Wording(" in \(seconds) s", " trong \(seconds) giây") }

  static func missing(_ fields: [(field: RecordField, count: Int)]) -> Wording {
    Wording(
      "not found: " + fields.map { "\($0.field.rawValue) \($0.count)" }.joined(separator: ", "),
      "không tìm thấy: " + fields.map { "\(name(of: $0.field)) \($0.count)" }.joined(separator: ", "))
  }

  static func warnings(_ count: Int) -> Wording {
    Wording(
      "warnings: \(count) (ingest show ID lists those of a document)",
      "cảnh báo: \(count) (ingest show MÃ liệt kê cảnh báo của một văn bản)")
  }

  static let failures = Wording("failed (also listed by ingest failures):", "lỗi (xem lại bằng ingest failures):")

  static func remade(_ remade: RemadeRecords) -> Wording? {
    let reasons = [
      (Wording("program", "chương trình"), remade.program), (Wording("model", "mô hình"), remade.model),
      (Wording("rules", "bộ quy tắc"), remade.rules),
    ].filter { $0.1 > 0 }
    guard !reasons.isEmpty else { return nil }
    return Wording(
      "made again because of another " + reasons.map { "\($0.0.english): \($0.1)" }.joined(separator: ", "),
      "làm lại do thay đổi " + reasons.map { "\($0.0.vietnamese): \($0.1)" }.joined(separator: ", "))
  }

  static func moved(_ count: Int) -> Wording {
    Wording(
      "moved: \(count); the documents name the new places", "đã chuyển chỗ: \(count); bản ghi đã ghi đường dẫn mới")
  }

  static func vanished(_ count: Int) -> Wording {
    Wording(
      "no longer there, their documents are kept: \(count)", "tệp không còn, văn bản vẫn được giữ: \(count)")
  }

  static let moreVanished = Wording("  … (all with --dry-run)", "  … (xem đủ với --dry-run)")

  static func interrupted(_ remaining: Int) -> Wording {
    Wording(
      "interrupted with \(remaining) to go: run the same command again to go on",
      "bị dừng khi còn \(remaining): chạy lại đúng lệnh này để làm tiếp")
  }

  static func archive(_ path: String) -> Wording { Wording("archive: \(path)", "kho lưu trữ: \(path)") }

  private static func name(of field: RecordField) -> String {
    switch field {
    case .type: "loại văn bản"
    case .number: "số ký hiệu"
    case .issuer: "cơ quan ban hành"
    case .place: "địa danh"
    case .date: "ngày ban hành"
    case .title: "trích yếu"
    case .signature: "chữ ký"
    }
  }
}
