/// Rewrites a pattern so that its letters match whatever marks they bear: `trước` also matches `trườc` and `truoc`.
///
/// Restoration leaves some syllables with wrong marks; numbers and words around them still tell what is meant.
enum LooseMarks {
  /// The pattern with every literal letter that can bear marks widened to all its forms.
  ///
  /// Escapes, names of groups and the contents of `\p{…}` stay as they are; inside `[…]` forms are added.
  static func widen(_ pattern: String) -> String {
    var result = ""
    var rest = Substring(pattern)
    var inClass = false
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        result += "\\" + escape(&rest)
      case "(" where rest.hasPrefix("?<") && !rest.hasPrefix("?<=") && !rest.hasPrefix("?<!"):
        result += "(" + upTo(">", &rest)
      case "(" where rest.hasPrefix("?"):
        // Flags and look-around hold no letters to match.
        result += "(" + flags(&rest)
      case "[":
        inClass = true
        result.append(character)
      case "]":
        inClass = false
        result.append(character)
      default:
        // A range such as A-Z means its ends alone.
        let isEnd = inClass && (rest.first == "-" || result.last == "-")
        result += isEnd ? String(character) : widened(character, inClass: inClass)
      }
    }
    return result
  }

  private static func escape(_ rest: inout Substring) -> String {
    guard let kind = rest.popFirst() else { return "" }
    return String(kind) + ("pP".contains(kind) && rest.first == "{" ? upTo("}", &rest) : "")
  }

  private static func flags(_ rest: inout Substring) -> String {
    let end = rest.firstIndex { !"?<=!:imsx-".contains($0) } ?? rest.endIndex
    let flags = rest[..<end]
    // "(?i:" ends with its colon; what follows is pattern again.
    let stop = flags.firstIndex { ":=!".contains($0) }.map { flags.index(after: $0) } ?? flags.endIndex
    let head = rest[..<stop]
    rest = rest[stop...]
    return String(head)
  }

  private static func upTo(_ end: Character, _ rest: inout Substring) -> String {
    guard let index = rest.firstIndex(of: end) else { return "" }
    let part = rest[...index]
    rest = rest[rest.index(after: index)...]
    return String(part)
  }

  private static func widened(_ character: Character, inClass: Bool) -> String {
    guard let forms = forms[character] else { return String(character) }
    if inClass { return forms }
    // The OCR reads the horn of a letter as an apostrophe behind it: "cơ’ quan".
    return "ơờớởỡợưừứửữự".contains(character) ? "(?:[\(forms)][\"'’]?)" : "[\(forms)]"
  }

  /// All forms of a letter by each of them.
  private static let forms: [Character: String] = {
    let families = [
      "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ",
    ]
    var forms: [Character: String] = [:]
    for family in families + families.map({ $0.uppercased() }) {
      for letter in family { forms[letter] = family }
    }
    return forms
  }()
}
