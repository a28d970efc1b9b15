import Exporting
import Foundation

/// The argument parser speaks English only: its help and complaints in Vietnamese.
enum ParserWording {
  /// What the parser writes, the longer before what it contains.
  private static let phrases = [
    Wording("OVERVIEW: ", "TỔNG QUAN: "),
    Wording("USAGE: ", "CÁCH DÙNG: "),
    Wording("Usage: ", "Cách dùng: "),
    Wording("ARGUMENTS:", "THAM SỐ:"),
    Wording("OPTIONS:", "TÙY CHỌN:"),
    Wording("SUBCOMMANDS:", "CÁC LỆNH:"),
    Wording("Show subcommand help information.", "Hiện hướng dẫn của một lệnh."),
    Wording("Show help information.", "Hiện hướng dẫn."),
    Wording("Show the version.", "Hiện phiên bản."),
    Wording("<subcommand>", "<lệnh>"),
    Wording("(default) ", "(mặc định) "),
    Wording("(default: ", "(mặc định: "),
    Wording("(values: ", "(giá trị: "),
    Wording("; default: ", "; mặc định: "),
    Wording("Error: ", "Lỗi: "),
    Wording("Help:  ", "Hướng dẫn:  "),
    Wording("Missing expected argument ", "Thiếu tham số "),
    Wording("Missing value for ", "Thiếu giá trị cho "),
    Wording("Unknown option ", "Không có tùy chọn "),
    Wording(" unexpected arguments: ", " tham số thừa: "),
    Wording("Unexpected argument ", "Tham số thừa "),
    Wording("The value ", "Giá trị "),
    Wording(" is invalid for ", " không hợp lệ cho "),
    Wording(". Please provide one of ", ". Hãy dùng một trong "),
    Wording(". Did you mean ", ". Có phải ý bạn là "),
    Wording("Did you mean ", "Có phải ý bạn là "),
    Wording(" for detailed help.", " để biết chi tiết."),
    Wording(" for more information.", " để biết thêm."),
    Wording("  See '", "  Xem '"),
  ]

  /// The parser's text in a language.
  static func text(_ text: String, in language: ExportLanguage) -> String {
    guard language == .vietnamese else { return text }
    return phrases.reduce(text) { $0.replacingOccurrences(of: $1.english, with: $1.vietnamese) }
  }
}
