import Foundation

/// Restores document symbols such as `KH/PU` (KH/ĐU) and `CT—TTg` (CT-TTg).
///
/// A symbol is parts of letters joined by `-` and `/`, with digits kept as they are. Each part is restored by the
/// letter model over the parts that documents use; together they are weighed by how often such a symbol is printed.
struct SymbolModel: Sendable {
  /// A reading of a symbol.
  struct Reading: Sendable, Equatable {
    var text: String
    /// -ln p(read, symbol).
    var cost: Float

    init(text: String, cost: Float) {
      self.text = text
      self.cost = cost
    }

    /// The symbol as it was read.
    init(_ form: [UInt32]) {
      self.init(text: String(scalarValues: form), cost: 0)
    }
  }

  private let parts: [String]
  private let partCosts: [Float]
  private let symbolCosts: [String: Float]
  private let letters: LetterModel
  private let cache = PartCache()

  private static let candidatesPerPart = 8
  /// The longest symbol that is restored; a longer token is no symbol.
  private static let longestForm = 40
  /// How often a department's abbreviation is met for each of its ministry's.
  private static let departmentShare: Float = 0.3
  /// What a part of capitals costs that is kept as it was read though no document is known to use it, per letter.
  private static let plainCost: Float = 0.2
  /// -ln p of such a part.
  private static let unknownPart: Float = 8
  /// What it costs besides to keep a D, which is mostly an Đ that lost its bar.
  private static let barLost: Float = 2.5
  /// How often a symbol is put together freely rather than one of those known.
  private static let composedShare: Float = 0.4
  private static let strayDigitsShare: Float = 0.001
  /// What a part costs that no known part resembles, per letter.
  private static let copyCost: Float = 4

