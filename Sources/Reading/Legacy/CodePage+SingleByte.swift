/// The code pages of one byte a letter.
///
/// The bytes follow the letters as `CodePage.letters` lists them, a line for each vowel and one for đ; `--` is a letter
/// that the code page lacks. As in GNU libc (TCVN, VISCII), GNU recode (VISCII, VPS) and UniKey (all).
extension CodePage {
  /// TCVN 5712:1993, third set: small letters, and seven capitals without tones.
  static let tcvn3 = CodePage(
    lower: """
      b5 b8 b6 b7 b9
      a8 bb be bc bd c6
      a9 c7 ca c8 c9 cb
      cc d0 ce cf d1
      aa d2 d5 d3 d4 d6
      d7 dd d8 dc de
      df e3 e1 e2 e4
      ab e5 e8 e6 e7 e9
      ac ea ed eb ec ee
      ef f3 f1 f2 f4
      ad f5 f8 f6 f7 f9
      fa fd fb fc fe
      ae
      """,
    upper: """
      -- -- -- -- --
      a1 -- -- -- -- --
      a2 -- -- -- -- --
      -- -- -- -- --
      a3 -- -- -- -- --
      -- -- -- -- --
      -- -- -- -- --
      a4 -- -- -- -- --
      a5 -- -- -- -- --
      -- -- -- -- --
      a6 -- -- -- -- --
      -- -- -- -- --
      a7
      """)

  /// VISCII 1.1 (RFC 1456).
  static let viscii = CodePage(
    lower: """
      e0 e1 e4 e3 d5
      e5 a2 a1 c6 c7 a3
      e2 a5 a4 a6 e7 a7
      e8 e9 eb a8 a9
      ea ab aa ac ad ae
      ec ed ef ee b8
      f2 f3 f6 f5 f7
      f4 b0 af b1 b2 b5
      bd b6 be b7 de fe
      f9 fa fc fb f8
      df d7 d1 d8 e6 f1
      cf fd d6 db dc
      f0
      """,
    upper: """
      c0 c1 c4 c3 80
      c5 82 81 02 05 83
      c2 85 84 86 06 87
      c8 c9 cb 88 89
      ca 8b 8a 8c 8d 8e
      cc cd 9b ce 98
      d2 d3 99 a0 9a
      d4 90 8f 91 92 93
      b4 96 95 97 b3 94
      d9 da 9c 9d 9e
      bf bb ba bc ff b9
      9f dd 14 19 1e
      d0
      """)

  /// VPS for Windows.
  static let vps = CodePage(
    lower: """
      e0 e1 e4 e3 e5
      e6 a2 a1 a3 a4 a5
      e2 c0 c3 c4 c5 c6
      e8 e9 c8 eb cb
      ea 8a 89 8b cd 8c
      ec ed cc ef ce
      f2 f3 d5 f5 86
      f4 d2 d3 b0 87 b6
      d6 a9 a7 aa ab ae
      f9 fa fb db f8
      dc d8 d9 ba bb bf
      ff 9a 9b cf 9c
      c7
      """,
    upper: """
      80 c1 81 82 02
      88 8e 8d 8f f0 04
      c2 84 83 85 1c 03
      d7 c9 de fe 05
      ca 93 90 94 95 06
      b5 b4 b7 b8 10
      bc b9 bd be 11
      d4 97 96 98 99 12
      f7 9e 9d 9f a6 13
      a8 da d1 ac 14
      d0 af ad b1 1d 15
      b2 dd fd b3 19
      f1
      """)
}
