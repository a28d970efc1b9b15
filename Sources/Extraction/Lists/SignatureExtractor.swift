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
      authority: mended(text(authority)), position: text(position), name: text(name).map(signer),
      signedAt: signedAt.flatMap(CalendarDay.init(iso:))?.iso)
    for (pointer, blocks) in [("authority", authority), ("position", position), ("name", name)] {
      result.note("/signature/\(pointer)", blocks.first.flatMap { context.evidence(of: $0) })
    }
    if name.isEmpty { result.warn("signer_missing", "the signer's name was not found") }
    return result
  }

  /// The authority with its abbreviation as the rules mend it: `JM BAN CHẤP HÀNH` was `T/M BAN CHẤP HÀNH`.
  private func mended(_ authority: String?) -> String? {
    guard let authority, let found = context.findings("authority_prefix", in: authority).first,
      found.range.lowerBound == 0, let prefix = found["prefix"]
    else { return authority }
    return prefix + PlainText.suffix(of: authority, from: found.range.upperBound)
  }

  /// The name without stray signs in front, its family name with the marks that the rules know it with.
  ///
  /// A family name is one of few, so that wrong marks leave one reading; given names are left as they were read.
  private func signer(_ text: String) -> String {
    var words = text.drop { !$0.isLetter }.split(separator: " ").map(String.init)
    guard let first = words.first else { return text }
    let known = context.rules.layout.familyNames
    let key = CanonicalText.withoutMarks(PlainText.key(first))
    let fitting = Set(known.filter { CanonicalText.withoutMarks(PlainText.key($0)) == key })
    words[0] = fitting.count == 1 ? fitting.first ?? first : PlainText.capitalized(first)
    if known.contains(PlainText.capitalized(first)) { words[0] = PlainText.capitalized(first) }
    return words.joined(separator: " ")
  }

  private func text(_ blocks: [SearchableBlock]) -> String? {
    let text = PlainText.withoutEnd(blocks.map(\.block.text).joined(separator: " "), ",;: ")
    return text.isEmpty ? nil : text
  }
}
