import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite struct DocumentReaderTests {
  private let reader = DocumentReader()

  private func texts(_ text: String) throws -> [String] {
    try reader.document(from: Array(text.utf8), path: "x").lines.map(\.text)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"], [false, true])
  func readsUnicodeWithAndWithoutMark(encoding: String, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "Đảng ủy phường\nKế hoạch số 13-KH/ĐU\n"
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-16LE": text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      case "UTF-16BE": text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      default: Array(text.utf8)
      }
    let document = try reader.document(from: bytes, path: "x")
    #expect(document.encoding == encoding)
    #expect(document.lines.map(\.text) == ["Đảng ủy phường", "Kế hoạch số 13-KH/ĐU"])
  }

  @Test func guessesOtherEncodings() throws {
    let french = String(repeating: "Les élèves français étaient fatigués après la fête. ", count: 5)
    let bytes = french.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let document = try reader.document(from: bytes, path: "x")
    #expect(document.encoding == "ISO-8859-1")
    #expect(document.lines.map(\.text) == [french])
  }

  @Test func readsDamagedUTF8() throws {
    let bytes = Array(String(repeating: "Đảng ủy phường tổ chức thực hiện. ", count: 20).utf8) + [0xE1, 0xBB]
    let document = try reader.document(from: bytes, path: "x")
    #expect(document.encoding == "UTF-8")
    #expect(document.lines.first?.text.hasSuffix("\u{FFFD}") == true)
  }

  @Test func endsLinesAtAnyLineEnd() throws {
    #expect(try texts("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
    #expect(try texts("a\n") == ["a"])
    #expect(try texts("a\n\n") == ["a", ""])
    #expect(try texts("\r\n\ra") == ["", "", "a"])
    #expect(try texts("a\u{2028}b\u{0B}c") == ["a\u{2028}b\u{0B}c"])
  }

  @Test func composesMarks() throws {
    let text = try texts("e\u{302}\u{323}")
    #expect(text.first.map { Array($0.unicodeScalars) } == ["\u{1EC7}"])
  }

  @Test func countsPagesByFormFeeds() throws {
    let document = try reader.document(from: Array("a\n\u{0C}b\nc\u{0C}\nd\n\u{0C}\n".utf8), path: "x")
    #expect(document.lines.map(\.text) == ["a", "b", "c", "d", ""])
    #expect(document.lines.map(\.page) == [1, 2, 2, 3, 4])
    #expect(document.lines.map(\.number) == [1, 2, 3, 4, 5])
    #expect(document.pageCount == 3)
  }

  @Test func identifiesTheBytes() throws {
    let document = try reader.document(from: Array("abc".utf8), path: "x")
    #expect(document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(document.byteCount == 3)
  }

  @Test func refusesWhatHoldsNoText() throws {
    for text in ["", " \n\t\r\n\u{0C}", "\u{FEFF}"] {
      #expect(throws: ReadingError.empty(path: "x")) { try texts(text) }
    }
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48]
    #expect(throws: ReadingError.binary(path: "x")) { try reader.document(from: png, path: "x") }
    #expect(throws: ReadingError.binary(path: "x")) { try texts("a\u{1}\u{2}b\u{3}") }
    // Even where the NULs stand as the upper halves of UTF-16 would.
    #expect(throws: ReadingError.binary(path: "x")) { try texts(String(repeating: "abc\0def\n", count: 100)) }
  }

  @Test func namesTheFileAndSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/none.txt"
    #expect(throws: ReadingError.missing(path: missing)) { try reader.read(missing) }
    #expect(throws: ReadingError.notAFile(path: folder.path)) { try reader.read(folder.path) }
    let error = ReadingError.tooLarge(path: "big.txt", limit: 10)
    #expect(error.description == "big.txt: larger than 10 bytes; split it into one file for each document")
    #expect(error.path == "big.txt")
  }

  @Test func reportsWhatItMayNotRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a".utf8, to: "closed.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The superuser may read everything.
    if getuid() == 0 {
      #expect(try reader.read(path).byteCount == 1)
    } else {
      #expect(throws: ReadingError.unreadable(path: path, reason: "Permission denied")) { try reader.read(path) }
    }
  }

  @Test func doesNotWaitForAPipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe.txt"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: ReadingError.notAFile(path: path)) { try reader.read(path) }
  }

  @Test func keepsToTheLimit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("12345678".utf8, to: "a.txt")
    #expect(try DocumentReader(limit: 8).read(path).byteCount == 8)
    #expect(throws: ReadingError.tooLarge(path: path, limit: 7)) { try DocumentReader(limit: 7).read(path) }
  }

  @Test func takesAnyBytes() {
    var generator = SplitMix(state: 7)
    for round in 0..<3_000 {
      let alphabet = round % 4
      let bytes = (0..<Int.random(in: 0..<200, using: &generator)).map { _ -> UInt8 in
        switch alphabet {
        case 0: .random(in: 0...255, using: &generator)
        case 1: .random(in: 128...255, using: &generator)
        case 2: [0, 0x20, 0x61, 0xFF, 0xFE, 0xD8, 0xDC, 0x0A, 0x0D, 0x0C].randomElement(using: &generator) ?? 0
        default: .random(in: 9...127, using: &generator)
        }
      }
      // Whatever comes back must be well formed; most of it is an error.
      if let document = try? reader.document(from: bytes, path: "x") {
        #expect(document.lines.map(\.number) == Array(1...document.lines.count))
        #expect(document.lines.allSatisfy { $0.page >= 1 && !$0.text.utf8.contains(10) && !$0.text.utf8.contains(12) })
      }
    }
  }
}
