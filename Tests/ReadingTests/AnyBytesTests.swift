import Foundation
import TestSupport
import Testing

@testable import Reading

/// Whatever bytes come, reading ends with lines or an error.
@Suite struct AnyBytesTests {
  private func expectWellFormed(_ bytes: [UInt8]) {
    do {
      let document = try DocumentReader().document(from: bytes, path: "x")
      #expect(document.lines.map(\.number) == Array(1...document.lines.count))
      #expect(document.lines.allSatisfy { !$0.text.utf8.contains(10) && !$0.text.utf8.contains(12) })
      let converted = document.encoding.split(separator: "+").contains { $0 != "UTF-8" }
      // Reading again what was read changes nothing, unless it was legacy text in disguise.
      if !converted {
        let text = document.lines.map(\.text).joined(separator: "\n")
        let again = try? DocumentReader().document(from: Array(text.utf8), path: "x")
        #expect(again == nil || again?.lines.map(\.text) == document.lines.map(\.text))
      }
    } catch {
      #expect(error.path == "x")
    }
  }

  static let alphabets: [[UInt8]] = [
    Array(0...255), Array(128...255), Array(0...31), [0, 1, 10, 13, 32, 0xD8, 0xDC, 0xFE, 0xFF],
    Array("aeiouydDn ^`'?~.(+*\\\n".utf8), Array(" \t\r\n\u{0C}".utf8),
    // Letters of TCVN3 and VNI among plain ones.
    Array("chnt aou ".utf8) + [0xB5, 0xB8, 0xE9, 0xAD, 0xE4, 0xF9, 0xF6, 0xF1, 0xC3, 0xA1],
    // Pieces of UTF-8 and of UTF-8 twice.
    [0xC3, 0x83, 0xC2, 0xA1, 0xE1, 0xBB, 0x87, 0x61, 0x20],
  ]

  @Test(arguments: 0..<8)
  func randomBytes(alphabet: Int) {
    var generator = SplitMix(state: UInt64(alphabet))
    for _ in 0..<400 {
      let count = Int.random(in: 0..<300, using: &generator)
      expectWellFormed((0..<count).map { _ in Self.alphabets[alphabet].randomElement(using: &generator) ?? 0 })
    }
  }

  /// Bytes turned over, lost and doubled in text of every encoding.
  @Test func damagedText() {
    var generator = SplitMix(state: 11)
    let text = "Căn cứ Nghị định số 24/2014/NĐ-CP; xét đề nghị của Giám đốc Sở Nội vụ,\nQuyết định:\n"
    for sample in LegacySample.all {
      for _ in 0..<100 {
        var bytes = sample.encode(text)
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: bytes[index] = .random(in: 0...255, using: &generator)
          case 1: bytes.remove(at: index)
          default: bytes.insert(bytes[index], at: index)
          }
        }
        expectWellFormed(bytes)
      }
    }
  }

  @Test(arguments: [0xD800, 0xDC00, 0xDFFF, 0xFFFF, 0xFFFE] as [UInt16])
  func loneSurrogates(unit: UInt16) throws {
    let units = Array("Đảng ".utf16) + [unit] + Array(" ủy\n".utf16) + [unit]
    for mark in [[0xFEFF], []] as [[UInt16]] {
      for isBig in [false, true] {
        expectWellFormed(
          (mark + units).flatMap { unit in
            isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
          })
      }
    }
    let marked = ([0xFEFF] + units).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try DocumentReader().document(from: marked, path: "x").lines.first?.text.hasPrefix("Đảng ") == true)
  }

  static let inputs: KeyValuePairs<String, [UInt8]> = [
    "a line of a million letters": [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
    "vowels with marks": Array(String(repeating: "a.", count: 50_000).utf8),
    "letters of TCVN3": [UInt8](repeating: 0xB5, count: 100_000),
    "a line of many words of TCVN3": Array(repeating: Array("chñ nghÜa ".utf8), count: 4_000).flatMap { $0 },
    "combining marks": Array(String(repeating: "\u{301}", count: 50_000).utf8),
    "digits": [UInt8](repeating: UInt8(ascii: "7"), count: 1_000_000),
    "symbols": Array(String(repeating: "§©®#%&", count: 10_000).utf8),
    "empty lines": [UInt8](repeating: 10, count: 100_000) + [UInt8(ascii: "x")],
    "form feeds": [UInt8](repeating: 12, count: 100_000) + [UInt8(ascii: "x")],
  ]

  @Test(arguments: 0..<9)
  func extremeInputs(index: Int) throws {
    let (name, bytes) = Self.inputs[index]
    let document = try DocumentReader().document(from: bytes, path: name)
    #expect(document.byteCount == bytes.count)
    #expect(document.lines.count == (name == "empty lines" ? 100_001 : 1))
  }
}
