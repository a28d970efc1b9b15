import Foundation

/// The annotation of a fixture, as far as layout can be held to it.
struct Gold: Decodable {
  struct Section: Decodable {
    var label: String
    var title: String
    var line: Int?
    var children: [Section]
    var optional: Bool?
  }

  struct Task: Decodable {
    var section: String
    var line: Int?
    var endLine: Int?
    var text: String
    var optional: Bool?

    enum CodingKeys: String, CodingKey {
      case section
      case line
      case endLine = "end_line"
      case text
      case optional
    }
  }

  struct Signature: Decodable {
    var authority: String?
    var position: String?
    var name: String?
  }

  struct Annex: Decodable {
    var type: String
    var title: String?
    var line: Int?
  }

  struct Footnote: Decodable {
    var label: String
  }

  var title: String
  var sections: [Section]
  var tasks: [Task]
  var signature: Signature
  var recipients: [String]
  var addressees: [String]?
  var annexes: [Annex]
  var footnotes: [Footnote]

  init(_ path: String) throws {
    let url = LayoutFixture.root.appendingPathComponent("fixtures/\(path).gold.json")
    self = try JSONDecoder().decode(Gold.self, from: try Data(contentsOf: url))
  }

  /// The headings in order, those of annexes with the annex as their first label.
  var headings: [(path: String, title: String, line: Int?, isOptional: Bool)] {
    func flatten(_ sections: [Section], _ above: String) -> [(String, String, Int?, Bool)] {
      sections.flatMap { section -> [(String, String, Int?, Bool)] in
        let path = above.isEmpty ? section.label : above + "." + section.label
        return [(path, section.title, section.line, section.optional ?? false)] + flatten(section.children, path)
      }
    }
    return flatten(sections, "").map { (path: $0.0, title: $0.1, line: $0.2, isOptional: $0.3) }
  }
}
