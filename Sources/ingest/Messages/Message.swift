import Exporting

/// The sentences that commands say.
enum Message {
  static func failed(_ path: String, _ reason: String) -> Wording {
    Wording("failed: \(path): \(reason)", "lỗi: \(path): \(reason)")
  }

  // MARK: - Searching

  static func nothingFits(_ query: String) -> Wording {
    Wording("nothing fits '\(query)'", "không tìm thấy văn bản nào cho '\(query)'")
  }

  static func didYouMean(_ query: String) -> Wording {
    Wording("; did you mean: \(query)", "; có phải ý bạn là: \(query)")
  }

  static func moreHits(_ shown: Int, of all: Int, isExact: Bool) -> Wording {
    Wording(
      "\(shown) of \(isExact ? "" : "about ")\(all) hits; more with --limit \(all)",
      "\(shown) trên \(isExact ? "" : "khoảng ")\(all) kết quả; xem thêm với --limit \(all)")
  }

  static func wrongQuery(_ reason: Wording) -> Wording {
    Wording("the query is wrong: \(reason.english)", "câu truy vấn sai: \(reason.vietnamese)")
  }

  static let noTaskFits = Wording("no task fits", "không có nhiệm vụ nào phù hợp")

  static func scannedAgain(_ ids: [String]) -> Wording {
    Wording("scanned again as \(ids.joined(separator: ", "))", "còn bản quét khác: \(ids.joined(separator: ", "))")
  }

  static func place(page: Int?, line: Int) -> Wording {
    Wording(
      (page.map { "page \($0), " } ?? "") + "line \(line): ", (page.map { "trang \($0), " } ?? "") + "dòng \(line): ")
  }

  // MARK: - Importing

  static func noSuchInput(_ path: String) -> Wording {
    Wording(
      "\(path): no such file or folder; 'ingest --help' lists the commands",
      "\(path): không có tệp hoặc thư mục này; 'ingest --help' liệt kê các lệnh")
  }

  static func noSuchFolder(_ path: String) -> Wording {
    Wording("\(path): no such folder", "\(path): không có thư mục này")
  }

  static func unreadable(_ path: String) -> Wording {
    Wording("\(path): no such file, or it cannot be read", "\(path): không có tệp này hoặc không đọc được")
  }

  static func planned(_ files: Int, _ counts: String) -> Wording {
    Wording("\(files) files: \(counts); nothing was done", "\(files) tệp: \(counts); chưa làm gì")
  }

  static func watching(_ paths: [String]) -> Wording {
    let list = paths.joined(separator: ", ")
    return Wording("watching \(list); stop with Ctrl-C", "đang theo dõi \(list); nhấn Ctrl-C để dừng")
  }

  static func waiting(_ reason: Wording) -> Wording {
    Wording("waiting: \(reason.english)", "đang chờ: \(reason.vietnamese)")
  }

  static let stopping = Wording(
    "stopping after the documents in work; press Ctrl-C again to stop at once",
    "sẽ dừng sau các văn bản đang xử lý; nhấn Ctrl-C lần nữa để dừng ngay")

  static func recordsTaken(_ stored: Int, unchanged: Int, rejected: Int) -> Wording {
    Wording(
      "\(stored) records imported, \(unchanged) unchanged, \(rejected) rejected",
      "đã nhập \(stored) bản ghi, \(unchanged) không đổi, \(rejected) bị từ chối")
  }

  static func rejected(_ path: String, line: Int, _ reason: String) -> Wording {
    Wording("\(path): line \(line): \(reason)", "\(path): dòng \(line): \(reason)")
  }

  // MARK: - Checking

  static func checked(_ documents: Int, problems: Int) -> Wording {
    Wording("\(documents) documents checked, \(problems) problems", "đã kiểm tra \(documents) văn bản, \(problems) lỗi")
  }

  static func indexed(_ documents: Int) -> Wording {
    Wording("\(documents) documents indexed", "đã lập chỉ mục \(documents) văn bản")
  }

  // MARK: - Explaining

  static func line(_ number: Int) -> Wording { Wording("line \(number)", "dòng \(number)") }

  static func moreWithJSON(_ rest: Int) -> Wording {
    Wording("            \(rest) more with --json", "                còn \(rest), xem với --json")
  }

  static func noEvidence(_ field: String?) -> Wording {
    Wording(
      "the record has no evidence for '\(field ?? "any field")'",
      "bản ghi không có căn cứ cho '\(field ?? "trường nào")'")
  }

  static func noLine(_ line: Int) -> Wording {
    Wording("the document has no line \(line)", "văn bản không có dòng \(line)")
  }

  static func madeByOthers(model: Bool, rules: Bool) -> Wording {
    let english = [model ? "another model" : nil, rules ? "other rules" : nil].compactMap { $0 }
    let vietnamese = [model ? "mô hình khác" : nil, rules ? "quy tắc khác" : nil].compactMap { $0 }
    return Wording(
      "made with \(english.joined(separator: " and ")): the values are those of the record, what competed and what was "
        + "tried is as the present ones see the text; import again or give the same --rules to have both agree",
      "bản ghi được tạo bằng \(vietnamese.joined(separator: " và ")): giá trị là của bản ghi, còn phương án khác và "
        + "quy tắc đã thử là theo mô hình và quy tắc hiện nay; hãy nhập lại hoặc dùng đúng --rules để hai bên khớp nhau"
    )
  }
}
