import Testing

@testable import ICU

@Suite struct RegularExpressionTests {
  @Test func givesGroupsByNumberAndByName() throws {
    let expression = try RegularExpression(#"số (?<so>\d+)-(?<loai>\p{L}+)/(\p{L}+)"#)
    let text = SearchText("Kế hoạch số 13-KH/ĐU và số 5-NQ/TW")
    let matches = try expression.matches(in: text)
    #expect(matches.count == 2)
    #expect(expression.groupCount == 3)
    #expect(expression.groupNames == ["so": 1, "loai": 2])
    let first = try #require(matches.first)
    #expect(text.substring(first.range) == "số 13-KH/ĐU")
    #expect(first.range(named: "so").map(text.substring) == "13")
    #expect(first.range(of: 3).map(text.substring) == "ĐU")
    #expect(first.range(named: "none") == nil)
    #expect(first.range(of: 4) == nil)
  }

  @Test func namesOnlyWhatIsAGroup() throws {
    let expression = try RegularExpression(#"(?<=ngày )(?<ngay>\d+)|\(\?<x>"#)
    #expect(expression.groupNames == ["ngay": 1])
    #expect(try expression.firstMatch(in: "ngày 12")?.range == 5..<7)
  }

  @Test func leavesOutGroupsThatTookNoPart() throws {
    let expression = try RegularExpression("(a)|(b)")
    let match = try #require(try expression.firstMatch(in: "b"))
    #expect(match.ranges == [0..<1, nil, 0..<1])
  }

  @Test func findsEmptyMatchesWithoutEnd() throws {
    #expect(try RegularExpression("x*").matches(in: "axb").map(\.range) == [0..<0, 1..<2, 2..<2, 3..<3])
    #expect(try RegularExpression("x*").matches(in: "").map(\.range) == [0..<0])
  }

  @Test func searchesInsideARange() throws {
    let expression = try RegularExpression(#"^\d+"#)
    let text = SearchText("12 34 56")
    #expect(try expression.firstMatch(in: text, range: 3..<8)?.range == 3..<5)
    #expect(try expression.firstMatch(in: text, range: 90..<99) == nil)
    #expect(try expression.wholeMatch(in: text, range: 3..<5)?.range == 3..<5)
    #expect(try expression.wholeMatch(in: text) == nil)
  }

  @Test func readsOptions() throws {
    #expect(try RegularExpression("đảng ủy", options: .caseInsensitive).firstMatch(in: "ĐẢNG ỦY") != nil)
    #expect(try RegularExpression("a b # c", options: .comments).firstMatch(in: "ab") != nil)
    #expect(try RegularExpression("^b$", options: .multiline).firstMatch(in: "a\nb") != nil)
    #expect(try RegularExpression("a.b", options: .dotMatchesLineEnds).firstMatch(in: "a\nb") != nil)
  }

  @Test func saysWhereAPatternIsWrong() {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression("ab\n(c") }
    guard case .invalidPattern(_, let fault, let line, _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(fault == "U_REGEX_MISMATCHED_PAREN")
    #expect(line == 2)
    #expect(error?.description.contains("brackets do not match") == true)
  }

  @Test func refusesAGroupNamedTwice() {
    #expect(throws: RegularExpressionError.self) { try RegularExpression("(?<a>x)(?<a>y)") }
  }

  @Test func givesUpWhenTheStepsAreSpent() throws {
    let expression = try RegularExpression("(a+)+b", steps: 50_000, stackBytes: 0)
    let text = String(repeating: "a", count: 40)
    let error = #expect(throws: RegularExpressionError.self) { try expression.firstMatch(in: text) }
    #expect(error == .stepLimitExceeded(pattern: "(a+)+b"))
    #expect(try expression.firstMatch(in: "aab")?.range == 0..<3)
  }

  @Test func aBudgetIsChargedOverManySearchesAndTheSameEveryTime() throws {
    let expression = try RegularExpression("(a+)+b")
    let text = SearchText(String(repeating: "a", count: 18))
    func searchesUntilSpent() throws -> (Int, StepBudget) {
      var budget = StepBudget(steps: 5_000_000)
      for count in 0..<1_000 {
        do {
          #expect(try expression.firstMatch(in: text, budget: &budget) == nil)
        } catch RegularExpressionError.stepLimitExceeded {
          return (count, budget)
        }
      }
      return (1_000, budget)
    }
    let (first, again) = (try searchesUntilSpent(), try searchesUntilSpent())
    #expect(first == again)
    #expect(first.0 > 1 && first.0 < 1_000)
    #expect(first.1.isSpent && first.1.spent >= 5_000_000)
  }

  @Test func aSearchThatEndsSoonCostsNothing() throws {
    var budget = StepBudget(steps: 1)
    for _ in 0..<100 { #expect(try RegularExpression("b+").firstMatch(in: SearchText("abb"), budget: &budget) != nil) }
    #expect(budget.spent == 0)
  }

  @Test func givesUpWhenTheStackLimitIsOver() throws {
    let expression = try RegularExpression("(.|b)*x", stackBytes: 10_000)
    let text = String(repeating: "ab", count: 20_000)
    let error = #expect(throws: RegularExpressionError.self) { try expression.firstMatch(in: text) }
    #expect(error == .stackLimitExceeded(pattern: "(.|b)*x"))
  }

  @Test func servesManyThreadsAtOnce() async throws {
    let expression = try RegularExpression(#"(?<n>\d+)"#)
    let sums = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          var sum = 0
          for round in 0..<200 {
            let text = SearchText("x\(task * 1000 + round)y")
            let match = try expression.firstMatch(in: text)
            sum += match?.range(named: "n").flatMap { Int(text.substring($0)) } ?? -1
          }
          return sum
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(sums == Set((0..<16).map { $0 * 1000 * 200 + 199 * 100 }))
  }
}
