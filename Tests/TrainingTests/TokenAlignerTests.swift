import Testing

@testable import Training

@Suite("Matching printed and read tokens")
struct TokenAlignerTests {
  private static func tokens(_ line: String) -> [[UInt8]] { line.split(separator: " ").map { Array($0.utf8) } }

  @Test(
    "Tokens find their partners",
    arguments: [
      ("ke hoach so", "ke hoach so", "1-1 2-2 3-3"),
      ("ke hoach so", "ke heach so", "1-1 2-2 3-3"),
      ("can khoeo dan", "can kho eo dan", "1-1 2-2+3 3-4"),
      ("thuc hien tot", "thuchien tot", "1+2-1 3-2"),
      ("mot hai ba bon", "mot ba bon", "1-1 3-2 4-3"),
      ("mot ba bon", "mot xxxxxxxxx ba bon", "1-1 2-3 3-4"),
      ("", "mot", ""), ("mot", "", ""), ("", "", ""),
    ])
  func matches(printed: String, read: String, expected: String) {
    let matches = TokenAligner().align(Self.tokens(printed), Self.tokens(read)).map { match in
      switch match {
      case .one(let i, let j): "\(i + 1)-\(j + 1)"
      case .split(let i, let j): "\(i + 1)-\(j + 1)+\(j + 2)"
      case .glued(let i, let j): "\(i + 1)+\(i + 2)-\(j + 1)"
      }
    }
    #expect(matches.joined(separator: " ") == expected)
  }

  @Test(
    "Distance is 0 for equal tokens and 2 for entirely different ones",
    arguments: [("dang", "dang", 0.0), ("dang", "pang", 0.5), ("uy", "iy", 1), ("ab", "xy", 2), ("", "a", 2)])
  func distance(a: String, b: String, expected: Double) {
    #expect(TokenAligner().distance(Array(a.utf8), Array(b.utf8)) == expected)
  }
}
