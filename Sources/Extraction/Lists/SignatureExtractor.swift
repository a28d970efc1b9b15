import Layout

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
      authority: text(authority), position: text(position), name: text(name),
      signedAt: signedAt.flatMap(CalendarDay.init(iso:))?.iso)
    for (pointer, blocks) in [("authority", authority), ("position", position), ("name", name)] {
      result.note("/signature/\(pointer)", blocks.first.flatMap { context.evidence(of: $0) })
    }
    if name.isEmpty { result.warn("signer_missing", "the signer's name was not found") }
    return result
  }

  private func text(_ blocks: [SearchableBlock]) -> String? {
    let text = PlainText.withoutEnd(blocks.map(\.block.text).joined(separator: " "), ",;: ")
    return text.isEmpty ? nil : text
  }
}
