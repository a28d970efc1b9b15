import Testing

@testable import Restoration

@Suite("The trie of printed words")
struct PrintedTrieTests {
  private let vocabulary = SmallVocabulary()

  private func find(_ trie: PrintedTrie, _ letters: [UInt8]) -> Int? {
    letters.reduce(PrintedTrie.root as Int?) { node, letter in node.flatMap { trie.child($0, letter) } }
  }

  private func find(_ trie: PrintedTrie, _ word: String) -> Int? {
    SyllableKey(word).flatMap { find(trie, PrintedTrie.letters($0, .lower)) }
  }

  @Test("Every syllable is found in its three cases", arguments: SmallVocabulary.words.map(\.0).filter { $0 != "brno" })
  func findsWords(word: String) throws {
    let trie = vocabulary.trie
    let key = try #require(SyllableKey(word))
    for letterCase in LetterCase.allCases where key.length > 1 || letterCase != .upper {
      let node = try #require(find(trie, PrintedTrie.letters(key, letterCase)))
      #expect(trie.word(node) == vocabulary.number(word))
      #expect(trie.letterCase(node) == letterCase)
      #expect(trie.cost(node) == vocabulary.costs[Int(vocabulary.number(word))])
    }
  }

  @Test("What is no syllable or no word is not found")
  func findsNothingElse() throws {
    let trie = vocabulary.trie
    for word in ["brno", "thưc", "ủyy"] {
      #expect(find(trie, word) == nil)
    }
    let prefix = try #require(find(trie, "đản"))
    #expect(trie.word(prefix) == nil)
  }

  @Test("Bounds are the least cost below, children stand in the order of their letters")
  func bounds() throws {
    let trie = vocabulary.trie
    #expect(trie.bound(PrintedTrie.root) == 2)
    let d = try #require(find(trie, "d"))
    #expect(trie.bound(d) == 5)
    for child in trie.children(PrintedTrie.root) { #expect(trie.bound(child) >= trie.bound(PrintedTrie.root)) }
  }

  @Test("An empty vocabulary gives an empty trie")
  func empty() {
    let trie = [Float]().withUnsafeBufferPointer { PrintedTrie(keys: [UInt64](), costs: $0) }
    #expect(trie.children(PrintedTrie.root).isEmpty)
    #expect(trie.word(PrintedTrie.root) == nil)
  }
}
