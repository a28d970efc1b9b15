import Foundation
import TestSupport
import Testing

@testable import Restoration

@Suite("Model files")
struct ModelFileTests {
  private static func bytes() -> [UInt8] {
    var writer = ModelFileWriter()
    writer.add("numbers.", [UInt32](0..<100))
    writer.add("letters.", Array("abc".utf8))
    writer.add("nothing.", [Float]())
    return writer.bytes()
  }

  @Test("Sections come back as they were added")
  func roundTrip() throws {
    let file = try ModelFile(bytes: Self.bytes())
    try withExtendedLifetime(file) {
      let numbers = try file.section("numbers.", of: UInt32.self)
      #expect(Array(UnsafeBufferPointer(start: numbers.pointer, count: numbers.count)) == [UInt32](0..<100))
      #expect(try file.section("letters.", of: UInt8.self).count == 3)
      #expect(try file.section("nothing.", of: Float.self).count == 0)
    }
  }

  @Test("A section that is missing or of another size is named")
  func missingSections() throws {
    let file = try ModelFile(bytes: Self.bytes())
    #expect(throws: ModelError.damaged("absent..")) { try file.section("absent..", of: UInt8.self) }
    #expect(throws: ModelError.damaged("letters.")) { try file.section("letters.", of: UInt32.self) }
  }

  @Test("A file that is not there is named")
  func unreadable() throws {
    let error = #expect(throws: ModelError.self) { try RestorationModel(path: "/no/such.model") }
    #expect(error == .unreadable(path: "/no/such.model"))
    #expect(error?.description.contains("/no/such.model") == true)
  }

  @Test("Other files, cut files and folders are refused by name", arguments: ["", "short", "INGESTM2", "INGESTM1"])
  func notModels(start: String) throws {
    let folder = try TemporaryFolder()
    let padding = start == "short" ? "" : String(repeating: "\u{7F}", count: start.isEmpty ? 0 : 100)
    try folder.write("some.model", start + padding)
    let path = folder.url.appendingPathComponent("some.model").path
    let error = #expect(throws: ModelError.self) { try RestorationModel(path: path) }
    #expect(error == .notAModel(path: path))
    #expect(error?.description.contains(path) == true)
    #expect(throws: ModelError.notAModel(path: folder.path)) { try RestorationModel(path: folder.path) }
  }

  @Test("A file cut anywhere is refused")
  func truncated() throws {
    let bytes = Self.bytes()
    for count in 0..<bytes.count - 64 {
      #expect(throws: ModelError.self) { try ModelFile(bytes: Array(bytes[..<count])) }
    }
  }

  @Test("A header with any byte changed is refused or leads nowhere outside the file")
  func damagedHeader() throws {
    let bytes = Self.bytes()
    for index in 0..<16 + 3 * 24 {
      for value: UInt8 in [0, 1, 0x40, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] = value
        guard let file = try? ModelFile(bytes: damaged) else { continue }
        withExtendedLifetime(file) {
          for name in ["numbers.", "letters.", "nothing."] {
            guard let section = try? file.section(name, of: UInt8.self) else { continue }
            #expect(section.count <= damaged.count)
            for offset in 0..<section.count { _ = section.pointer[offset] }
          }
        }
      }
    }
  }
}
