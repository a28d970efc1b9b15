import Archive
import Exporting

extension ArchiveError {
  /// The error in each language.
  var wording: Wording {
    let vietnamese =
      switch self {
      case .missing(let path): "không có kho lưu trữ tại \(path); hãy nhập văn bản trước hoặc chỉ rõ bằng --archive"
      case .locked(let path, let owner): "kho lưu trữ \(path) đang được ghi bởi \(owner); hãy đợi đến khi xong"
      case .unusable(let path, let reason): "\(path): không dùng được: \(reason)"
      case .damagedRecord(let path, let reason): "\(path) không chứa bản ghi hợp lệ: \(reason)"
      case .damagedIndex(let path, let reason): "chỉ mục \(path) không dùng được: \(reason); hãy chạy 'ingest reindex'"
      case .unknownDocument(let name): "không có văn bản nào mang mã hoặc số '\(name)'"
      case .ambiguousDocument(let name, let ids):
        "nhiều văn bản mang số '\(name)': hãy dùng một trong các mã \(ids.joined(separator: ", "))"
      }
    return Wording(description, vietnamese)
  }
}

extension QuerySyntaxError {
  /// The error in each language, with its place.
  var wording: Wording {
    let reason =
      switch self.reason {
      case .empty: "câu truy vấn trống"
      case .unopenedBracket: "có ngoặc đóng mà không có ngoặc mở"
      case .unclosedBracket: "ngoặc chưa đóng"
      case .nothingBeforeAnd: "trước AND phải có từ cần tìm"
      case .nothingAfterNot: "sau NOT phải có từ cần tìm"
      case .missingOperand: "thiếu từ cần tìm"
      case .unknownField(let name, let known):
        "không có trường '\(name)' (có các trường \(known.joined(separator: ", ")))"
      case .fieldNeedsValue(let name): "sau '\(name):' phải có một từ hoặc cụm từ"
      case .noDate(let text): "'\(text)' không phải là ngày; hãy viết 2026, 2026-01..2026-03 hoặc >=2026-01-15"
      case .nestedTooDeeply: "câu truy vấn lồng quá sâu"
      case .unpairedQuote: "dấu ngoặc kép chưa đóng"
      case .emptyQuotes: "trong ngoặc kép không có từ nào"
      case .loneStar: "trước dấu * phải có một từ"
      }
    return Wording(description, "\(reason), tại ký tự \(position)")
  }
}
