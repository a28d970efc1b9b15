import Layout

extension Block {
  /// Where a range of the block's text stands on the page: one span for each line it touches.
  ///
  /// - Parameter range: Unicode scalars of `text`.
  public func spans(of range: Range<Int>) -> [LineSpan] {
    pieces.compactMap { piece in
      let common = range.clamped(to: piece.textRange)
      guard !common.isEmpty else { return nil }
      let start = piece.lineStart + common.lowerBound - piece.textRange.lowerBound
      return LineSpan(line: piece.line, start: start, end: start + common.count)
    }
  }

  /// The number of the line on which a position of the text stands.
  public func line(at offset: Int) -> Int? {
    pieces.first { offset < $0.textRange.upperBound }?.line ?? pieces.last?.line
  }
}
