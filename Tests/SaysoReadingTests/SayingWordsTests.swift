import SaysoReading
import Testing

@Suite struct SayingWordsTests {
    private let words = SayingWords(["say", "said", "quot*"])

    @Test(arguments: ["say", "Said", "SAY", "quoted", "quot"])
    func holds(word: String) {
        #expect(words.contains(word[...]))
    }

    @Test(arguments: ["saying", "sa", "misquote", "", "*"])
    func doesNotHold(word: String) {
        #expect(!words.contains(word[...]))
    }
}
