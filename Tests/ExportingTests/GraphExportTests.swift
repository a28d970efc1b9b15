import Archive
import Exporting
import Extraction
import Foundation
import FoundationXML
import Testing

@Suite struct GraphExportTests {
  /// Collects nodes and edges with Foundation's XML parser.
  private final class Reader: NSObject, XMLParserDelegate {
    var nodes: [String] = []
    var edges: [(String, String)] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if name == "node" { nodes.append(attributes["id"] ?? "") }
      if name == "edge" { edges.append((attributes["source"] ?? "", attributes["target"] ?? "")) }
    }
  }

  private func read(_ records: [DocumentRecord], targets: [String: [Int: String]] = [:]) throws -> Reader {
    var export = GraphExport(targets: targets)
    let text = export.beginning() + records.map { export.text(of: $0) }.joined() + export.end()
    let (parser, reader) = (XMLParser(data: Data(text.utf8)), Reader())
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test func everyEdgeJoinsNodesThatStandOnce() throws {
    let citations = [
      CitationRecord(type: "Nghị quyết", number: "25-NQ/TW", role: .basis),
      CitationRecord(name: "Luật <Đất đai> & \"khác\"\u{1}", role: .mention), CitationRecord(role: .mention),
    ]
    let records = ["aaaa", "bbbb"].map { SampleRecord.record(id: $0, citations: citations) }
    let graph = try read(records)
    #expect(graph.nodes.count == 4)
    #expect(Set(graph.nodes).count == 4)
    #expect(graph.edges.count == 4)
    #expect(graph.edges.allSatisfy { graph.nodes.contains($0.0) && graph.nodes.contains($0.1) })
  }

  @Test func aResolvedCitationLeadsToTheDocumentOfTheArchive() throws {
    let citations = [CitationRecord(type: "Kế hoạch", number: "1-KH/TU", role: .basis)]
    let citing = SampleRecord.record(id: "aaaa", citations: citations)
    let cited = SampleRecord.record(id: "bbbb", citations: [])
    for records in [[citing, cited], [cited, citing], [citing]] {
      let graph = try read(records, targets: ["aaaa": [0: "bbbb"]])
      #expect(Set(graph.nodes) == ["aaaa", "bbbb"])
      #expect(graph.nodes.count == 2)
      #expect(graph.edges.map(\.1) == ["bbbb"])
    }
  }
}
