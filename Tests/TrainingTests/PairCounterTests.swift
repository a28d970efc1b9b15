import Restoration
import Testing

@testable import Training

@Suite("Collecting pairs of words")
struct PairCounterTests {
  /// What pairs of lines teach, as `printed:read×count`, in a fixed order.
  private static func pairs(_ lines: [(String, String)]) -> [String] {
    var counter = PairCounter()
    for (printed, read) in lines { counter.add(printed: Substring(printed), read: Substring(read)) }
    return counter.pairs().map { pair in
      let read = String(String.UnicodeScalarView(pair.read.compactMap(Unicode.Scalar.init)))
      return "\(pair.key.text(pair.letterCase)):\(read)×\(pair.count)"
    }.sorted()
  }

  @Test(
    "Printed words keep their case and marks, forms read their damage",
    arguments: [
      ("Đảng ủy xã", "Pang iy xa", ["xã:xa×1", "Đảng:Pang×1", "ủy:iy×1"]),
      ("(thực hiện),", "(thyc hién),", ["hiện:hién×1", "thực:thyc×1"]),
      ("hoà bình", "hoa binh", ["bình:binh×1", "hòa:hoa×1"]),
      ("36-KH/ĐU", "36-KH/PU", ["KH:KH×1", "ĐU:PU×1"]),
      ("ngày 5 tháng", "ngay 5 thang", ["ngày:ngay×1", "tháng:thang×1"]),
      ("một", "zzzzzzzzz", []),
    ])
  func pair(printed: String, read: String, expected: [String]) {
    #expect(Self.pairs([(printed, read)]) == expected.sorted())
  }

  @Test("A quote behind a word read belongs to it where none was printed")
  func hooks() {
    #expect(Self.pairs([("cơ sở", "co' so")]).contains("cơ:co'×1"))
    #expect(Self.pairs([("“cơ” sở", "“co” so")]).contains("cơ:co×1"))
  }

  @Test("Equal pairs are counted, split and glued tokens left out")
  func counts() {
    var counter = PairCounter()
    counter.add(printed: "can khoeo dan", read: "can kho eo dan")
    counter.add(printed: "thuc hien tot", read: "thuchien tot")
    counter.add(printed: "tot", read: "tot")
    #expect(counter.matches == (one: 4, split: 1, glued: 1))
    #expect(counter.pairs().first { $0.key.text() == "tot" }?.count == 2)
    #expect(!counter.pairs().contains { $0.key.text() == "khoeo" })
  }
}
