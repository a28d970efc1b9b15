/// Finds the document that a citation means among those of an archive.
///
/// The outcome hangs on the claim, the citing document and the set of documents alone, never on the order in which
/// they came, so that it can be made again at any time. Where several documents fit equally, none is chosen.
public enum CitationResolver {
  /// Resolves a citation.
  ///
  /// - Parameters:
  ///   - claim: What the citation says.
  ///   - citing: The document that cites.
  ///   - documents: All documents of the archive with the number or the name claimed, and those of the day claimed
  ///     whose numbers cannot be read; others do no harm.
  /// - Complexity: O(*n*²) in the number of documents that fit.
  public static func resolve(
    _ claim: CitationClaim, by citing: DocumentIdentity, among documents: [DocumentIdentity]
  ) -> CitationResolution {
    var matches = documents.filter { fits(claim, $0) }.compactMap { CitationMatch(claim, by: citing, with: $0) }
    // Documents of other days are of interest only where none is of the day cited.
    if matches.contains(where: { $0.agreements.contains(.date) }) {
      matches.removeAll { $0.doubts.contains(.dateDiffers) }
    }
    matches.sort(by: precedes)
    guard let chosen = choice(of: matches) else {
      return CitationResolution(targets: matches.map { target($0, .candidate) })
    }
    let copies = matches.filter { $0.document.isSameDocument(as: chosen.document) || $0 == chosen }
    let best = copies.max { ($0.document.confidence, $1.document.id) < ($1.document.confidence, $0.document.id) }
    return CitationResolution(
      targets: copies.filter { $0 == best }.map { target($0, .cited) }
        + copies.filter { $0 != best }.map { target($0, .copy) })
  }

  /// Whether a document is or may be the one cited as far as it alone can tell.
  ///
  /// One of which this is not so has no part in what the citation means.
  public static func concerns(
    _ document: DocumentIdentity, _ claim: CitationClaim, by citing: DocumentIdentity
  ) -> Bool {
    fits(claim, document) && CitationMatch(claim, by: citing, with: document) != nil
  }

  /// Whether a document has the number or name claimed, or no number where one is claimed.
  private static func fits(_ claim: CitationClaim, _ document: DocumentIdentity) -> Bool {
    if let number = claim.number {
      guard let own = document.number else { return claim.date != nil && claim.date == document.date }
      return own.key == number.key
    }
    guard let name = claim.nameKey else { return false }
    return document.nameKey == name
  }

  /// The match that the citation means, or nil where it cannot be told.
  private static func choice(of matches: [CitationMatch]) -> CitationMatch? {
    let acceptable = matches.filter(\.isAcceptable)
    guard let first = acceptable.first else { return nil }
    let rivals = acceptable.filter { !$0.document.isSameDocument(as: first.document) && $0 != first }
    if let next = rivals.first, next.strength == first.strength { return nil }
    // With nothing but the number to go by, it must be the only document with that number.
    let others = matches.filter { !$0.document.isSameDocument(as: first.document) && $0 != first }
    return first.isSupported || others.isEmpty ? first : nil
  }

  /// The surest first, then by id.
  private static func precedes(_ first: CitationMatch, _ second: CitationMatch) -> Bool {
    if first.isAcceptable != second.isAcceptable { return first.isAcceptable }
    if first.strength != second.strength { return second.strength.lexicographicallyPrecedes(first.strength) }
    if first.doubts.count != second.doubts.count { return first.doubts.count < second.doubts.count }
    return first.document.id < second.document.id
  }

  private static func target(
    _ match: CitationMatch, _ standing: CitationResolution.Standing
  ) -> CitationResolution.Target {
    CitationResolution.Target(
      id: match.document.id, standing: standing,
      agreements: Agreement.allCases.filter(match.agreements.contains),
      doubts: Doubt.allCases.filter(match.doubts.contains))
  }
}
