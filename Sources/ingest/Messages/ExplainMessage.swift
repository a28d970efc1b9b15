import Exporting
import Extraction
import Identity

/// What `explain`, `citations` and `rules profile` say.
enum ExplainMessage {
  static let anotherCopy = Wording("another copy", "bản sao khác")
  static let othersFit = Wording("others fit as well", "văn bản khác cũng khớp")
  static let isMissing = Wording(" is missing", " còn thiếu")
  static let none = Wording("none", "không có")
  static let line = Wording("line", "dòng")
  static let section = Wording(", section ", ", mục ")
  static let noValue = Wording("no value", "không dùng cho giá trị nào")
  static let nothing = Wording("(nothing)", "(không có)")
  static let noBlock = Wording("no block stands on this line", "dòng này không thuộc khối nào")
  static let nowhereNear = Wording("nowhere near: ", "không gần khớp ở đâu: ")
  static let layoutAlone = Wording(
    "no rules: layout alone tells it; --line N shows what it made of a line",
    "không có quy tắc: chỉ do bố cục xác định; --line N cho biết bố cục đã hiểu một dòng thế nào")
  static let profileHeads = Wording(
    "rule,ms,share,texts,matches,documents,steps", "quy tắc,ms,tỷ lệ,đoạn,khớp,văn bản,bước")

  static func lines(_ range: String) -> Wording { Wording(", lines \(range)", ", dòng \(range)") }

  static func moreClose(_ count: Int) -> Wording {
    Wording("\(count) more that came close with --json", "còn \(count) quy tắc gần khớp, xem với --json")
  }

  static func share(_ rule: String, _ share: String) -> Wording {
    Wording("\(rule), \(share) of it matches", "\(rule), khớp \(share)")
  }

  static func givenUp(_ count: Int) -> Wording { Wording("given up in \(count)", "bị bỏ ở \(count) văn bản") }

  static func moreRules(_ rest: Int, _ all: Int) -> Wording {
    Wording("\(rest) more with --limit \(all)", "còn \(rest) quy tắc, xem với --limit \(all)")
  }

  static func profiled(_ documents: Int, rules: Int, silent: Int, milliseconds: String) -> Wording {
    Wording(
      "\(documents) documents, \(rules) rules, \(silent) found nothing, \(milliseconds) ms a document",
      "\(documents) văn bản, \(rules) quy tắc, \(silent) không tìm thấy gì, \(milliseconds) ms mỗi văn bản")
  }

  static func outcome(_ outcome: Competitor.Outcome) -> Wording {
    switch outcome {
    case .agrees: Wording("says the same", "cho cùng giá trị")
    case .lessSure: Wording("less sure", "kém chắc chắn hơn")
    case .shorter: Wording("as sure but shorter", "chắc chắn như nhau nhưng ngắn hơn")
    case .laterPlace: Wording("stands behind it, the first counts", "đứng sau, lấy chỗ đầu tiên")
    case .laterSource:
      Wording("asked only where nothing better is found", "chỉ dùng khi không có nguồn tốt hơn")
    case .unusable: Wording("makes no value that can be used", "không cho giá trị dùng được")
    }
  }

  static func doubt(_ doubt: Doubt) -> Wording {
    switch doubt {
    case .dateDiffers: Wording("its date is another one", "khác ngày ban hành")
    case .earlierPeriod: Wording("it is of an earlier year or term", "thuộc năm hoặc nhiệm kỳ trước")
    case .issuerDiffers: Wording("its issuer is another one", "khác cơ quan ban hành")
    case .otherIssuerOfSymbol:
      Wording("its issuer is not that of the citing document", "cơ quan ban hành khác với văn bản viện dẫn")
    case .numberUnread: Wording("its number cannot be read", "không đọc được số ký hiệu")
    }
  }

  static func hindrance(_ nearest: RuleAttempt.Nearest, _ kinds: [String]) -> Wording {
    let (values, kinds) = (nearest.withoutValues.joined(separator: ", "), kinds.joined(separator: ", "))
    switch nearest.hindrance {
    case .unused where values.isEmpty:
      return Wording("it matches, but something else decided", "có khớp, nhưng nguồn khác đã quyết định")
    case .unused:
      return Wording("it matches, but could not make: \(values)", "có khớp, nhưng không lập được: \(values)")
    case .otherKind:
      return Wording(
        "it matches in a block of kind \(nearest.kind), but looks at \(kinds) only",
        "có khớp trong khối loại \(nearest.kind), nhưng chỉ xét \(kinds)")
    case .marks:
      return Wording(
        "it matches where marks and case are left out of account", "có khớp nếu bỏ qua dấu và chữ hoa, chữ thường")
    case .part:
      let missing = nearest.missing ?? ""
      let instead = nearest.instead.flatMap { $0.isEmpty ? nil : $0 }
      return Wording(
        "all matches but \(missing)" + (instead.map { ", where “\($0)” stands" } ?? ""),
        "khớp hết, trừ \(missing)" + (instead.map { ", ở đó là “\($0)”" } ?? ""))
    }
  }
}
