import Testing

/// Vietnamese text in legacy encodings, made with tables of other programs than this one.
///
/// TCVN3 and VISCII are those of GNU libc's `iconv`; VPS, VNI and VIQR those of GNU recode 3.7, checked against UniKey's
/// and xvnkb's (recode lacks Ỗ in VPS and has Ắ and Ằ of VNI changed over); windows-1258 is Python's.
struct LegacySample: Sendable, CustomTestStringConvertible {
  /// The name as records have it.
  var name: String
  private var bytes: [Unicode.Scalar: [UInt8]]

  var testDescription: String { name }

  /// The letters that ASCII lacks, in both cases.
  static let letters = Array(alphabet.unicodeScalars)

  /// The letters that the encoding has.
  var letters: [Unicode.Scalar] { Self.letters.filter { bytes[$0] != nil } }

  private init(_ name: String, _ table: String) {
    self.name = name
    let codes = table.split(whereSeparator: \.isWhitespace)
    precondition(codes.count == Self.letters.count)
    bytes = [:]
    for (letter, code) in zip(Self.letters, codes) where code != "--" {
      let digits = Array(code)
      bytes[letter] = stride(from: 0, to: digits.count, by: 2).compactMap { index in
        UInt8(String(digits[index...index + 1]), radix: 16)
      }
    }
  }

