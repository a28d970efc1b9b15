/// Which documents of an archive have which number, for following citations.
public struct DocumentNumbers: Sendable, Equatable {
  /// The document with each number as `NumberKey` spells it; nil where several have it.
  private var ids: [String: String?] = [:]

  /// Creates the list of an archive without numbers.
  public init() {}

  init(_ pairs: [(key: String, id: String)]) {
    for pair in pairs {
      // Two bodies may use the same number: a citation does not tell which is meant.
      ids[pair.key] = ids[pair.key] == nil ? .some(pair.id) : .some(nil)
    }
  }

  /// The one document with a number, in any spelling; nil where there is none or where there are several.
  public func id(of number: String) -> String? {
    Self.key(of: number).flatMap { ids[$0] ?? nil }
  }

  /// What all spellings of a number, or of a name, share; nil where it holds no letter or digit.
  public static func key(of number: String) -> String? { NumberKey(number)?.exact }
}
