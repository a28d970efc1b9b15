import Testing

@testable import Restoration

@Suite("Text of scalar values")
struct UTF8EncodingTests {
  @Test("Every scalar is written as the standard library writes it")
  func allScalars() {
    for start in stride(from: UInt32(0), to: 0x110000, by: 0x1000) {
      let values = Array(start..<start + 0x1000)
      var expected = String.UnicodeScalarView()
      for value in values { if let scalar = Unicode.Scalar(value) { expected.append(scalar) } }
      #expect(String(scalarValues: values) == String(expected))
    }
  }

  @Test("Values that are no scalars are left out")
  func noScalars() {
    #expect(String(scalarValues: [0x61, 0xD800, 0x110000, .max, 0x111]) == "ađ")
  }
}
