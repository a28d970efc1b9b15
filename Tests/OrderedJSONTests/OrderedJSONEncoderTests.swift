import Foundation
import OrderedJSON
import Testing

@Suite struct OrderedJSONEncoderTests {
  private struct Sample: Codable, Equatable {
    var zeta: Int
    var onBehalf: String?
    var alpha: [Int]
    var values: [String: Inner]
    var ratio: Double?

    struct Inner: Codable, Equatable {
      var isKept: Bool
      var sha256: String?
    }
  }

  private struct Manual: Encodable {
    enum Keys: String, CodingKey {
      case list
      case nested
      case late
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      var list = container.nestedUnkeyedContainer(forKey: .list)
      try list.encode(Int8(-1))
      try list.encodeNil()
      try list.encode(UInt64.max)
      var nested = container.nestedContainer(keyedBy: Keys.self, forKey: .nested)
      try nested.encode(Float(0.5), forKey: .late)
      let late = container.superEncoder(forKey: .late)
      try ["x"].encode(to: late)
    }
  }

  private let line = OrderedJSONEncoder(style: .line)

  @Test func keysKeepTheOrderOfThePropertiesInSnakeCaseWithNullForNil() throws {
    let sample = Sample(zeta: 1, onBehalf: nil, alpha: [3, 1], values: [:], ratio: 0.5)
    #expect(
      try line.string(for: sample) == #"{"zeta":1,"on_behalf":null,"alpha":[3,1],"values":{},"ratio":0.5}"#)
  }

  @Test func dictionaryKeysAreSortedAndLeftAsTheyAre() throws {
    let inner = Sample.Inner(isKept: true, sha256: "ab")
    let sample = Sample(zeta: 0, alpha: [], values: ["/onBehalf": inner, "/b_c": inner, "/á": inner])
    let text = try line.string(for: sample)
    let positions = ["/b_c", "/onBehalf", "/á"].compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(positions.count == 3)
    #expect(positions == positions.sorted())
    #expect(text.contains(#"{"is_kept":true,"sha256":"ab"}"#))
  }

  @Test func prettyTextIndentsByTwoAndKeepsShortThingsOnOneLine() throws {
    let long = String(repeating: "x", count: 150)
    let values = ["a": Sample.Inner(isKept: true, sha256: nil), "b": Sample.Inner(isKept: false, sha256: long)]
    let sample = Sample(zeta: 1, onBehalf: "x", alpha: [3, 1], values: values)
    let expected = """
      {
        "zeta": 1,
        "on_behalf": "x",
        "alpha": [3, 1],
        "values": {
          "a": {"is_kept": true, "sha256": null},
          "b": {
            "is_kept": false,
            "sha256": "\(long)"
          }
        },
        "ratio": null
      }
      """
    #expect(try OrderedJSONEncoder().string(for: sample) == expected)
    #expect(try OrderedJSONEncoder().string(for: ["short", "list"]) == #"["short", "list"]"#)
  }

  @Test(arguments: [
    (0.98, "0.98"), (1.0, "1"), (0.123_456, "0.1235"), (-0.000_01, "0"), (-2.5, "-2.5"), (0.100_04, "0.1"),
    (15.05, "15.05"), (9.999_99, "10"), (1e17, "1e+17"), (0, "0"),
  ])
  func numbersAreRoundedToFourDigitsWithoutNeedlessZeros(value: Double, text: String) throws {
    #expect(try line.string(for: value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func numbersThatJSONLacksAreRefused(value: Double) {
    #expect(throws: EncodingError.self) { try line.string(for: [value]) }
  }

  @Test func stringsEscapeOnlyWhatJSONDemands() throws {
    let text = "a\"\\\n\r\t\u{0C}\u{01}\u{1F}/Đ😀\u{2028}"
    let json = try line.string(for: [text])
    #expect(json == "[\"a\\\"\\\\\\n\\r\\t\\f\\u0001\\u001f/Đ😀\u{2028}\"]")
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
  }

  @Test func hollowStructuresKeepTheirBrackets() throws {
    #expect(try line.string(for: [[String: Int]]()) == "[]")
    #expect(try line.string(for: [String: [Int]]()) == "{}")
    #expect(try line.string(for: [[[Int]()]]) == "[[[]]]")
    #expect(try line.string(for: Int?.none) == "null")
  }

  @Test func handWrittenEncodingMayUseNestedAndLateContainers() throws {
    #expect(
      try line.string(for: Manual()) == #"{"list":[-1,null,18446744073709551615],"nested":{"late":0.5},"late":["x"]}"#)
  }

  @Test func foundationReadsBackWhatWasWritten() throws {
    let sample = Sample(
      zeta: -7, onBehalf: "Ban Thường vụ", alpha: [1], values: ["/on_behalf/0": .init(isKept: false)], ratio: 0.9812)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    for style in [OrderedJSONEncoder.Style.line, .pretty] {
      let bytes = try OrderedJSONEncoder(style: style).encode(sample)
      #expect(try decoder.decode(Sample.self, from: Data(bytes)) == sample)
    }
  }
}
