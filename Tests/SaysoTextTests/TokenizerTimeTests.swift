import SaysoText
import Testing

/// How long the tokenizer takes over text that is made to keep it busy.
@Suite(.serialized) struct TokenizerTimeTests {
    static let units = [
        "x", "中", "\0", "\n", "a\n", "a.", "A-", "a'", "'s", "1,", "a@", "“", "\"a ", " 'a", "“‘",
        ".\"", "Mr. ", "[1]", "http://", "a.com/", "👨\u{200D}", "🇺", "\u{301}", "The end. ",
    ]

    /// Linear work on so much text takes well under a second, even on a busy machine under
    /// thirty; quadratic work takes the better part of an hour.
    @Test(.timeLimit(.minutes(5)), arguments: units)
    func timeIsLinearInTheText(unit: String) {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        var segmentation: Segmentation?
        let duration = ContinuousClock().measure {
            segmentation = Tokenizer().segmentation(of: text)
        }
        #expect(segmentation?.tokens.map(\.range).isAscending == true)
        #expect(duration < .seconds(30))
    }
}
