import Foundation
import Testing

@testable import Reading

@Suite struct LegacyTextTests {
  private func read(_ bytes: some Sequence<UInt8>) throws -> (text: String, encoding: String) {
    let document = try DocumentReader().document(from: Array(bytes), path: "x")
    return (document.lines.map(\.text).joined(separator: "\n"), document.encoding)
  }

  /// Documents of the fixtures in characters that every encoding has.
  private static let documents: [String] = {
    Fixtures.files(ending: ".text.txt").map { url in
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      let lines = text.split(whereSeparator: \.isNewline).map { line in
        String(
          String.UnicodeScalarView(line.unicodeScalars.map { $0.isASCII || isVietnamese($0) ? $0 : "-" }))
      }
      return lines.joined(separator: "\n")
    }
  }()

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool { LegacySample.letters.contains(scalar) }

  /// With backslashes before all punctuation that VIQR would take for marks, and before a D that stands before an Đ, as
  /// in `GDĐT`: what VIQR writes `DDD` may be either way round.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for (character, next) in zip(text, text.dropFirst().map(Optional.init) + [nil]) {
      let isBeforeStroke = "dD".contains(character) && next.map { "đĐ".contains($0) } ?? false
      if ".?'`~^(+*".contains(character) || isBeforeStroke { result += "\\" }
      result.append(character)
    }
    return result
  }

  @Test(arguments: LegacySample.all)
  func wholeDocumentsComeBack(sample: LegacySample) throws {
    #expect(Self.documents.count >= 10)
    for document in Self.documents {
      let text = sample.name == "VIQR" ? Self.escaped(document) : document
      // Small letters only: capitals of TCVN3 are told by their neighbours, see below.
      let expected = sample.name == "TCVN3" ? document.lowercased() : document
      let raw = try read(sample.encode(text))
      #expect(raw.encoding == sample.name)
      #expect((sample.name == "TCVN3" ? raw.text.lowercased() : raw.text) == expected)
      guard sample.name != "VIQR" else { continue }
      let misread = try read(sample.misread(text).utf8)
      #expect(misread.encoding == "UTF-8+\(sample.name)")
      #expect(misread.text == raw.text)
      let wide = try read(sample.misread(text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      #expect(wide.encoding == "UTF-16LE+\(sample.name)")
      #expect(wide.text == raw.text)
    }
  }

  @Test func documentsReadAsWindows1252ComeBack() throws {
    for document in Self.documents {
      let read = try read(LegacySample.misread(Array(document.utf8)).utf8)
      #expect(read.encoding == "UTF-8+UTF-8")
      #expect(read.text == document)
    }
  }

  @Test func viqrThatNobodyEscapedIsReadByItsSentences() throws {
    var (words, wrong) = (0, 0)
    for document in Self.documents {
      let read = try read(LegacySample.viqr.encode(document))
      #expect(read.encoding == "VIQR")
      for (line, expected) in zip(read.text.split(separator: "\n"), document.split(separator: "\n")) {
        let expectedWords = expected.split(separator: " ")
        words += expectedWords.count
        wrong += zip(line.split(separator: " "), expectedWords).count { $0 != $1 }
      }
    }
    print("VIQR without escapes: \(wrong) of \(words) words wrong")
    #expect(wrong * 100 < words)
  }

  @Test(arguments: [
    ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", "UTF-8+TCVN3"),
    ("Ban chÊp hµnh §¶ng bé tØnh", "Ban chấp hành Đảng bộ tỉnh", "UTF-8+TCVN3"),
    ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UTF-8+VNI"),
    ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc", "UTF-8+VNI"),
    ("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "VIQR"),
    ("Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "UTF-8+UTF-8"),
    ("Cộng hoà xã hội, Cộng hòa xã hội", "Cộng hoà xã hội, Cộng hòa xã hội", "UTF-8"),
  ])
  func oneLineIsEnough(line: String, expected: String, encoding: String) throws {
    let read = try read(line.utf8)
    #expect(read.text == expected)
    #expect(read.encoding == encoding)
  }

  @Test func fontsOfCapitalsGiveCapitals() throws {
    let text = """
      UBND TØNH Hµ TÜNH
      C«ng ty TNHH x©y dùng vµ th­¬ng m¹i tØnh Hµ TÜNH
      Sè: 15/Q§-UBND, Q§ sè 3
      · Thùc hiÖn nghiªm tóc NghÞ quyÕt cña §¶ng
      ®¶ng céng s¶n viÖt nam
      """
    #expect(
      try read(text.utf8).text == """
        UBND TỈNH HÀ TĨNH
        Công ty TNHH xây dựng và thương mại tỉnh Hà TĨNH
        Số: 15/QĐ-UBND, QĐ số 3
        · Thực hiện nghiêm túc Nghị quyết của Đảng
        đảng cộng sản việt nam
        """)
  }

  @Test(arguments: [LegacySample.tcvn3, .vni])
  func legacyLinesAmongOthersAreFound(sample: LegacySample) throws {
    let unicode = ["Căn cứ Luật Tổ chức chính quyền địa phương;", "Xét đề nghị của Giám đốc Sở Nội vụ,", "Điều 1."]
    let legacy = [
      "Ban hành kèm theo Quyết định này Quy định về quản lý, sử dụng đất", "Thủ trưởng các đơn vị chịu trách nhiệm",
      "Hà Nội", "thi hành Quyết định này kể từ ngày ký.",
    ]
    let lines = unicode + legacy.map(sample.misread) + ["", "Plain words in English only", ""] + unicode
    let read = try read(lines.joined(separator: "\r\n").utf8)
    #expect(
      read.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        == unicode + legacy + ["", "Plain words in English only", ""] + unicode)
    #expect(read.encoding == "UTF-8+\(sample.name)")
  }

  @Test func whatIsNotLegacyTextStaysAsItIs() throws {
    let files = Fixtures.files(ending: ".txt")
    #expect(files.count >= 40)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let read = try read(bytes)
      #expect(read.encoding == "UTF-8", "\(file.lastPathComponent)")
      let lines = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
        .replacingOccurrences(of: "\u{0C}", with: "")
      #expect(lines.hasPrefix(read.text), "\(file.lastPathComponent)")
    }
  }

  private static let passages = [
    "Le procès-verbal de la réunion a été approuvé à l'unanimité; les délégués étaient tous présents, sauf M. Noël.",
    "Où êtes-vous né ? Là-bas, près de la forêt où l'on a bâti le château, dès l'été, ça et là, à côté du blé.",
    "Die Größe der Städte übertrifft ältere Schätzungen; für Bäcker und Fußgänger wäre es schön, öfter zu hören.",
    "El niño comió una manzana en el jardín; ¿dónde está la estación más próxima? ¡Mañana será otro día, señor!",
    "A comissão não aprovou as alterações à proposta; são três países, e há razões para isso, então.",
    "The committee's report (see e.g. p. 12) doesn't add anything: \"I'm not sure we'd agree\", he said. U.S. a.m.",
    "pháp luật và các văn bản có liên quan là căn cứ; nó có giá trị pháp lý",
    "void f(int *a) { a[0] = ~b ^ c; if (a? b : c) add(u+, o~, e^x); } // d'oh `code` a.b.c",
    "cong tac dan van khéo ¢tia ché dé thé xa hé hoi ké hoach § 12 © 2020 ® ¥ 100 € 30 °C ð ó é « » é é é",
    "× × × × × ± ± µ µ µ · · · ¹ ² ³ ¼ ½ ¾ © © ® ® § § ¶ ¶",
  ]

  @Test(arguments: passages)
  func otherLanguagesStayAsTheyAre(passage: String) throws {
    for text in [passage, passage + "\n" + passage, String(repeating: passage + "\n", count: 40)] {
      let unicode = try read(text.utf8)
      #expect(unicode.encoding == "UTF-8")
      #expect(unicode.text + (text.hasSuffix("\n") ? "\n" : "") == text)
      // The same in 8 bits, where all characters have one.
      let bytes = text.unicodeScalars.compactMap { ByteView.byte($0.value) }
      guard bytes.count == text.unicodeScalars.count, bytes.contains(where: { $0 >= 0x80 }) else { continue }
      #expect(!LegacyEncoding.allCases.map(\.name).contains(try read(bytes).encoding))
    }
  }

  /// What an OCR program that knows all Latin letters but not Vietnamese may make of it.
  @Test func scansWithOtherMarksStayAsTheyAre() throws {
    let marks: [[Unicode.Scalar]] = [[], ["\u{300}"], ["\u{301}"], ["\u{302}"], ["\u{308}"]]
    for document in Self.documents {
      var number = 0
      let damaged = document.unicodeScalars.map { scalar -> String in
        guard !scalar.isASCII, let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
        else {
          return String(scalar)
        }
        number += 1
        let marked = String(String.UnicodeScalarView([base] + marks[number * number % 5]))
          .precomposedStringWithCanonicalMapping
        return marked.unicodeScalars.allSatisfy { $0.value < 0x100 } ? marked : String(base)
      }
      #expect(try read(damaged.joined().utf8).encoding == "UTF-8")
    }
  }
}
