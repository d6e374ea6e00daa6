import SaysoText
import Testing

@Suite struct LayoutTests {
    private func layouts(_ text: String) -> [Layout] {
        Tokenizer().segmentation(of: text).layouts(in: text)
    }

    @Test func everyParagraphHasOneStart() {
        let layouts = layouts("It is safe.\n\nIt was safe.\n\nAsk anyone.")
        #expect(layouts.indices.filter { layouts[$0].contains(.paragraphStart) } == [0, 4, 8])
    }

    @Test(arguments: [
        ("Bridge is safe, board says", true), ("The bridge is safe.", false),
        ("Is the bridge safe?", false), ("He said:", false), ("“It is safe”", true),
        ("Board: “It is safe.”", false), ("...", false), ("\"", true),
        (String(repeating: "and on it goes ", count: 20), false),
    ])
    func aHeadingIsShortAndHasNoStop(text: String, isHeading: Bool) {
        #expect(layouts(text).allSatisfy { $0.contains(.heading) == isHeading })
    }

    @Test func quotedTokensAreTheSegmentations() {
        let text = "He said “it is safe” and left."
        let tokens = Tokenizer().segmentation(of: text).tokens
        #expect(layouts(text).map { $0.contains(.quoted) } == tokens.map(\.isQuoted))
    }

    @Test func noTextHasNoLayouts() {
        #expect(layouts("").isEmpty)
    }
}