  /// The text in the encoding; TCVN3 has capitals with tones only in fonts of capitals, in the codes of small letters.
  func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      if let code = bytes[scalar] { return code }
      return scalar.properties.lowercaseMapping.unicodeScalars.first.flatMap { bytes[$0] } ?? [UInt8(ascii: "?")]
    }
  }

  /// The text in the encoding, read as windows-1252: what is found in files that were saved as UTF-8 afterwards.
  func misread(_ text: String) -> String { Self.misread(encode(text)) }

  /// Bytes read as windows-1252, as the WHATWG has it.
  static func misread(_ bytes: [UInt8]) -> String {
    // From 0x80 on; the bytes that mean nothing are control characters.
    let upper = Array(
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append((0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  private static let alphabet = """
    àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ\
    ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ
    """

  static let all: [LegacySample] = [tcvn3, vni, viscii, vps, windows1258, viqr]

  static let tcvn3 = LegacySample(
    "TCVN3",
    """
    b5 b8 b6 b7 b9 a8 bb be bc bd c6 a9 c7 ca c8 c9 cb cc d0 ce cf d1 aa d2 d5 d3 d4 d6 d7 dd d8 dc de df e3 e1 e2
    e4 ab e5 e8 e6 e7 e9 ac ea ed eb ec ee ef f3 f1 f2 f4 ad f5 f8 f6 f7 f9 fa fd fb fc fe ae -- -- -- -- -- a1 --
    -- -- -- -- a2 -- -- -- -- -- -- -- -- -- -- a3 -- -- -- -- -- -- -- -- -- -- -- -- -- -- -- a4 -- -- -- -- --
    a5 -- -- -- -- -- -- -- -- -- -- a6 -- -- -- -- -- -- -- -- -- -- a7
    """)

  static let vni = LegacySample(
    "VNI",
    """
    61f8 61f9 61fb 61f5 61ef 61ea 61e8 61e9 61fa 61fc 61eb 61e2 61e0 61e1 61e5 61e3 61e4 65f8 65f9 65fb 65f5 65ef
    65e2 65e0 65e1 65e5 65e3 65e4 ec ed e6 f3 f2 6ff8 6ff9 6ffb 6ff5 6fef 6fe2 6fe0 6fe1 6fe5 6fe3 6fe4 f4 f4f8 f4f9
    f4fb f4f5 f4ef 75f8 75f9 75fb 75f5 75ef f6 f6f8 f6f9 f6fb f6f5 f6ef 79f8 79f9 79fb 79f5 ee f1 41d8 41d9 41db
    41d5 41cf 41ca 41c8 41c9 41da 41dc 41cb 41c2 41c0 41c1 41c5 41c3 41c4 45d8 45d9 45db 45d5 45cf 45c2 45c0 45c1
    45c5 45c3 45c4 cc cd c6 d3 d2 4fd8 4fd9 4fdb 4fd5 4fcf 4fc2 4fc0 4fc1 4fc5 4fc3 4fc4 d4 d4d8 d4d9 d4db d4d5 d4cf
    55d8 55d9 55db 55d5 55cf d6 d6d8 d6d9 d6db d6d5 d6cf 59d8 59d9 59db 59d5 ce d1
    """)

  static let viscii = LegacySample(
    "VISCII",
    """
    e0 e1 e4 e3 d5 e5 a2 a1 c6 c7 a3 e2 a5 a4 a6 e7 a7 e8 e9 eb a8 a9 ea ab aa ac ad ae ec ed ef ee b8 f2 f3 f6 f5
    f7 f4 b0 af b1 b2 b5 bd b6 be b7 de fe f9 fa fc fb f8 df d7 d1 d8 e6 f1 cf fd d6 db dc f0 c0 c1 c4 c3 80 c5 82
    81 02 05 83 c2 85 84 86 06 87 c8 c9 cb 88 89 ca 8b 8a 8c 8d 8e cc cd 9b ce 98 d2 d3 99 a0 9a d4 90 8f 91 92 93
    b4 96 95 97 b3 94 d9 da 9c 9d 9e bf bb ba bc ff b9 9f dd 14 19 1e d0
    """)

  static let vps = LegacySample(
    "VPS",
    """
    e0 e1 e4 e3 e5 e6 a2 a1 a3 a4 a5 e2 c0 c3 c4 c5 c6 e8 e9 c8 eb cb ea 8a 89 8b cd 8c ec ed cc ef ce f2 f3 d5 f5
    86 f4 d2 d3 b0 87 b6 d6 a9 a7 aa ab ae f9 fa fb db f8 dc d8 d9 ba bb bf ff 9a 9b cf 9c c7 80 c1 81 82 02 88 8e
    8d 8f f0 04 c2 84 83 85 1c 03 d7 c9 de fe 05 ca 93 90 94 95 06 b5 b4 b7 b8 10 bc b9 bd be 11 d4 97 96 98 99 12
    f7 9e 9d 9f a6 13 a8 da d1 ac 14 d0 af ad b1 1d 15 b2 dd fd b3 19 f1
    """)

  static let windows1258 = LegacySample(
    "windows-1258",
    """
    e0 e1 61d2 61de 61f2 e3 e3cc e3ec e3d2 e3de e3f2 e2 e2cc e2ec e2d2 e2de e2f2 e8 e9 65d2 65de 65f2 ea eacc eaec
    ead2 eade eaf2 69cc ed 69d2 69de 69f2 6fcc f3 6fd2 6fde 6ff2 f4 f4cc f4ec f4d2 f4de f4f2 f5 f5cc f5ec f5d2 f5de
    f5f2 f9 fa 75d2 75de 75f2 fd fdcc fdec fdd2 fdde fdf2 79cc 79ec 79d2 79de 79f2 f0 c0 c1 41d2 41de 41f2 c3 c3cc
    c3ec c3d2 c3de c3f2 c2 c2cc c2ec c2d2 c2de c2f2 c8 c9 45d2 45de 45f2 ca cacc caec cad2 cade caf2 49cc cd 49d2
    49de 49f2 4fcc d3 4fd2 4fde 4ff2 d4 d4cc d4ec d4d2 d4de d4f2 d5 d5cc d5ec d5d2 d5de d5f2 d9 da 55d2 55de 55f2 dd
    ddcc ddec ddd2 ddde ddf2 59cc 59ec 59d2 59de 59f2 d0
    """)

  static let viqr = LegacySample(
    "VIQR",
    """
    6160 6127 613f 617e 612e 6128 612860 612827 61283f 61287e 61282e 615e 615e60 615e27 615e3f 615e7e 615e2e 6560
    6527 653f 657e 652e 655e 655e60 655e27 655e3f 655e7e 655e2e 6960 6927 693f 697e 692e 6f60 6f27 6f3f 6f7e 6f2e
    6f5e 6f5e60 6f5e27 6f5e3f 6f5e7e 6f5e2e 6f2b 6f2b60 6f2b27 6f2b3f 6f2b7e 6f2b2e 7560 7527 753f 757e 752e 752b
    752b60 752b27 752b3f 752b7e 752b2e 7960 7927 793f 797e 792e 6464 4160 4127 413f 417e 412e 4128 412860 412827
    41283f 41287e 41282e 415e 415e60 415e27 415e3f 415e7e 415e2e 4560 4527 453f 457e 452e 455e 455e60 455e27 455e3f
    455e7e 455e2e 4960 4927 493f 497e 492e 4f60 4f27 4f3f 4f7e 4f2e 4f5e 4f5e60 4f5e27 4f5e3f 4f5e7e 4f5e2e 4f2b
    4f2b60 4f2b27 4f2b3f 4f2b7e 4f2b2e 5560 5527 553f 557e 552e 552b 552b60 552b27 552b3f 552b7e 552b2e 5960 5927
    593f 597e 592e 4444
    """)
}
