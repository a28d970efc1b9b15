import Testing

@testable import Extraction

@Suite struct DeadlineTests {
  typealias Expected = (relation: DeadlineRecord.Relation, date: String?, rrule: String?)

  @Test(
    arguments: [
      ("hoàn thành trước ngày 20/5/2026", [(.before, "2026-05-20", nil)]),
      ("báo cáo chậm nhất đến ngày 31 tháng 12 năm 2026", [(.by, "2026-12-31", nil)]),
      ("bầu cử vào ngày 15/3/2026", [(.on, "2026-03-15", nil)]),
      ("diễn tập trong tháng 2/2028", [(.during, "2028-02-29", nil)]),
      ("hoàn thành trong quý III năm 2026", [(.during, "2026-09-30", nil)]),
      ("giải ngân trong 6 tháng đầu năm 2026", [(.during, "2026-06-30", nil)]),
      ("làm từ ngày 01/6/2026 đến ngày 30/6/2026", [(.during, "2026-06-30", nil)]),
      ("kiểm tra trong tháng 5 và tháng 9/2026", [(.during, "2026-05-31", nil), (.during, "2026-09-30", nil)]),
      ("báo cáo trước ngày 05/12 hằng năm", [(.before, nil, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5")]),
      ("định kỳ hằng năm (trước ngày 15/11) báo cáo", [(.before, nil, "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15")]),
      ("báo cáo trước ngày 25 hằng tháng", [(.before, nil, "FREQ=MONTHLY;BYMONTHDAY=25")]),
      ("công khai vào ngày 05 và ngày 20 hằng tháng", [(.on, nil, "FREQ=MONTHLY;BYMONTHDAY=5,20")]),
      ("gửi trước ngày 20 của tháng cuối quý", [(.before, nil, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20")]),
      ("báo cáo trước 15 giờ thứ Sáu hằng tuần", [(.before, nil, "FREQ=WEEKLY;BYDAY=FR")]),
      ("định kỳ 6 tháng, 01 năm báo cáo", [(.every, nil, "FREQ=MONTHLY;INTERVAL=6"), (.every, nil, "FREQ=YEARLY")]),
      ("tổng hợp hằng quý", [(.every, nil, "FREQ=MONTHLY;INTERVAL=3")]),
      ("báo cáo không quá 24 giờ kể từ khi thiên tai xảy ra", [(.by, nil, nil)]),
      ("xử lý ngay sau khi nước rút", [(.after, nil, nil)]),
      ("sơ tán dân trước 17 giờ ngày 04/10/2026", [(.before, "2026-10-04", nil)]),
      ("kiểm đếm xong trong ngày 03/10/2026", [(.during, "2026-10-03", nil)]),
      ("sơ kết trong tháng 6 và báo cáo", [(.during, "2026-06-30", nil)]),
      ("trình đề án trong quý II, báo cáo", [(.during, "2026-06-30", nil)]),
      ("gửi giáo án chậm nhất 02 ngày trước khi thi", [(.by, nil, nil)]),
      ("báo cáo hằng quý, năm", [(.every, nil, "FREQ=MONTHLY;INTERVAL=3"), (.every, nil, "FREQ=YEARLY")]),
      // Strokes that the OCR lost.
      ("hoàn thành trước ngày 16 11 2026", [(.before, "2026-11-16", nil)]),
      ("hoàn thành trước ngày 1611/2026", [(.before, "2026-11-16", nil)]),
      // What only sounds like a time.
      ("bán hàng quy định tại khoản 1", []),
      ("chi trả trợ cấp ưu đãi hằng tháng", []),
      ("theo Quyết định số 18/2021/QĐ-TTg ngày 22/4/2021", []),
      ("vào chương trình công tác hằng năm", []),
      ("gửi trước ngày 10/12", [(.before, "2026-12-10", nil)]),
      ("gửi trước ngày 31/4/2026", [(.before, nil, nil)]),
    ] as [(String, [Expected])])
  func timePhrasesAreRead(phrase: String, expected: [Expected]) {
    let found = Fixtures.task("Các đơn vị \(phrase).", date: "06 tháng 01 năm 2026")?.deadlines ?? []
    #expect(found.map(\.relation) == expected.map(\.relation))
    #expect(found.map(\.date) == expected.map(\.date))
    #expect(found.map(\.rrule) == expected.map(\.rrule))
  }

  @Test func aDayOfAPeriodicSentenceRecursEveryYear() {
    let task = Fixtures.task("Định kỳ gửi báo cáo trước ngày 25 tháng 11.", date: "06 tháng 01 năm 2026")
    #expect(task?.deadlines.map(\.rrule) == ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"])
  }

  @Test func aDayBeforeTheDocumentIsNoDeadline() {
    let task = Fixtures.task("Tỉnh đến ngày 30/4/2026 mới giải ngân 10%.", date: "12 tháng 5 năm 2026")
    #expect(task?.deadlines.isEmpty == true)
  }
}
