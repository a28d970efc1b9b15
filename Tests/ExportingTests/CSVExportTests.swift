import Exporting
import Extraction
import Foundation
import Testing

@Suite struct CSVExportTests {
  private func rows(_ export: CSVExport, _ records: [DocumentRecord], separator: Unicode.Scalar = ",") throws
    -> [[String]]
  {
    let text = export.beginning() + records.map { export.text(of: $0) }.joined() + export.end()
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    return try CSVReader.rows(String(text.unicodeScalars.dropFirst()), separator: separator)
  }

  @Test func documentsHaveARowEachUnderVietnameseHeadings() throws {
    let records = [SampleRecord.record(), SampleRecord.record(id: "ffff", number: nil, date: nil)]
    let rows = try rows(CSVExport(of: .documents, language: .vietnamese), records)
    #expect(rows.map(\.count) == [14, 14, 14])
    #expect(rows[0][..<4] == ["Mã", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành"])
    #expect(rows[1][..<4] == ["0123456789abcdef", "Kế hoạch", "36-KH/ĐU", "2026-01-10"])
    #expect(rows[2][2] == "")
    #expect(rows[1][12] == "0.988")
  }

  @Test(arguments: ["a,b", "a\"b", "\"", "a\nb", "a\r\nb", " a ", "ý; kiến", "đ\r"])
  func whateverACellHoldsIsReadBack(title: String) throws {
    for (separator, scalar) in [(",", ","), (";", ";"), ("\t", "\t")] as [(Character, Unicode.Scalar)] {
      let export = CSVExport(of: .documents, separator: separator)
      let rows = try rows(export, [SampleRecord.record(title: title)], separator: scalar)
      #expect(rows[1][7].unicodeScalars.elementsEqual(title.unicodeScalars))
    }
  }

  @Test(arguments: ["- Rà soát", "=1+1", "+ Báo cáo", "@x", "=HYPERLINK(\"http://x\",\"y\")"])
  func noCellIsAFormula(text: String) throws {
    let rows = try rows(CSVExport(of: .tasks), [SampleRecord.record(tasks: [SampleRecord.task(text)])])
    #expect(rows[1][5] == "'" + text)
  }

  @Test func citationsHaveARowEach() throws {
    let citation = CitationRecord(
      type: "Nghị quyết", number: "25-NQ/TW", role: .basis, mentions: [.init(line: 3), .init(line: 7)])
    let rows = try rows(CSVExport(of: .citations), [SampleRecord.record(citations: [citation, citation])])
    #expect(rows.count == 3)
    #expect(rows[1][2...4] == ["basis", "Nghị quyết", "25-NQ/TW"])
    #expect(rows[1][9] == "3 7")
  }
}
