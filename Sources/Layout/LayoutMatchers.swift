/// The vocabulary made ready for matching.
struct LayoutMatchers: Sendable {
  let types: PhraseMatcher
  let enactments: PhraseMatcher
  let mottoes: PhraseMatcher
  let numberHeads: PhraseMatcher
  let subjectHeads: PhraseMatcher
  let stampMarks: PhraseMatcher
  let addresseeHeads: PhraseMatcher
  let addresseeTails: PhraseMatcher
  let recipientHeads: PhraseMatcher
  let recipientLasts: PhraseMatcher
  let preambleCues: PhraseMatcher
  let closingCues: PhraseMatcher
  let authorities: PhraseMatcher
  let positions: PhraseMatcher
  let nameTitles: PhraseMatcher
  let annexes: PhraseMatcher
  let annexTypes: PhraseMatcher
  let attachmentNotes: PhraseMatcher
  let tableHeads: PhraseMatcher
  let tableColumns: PhraseMatcher
  let signatureMarks: PhraseMatcher
  let divisions: LayoutVocabulary.Divisions
  /// Beginnings of abbreviated subject heads up to their slash, `V/`, which outlast the letter behind it.
  private let subjectStarts: [String]
  private let addresseeStarts: PhraseMatcher
  private let familyNames: Set<[UInt8]>
  private let authorityPrefixes: [String]

  init(_ vocabulary: LayoutVocabulary) {
    types = PhraseMatcher(vocabulary.types)
    enactments = PhraseMatcher(vocabulary.enactments)
    mottoes = PhraseMatcher(vocabulary.mottoes)
    numberHeads = PhraseMatcher(vocabulary.numberHeads)
    subjectHeads = PhraseMatcher(vocabulary.subjectHeads)
    stampMarks = PhraseMatcher(vocabulary.stampMarks)
    addresseeHeads = PhraseMatcher(vocabulary.addresseeHeads)
    addresseeTails = PhraseMatcher(vocabulary.addresseeTails)
    recipientHeads = PhraseMatcher(vocabulary.recipientHeads)
    recipientLasts = PhraseMatcher(vocabulary.recipientLasts)
    preambleCues = PhraseMatcher(vocabulary.preambleCues)
    closingCues = PhraseMatcher(vocabulary.closingCues)
    authorities = PhraseMatcher(vocabulary.authorities)
    positions = PhraseMatcher(vocabulary.positions)
    nameTitles = PhraseMatcher(vocabulary.nameTitles)
    annexes = PhraseMatcher(vocabulary.annexes)
    annexTypes = PhraseMatcher(vocabulary.annexTypes)
    attachmentNotes = PhraseMatcher(vocabulary.attachmentNotes)
    tableHeads = PhraseMatcher(vocabulary.tableHeads)
    tableColumns = PhraseMatcher(vocabulary.tableColumns)
    signatureMarks = PhraseMatcher(vocabulary.signatureMarks)
    divisions = vocabulary.divisions
    subjectStarts = vocabulary.subjectHeads.compactMap { head in
      head.firstIndex(of: "/").map { String(head[...$0]) }
    }
    addresseeStarts = PhraseMatcher(
      vocabulary.addresseeHeads.compactMap { $0.split(separator: " ").first.map(String.init) })
    familyNames = Set(vocabulary.familyNames.map { Folding.key($0.unicodeScalars) })
    authorityPrefixes = vocabulary.authorityPrefixes.map(Self.bare)
  }

  /// Whether a word is an abbreviation such as `TM.` or has one glued to it.
  func isAuthorityPrefix(_ word: Word, of line: PageLine) -> Bool {
    let text = line.text(word.range)
    let bare = Self.bare(text)
    return authorityPrefixes.contains { prefix in
      bare == prefix && (prefix.unicodeScalars.count > 1 || text != bare) || text.hasPrefix(prefix + ".")
    }
  }

  /// Whether words begin the subject of an official letter, `V/v`, its small letter lost or not.
  func beginsSubject(_ words: ArraySlice<Word>, of line: PageLine) -> Bool {
    if subjectHeads.prefix(words) != nil { return true }
    guard let first = words.first, first.range.count <= 4, words.count > 1 else { return false }
    let text = line.text(first.range)
    return subjectStarts.contains { text.hasPrefix($0) }
  }

  /// How many words of a line lead to addressees: `Kính gửi`, the second word damaged where a colon follows.
  func addresseeHead(of line: PageLine) -> Int? {
    if let match = addresseeHeads.prefix(line.words[...]) { return match.words.upperBound }
    guard line.words.count == 2, line.last == ":", addresseeStarts.prefix(line.words[...])?.words.upperBound == 1
    else { return nil }
    return 2
  }

  /// Whether words are a person's name: two to five of them, each with a capital, without punctuation.
  ///
  /// - Parameter isCertain: whether the place tells of a name already; else the first word must be a family name.
  func isName(_ words: ArraySlice<Word>, of line: PageLine, isCertain: Bool) -> Bool {
    let title = nameTitles.prefix(words)
    let name = words[(title?.words.upperBound ?? words.startIndex)...]
    guard (2...5).contains(name.count), let first = name.first else { return false }
    let areNames = name.allSatisfy { word in
      // Where a name must stand, a family name may have lost its capital.
      let isFirst = word.range == first.range
      let isDamaged = isFirst && isCertain && word.capitals == .small && familyNames.contains(word.key)
      guard word.capitals == .first || isDamaged || isCertain && word.isCapitalizedInScan, word.letterCount > 1 else {
        return false
      }
      var scalars = line.scalars[word.range]
      // What a stamp or stroke of the pen left in front.
      if isFirst { scalars = scalars.drop { !LetterTable.isLetter($0) } }
      let others = scalars.filter { !LetterTable.isLetter($0) }
      // Names of the peoples of the highlands: H’Loan Êban.
      return others.isEmpty && (isCertain || Syllable.isPossible(word.key))
        || others.count == 1 && others.allSatisfy { "'’".unicodeScalars.contains($0) } && isCertain
    }
    return areNames && (isCertain || title != nil || familyNames.contains(first.key))
  }

  /// Whether words are nothing but positions, as where two bodies sign side by side: `PHÓ GIÁM ĐỐC PHÓ GIÁM ĐỐC`.
  func arePositions(_ words: ArraySlice<Word>) -> Bool {
    var rest = words
    while let match = positions.prefix(rest), !match.words.isEmpty { rest = rest[match.words.upperBound...] }
    return rest.isEmpty && !words.isEmpty
  }

  /// Whether words are the names of two who sign side by side, with or without titles.
  func areTwoNames(_ words: ArraySlice<Word>, of line: PageLine) -> Bool {
    guard (4...12).contains(words.count) else { return false }
    return words.indices.dropFirst(2).contains { split in
      isName(words[..<split], of: line, isCertain: false) && isName(words[split...], of: line, isCertain: false)
    }
  }

  private static func bare(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
