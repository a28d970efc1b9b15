import Foundation
import Layout
import Reading
import Restoration

/// A composed document as it was typed, with its layout marked: `left || right`, `=centred=`, `*heading*`.
///
/// Gives the blocks that a perfect reading and layout would, so that extraction is tested for itself.
struct MarkedText {
  private(set) var lines: [RestoredLine] = []
  private(set) var blocks: [Block] = []
  private var stack: [(level: Int, label: String)] = []
  private var part = 0
  private var inBody = false
  private var inTail = false
  private var seenType = false
  private var annexOpen = false

  init(_ text: String) {
    for (index, line) in text.components(separatedBy: .newlines).enumerated() {
      lines.append(RestoredLine(number: index + 1, page: 1, ocr: line, text: line, tokens: []))
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty, line != "---" else { continue }
      read(line, number: index + 1)
    }
  }

  var source: SourceDocument {
    SourceDocument(
      path: "", sha256: String(repeating: "0", count: 64), byteCount: 0, encoding: "UTF-8",
      lines: lines.map { SourceLine(number: $0.number, page: 1, text: $0.text) }, pageCount: 1)
  }

  private mutating func read(_ line: String, number: Int) {
    if line.contains("||") {
      let columns = line.components(separatedBy: "||").map { $0.trimmingCharacters(in: .whitespaces) }
      readColumns(columns[0], columns[1], number)
    } else if line.hasPrefix("="), line.hasSuffix("="), line.count > 1 {
      readCentred(String(line.dropFirst().dropLast()), number)
    } else if line.hasPrefix("*"), line.hasSuffix("*"), line.count > 1 {
      readItem(String(line.dropFirst().dropLast()), number, isHeading: true)
    } else if let mark = line.first, "¹²³".contains(mark) {
      add(.footnote, String(line.dropFirst(2)), number, label: ["¹": "1", "²": "2", "³": "3"][mark] ?? "")
    } else {
      readItem(line, number, isHeading: false)
    }
  }

  private mutating func readColumns(_ left: String, _ right: String, _ number: Int) {
    if left.hasPrefix("Nơi nhận") || (inBody && left.isEmpty) { inTail = true }
    if inTail {
      readTail(left, right, number)
      return
    }
    if inBody, part == 0 || !annexOpen {
      part += 1
      annexOpen = true
      inBody = false
      stack = []
    }
    if left.hasPrefix("Số") { add(.number, left, number) } else if left.hasPrefix("V/v") { add(.title, left, number) }
    else if blocks.last?.kind == .title { append(left, number) }
    else if left.contains(where: \.isLetter) { add(part == 0 ? .issuer : .letterhead, left, number) }
    if right.contains("ngày") { add(.placeDate, right, number) }
  }

  private mutating func readTail(_ left: String, _ right: String, _ number: Int) {
    if left.hasPrefix("- ") { add(.recipient, String(left.dropFirst(2)), number) }
    else if !left.isEmpty, !left.hasPrefix("Nơi nhận"), blocks.last?.kind == .recipient { append(left, number) }
    else if !left.isEmpty, !left.hasPrefix("Nơi nhận") {
      if let last = blocks.lastIndex(where: { $0.kind == .recipient }) { append(left, number, to: last) }
    }
    guard !right.isEmpty else { return }
    let upper = right.filter(\.isLetter).allSatisfy(\.isUppercase)
    let authority = ["TM.", "T/M", "KT.", "TL.", "TUQ.", "Q.", "T/L", "K/T"].contains { right.hasPrefix($0) }
    add(!upper ? .signatureName : authority ? .signatureAuthority : .signaturePosition, right, number)
  }

  private mutating func readCentred(_ text: String, _ number: Int) {
    if text.hasPrefix("Kính gửi") { return }
    if inTail, !text.hasPrefix("Chương") {
      if !annexOpen { (part, annexOpen, inBody, stack) = (part + 1, true, false, []) }
      inTail = false
    }
    if text.hasPrefix("Chương") {
      inBody = true
      add(.heading, "", number, label: text, section: enter(0, text))
    } else if blocks.last?.kind == .heading, blocks.last?.text.isEmpty ?? false {
      append(text, number)
    } else if inBody || text == "QUYẾT NGHỊ" {
      return
    } else if part > 0 {
      add(blocks.last?.kind == .annexType || blocks.last?.kind == .annexTitle ? .annexTitle : .annexType, text, number)
    } else if !seenType {
      seenType = true
      add(.type, text, number)
    } else if blocks.last?.kind == .title { append(text, number) } else { add(.title, text, number) }
  }

  private mutating func readItem(_ line: String, _ number: Int, isHeading: Bool) {
    if inTail { (inTail, part, annexOpen) = (false, part + 1, true) }
    let patterns: [(Int, String)] = [
      (1, #"^([IVX]+)\s*[.-]\s*"#), (2, #"^(Điều \d+)\.\s*"#), (3, #"^(\d+)\.\s+"#), (3, #"^\((\d+)\)\s+"#),
      (4, #"^([a-zđ])\)\s+"#),
    ]
    for (level, pattern) in patterns {
      guard let range = line.range(of: pattern, options: .regularExpression) else { continue }
      let label = line[range].filter { $0.isLetter || $0.isNumber || $0 == " " }.trimmingCharacters(in: .whitespaces)
      inBody = true
      let section = enter(level + (line.hasPrefix("(") ? 2 : 0), label)
      add(isHeading ? .heading : .paragraph, String(line[range.upperBound...]), number, label: label, section: section)
      if !isHeading, label.hasPrefix("Điều") { return }
      return
    }
    if line.hasPrefix("- "), blocks.last?.kind == .placeDate || blocks.last?.kind == .addressee || blocks.last?.kind == .title,
      !line.contains("Căn cứ")
    {
      add(.addressee, String(line.dropFirst(2)), number)
    } else if line.hasPrefix("- "), inBody {
      add(.bullet, String(line.dropFirst(2)), number, label: "-", section: stack.map(\.label))
    } else {
      add(inBody ? .paragraph : .preamble, line, number, section: inBody ? stack.map(\.label) : [])
    }
  }

  private mutating func enter(_ level: Int, _ label: String) -> [String] {
    stack.removeAll { $0.level >= level }
    stack.append((level, label))
    return stack.map(\.label)
  }

  private mutating func add(_ kind: BlockKind, _ text: String, _ number: Int, label: String = "", section: [String] = []) {
    let piece = Block.Piece(line: number, textRange: 0..<text.unicodeScalars.count, lineStart: 0)
    blocks.append(Block(kind: kind, label: label, text: text, pieces: [piece], section: section, part: part))
  }

  private mutating func append(_ text: String, _ number: Int, to index: Int? = nil) {
    let index = index ?? blocks.count - 1
    let start = blocks[index].text.unicodeScalars.count + (blocks[index].text.isEmpty ? 0 : 1)
    blocks[index].text += (blocks[index].text.isEmpty ? "" : " ") + text
    let end = blocks[index].text.unicodeScalars.count
    blocks[index].pieces.append(.init(line: number, textRange: start..<end, lineStart: 0))
  }
}
