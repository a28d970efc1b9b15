import Foundation
import Reading

/// One line that asks for a record: `{"id": "a", "text": "…"}` or `{"path": "a.txt"}`.
struct PipeRequest: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, text, path
  }

  /// What the asking program calls the document.
  var id: String?
  /// The OCR text.
  var text: String?
  /// The file to read, where there is no text.
  var path: String?

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    // Programs number documents as often as they name them.
    let number = try? values.decodeIfPresent(Int.self, forKey: .id)
    id = try number.map { String($0) } ?? values.decodeIfPresent(String.self, forKey: .id)
    text = try values.decodeIfPresent(String.self, forKey: .text)
    path = try values.decodeIfPresent(String.self, forKey: .path)
  }

  /// Reads a line.
  ///
  /// Throws `PipeFailure.Reason` with a message for the user where the line is no request.
  init(line: [UInt8]) throws(PipeFailure.Reason) {
    do {
      self = try JSONDecoder().decode(PipeRequest.self, from: Data(line))
    } catch {
      throw PipeFailure.Reason(
        code: "bad_line", message: "not a JSON object with \"id\" and \"text\", or with \"path\", on one line")
    }
    guard (text == nil) != (path == nil) else {
      throw PipeFailure.Reason(code: "bad_line", message: "give either \"text\" or \"path\"")
    }
  }
}
