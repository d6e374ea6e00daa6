import SaysoText
import Testing

@Suite struct GivenTokensTests {
    // A treebank cuts "al-Ani" into three; our own tokens need not be the same.
    @Test func givenTokensKeepTheirBordersAndGetShapesAndQuotations() {
        let text = "Lim said “NATO al-Ani”."
        let words = ["Lim", "said", "“", "NATO", "al", "-", "Ani", "”", "."]
        var from = text.startIndex
        let ranges = words.map { word in
            while !text[from...].hasPrefix(word) { from = text.index(after: from) }
            let begin = text[..<from].utf8.count
            from = text.index(from, offsetBy: word.count)
            return TextRange(begin..<begin + word.utf8.count)
        }
        let found = Tokenizer().segmentation(
            of: text, tokens: ranges, sentences: [0..<words.count], paragraphs: [0..<words.count])
        #expect(found.tokens.map { String(text[$0.range]) } == words)
        #expect(
            found.tokens.map(\.shape)
                == [
                    .capitalised, .lower, .other, .upper, .lower, .other, .capitalised, .other,
                    .other,
                ])
        #expect(
            found.tokens.map(\.isQuoted)
                == [false, false, true, true, true, true, true, true, false])
    }
}
