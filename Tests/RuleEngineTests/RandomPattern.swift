/// Makes patterns of the syntax that rules use, and texts that some of them match.
struct RandomPattern<Generator: RandomNumberGenerator> {
  var random: Generator

  mutating func pattern(depth: Int = 3) -> String {
    let sequences = (0..<Int.random(in: 1...(depth > 1 ? 3 : 1), using: &random)).map { _ in sequence(depth) }
    return sequences.joined(separator: "|")
  }

  mutating func text() -> String {
    let pieces = ["a", "ă", "Á", "b", "đ", "Đ", "1", "27", " ", "  ", "-", "/", "'", "ab", "ơ’", "ſ", "K", "ß", "é"]
    return (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private mutating func sequence(_ depth: Int) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in atom(depth) + quantifier() }.joined()
  }

  private mutating func atom(_ depth: Int) -> String {
    let plain = [
      "a", "ă", "b", "đ", "s", "k", "1", " ", "-", "\\s", "\\d", "\\/", "[aáă]", "[ab]", "[0-9]", "[^a]", "[a-z]", ".",
      "\\p{L}", "\\b", "^", "$", "'", "[a\\s]", "[\\d-]",
    ]
    guard depth > 0, Int.random(in: 0..<3, using: &random) == 0 else {
      return plain.randomElement(using: &random) ?? "a"
    }
    let head = ["(?:", "(", "(?<n>", "(?=", "(?!", "(?<!", "(?<=", "(?i:", "(?>"].randomElement(using: &random) ?? "("
    // What looks behind must have a bounded length.
    let inner = head.hasPrefix("(?<!") || head.hasPrefix("(?<=") ? "a\\s|b" : pattern(depth: depth - 1)
    return head + inner + ")"
  }

  private mutating func quantifier() -> String {
    let all = ["?", "*", "+", "{2}", "{0,2}", "{1,}", "+?", "*+", "??"]
    return Int.random(in: 0..<3, using: &random) == 0 ? all.randomElement(using: &random) ?? "" : ""
  }
}
