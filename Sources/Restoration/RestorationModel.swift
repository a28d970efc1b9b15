import Foundation

/// Everything learnt that restoration needs, in one memory-mapped file.
public struct RestorationModel: Sendable {
  let file: ModelFile
  /// The words.
  public let vocabulary: Vocabulary
  /// p(text).
  public let languageModel: LanguageModel
  /// p(read | printed).
  public let channel: ChannelModel
  /// p(read | printed) where a language pack for Vietnamese read a word wrong.
  let markedChannel: ChannelModel
  let symbols: SymbolModel
  /// SHA-256 of the model's contents, in lower-case hexadecimal.
  public let digest: String

  /// Opens the model file at `path`.
  /// - Throws: `ModelError` with a message for the user.
  public init(path: String) throws(ModelError) {
    file = try ModelFile(path: path)
    vocabulary = try Vocabulary(file: file)
    languageModel = try LanguageModel(file: file)
    let trie = try PrintedTrie(file: file)
    channel = try ChannelModel(file: file, .damaged, trie: trie)
    markedChannel = try ChannelModel(file: file, .marked, trie: trie)
    symbols = try SymbolModel(file: file)
    let digest = try file.section("digest..", of: UInt8.self)
    self.digest = String(decoding: UnsafeBufferPointer(start: digest.pointer, count: digest.count), as: UTF8.self)
  }

  /// Opens the model that ships with the program.
  public static func shipped() throws(ModelError) -> RestorationModel {
    guard let url = Bundle.module.url(forResource: "Model", withExtension: nil) else { throw .notShipped }
    return try RestorationModel(path: url.appendingPathComponent("vietnamese.model").path)
  }
}
