/// Converts text in legacy Vietnamese encodings to Unicode, line by line.
///
/// The text is what the bytes say in their outer encoding: Unicode in which legacy text was stored as if its bytes were
/// windows-1252, or legacy bytes themselves read as windows-1252.
enum LegacyConverter {
  /// Converted text.
  struct Outcome: Equatable {
    /// The text; lines that were not converted are as they were.
    var text: String
    /// The encodings found, in the order of `LegacyEncoding`.
    var encodings: [LegacyEncoding]
  }

  /// The text with all lines converted for which the evidence is clear, nil where there are none.
  ///
  /// `isUnicode` says that the text came as Unicode, so that characters beyond ASCII are likely to be what they are.
  /// - Complexity: O(*n*) in the length of the text.
  static func convert(_ text: String, isUnicode: Bool) -> Outcome? {
    let lines = LegacyLines(text)
    guard let (first, segmentation) = segmentation(of: lines) else { return nil }
    let encodings = segmentation.encodings(isUnicode: isUnicode)
    let found = LegacyEncoding.allCases.filter(encodings.contains)
    guard !found.isEmpty else { return nil }
    return Outcome(
      text: converted(lines, [LegacyEncoding?](repeating: nil, count: first) + encodings), encodings: found)
  }

  /// The evidence of the lines from the first on that speaks for any encoding, nil where none does.
  ///
  /// Lines before it would not be taken for legacy text anyhow, and most documents need no room for any.
  private static func segmentation(of lines: LegacyLines) -> (first: Int, LegacySegmentation)? {
    var scorer = LegacyScorer()
    var first: Int?
    var segmentation = LegacySegmentation(evidence: [], sums: LegacyScorer.Scores())
    for line in 0..<lines.count {
      let scores = scorer.score(lines.bytes(line))
      segmentation.sums += scores
      if first == nil, any(scores .> 0) { first = line }
      if first != nil { segmentation.evidence.append(scores) }
    }
    return first.map { ($0, segmentation) }
  }

  private static func converted(_ lines: LegacyLines, _ encodings: [LegacyEncoding?]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(lines.byteCount * 5 / 4)
    var writers: [LegacyEncoding: LegacyLineWriter] = [:]
    for (index, encoding) in encodings.enumerated() {
      if let encoding {
        let next = index + 1 < lines.count ? lines[index + 1] : []
        let writer = writers[encoding] ?? LegacyLineWriter(encoding, lines: lines)
        writers[encoding] = writer
        result += writer.convert(lines[index], next: next).utf8
      } else {
        result += lines.bytes(index)
      }
      result += lines.lineEnd(index)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
