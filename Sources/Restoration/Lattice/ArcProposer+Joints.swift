/// Readings of a token that are more than one word, or none.
extension ArcProposer {
  /// The longest form that may be two words: two of eight letters, each read as up to one and a half scalars.
  private static let longestGlued = 24
  /// How many words are weighed for each half of a form, and how many pairs of them in all.
  private static let gluedWords = 6
  private static let gluedPairs = 16

  /// The form as it is: a foreign word or an abbreviation, known to the language model or not.
  func copyArc(_ token: RawToken) -> Arc {
    if let key = SyllableKey(scalarValues: token.form), !VietnameseSyllable.isWellFormed(key),
      let word = vocabulary.word(key)
    {
      let letterCase = LetterCase(of: token.form)
      let cost = weights.copyKnown + weights.letterCase * caseCost(word, letterCase, token)
      return Arc(tokenCount: 1, word: word, second: nil, cost: cost, text: .copy)
    }
    if token.form.count > 1, token.form.dropLast().allSatisfy(CharacterClass.isDigit), let last = token.form.last,
      CharacterClass.isUpper(last) || (last >= 0x62 && last <= 0x65)
    {
      // `12A`, `15b`: a number with a letter behind it, unless a word fits better.
      let cost = weights.number + weights.numberDigit * Float(token.form.count)
      return Arc(tokenCount: 1, word: Vocabulary.number, second: nil, cost: cost, text: .copy)
    }
    return Arc(
      tokenCount: 1, word: Vocabulary.unknown, second: nil,
      cost: weights.copy + weights.copyLetter * Float(min(token.form.count, 12)), text: .copy)
  }

  func gluedArcs(_ token: RawToken) -> [Arc] {
    guard token.form.count <= Self.longestGlued else { return [] }
    var arcs: [Arc] = []
    for cut in 1..<token.form.count {
      let left = Array(token.form[..<cut])
      let right = Array(token.form[cut...])
      guard channel.knows(FormKey.hash(left)), channel.knows(FormKey.hash(right)) else { continue }
      let lefts = wordArcs(channel.candidates(left), token).prefix(Self.gluedWords)
      let rights = wordArcs(channel.candidates(right), token).prefix(Self.gluedWords)
      for first in lefts {
        for second in rights {
          guard case .words(let firstCase, _) = first.text, case .words(let secondCase, _) = second.text else {
            continue
          }
          arcs.append(
            Arc(
              tokenCount: 1, word: first.word, second: second.word,
              cost: weights.glued + first.cost + second.cost, text: .words(firstCase, secondCase)))
        }
      }
    }
    let ranks = arcs.map { arc in
      rank(arc) + (arc.second.map { LetterModel.wordWeight * languageModel.unigramCost($0) } ?? 0)
    }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.prefix(Self.gluedPairs).map { arcs[$0] }
  }

  /// Arcs that read a token and the next as one word that the OCR tore apart.
  func tornArcs(_ token: RawToken, _ next: RawToken) -> [Arc] {
    guard next.kind == .syllable, next.followsSpace, next.line == token.line,
      token.form.count + next.form.count <= 9, next.range.lowerBound - token.range.upperBound == 1
    else { return [] }
    guard channel.knows(FormKey.hash(token.form, next.form)) else { return [] }
    return wordArcs(channel.candidates(token.form + next.form), token).prefix(3).map { arc in
      var torn = arc
      torn.tokenCount = 2
      torn.cost += weights.torn
      return torn
    }
  }
}
