import RuleEngine

/// Reads quantified targets: `giảm tối thiểu 15%`.
struct TargetReader {
  let context: DocumentContext

  func targets(in block: SearchableBlock) -> [TargetRecord] {
    context.findings("target", in: block).compactMap { finding in
      guard let comparison = finding["comparison"], let value = finding["value"].flatMap(Self.number) else {
        return nil
      }
      return TargetRecord(
        text: PlainText.withoutEnd(finding.text), comparison: comparison, value: value, unit: finding["unit"])
    }
  }

  /// A number in Vietnamese writing: points part thousands, a comma begins the decimals.
  private static func number(_ text: String) -> Double? {
    Double(text.filter { $0 != "." }.map { $0 == "," ? "." : String($0) }.joined())
  }
}
