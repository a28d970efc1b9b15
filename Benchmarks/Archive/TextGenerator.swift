import Foundation

/// Makes documents that no two of are the same out of the lines of the fixtures; the same for the same number.
struct TextGenerator {
  private let pool: LinePool
  private let syllables: Int

  init(pool: LinePool, syllables: Int) {
    self.pool = pool
    self.syllables = syllables
  }

  /// The text of document `number`: the head and the end of one fixture, between them lines of all, here and there
  /// with a number or a name of its own.
  func text(_ number: Int) -> String {
    var random = BenchmarkRandom(state: UInt64(number) &* 0x9E37_79B9 &+ 7)
    let document = pool.documents[number % pool.documents.count]
    var lines = document.head.map { Self.renumbered($0, number) }
    var count = 0
    while count < syllables {
      var line = pool.body[Int.random(in: 0..<pool.body.count, using: &random)]
      if Int.random(in: 0..<6, using: &random) == 0 {
        line += " \(Int.random(in: 1...999_999, using: &random)) " + Self.name(&random)
      }
      lines.append(line)
      count += line.split(separator: " ").count
    }
    return (lines + document.end).joined(separator: "\n") + "\n"
  }

  /// Puts the number of the document in the place of the first number of a line such as `Số: 1045/KH-UBND`.
  private static func renumbered(_ line: String, _ number: Int) -> String {
    guard let match = line.firstMatch(of: /\d+(?=\s?[-\/][A-Z])/) else { return line }
    return line.replacingCharacters(in: match.range, with: String(number + 1))
  }

  /// A rare word, as names of people and hamlets are.
  private static func name(_ random: inout BenchmarkRandom) -> String {
    let (starts, ends) = (
      ["Kr", "Đắk", "Pl", "Bl", "Hr", "Chư", "Tn", "Gr"], ["ông", "ăng", "ei", "âu", "êh", "oa", "ut"]
    )
    let middle = UInt8.random(in: 97...122, using: &random)
    let start = starts.randomElement(using: &random) ?? "", end = ends.randomElement(using: &random) ?? ""
    return start + String(UnicodeScalar(middle)) + String(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
      + end
  }
}
