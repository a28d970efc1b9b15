import Foundation
import Testing

@testable import Restoration

@Suite("The shipped vocabulary")
struct VocabularyTests {
  private func model() throws -> RestorationModel { try RestorationModel.shipped() }

  @Test("Every word is found under its own number, special tokens under none")
  func lookup() throws {
    let model = try model()
    let words = Vocabulary.Word(Vocabulary.firstRealWord)..<Vocabulary.Word(model.vocabulary.count)
    for word in words { #expect(model.vocabulary.word(model.vocabulary.key(word)) == word) }
    #expect(model.vocabulary.word(SyllableKey(packed: 0)) == nil)
    #expect(model.vocabulary.key(Vocabulary.number).length == 0)
  }

  @Test("Nearly all running text is well-formed syllables, in the classic tone placement")
  func syllables() throws {
    let model = try model()
    var total = 0.0
    var wellFormed = 0.0
    for word in Vocabulary.Word(Vocabulary.firstRealWord)..<Vocabulary.Word(model.vocabulary.count) {
      let key = model.vocabulary.key(word)
      let probability = exp(-Double(model.languageModel.unigramCost(word)))
      total += probability
      if VietnameseSyllable.isWellFormed(key) { wellFormed += probability }
      #expect(key.withClassicTonePlacement == key)
    }
    print("well-formed share of the vocabulary: \(wellFormed / total)")
    #expect(wellFormed / total > 0.9)
  }

  @Test("What is well-formed comes back from its text in every case")
  func texts() throws {
    let vocabulary = try model().vocabulary
    for word in Vocabulary.Word(Vocabulary.firstRealWord)..<Vocabulary.Word(vocabulary.count) {
      let key = vocabulary.key(word)
      for letterCase in LetterCase.allCases { #expect(SyllableKey(key.text(letterCase)) == key) }
    }
  }
}
