import Extraction
import Identity

/// Who cites whom, as GraphML: documents are nodes, citations are edges to the documents cited.
///
/// What is cited but not in the archive is a node too. Citations without number and name lead nowhere and are left out.
public struct GraphExport: RecordExport {
  private static let nodeKeys = ["label", "type", "number", "date", "issuer", "title", "archived"]
  private static let edgeKeys = ["role", "mentions"]

  private let targets: [String: [Int: String]]
  private var written: Set<String> = []
  /// Documents of the archive that are cited, with the number they are cited by.
  private var cited: [String: String] = [:]
  private var withoutName = 0

  /// Prepares a graph; `targets` tells which documents of the archive are cited, as `ArchiveReader.citationTargets`
  /// does.
  public init(targets: [String: [Int: String]]) {
    self.targets = targets
  }

  /// The head of the graph.
  public func beginning() -> String {
    func keys(_ names: [String], of element: String) -> String {
      names.map { name in
        let type = name == "archived" ? "boolean" : name == "mentions" ? "int" : "string"
        return "  <key id=\"\(name)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
      }.joined()
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """ + keys(Self.nodeKeys, of: "node") + keys(Self.edgeKeys, of: "edge")
        + "  <graph id=\"citations\" edgedefault=\"directed\">\n"
  }

  /// The node of a document, its citations and what it is the first to cite.
  public mutating func text(of record: DocumentRecord) -> String {
    written.insert(record.id)
    let label = record.number?.text ?? record.title ?? record.id
    var result = node(
      record.id,
      [
        "label": label, "type": record.type?.name, "number": record.number?.text, "date": record.date,
        "issuer": record.issuer?.name, "title": record.title, "archived": "true",
      ])
    for (position, citation) in record.citations.enumerated() {
      guard let name = citation.number ?? citation.name, let key = CitationClaim(citation).key else {
        withoutName += 1
        continue
      }
      let resolved = targets[record.id]?[position]
      let target = resolved ?? "cited:" + key
      if let resolved {
        cited[resolved] = name
      } else if written.insert(target).inserted {
        result += node(
          target,
          [
            "label": name, "type": citation.type, "number": citation.number, "date": citation.date,
            "issuer": citation.issuer, "title": citation.subject ?? citation.name, "archived": "false",
          ])
      }
      result += edge(from: record.id, to: target, citation)
    }
    return result
  }

  /// Documents that are cited but were not among the records, and the end of the graph.
  public mutating func end() -> String {
    let rest = cited.filter { !written.contains($0.key) }.sorted { $0.key < $1.key }
    return rest.map { node($0.key, ["label": $0.value, "number": $0.value, "archived": "true"]) }.joined()
      + "  </graph>\n</graphml>\n"
  }

  /// How many citations lead nowhere.
  public var remark: String? {
    withoutName == 0 ? nil : "\(withoutName) citations have neither number nor name and are not in the graph"
  }

  private func node(_ id: String, _ values: [String: String?]) -> String {
    "    <node id=\"\(XMLText.escaped(id))\">" + data(Self.nodeKeys, values) + "</node>\n"
  }

  private func edge(from source: String, to target: String, _ citation: CitationRecord) -> String {
    "    <edge source=\"\(source)\" target=\"\(XMLText.escaped(target))\">"
      + data(Self.edgeKeys, ["role": citation.role.rawValue, "mentions": String(citation.mentions.count)]) + "</edge>\n"
  }

  private func data(_ keys: [String], _ values: [String: String?]) -> String {
    keys.compactMap { key in
      (values[key] ?? nil).map { "<data key=\"\(key)\">\(XMLText.escaped($0))</data>" }
    }.joined()
  }
}
