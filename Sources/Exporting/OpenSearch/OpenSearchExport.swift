import Extraction
import OrderedJSON

/// Lines for the bulk interface of OpenSearch and Elasticsearch: an action and a document each.
///
/// The id of a document is that of the archive, so that sending the same lines again changes nothing.
public struct OpenSearchExport: RecordExport {
  private struct Action: Encodable {
    struct Index: Encodable {
      enum CodingKeys: String, CodingKey {
        case id = "_id"
      }

      var id: String
    }

    var index: Index
  }

  /// Prepares the lines; the name of the index is part of the address they are sent to.
  public init() {}

  /// The two lines of a record.
  public func text(of record: DocumentRecord) throws -> String {
    let encoder = OrderedJSONEncoder(style: .line)
    return try encoder.string(for: Action(index: .init(id: record.id))) + "\n"
      + encoder.string(for: SearchDocument(record)) + "\n"
  }

  /// The settings and the mapping with which to create the index.
  ///
  /// Words are indexed with and without marks, and searched as typed: `dang` finds *Đảng*, `Đảng` does not find *dâng*.
  public static let mapping = """
    {
      "settings": {"analysis": {
        "filter": {"without_marks": {"type": "asciifolding", "preserve_original": true}},
        "normalizer": {"number": {"type": "custom", "filter": ["lowercase", "asciifolding"]}},
        "analyzer": {
          "vietnamese_index": {"tokenizer": "standard", "filter": ["lowercase", "without_marks"]},
          "vietnamese_search": {"tokenizer": "standard", "filter": ["lowercase"]}
        }
      }},
      "mappings": {"dynamic": "strict", "properties": {
        "number": {"type": "keyword", "normalizer": "number"},
        "type": {"type": "keyword"},
        "date": {"type": "date", "format": "strict_date"},
        "issuer": \(text),
        "on_behalf": \(text),
        "place": \(text),
        "title": \(text),
        "signer": \(text),
        "cites": {"type": "keyword", "normalizer": "number"},
        "assignees": \(text),
        "due": {"type": "date", "format": "strict_date"},
        "tasks": \(text),
        "text": \(text),
        "path": {"type": "keyword", "ignore_above": 4096},
        "confidence": {"type": "float"}
      }}
    }

    """

  private static let text =
    "{\"type\": \"text\", \"analyzer\": \"vietnamese_index\", \"search_analyzer\": \"vietnamese_search\"}"
}
