import Layout
import Yams

/// Reads the YAML of one rule file; what is wrong is collected, not thrown, so that all of it is seen at once.
struct RuleFileReader {
  private var file: RuleFile
  private var rule: String?

  /// Reads a file.
  /// - Parameter path: The name given in problems.
  static func read(_ yaml: String, path: String) -> RuleFile {
    var reader = RuleFileReader(file: RuleFile(path: path))
    reader.readFile(yaml)
    return reader.file
  }

  private init(file: RuleFile) { self.file = file }

  private mutating func readFile(_ yaml: String) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      file.problems.append(YAMLProblem.problem(of: error, in: file.path))
      return
    } catch {
      report("not YAML: \(error)", line: 1)
      return
    }
    guard let root else { return }
    for (key, value) in pairs(of: root, called: "the file") {
      switch key.text {
      case "patterns": readPatterns(value)
      case "vocabularies": readVocabularies(value)
      case "rules": for node in items(of: value, called: "rules") { readRule(node) }
      default: report("unknown key \"\(key.text)\"; known are patterns, vocabularies, rules", line: key.location.line)
      }
    }
  }

  private mutating func readPatterns(_ node: Node) {
    for (key, value) in pairs(of: node, called: "patterns") {
      guard let text = scalar(value, called: key.text) else { continue }
      file.patterns.append((key.text, text))
    }
  }

  private mutating func readVocabularies(_ node: Node) {
    for (key, value) in pairs(of: node, called: "vocabularies") {
      var entries: [VocabularyEntry] = []
      for item in items(of: value, called: key.text) {
        if let name = item.scalar?.string {
          entries.append(VocabularyEntry(name: name))
        } else {
          entries += entry(item)
        }
      }
      file.vocabularies.append((key.text, entries))
    }
  }

  private mutating func entry(_ node: Node) -> [VocabularyEntry] {
    var entry = VocabularyEntry(name: "")
    for (key, value) in pairs(of: node, called: "an entry") {
      switch key.text {
      case "name": entry.name = scalar(value, called: "name")?.text ?? ""
      case "also": entry.also = items(of: value, called: "also").compactMap { scalar($0, called: "also")?.text }
      default: entry.attributes[key.text] = scalar(value, called: key.text)?.text
      }
    }
    if entry.name.isEmpty { report("an entry of a vocabulary needs a name", line: line(of: node)) }
    return entry.name.isEmpty ? [] : [entry]
  }

  private mutating func readRule(_ node: Node) {
    rule = node.mapping?["id"]?.scalar?.string
    defer { rule = nil }
    var made = Rule.empty(at: location(of: node))
    for (key, value) in pairs(of: node, called: "a rule") { readKey(key, value, into: &made) }
    if made.id.isEmpty { report("a rule needs an id", line: made.location.line) }
    if made.field.isEmpty { report("a rule needs a field", line: made.location.line) }
    if made.description.isEmpty { report("a rule needs a description", line: made.location.line) }
    if made.patterns.isEmpty { report("a rule needs at least one pattern", line: made.location.line) }
    if made.examples.isEmpty { report("a rule needs at least one example", line: made.location.line) }
    if !made.id.isEmpty { file.rules.append(made) }
  }

  private mutating func readKey(_ key: Rule.SourcePattern, _ value: Node, into rule: inout Rule) {
    switch key.text {
    case "id": rule.id = scalar(value, called: "id")?.text ?? ""
    case "description": rule.description = scalar(value, called: "description")?.text ?? ""
    case "field": rule.field = scalar(value, called: "field")?.text ?? ""
    case "in": rule.kinds = kinds(value)
    case "patterns": rule.patterns = items(of: value, called: "patterns").compactMap { scalar($0, called: "pattern") }
    case "yields": rule.yields = templates(value)
    case "confidence": rule.confidence = number(value) ?? rule.confidence
    case "ignore_case": rule.ignoresCase = scalar(value, called: "ignore_case")?.text == "true"
    case "ignore_marks": rule.ignoresMarks = scalar(value, called: "ignore_marks")?.text == "true"
    case "examples": rule.examples = items(of: value, called: "examples").compactMap { example($0) }
    case "not": rule.counterexamples = items(of: value, called: "not").compactMap { scalar($0, called: "not") }
    default: report("unknown key \"\(key.text)\"; known are \(Self.keys)", line: key.location.line)
    }
  }

  private static let keys =
    "id, description, in, field, ignore_case, ignore_marks, patterns, yields, confidence, examples, not"

  private mutating func kinds(_ node: Node) -> Set<BlockKind> {
    var kinds: Set<BlockKind> = []
    for item in items(of: node, called: "in") {
      guard let name = scalar(item, called: "in") else { continue }
      if let kind = BlockKind(rawValue: name.text) {
        kinds.insert(kind)
      } else {
        let known = BlockKind.allCases.map(\.rawValue).joined(separator: ", ")
        report("unknown kind of block \"\(name.text)\"; known are \(known)", line: name.location.line)
      }
    }
    return kinds
  }

  private mutating func templates(_ node: Node) -> [String: Template] {
    var templates: [String: Template] = [:]
    for (key, value) in pairs(of: node, called: "yields") {
      guard let source = scalar(value, called: key.text) else { continue }
      do throws(TemplateError) {
        templates[key.text] = try Template(source.text)
      } catch {
        report("value \(key.text): \(error.message)", line: source.location.line)
      }
    }
    return templates
  }

  private mutating func example(_ node: Node) -> RuleExample? {
    var example = RuleExample(text: "", captures: [:], values: [:], location: location(of: node))
    for (key, value) in pairs(of: node, called: "an example") {
      switch key.text {
      case "text": example.text = scalar(value, called: "text")?.text ?? ""
      case "captures": example.captures = strings(value, called: "captures")
      case "values": example.values = strings(value, called: "values")
      default: report("unknown key \"\(key.text)\" in an example", line: key.location.line)
      }
    }
    if example.text.isEmpty { report("an example needs a text", line: example.location.line) }
    return example.text.isEmpty ? nil : example
  }
}

