import SaysoReading
import SaysoText
import Testing

@Suite struct TokenPlacesTests {
    @Test func everyTokenHasItsSentenceAndParagraph() {
        let text = "It is safe. Ask anyone.\n\n“Why?”"
        let places = TokenPlaces(in: Tokenizer().segmentation(of: text))
        #expect(places.sentences == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2])
        #expect(places.paragraphs == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
        #expect(places.isQuoted.suffix(4) == [true, true, true, true])
    }
}
