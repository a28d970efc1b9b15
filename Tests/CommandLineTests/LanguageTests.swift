import Exporting
import Foundation
import TestSupport
import Testing

@testable import ingest

@Suite struct LanguageTests {
  @Test func eachLabelIsWordedInBothLanguages() {
    for label in Label.allCases {
      #expect(!label.wording.english.isEmpty && !label.wording.vietnamese.isEmpty)
      #expect(label.wording.english != label.wording.vietnamese)
    }
    #expect(Set(Label.allCases.map(\.wording.vietnamese)).count >= Label.allCases.count - 4)
  }

  @Test(arguments: [
    ([], ["LANG": "vi_VN.UTF-8"], ExportLanguage.vietnamese), ([], ["LANG": "vi_VN", "LC_ALL": "C"], .english),
    (["--lang", "vi"], ["LANG": "en_US"], .vietnamese), (["--lang=en"], ["LANG": "vi_VN"], .english),
    (["search", "--", "--lang", "vi"], [:], .english), (["--lang"], [:], .english),
  ])
  func theOptionGoesBeforeTheLocale(arguments: [String], environment: [String: String], language: ExportLanguage) {
    #expect(Wording.language(of: arguments, environment: environment) == language)
  }

  @Test func aPersonIsToldEverythingInTheLanguageOfTheLocale() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "KE HOACH\nve dan van")
    try folder.write("in/empty.txt", "")
    let archive = ["--archive", folder.path + "/archive"]
    let commands: [(arguments: [String], words: [String])] = [
      ([folder.path + "/in"], ["2 văn bản: đã nhập 1, 1 lỗi", "kho lưu trữ: "]),
      (["search", "vân OR zz"], ["không tìm thấy văn bản nào"]),
      (["search", "(a"], ["câu truy vấn sai: ngoặc chưa đóng"]),
      (["search", "ke"], ["(không số)", "trang 1, dòng 1"]),
      (["search", "ke", "--facets"], ["Loại văn bản", "(không rõ)"]),
      (["tasks"], ["không có nhiệm vụ nào phù hợp"]), (["verify"], ["đã kiểm tra 1 văn bản, 0 lỗi"]),
      (["reindex"], ["đã lập chỉ mục 1 văn bản"]), (["show", "9999-KH/XX"], ["không có văn bản nào mang mã"]),
      ([folder.path + "/none"], ["không có tệp hoặc thư mục này"]),
    ]
    for (arguments, words) in commands {
      for (option, environment) in [([], ["LC_ALL": "vi_VN.UTF-8"]), (["--lang", "vi"], [:])] {
        let run = try Ingest.run(
          arguments + archive + option + (arguments[0].hasSuffix("/in") ? ["--force"] : []), environment: environment)
        for word in words {
          #expect((run.output + run.errors).contains(word), "\(arguments): \(run.output)\(run.errors)")
        }
      }
    }
  }

  @Test(arguments: [
    (["explain", "ID"], ["quy tắc:", "bản quét:", "khôi phục:"], ["rule:", "scanned", "matches"]),
    (["explain", "ID", "number"], ["còn thiếu"], ["is missing", "nowhere near"]),
    (["explain", "ID", "--line", "1"], ["dòng"], ["section", "no value"]),
    (["explain", "ID", "--line", "999"], ["văn bản không có dòng 999"], []),
    (["citations", "ID"], ["Viện dẫn (", "Được viện dẫn bởi ("], ["Cites", "Cited by"]),
    (["import", "INPUT", "--dry-run", "--force"], ["làm lại: ", "chưa làm gì"], ["again", "nothing"]),
    (["rules", "check"], ["quy tắc, mọi ví dụ đều đúng"], ["hold"]),
    (["rules", "profile", "INPUT"], ["văn bản, ", "không tìm thấy gì"], ["documents"]),
    (["rules", "new", "rule", "x", "--field", "none"], ["một trong"], ["one of"]),
    (["tasks", "--due", "mai"], ["không phải là ngày"], ["is no date"]),
    (["search", "x", "--limit", "0"], ["--limit phải từ 1 trở lên"], ["Error", "Usage"]),
    (["search"], ["Thiếu tham số", "Cách dùng"], ["Missing", "See"]),
    (["search", "x", "--nothing"], ["Không có tùy chọn"], ["Unknown"]),
  ])
  func whatClerksAskForIsAnsweredInVietnamese(command: [String], words: [String], foreign: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "KẾ HOẠCH\nvề dân vận\nCăn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013;")
    let archive = ["--archive", folder.path + "/archive"]
    _ = try Ingest.run([folder.path + "/in"] + archive)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/archive/documents")
    let id = try #require(names.first).prefix(16)
    let arguments = command.map { $0 == "ID" ? String(id) : $0 == "INPUT" ? folder.path + "/in" : $0 }
    let own = command[0] == "rules" ? [] : archive
    let run = try Ingest.run(
      arguments + own + (command[0] == "rules" ? [] : ["--lang", "vi"]), environment: ["LC_ALL": "vi_VN.UTF-8"])
    let told = run.output + run.errors
    for word in words { #expect(told.contains(word), "\(command): \(told)") }
    for word in foreign { #expect(!told.contains(word), "\(command): \(told)") }
  }

  @Test func theHelpOfEachCommandIsInTheLanguageOfTheLocale() throws {
    let list = try Ingest.run(["--help"], environment: ["LC_ALL": "vi_VN.UTF-8"]).output
    let commands = list.split(separator: "\n").drop { $0 != "CÁC LỆNH:" }.dropFirst().compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  Xem")
        ? line.split(separator: " ").first : nil
    }
    #expect(commands.count > 15)
    for command in commands.map(String.init) + ["rules check", "rules new", "rules profile"] {
      let arguments = command.split(separator: " ").map(String.init) + ["--help"]
      let vietnamese = try Ingest.run(arguments, environment: ["LC_ALL": "vi_VN.UTF-8"]).output
      let english = try Ingest.run(arguments, environment: ["LC_ALL": "C.UTF-8"]).output
      #expect(vietnamese.contains("TỔNG QUAN: ") && vietnamese.contains("TÙY CHỌN:"), "\(vietnamese)")
      // No sentence is the same in both.
      let sentences = Set(english.split(separator: "\n").filter { $0.hasSuffix(".") && $0.contains(where: \.isLetter) })
      let same = sentences.intersection(vietnamese.split(separator: "\n"))
      #expect(same.isEmpty, "\(command): \(same)")
    }
  }

  @Test func aLanguageThatIsNotSpokenIsAUsageError() throws {
    #expect(try Ingest.run("search", "x", "--lang", "fr").status == 64)
  }
}
