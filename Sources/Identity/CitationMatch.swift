/// How a document of the archive fits what a citation says.
struct CitationMatch: Sendable, Equatable {
  var document: DocumentIdentity
  var agreements: Set<Agreement> = []
  var doubts: Set<Doubt> = []
  /// Whether the issuer's name ends with a place, so that others of its kind use the same symbol elsewhere.
  private var isLocal = false

  /// Compares a claim with a document that has the number or name claimed; nil where they contradict each other.
  ///
  /// - Parameter citing: The document that cites.
  init?(_ claim: CitationClaim, by citing: DocumentIdentity, with document: DocumentIdentity) {
    self.document = document
    // Days are compared first, because that is quick and rules out most.
    guard document.id != citing.id, compareDates(claim, citing), Self.typesFit(claim, document),
      !document.isSameDocument(as: citing)
    else { return nil }
    if let number = claim.number {
      if document.number == nil { doubts.insert(.numberUnread) }
      if number.symbol == document.number?.symbol { agreements.insert(.symbol) }
    }
    guard compareIssuers(claim, citing) else { return nil }
    if let subject = claim.subject, let title = document.title, Self.isAbout(title, subject) {
      agreements.insert(.subject)
    }
    // A document whose number is lost is known by its day and issuer alone.
    if doubts.contains(.numberUnread), !agreements.isSuperset(of: [.date, .issuer]) { return nil }
  }

  /// Whether the document can be taken for the one cited, as long as no other can.
  ///
  /// The day cited outweighs another name of a central body, those being renamed; what the citation is about outweighs
  /// all else, as days are easily misread. A number that is not read is never taken for granted.
  var isAcceptable: Bool {
    if doubts.isEmpty { return true }
    if doubts.contains(.numberUnread) { return false }
    if agreements.contains(.subject) { return true }
    return agreements.contains(.date) && doubts == [.issuerDiffers] && !isLocal
  }

  /// Whether something besides the number or name speaks for it.
  var isSupported: Bool { !agreements.isDisjoint(with: [.date, .subject, .issuer]) }

  /// Agreements in the order of their strength, for comparing two documents.
  var strength: [Int] { Agreement.allCases.map { agreements.contains($0) ? 1 : 0 } }

  // MARK: - Facets

  /// Party regulations (`Quy định`) and decisions (`Quyết định`) share the abbreviation QĐ but are counted apart.
  private static func typesFit(_ claim: CitationClaim, _ document: DocumentIdentity) -> Bool {
    guard claim.number != nil, let cited = claim.type, let own = document.type, cited != own else { return true }
    let (first, second) = (NameKey.words(of: cited), NameKey.words(of: own))
    // "Văn bản" is any document.
    return first == ["van", "ban"] || first.starts(with: second) || second.starts(with: first)
  }

  private mutating func compareDates(_ claim: CitationClaim, _ citing: DocumentIdentity) -> Bool {
    guard let own = document.date else { return true }
    if let year = claim.number?.year ?? claim.nameYear, !own.hasPrefix("\(year)-") { return false }
    if let cited = claim.date {
      if cited == own {
        agreements.insert(.date)
        return true
      }
      guard citing.date.map({ own <= $0 }) ?? true, sharePeriod(cited, own, claim) else { return false }
      doubts.insert(.dateDiffers)
      return true
    }
    if let citingDate = citing.date, own > citingDate { return false }
    if let term = term(of: claim) {
      guard let year = Int(own.prefix(4)) else { return true }
      return term.contains(year)
    }
    // A number without a day is one of the present year or term, unless it holds its year itself.
    if let number = claim.number, number.year == nil, let citingDate = citing.date,
      !sharePeriod(citingDate, own, claim)
    {
      doubts.insert(.earlierPeriod)
    }
    return true
  }

  /// Whether numbers of both days are counted together: in a term of the party, else in a year.
  private func sharePeriod(_ first: String, _ second: String, _ claim: CitationClaim) -> Bool {
    guard let number = claim.number, number.isOfParty else { return first.prefix(4) == second.prefix(4) }
    return PartyTerm.canShareTerm(first, second, isNational: number.isOfCentralParty)
  }

  /// The years of the term that the citation names; local bodies count their terms otherwise.
  private func term(of claim: CitationClaim) -> ClosedRange<Int>? {
    guard claim.number?.isOfCentralParty == true else { return nil }
    return [claim.issuer, claim.subject].lazy.compactMap { $0 }.compactMap(PartyTerm.national).first
      .flatMap(PartyTerm.years)
  }

  private mutating func compareIssuers(_ claim: CitationClaim, _ citing: DocumentIdentity) -> Bool {
    let own = document.bodies
    guard !own.isEmpty else { return true }
    isLocal = own.contains { !$0.place.isEmpty }
    guard let cited = claim.body else { return compareSymbols(claim, citing, own) }
    let relations = own.map(cited.relation)
    if relations.contains(.same(open: false)) {
      agreements.insert(.issuer)
    } else if relations.contains(.same(open: true)) {
      if isNear(citing) {
        agreements.insert(.issuer)
      } else if citing.bodies.contains(where: { cited.relation(to: $0) == .same(open: true) }) {
        // `Đảng ủy phường` said by a ward means its own.
        return false
      }
    } else if relations.contains(.otherPlace) || isLocal && !isNear(citing) {
      // Hundreds of communes share a symbol; only of one nearby may the name have changed.
      return false
    } else {
      doubts.insert(.issuerDiffers)
    }
    return true
  }

  /// Where no issuer is cited, the symbol of the citing document itself means its own issuer.
  private mutating func compareSymbols(_ claim: CitationClaim, _ citing: DocumentIdentity, _ own: [BodyName]) -> Bool {
    guard let symbol = claim.number?.issuerSymbol else { return true }
    if symbol == citing.number?.issuerSymbol, !citing.issuers.isEmpty {
      let isOwn = citing.bodies.contains { name in
        own.contains { name.relation(to: $0) == .same(open: false) }
      }
      if isOwn {
        agreements.insert(.issuer)
      } else if agreements.contains(.date) {
        doubts.insert(.otherIssuerOfSymbol)
      } else {
        return false
      }
    } else if isNear(citing) {
      agreements.insert(.issuer)
    }
    return true
  }

  /// Whether the citing document names the place of the document's issuer.
  private func isNear(_ citing: DocumentIdentity) -> Bool {
    document.bodies.map(\.place).filter { !$0.isEmpty }.contains { place in
      citing.spacedSurroundings.contains { $0.contains(BodyName.spaced(place)) }
    }
  }

  /// Whether a title and what a citation says of it share most of their words.
  private static func isAbout(_ title: String, _ subject: String) -> Bool {
    let filler: Set<String> = ["ve", "viec"]
    let (first, second) = (Set(NameKey.words(of: title)), Set(NameKey.words(of: subject)))
    let (own, cited) = (first.subtracting(filler), second.subtracting(filler))
    let common = own.intersection(cited).count
    // A title is often cited by its beginning; two words are too few to tell.
    return common > 3 && Double(common) >= 0.75 * Double(min(own.count, cited.count))
      && Double(common) >= 0.4 * Double(max(own.count, cited.count))
  }
}
