import Foundation
import TestSupport
import Testing

@testable import Restoration
@testable import Training

@Suite("Damaged models")
struct DamagedModelTests {
  private static let model = Result { try SmallCorpus().train() }

  private static func open(_ bytes: [UInt8]) throws -> RestorationModel {
    let folder = try TemporaryFolder()
    try folder.write("small.model", Data(bytes))
    return try RestorationModel(path: folder.url.appendingPathComponent("small.model").path)
  }

  @Test("A model that lacks any of its sections is refused, and the section named")
  func missingSection() throws {
    let bytes = try Self.model.get()
    let count = Int(bytes[8])
    #expect(count > 20)
    for section in 0..<count {
      var damaged = bytes
      let name = 16 + section * 24
      damaged[name] = UInt8(ascii: "?")
      let error = #expect(throws: ModelError.self) { try Self.open(damaged) }
      #expect(error == .damaged(String(decoding: bytes[name..<name + 8], as: UTF8.self)))
    }
  }

  @Test("A section that lost its end is refused")
  func shortSection() throws {
    let bytes = try Self.model.get()
    for section in 0..<Int(bytes[8]) {
      let entry = 16 + section * 24
      let name = String(decoding: bytes[entry..<entry + 8], as: UTF8.self)
      // The symbols are text and the digest is only shown: both are as long as they are.
      if ["sym.text", "digest.."].contains(name) { continue }
      var damaged = bytes
      for offset in 16..<24 { damaged[entry + offset] = 0 }
      #expect(throws: ModelError.self, "\(name)") { try Self.open(damaged) }
    }
  }

  @Test("A header with any byte changed does not crash")
  func damagedHeader() throws {
    let bytes = try Self.model.get()
    var refused = 0
    for index in 0..<16 + Int(bytes[8]) * 24 {
      for flip: UInt8 in [0xFF, 0x80, 0x01] {
        var damaged = bytes
        damaged[index] ^= flip
        do { _ = try Self.open(damaged) } catch is ModelError { refused += 1 }
      }
    }
    #expect(refused > 0)
  }
}
