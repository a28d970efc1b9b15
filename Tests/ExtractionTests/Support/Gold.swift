import Foundation

/// The part of an annotated document that the floors look at.
struct Gold: Decodable {
  struct Named: Decodable { var name: String? }
  struct Number: Decodable {
    var text: String?
    var symbol: String?
  }
  struct Signature: Decodable { var name: String? }
  struct Citation: Decodable {
    var number: String?
    var name: String?
    var date: String?
    var role: String
    var optional: Bool?
  }
  struct Deadline: Decodable {
    var date: String?
    var rrule: String?
    var optional: Bool?
  }
  struct Task: Decodable {
    var text: String
    var assignees: [String]
    var coordinating: [String]
    var deadlines: [Deadline]
    var optional: Bool?
    var assigneesOptional: [String]?
  }
  var id: String
  var type: Named?
  var number: Number?
  var issuer: String?
  var place: String?
  var date: String?
  var title: String?
  var citations: [Citation]
  var tasks: [Task]
  var recipients: [String]
  var signature: Signature?
  /// Other acceptable values by field.
  var alt: [String: [String?]]?

  /// Reads an annotation file.
  static func read(_ url: URL) throws -> Gold {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Gold.self, from: Data(contentsOf: url))
  }
}