  /// Opens the symbols of a model file: `sym.text`, a line per symbol with its count; digits stand as `#`.
  init(file: ModelFile) throws(ModelError) {
    let section = try file.section("sym.text", of: UInt8.self)
    let text = String(decoding: UnsafeBufferPointer(start: section.pointer, count: section.count), as: UTF8.self)
    var counts: [(symbol: String, count: Float)] = []
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let count = Float(columns[1]) else { throw .damaged("symbols") }
      counts.append((String(columns[0]), count))
    }
    let partCounts = Self.partCounts(counts)
    let usable = partCounts.filter { part, _ in
      part.unicodeScalars.count <= SyllableKey.maximumLength
        && part.unicodeScalars.allSatisfy { Alphabet.code($0) != 0 }
    }.sorted { $0.key < $1.key }
    let total = usable.reduce(0) { $0 + $1.value }
    let symbolTotal = counts.reduce(0) { $0 + $1.count }
    parts = usable.map(\.key)
    partCosts = usable.map { -log($0.value / total) }
    symbolCosts = Dictionary(counts.map { ($0.symbol, -log($0.count / symbolTotal)) }) { first, _ in first }
    letters = LetterModel(
      trie: PrintedTrie(spellings: parts, costs: partCosts), segments: try SegmentTable(file: file, .damaged),
      beam: LetterModel.Beam(count: 64, width: 13),
      substitutionCost: 9)
  }

  /// How often each part is printed.
  ///
  /// Every province has a department (Sở) for what a ministry (Bộ) does in the capital, and the two are abbreviated
  /// alike: BKHCN, SKHCN. One that was not met counts as a share of the other.
  private static func partCounts(_ counts: [(symbol: String, count: Float)]) -> [String: Float] {
    var partCounts: [String: Float] = [:]
    for (symbol, count) in counts {
      for part in symbol.split(whereSeparator: { !$0.isLetter }) { partCounts[String(part), default: 0] += count }
    }
    for (part, count) in partCounts where part.count >= 3 && part.hasPrefix("B") && part.allSatisfy(\.isUppercase) {
      partCounts["S" + part.dropFirst(), default: 0] += departmentShare * count
    }
    return partCounts
  }

  /// The likeliest readings of a symbol as read, best first; the last resort is the symbol as it is.
  /// - Parameter memory: how the document's capitals were read.
  func readings(_ form: [UInt32], memory: DocumentMemory? = nil) -> [Reading] {
    guard form.count <= Self.longestForm else { return [Reading(form)] }
    let pieces = Self.pieces(Self.withDigitsMended(form))
    let joined = Self.withDigitsJoined(pieces)
    return (readings(pieces, memory) + (joined == pieces ? [] : readings(joined, memory)))
      .sorted { ($0.cost, $0.text) < ($1.cost, $1.text) }
      .prefix(4).map { $0 }
  }

  private func readings(_ pieces: [Piece], _ memory: DocumentMemory?) -> [Reading] {
    var readings = [Partial(text: "", pattern: "", cost: 0, partCost: 0)]
    for piece in pieces {
      var next: [Partial] = []
      for option in options(piece, memory) {
        for reading in readings { next.append(reading.appending(option)) }
      }
      next.sort { ($0.cost + $0.partCost, $0.text) < ($1.cost + $1.partCost, $1.text) }
      readings = Array(next.prefix(48))
    }
    return readings.map { Reading(text: $0.text, cost: $0.cost + prior($0)) }
  }

  /// -ln p of a symbol: seen as a whole, or put together from its parts, as an office of its own does.
  private func prior(_ partial: Partial) -> Float {
    let pattern = partial.pattern.unicodeScalars.drop { !CharacterClass.isLetter($0.value) }
    // Digits follow letters in the symbols of the National Assembly only.
    let hasStrayDigits = zip(pattern, pattern.dropFirst()).contains { CharacterClass.isLetter($0.value) && $1 == "#" }
    let composed = exp(-partial.partCost) * (hasStrayDigits ? Self.strayDigitsShare : Self.composedShare)
    let known = symbolCosts[String(Substring(pattern))].map { exp(-$0) * (1 - Self.composedShare) } ?? 0
    return -log(composed + known)
  }

  private struct Partial {
    var text: String
    var pattern: String
    var cost: Float
    var partCost: Float

    func appending(_ option: Option) -> Partial {
      Partial(
        text: text + option.text, pattern: pattern + option.pattern, cost: cost + option.cost,
        partCost: partCost + option.partCost)
    }
  }

  private struct Option {
    var text: String
    var pattern: String
    var cost: Float
    var partCost: Float
  }

  private func options(_ piece: Piece, _ memory: DocumentMemory?) -> [Option] {
    let text = String(scalarValues: piece.scalars)
    switch piece.kind {
    case .digits: return [Option(text: text, pattern: "#", cost: 0, partCost: 0)]
    case .separator:
      let restored = CharacterClass.isDash(piece.scalars[0]) ? "-" : text
      return [Option(text: restored, pattern: restored, cost: 0, partCost: 0)]
    case .letters:
      let candidates = cache.candidates(piece.scalars) {
        letters.candidates(piece.scalars, limit: Self.candidatesPerPart)
      }
      var options = candidates.map { candidate in
        let part = parts[Int(candidate.word) - 1]
        let cost = min(candidate.cost, Self.cost(of: part, piece, memory) ?? .infinity)
        return Option(text: part, pattern: part, cost: cost, partCost: partCosts[Int(candidate.word) - 1])
      }
      // An abbreviation that no training text uses is common for offices: capitals read as such are mostly right.
      let isPlain = piece.scalars.allSatisfy { CharacterClass.isUpper($0) }
      let copied =
        isPlain ? Self.plainCost * Float(piece.scalars.count) : Self.copyCost * Float(piece.scalars.count) + 4
      let barLost = piece.scalars.contains(0x44) ? Self.barLost : 0
      options.append(Option(text: text, pattern: text, cost: copied + barLost, partCost: Self.unknownPart))
      return options
    }
  }

  /// The cost of a part of which only the first letter was misread, by the way the document's capitals were read.
  private static func cost(of part: String, _ piece: Piece, _ memory: DocumentMemory?) -> Float? {
    let printed = Array(part.unicodeScalars)
    guard let memory, let first = printed.first, let read = piece.scalars.first, printed.count == piece.scalars.count,
      printed.dropFirst().map(\.value) == Array(piece.scalars.dropFirst())
    else { return nil }
    return memory.initialCost(read: read, printed: Alphabet.code(first)).map { $0 + 0.5 }
  }

  private struct Piece: Equatable {
    enum Kind {
      case letters
      case digits
      case separator
    }

    var kind: Kind
    var scalars: [UInt32]
  }

  /// The symbol with `I`, `l` and `O` as digits where they stand among digits: `2O25`, `QHI5`.
  ///
  /// Only between two digits, and between `QH` (the National Assembly's symbol, always with its term) and a digit.
  private static func withDigitsMended(_ form: [UInt32]) -> [UInt32] {
    var result = form
    for index in form.indices.dropFirst().dropLast() where CharacterClass.isDigit(form[index + 1]) {
      let isAfterDigit = CharacterClass.isDigit(result[index - 1])
      let endsAssembly = index >= 2 && form[index - 2] == 0x51 && form[index - 1] == 0x48
      guard isAfterDigit || endsAssembly else { continue }
      switch form[index] {
      case 0x49, 0x6C, 0x7C: result[index] = 0x31
      case 0x4F, 0x6F: result[index] = 0x30
      default: break
      }
    }
    return result
  }

  /// The pieces with digits behind letters as letters of theirs, such as the T of `SC1`.
  private static func withDigitsJoined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for piece in pieces {
      if piece.kind == .digits, piece.scalars.count == 1, let last = result.last, last.kind == .letters {
        result[result.count - 1].scalars += piece.scalars
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// Cuts a symbol into runs of letters (with the marks and digits the OCR put inside them), numbers and separators.
  private static func pieces(_ form: [UInt32]) -> [Piece] {
    var result: [Piece] = []
    for scalar in form {
      let isSeparator = scalar == 0x2F || scalar == 0x2E || CharacterClass.isDash(scalar)
      let kind: Piece.Kind = isSeparator ? .separator : CharacterClass.isDigit(scalar) ? .digits : .letters
      if kind != .separator, let last = result.last, last.kind == kind {
        result[result.count - 1].scalars.append(scalar)
      } else {
        result.append(Piece(kind: kind, scalars: [scalar]))
      }
    }
    // What stands before the first separator, if there is a digit in it, is the number: nothing tells which digits the
    // letters in it were.
    let end = result.firstIndex { $0.kind == .separator } ?? result.count
    if result[..<end].contains(where: { $0.kind == .digits }) {
      for index in 0..<end where result[index].kind == .letters { result[index].kind = .digits }
    }
    return result
  }
}
