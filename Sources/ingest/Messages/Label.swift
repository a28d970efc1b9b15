import Exporting
import Foundation

/// Headings and names of fields in what is printed for people.
enum Label: CaseIterable {
  case issuer, parent, onBehalf, date, addressees, source, sameBytes, otherScan, readWith, id
  case citations, citedBy, tasks, assignees, with, due, targets, signature, recipients, annexes, warnings, text
  case unknownHead, unknown, noNumber, noDate, types, issuers, years, basis, cites
  case rule, scanned, restored, now, beside, blocks, layout

  var wording: Wording {
    switch self {
    case .issuer: Wording("issuer", "cơ quan")
    case .parent: Wording("parent", "cấp trên")
    case .onBehalf: Wording("on behalf", "thay mặt")
    case .date: Wording("date", "ngày")
    case .addressees: Wording("addressees", "kính gửi")
    case .source: Wording("source", "tệp")
    case .sameBytes: Wording("same bytes", "tệp trùng")
    case .otherScan: Wording("other scan", "bản quét khác")
    case .readWith: Wording("read with", "độ tin cậy")
    case .id: Wording("id", "mã")
    case .citations: Wording("Citations", "Văn bản viện dẫn")
    case .citedBy: Wording("Cited by", "Được viện dẫn bởi")
    case .tasks: Wording("Tasks", "Nhiệm vụ")
    case .assignees: Wording("assignees", "đơn vị thực hiện")
    case .with: Wording("with", "phối hợp")
    case .due: Wording("due", "thời hạn")
    case .targets: Wording("targets", "chỉ tiêu")
    case .signature: Wording("Signature", "Chữ ký")
    case .recipients: Wording("Recipients", "Nơi nhận")
    case .annexes: Wording("Annexes", "Phụ lục")
    case .warnings: Wording("Warnings", "Cảnh báo")
    case .text: Wording("Text", "Toàn văn")
    case .unknownHead: Wording("(type and number unknown)", "(không rõ loại và số)")
    case .unknown: Wording("(unknown)", "(không rõ)")
    case .noNumber: Wording("(no number)", "(không số)")
    case .noDate: Wording("(no date)", "(không ngày)")
    case .types: Wording("Types", "Loại văn bản")
    case .issuers: Wording("Issuers", "Cơ quan ban hành")
    case .years: Wording("Years", "Năm")
    case .basis: Wording(" (basis)", " (căn cứ)")
    case .cites: Wording("Cites", "Viện dẫn")
    case .rule: Wording("rule", "quy tắc")
    case .scanned: Wording("scanned", "bản quét")
    case .restored: Wording("restored", "khôi phục")
    case .now: Wording("now", "hiện nay")
    case .beside: Wording("beside", "phương án khác")
    case .blocks: Wording("blocks", "khối")
    case .layout: Wording("layout", "bố cục")
    }
  }

  /// As wide as `head`.
  static var indent: String { String(repeating: " ", count: rule.head.count) }

  /// In the language of this run, with the colon and the spaces that set it off from what it heads.
  var head: String {
    let width = Wording.language == .english ? 10 : 16
    return "  \(text):".padding(toLength: width + 2, withPad: " ", startingAt: 0)
  }

  /// In the language of this run.
  var text: String { wording.text }
}
