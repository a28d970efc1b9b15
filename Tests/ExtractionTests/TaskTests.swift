import Testing

@testable import Extraction

@Suite struct TaskTests {
  @Test(arguments: [
    (
      "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các công ty thủy nông kiểm tra",
      ["Sở Nông nghiệp và Môi trường"]
    ),
    ("Các sở, ban, ngành, UBND các xã, phường tiếp tục thực hiện", ["Các sở, ban, ngành", "UBND các xã, phường"]),
    ("Giao Ban Xây dựng Đảng tham mưu và hướng dẫn", ["Ban Xây dựng Đảng"]),
    (
      "Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đẩy mạnh phong trào",
      [
        "Ủy ban Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội",
      ]
    ),
    (
      "Giám đốc các Sở: Nội vụ, Tài chính; các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành",
      ["Giám đốc Sở Nội vụ", "Giám đốc Sở Tài chính", "các thành viên Ban Chỉ đạo"]
    ),
    ("Ban hành phương án thu gom", []),
    ("Tổ chức quán triệt xây dựng kế hoạch", []),
    ("Mỗi trạm y tế cấp xã có ít nhất 4 bác sĩ", []),
    ("Văn phòng Đăng ký đất đai tập trung chỉnh lý biến động", ["Văn phòng Đăng ký đất đai"]),
    ("Các đồng chí Ủy viên Ban Chấp hành có trách nhiệm chỉ đạo", ["Ủy viên Ban Chấp hành"]),
  ])
  func unitsAreReadFromTheParagraph(text: String, units: [String]) {
    #expect(Fixtures.task(text + ".")?.assignees == units)
  }

  @Test func aHeadingGivesItsUnitsToParagraphsWithoutOwn() {
    let task = Fixtures.task("Xây dựng phương án phân luồng.", heading: "Công an tỉnh, Thanh tra tỉnh")
    #expect(task?.assignees == ["Công an tỉnh", "Thanh tra tỉnh"])
  }

  @Test func unitsToCoordinateWithAreSeparate() {
    let task = Fixtures.task("Sở Y tế phối hợp với Công an tỉnh, Bảo hiểm xã hội tỉnh tổ chức diễn tập.")
    #expect(task?.assignees == ["Sở Y tế"])
    #expect(task?.coordinating == ["Công an tỉnh", "Bảo hiểm xã hội tỉnh"])
  }

  @Test func purposesAndLeadInsAreNoTasks() {
    #expect(Fixtures.task("Chủ động phòng ngừa.", heading: "MỤC ĐÍCH, YÊU CẦU") == nil)
    #expect(Fixtures.task("Tập trung thực hiện các nhiệm vụ sau:") == nil)
  }

  @Test func aLeadInGivesItsUnitsToTheBullets() {
    let record = Fixtures.record(of: [
      Fixtures.block(.heading, "TỔ CHỨC THỰC HIỆN", label: "II", section: ["II"]),
      Fixtures.block(.paragraph, "Yêu cầu Sở Nội vụ:", label: "1", section: ["II", "1"], line: 2),
      Fixtures.block(.bullet, "Rà soát hồ sơ.", label: "-", section: ["II", "1"], line: 3),
    ])
    #expect(record.tasks.map(\.assignees) == [["Sở Nội vụ"]])
    #expect(record.tasks.map(\.section) == ["II.1"])
  }

  @Test func targetsKeepTheirNumbers() {
    let task = Fixtures.task("Phấn đấu giảm tối thiểu 15,5% hộ nghèo; số hóa đạt 148.717 văn bản.")
    #expect(task?.targets.map(\.value) == [15.5, 148717])
    #expect(task?.targets.map(\.unit) == ["%", "văn bản"])
    #expect(task?.targets.map(\.comparison) == ["at_least", "equal"])
  }

  @Test func labelsThatHoldTheirParentsAreNotRepeated() {
    #expect(SectionLabel.joined(["II", "1", "1.1"]) == "II.1.1")
    #expect(SectionLabel.joined(["Chương II", "Điều 5", "1"]) == "Chương II.Điều 5.1")
  }

  @Test func aKnownUnitIsSpelledRightAlthoughMarksAreWrong() {
    let task = Fixtures.task("Số Xay dựng rà soát các điểm ngập.", heading: "NHIEM VỤ")
    #expect(task?.assignees == ["Sở Xây dựng"])
  }
}