extension RuleFileReader {
  private mutating func strings(_ node: Node, called name: String) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in pairs(of: node, called: name) { result[key.text] = scalar(value, called: key.text)?.text }
    return result
  }

  private mutating func number(_ node: Node) -> Double? {
    guard let text = scalar(node, called: "confidence"), let value = Double(text.text), (0...1).contains(value) else {
      report("confidence is a number from 0 to 1", line: line(of: node))
      return nil
    }
    return value
  }

  private mutating func pairs(of node: Node, called name: String) -> [(Rule.SourcePattern, Node)] {
    guard let mapping = node.mapping else {
      report("\(name) should be a list of \"key: value\"", line: line(of: node))
      return []
    }
    return mapping.compactMap { key, value in scalar(key, called: "a key").map { ($0, value) } }
  }

  private mutating func items(of node: Node, called name: String) -> [Node] {
    guard let sequence = node.sequence else {
      report("\(name) should be a list", line: line(of: node))
      return []
    }
    return Array(sequence)
  }

  private mutating func scalar(_ node: Node, called name: String) -> Rule.SourcePattern? {
    guard let scalar = node.scalar else {
      report("\(name) should be a text", line: line(of: node))
      return nil
    }
    return Rule.SourcePattern(text: scalar.string, location: location(of: node))
  }

  private func line(of node: Node) -> Int { node.mark?.line ?? 1 }

  private func location(of node: Node) -> SourceLocation { SourceLocation(file: file.path, line: line(of: node)) }

  private mutating func report(_ message: String, line: Int) {
    file.problems.append(
      RuleProblem(location: SourceLocation(file: file.path, line: line), rule: rule, message: message))
  }
}

extension Rule {
  /// A rule of which nothing is known yet.
  static func empty(at location: SourceLocation) -> Rule {
    Rule(
      id: "", description: "", kinds: [], field: "", patterns: [], yields: [:], confidence: 0.9, ignoresCase: false,
      ignoresMarks: false, examples: [], counterexamples: [], location: location)
  }
}
