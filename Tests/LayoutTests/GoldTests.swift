import Foundation
import Restoration
import Testing

@testable import Layout

/// Layout on clean text against what people marked in the same documents.
@Suite struct GoldTests {
  /// A document with its annotation: the name of the gold file, and its lines.
  struct Case: CustomTestStringConvertible, Sendable {
    var path: String
    var testDescription: String { path }

    func blocks() throws -> [Block] { try GoldTests.blocks[path]?.get() ?? read() }

    fileprivate func read() throws -> [Block] { LayoutFixture.analyzer.blocks(of: try lines()) }

    func lines() throws -> [RestoredLine] {
      let name = String(path.drop { $0 != "/" }.dropFirst())
      return try path.hasPrefix("gold/")
        ? LayoutFixture.goldLines(name) : LayoutFixture.lines("composed/\(name).printed.txt")
    }
  }

  static let cases: [Case] =
    LayoutFixture.names(in: "gold", ending: ".gold.txt").map { Case(path: "gold/\($0)") }
    + LayoutFixture.names(in: "composed", ending: ".gold.json").map { Case(path: "composed/\($0)") }

  /// Each document is analysed once for all tests.
  static let blocks = Dictionary(
    uniqueKeysWithValues: cases.map { fixture in
      (fixture.path, Result { try fixture.read() })
    })

  private func texts(_ blocks: [Block], _ kinds: BlockKind..., part: Int = 0) -> [String] {
    blocks.filter { kinds.contains($0.kind) && $0.part == part }.map(\.text)
  }

  /// The section of a block without its last labels, the label of its annex in front, as sections are written.
  private func path(_ block: Block, _ blocks: [Block], depth: Int = 0) -> String {
    let annex = blocks.first { $0.kind == .annexType && $0.part == block.part }?.text.capitalizedFirst
    return ([annex].compactMap { block.part > 0 ? $0 : nil } + block.section.dropLast(depth)).joined(separator: ".")
  }

  @Test(arguments: cases) func findsTheTitle(_ fixture: Case) throws {
    let title = texts(try fixture.blocks(), .title).joined(separator: " ")
    #expect(title.replacing("V/v ", with: "") == (try Gold(fixture.path)).title)
  }

  @Test(arguments: cases) func findsTheHeadings(_ fixture: Case) throws {
    let blocks = try fixture.blocks()
    let gold = try Gold(fixture.path)
    let found = blocks.filter { $0.kind == .heading }.map { "\(path($0, blocks)) \($0.text)" }
    let annexes = Set(gold.annexes.map(\.type))
    let wanted = gold.headings.filter { !annexes.contains($0.path) }
    #expect(found.filter { text in !wanted.contains { "\($0.path) \($0.title)" == text } } == [])
    #expect(wanted.filter { !$0.isOptional }.map { "\($0.path) \($0.title)" }.filter { !found.contains($0) } == [])
    for heading in wanted {
      guard let line = heading.line else { continue }
      #expect(blocks.contains { $0.kind == .heading && $0.lines?.lowerBound == line })
    }
  }

  @Test(arguments: cases) func keepsEachTaskInOneBlock(_ fixture: Case) throws {
    let blocks = try fixture.blocks()
    for task in try Gold(fixture.path).tasks {
      let matching = blocks.filter { $0.text.hasPrefix(task.text) }
      #expect(matching.count >= 1, "\(task.section): \(task.text)")
      // Annotators now and then leave out the number of the paragraph itself.
      let sections = matching.flatMap { [path($0, blocks)] + ($0.label.isEmpty ? [] : [path($0, blocks, depth: 1)]) }
      if task.optional != true, !sections.isEmpty { #expect(sections.contains(task.section)) }
      if let first = task.line, let last = task.endLine {
        #expect(matching.contains { $0.lines == first...last })
      }
    }
  }

  @Test(arguments: cases) func takesTheSignatureApart(_ fixture: Case) throws {
    let blocks = try fixture.blocks()
    let gold = try Gold(fixture.path)
    #expect(texts(blocks, .signatureAuthority).joined(separator: " ") == gold.signature.authority ?? "")
    #expect(texts(blocks, .signaturePosition).joined(separator: " ") == gold.signature.position ?? "")
    #expect(texts(blocks, .signatureName).joined(separator: " ") == gold.signature.name ?? "")
    #expect(texts(blocks, .recipient) == gold.recipients)
  }

  @Test(arguments: cases) func findsAddresseesAnnexesAndFootnotes(_ fixture: Case) throws {
    let blocks = try fixture.blocks()
    let gold = try Gold(fixture.path)
    #expect(texts(blocks, .addressee) == gold.addressees ?? [])
    #expect(blocks.filter { $0.kind == .annexType }.map(\.text.capitalizedFirst) == gold.annexes.map(\.type))
    #expect(blocks.filter { $0.kind == .annexTitle }.map(\.text) == gold.annexes.compactMap(\.title))
    #expect(blocks.filter { $0.kind == .footnote }.map(\.label) == gold.footnotes.map(\.label))
  }
}

extension String {
  /// `BẢN ĐĂNG KÝ` as `Bản đăng ký`.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
