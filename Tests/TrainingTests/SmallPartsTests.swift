import Restoration
import Testing

@testable import Training

@Suite("Quantising and counting symbols")
struct SmallPartsTests {
  @Test(
    "Quantised values lie within half a step", arguments: [[Float(0)], [1, 1, 1], [0, 0.5, 12.75], [-3, 4, 8.125]])
  func quantizer(values: [Float]) {
    let quantizer = Quantizer(values)
    #expect(quantizer.scale.count == 256)
    let step = quantizer.scale[1] - quantizer.scale[0]
    for (value, code) in zip(values, quantizer.codes) {
      #expect(abs(quantizer.scale[Int(code)] - value) <= step * 0.51)
    }
  }

  @Test("No values give a scale all the same")
  func emptyQuantizer() {
    #expect(Quantizer([]).codes.isEmpty)
    #expect(Quantizer([]).scale.count == 256)
  }

  @Test("Symbols are counted with digits as one #, rare and odd ones left out")
  func symbolCounter() {
    var counter = SymbolCounter()
    counter.add(["KH-UBND", "QĐ1234-X", "LẠ_LÙNG"], weight: 24)
    counter.add(["KH-UBND", "AB/CD"], weight: 8)
    counter.add(["HIẾM"], weight: 7)
    #expect(counter.text() == "KH-UBND\t32\nQĐ#-X\t24\nAB/CD\t8\n")
  }

  @Test("Words are numbered by frequency, with the costs of their cases")
  func vocabulary() throws {
    var tokenizer = CleanTokenizer()
    var builder = VocabularyBuilder(domainWeight: 10)
    func add(_ line: String, _ isDomain: Bool) {
      Array(line.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0) }
      builder.add(tokenizer.tokens, isDomain: isDomain)
    }
    add("xã và xã và Đảng", true)
    for _ in 0..<12 { add("và một tỉnh", false) }
    add("hiếm", false)
    let (keys, costs) = builder.build(minimum: 2)
    let words = keys.dropFirst(Vocabulary.firstRealWord).map { SyllableKey(packed: $0).text() }
    #expect(words.first == "và")
    #expect(Set(words) == ["và", "xã", "một", "tỉnh", "đảng"])
    #expect(costs.count == keys.count * 3)
    let party = try #require(words.firstIndex(of: "đảng")) + Vocabulary.firstRealWord
    #expect(costs[party * 3 + 1] < costs[party * 3])
  }
}
