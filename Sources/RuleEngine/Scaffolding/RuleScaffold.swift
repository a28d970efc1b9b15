import Foundation

/// Writes first drafts of rule files, which hold as they are and are meant to be made better.
public struct RuleScaffold: Sendable {
  private let rules: RuleSet

  /// Prepares drafts that fit these rules.
  public init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// The fields that rules can be for.
  public var fields: [String] { Set(rules.rules.map(\.field)).sorted() }

  /// A file that adds a document type.
  ///
  /// - Parameters:
  ///   - name: In normal case: `Công điện`.
  ///   - code: The abbreviation in numbers; nil for types that have none.
  ///   - also: Other forms of the name.
  public func type(_ name: String, code: String?, also: [String] = []) -> String {
    let parts = ["name: \(Self.quoted(name))", code.map { "code: \(Self.quoted($0))" }, Self.list("also", also)]
    return """
      # A document type. Layout, number lines and citations know it from this one entry.
      #   code            the abbreviation in numbers; leave it out for types that have none
      #   also            other forms of the name
      #   tasks: headed   for types that order something only below headings that say so, as reports do
      vocabularies:
        types:
          - {\(parts.compactMap { $0 }.joined(separator: ", "))}

      """
  }

  /// A file that adds an agency.
  ///
  /// - Parameters:
  ///   - name: In normal case: `Ban Quản lý Khu kinh tế`.
  ///   - abbreviations: How it is shortened.
  public func agency(_ name: String, abbreviations: [String] = []) -> String {
    var text = """
      # An agency. Its name in normal case lets a letterhead in capitals be written properly, and lists of units be read.
      vocabularies:
        agency_names:
          - \(Self.quoted(name))

      """
    if !abbreviations.isEmpty {
      text += """
          # Written out wherever an issuer is named so.
          abbreviations:
            - {name: \(Self.quoted(name)), \(Self.list("also", abbreviations) ?? "")}

        """
    }
    return text
  }

  /// A file with one rule made from an example: words as they stand, numbers captured.
  ///
  /// - Parameters:
  ///   - id: The id; that of a shipped rule takes its place.
  ///   - field: What its findings are for, one of `fields`.
  ///   - example: A text in which the whole of it is to be found.
  public func rule(id: String, field: String, example: String) -> String {
    let example = example.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let draft = ExamplePattern(example)
    let known = rules.rules(for: field)
    let values = Set(known.flatMap(\.yields.keys)).sorted()
    let kinds = Set(known.flatMap(\.kinds)).map(\.rawValue).sorted()
    let groups = draft.groups
    var lines = [
      "# Made from one example: replace what varies by patterns, name the groups by what they hold, add more examples,",
      "# damaged ones too, and try it: ingest rules check --rules FOLDER", "rules:", "  - id: \(id)",
      "    description: \(Self.quoted("Say what the rule is for, for instance: \(example)"))",
      "    # Kinds of blocks it looks at; other rules for this field look at "
        + (kinds.isEmpty ? "all." : kinds.joined(separator: ", ") + "."),
    ]
    lines.append(kinds.isEmpty ? "    # in: [paragraph, bullet]" : "    in: [\(kinds.joined(separator: ", "))]")
    lines += ["    field: \(field)", "    patterns:", "      - \(Self.quoted(draft.pattern))"]
    lines.append("    # Values that \"\(field)\" knows: \(values.isEmpty ? "none" : values.joined(separator: ", ")).")
    if !groups.isEmpty {
      lines.append("    yields:")
      lines += groups.map { "      \($0.name): '{\($0.name)|integer}'" }
    }
    lines += ["    confidence: 0.9", "    examples:", "      - text: \(Self.quoted(example))"]
    if !groups.isEmpty {
      let captures = groups.map { "\($0.name): \(Self.quoted($0.text))" }.joined(separator: ", ")
      lines.append("        captures: {\(captures)}")
    }
    lines += ["    # Texts in which nothing may match:", "    # not:", "    #   - ''"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ key: String, _ texts: [String]) -> String? {
    texts.isEmpty ? nil : "\(key): [\(texts.map(quoted).joined(separator: ", "))]"
  }

  /// A text as YAML takes it whatever it holds.
  private static func quoted(_ text: String) -> String {
    let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "'" + plain.replacingOccurrences(of: "'", with: "''") + "'"
  }
}
