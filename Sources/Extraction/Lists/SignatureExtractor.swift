import Layout
import RuleEngine

/// Who signed: authority, position and name as printed.
struct SignatureExtractor {
  let context: DocumentContext

  func signature() -> Extracted<SignatureRecord?> {
    var result = Extracted<SignatureRecord?>(nil)
    let authority = context.blocks(.signatureAuthority, part: 0)
    let position = context.blocks(.signaturePosition, part: 0)
    let name = context.blocks(.signatureName, part: 0)
    guard !(authority + position + name).isEmpty else {
      result.warn("signature_missing", "no signature was found")
      return result
    }
    let signedAt = context.blocks.compactMap { context.findings("signed_at", in: $0).first?["date"] }.first
    result.value = SignatureRecord(
      authority: mended(text(authority)), position: text(position).map(withMarks), name: signer(name),
      signedAt: signedAt.flatMap(CalendarDay.init(iso:))?.iso)
    for (pointer, blocks) in [("authority", authority), ("position", position), ("name", name)] {
      result.note("/signature/\(pointer)", blocks.first.flatMap { context.evidence(of: $0) })
    }
    if name.isEmpty { result.warn("signer_missing", "the signer's name was not found") }
    return result
  }

  /// The authority with its abbreviation and its marks as the rules mend them: `JM BAN CHAP HÀNH` was
  /// `T/M BAN CHẤP HÀNH`.
  private func mended(_ authority: String?) -> String? {
    guard let authority else { return nil }
    guard let found = context.findings("authority_prefix", in: authority).first, found.range.lowerBound == 0,
      let prefix = found["prefix"]
    else { return withMarks(authority) }
    return withMarks(prefix + PlainText.suffix(of: authority, from: found.range.upperBound))
  }

  /// A line in capitals with the marks that the rules' names of bodies and positions have: `T/M ĐẢNG UY`.
  private func withMarks(_ line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    for start in words.indices.prefix(2) where words.count - start > 1 {
      let name = words[start...].joined(separator: " ")
      let position = context.names.positions[PlainText.bareKey(name)] ?? []
      let body = context.rules.vocabularies["agency_names"]?.entry(for: name)?.name.uppercased()
      guard let known = position.count == 1 ? position.first : body, PlainText.key(known) != PlainText.key(name) else {
        continue
      }
      return (words[..<start] + [known]).joined(separator: " ")
    }
    return line
  }

  private func signer(_ blocks: [SearchableBlock]) -> String? {
    guard let text = text(blocks) else { return nil }
    let tokens = blocks.flatMap { context.tokens(below: 0..<$0.text.count, in: $0) }
    return SignerName(rules: context.rules).name(text, tokens: tokens)
  }

  private func text(_ blocks: [SearchableBlock]) -> String? {
    // What a stamp leaves between the words.
    let clean = blocks.map(\.block.text).joined(separator: " ").split { "»«|~_".contains($0) || $0.isWhitespace }
    let text = PlainText.withoutEnd(clean.joined(separator: " "), ",;: ")
    return text.isEmpty ? nil : text
  }
}
