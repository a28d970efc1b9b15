import Testing

@testable import Restoration

@Suite("What condition a text is in")
struct TextDiagnosisTests {
  private static func diagnosis(_ text: String) throws -> TextDiagnosis {
    let model = try RestorationModel.shipped()
    return TextDiagnosis(Fixtures.lines(text).map { $0.text.unicodeScalars.map(\.value) }, model.vocabulary)
  }

  @Test("Scans that the English pack read are damaged", arguments: ["scans", "composed", "authored"])
  func scans(folder: String) throws {
    for name in try Fixtures.names(in: folder) where folder == "scans" || name.hasSuffix(".scan.txt") {
      #expect(try Self.diagnosis(Fixtures.text("\(folder)/\(name)")).condition == .damaged, "\(name)")
    }
  }

  @Test("Correct text is marked and hardly damaged, a scan that the Vietnamese pack read is marked and more damaged")
  func marked() throws {
    let clean = try Self.diagnosis(Fixtures.text("composed/A02.printed.txt"))
    #expect(clean.condition == .marked)
    #expect(clean.damage < 0.02)
    let worn = try Self.diagnosis(Fixtures.text("vietnamese-pack/N03.scan.txt"))
    #expect(worn.condition == .marked)
    #expect(worn.damage > clean.damage)
  }

  @Test("Text without marks is bare, other languages are not")
  func bare() throws {
    let text = try Fixtures.text("composed/A02.printed.txt")
    #expect(try Self.diagnosis(BareText.of(text)).condition == .bare)
    let english = "The committee shall meet at least once a year and report to the council on its work and findings."
    #expect(try Self.diagnosis(english).condition == .damaged)
  }
}
