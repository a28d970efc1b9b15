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

  @Test func aLanguageThatIsNotSpokenIsAUsageError() throws {
    #expect(try Ingest.run("search", "x", "--lang", "fr").status == 64)
  }
}
