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
      authority: mended(text(authority)), position: text(position), name: signer(name),
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
