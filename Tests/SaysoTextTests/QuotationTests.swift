import SaysoText
import Testing

@Suite struct QuotationTests {
    @Test(arguments: [
        ("He said “it is safe.” She left.", ["“it is safe.”"]),
        (#"He said "it is safe," and "it holds.""#, [#""it is safe,""#, #""it holds.""#]),
        ("‘It is safe,’ he said.", ["‘It is safe,’"]),
        ("'It is safe,' he said.", ["'It is safe,'"]),
        ("''It is safe,'' he said. ''Yes.''", ["''It is safe,''", "''Yes.''"]),
        ("``It is safe,'' he said.", ["``It is safe,''"]),
        ("„Gut“, sagte er. „Gut”, sagte sie.", ["„Gut“", "„Gut”"]),
        ("« Oui », dit-il. »Ja«, sagte er.", ["« Oui »", "»Ja«"]),
        ("‹Oui› et „‚Ja‘“", ["‹Oui›", "„‚Ja‘“", "‚Ja‘"]),
        ("他说：「好『吧』。」", ["「好『吧』。」", "『吧』"]),
        ("a “so-called” plan (“safe”)", ["“so-called”", "“safe”"]),
        ("“he said ‘go’ twice”", ["“he said ‘go’ twice”", "‘go’"]),
        (#"“Mixed" and "mixed”"#, [#"“Mixed""#, #""mixed”"#]),
        ("'We back the workers' fight,' he said.", ["'We back the workers' fight,'"]),
    ])
    func everyKindOfMarkIsFound(text: String, quotations: [String]) {
        let sliced = SlicedSegmentation(text)
        #expect(sliced.quotations == quotations)
        #expect(!sliced.segmentation.quotations.map(\.isClosed).contains(false))
    }

    @Test(arguments: [
        "the officials’ view of the ’90s", "rock ’n’ roll don't stop", "'Twas the '80s",
        #"He is 6'2" tall."#, "the ‘90s and ‘em", "a stray closing mark” here",
        #"a 12" disc"#, "it’s the Joneses' house and the workers' fight",
    ])
    func apostrophesAndInchesAreNoQuotations(text: String) {
        #expect(SlicedSegmentation(text).quotations.isEmpty)
    }

    @Test(arguments: [("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»")])
    func aLongQuotationOpensEveryParagraph(open: String, close: String) {
        let text = "\(open)One.\n\n\(open)Two.\n\n\(open)Three,\(close) she said.\n\nFour."
        let sliced = SlicedSegmentation(text)
        #expect(sliced.quotations == ["\(open)One.", "\(open)Two.", "\(open)Three,\(close)"])
        #expect(sliced.segmentation.quotations.map(\.isClosed) == [false, false, true])
        #expect(!sliced.quotedWords.contains("she"))
    }

    @Test func aParagraphBreakMayStandInAQuotation() {
        let sliced = SlicedSegmentation("“One.\n\nTwo,” she said.\n\nThree” is stray.")
        #expect(sliced.quotations == ["“One.", "Two,”"])
        #expect(sliced.segmentation.quotations.map(\.isClosed) == [false, true])
    }

    @Test(arguments: ["“", "\"", "„", "«"])
    func anUnclosedMarkEndsWithItsParagraph(open: String) {
        let sliced = SlicedSegmentation("He said \(open)go.\n\nShe stayed.\n\nThey left.")
        #expect(sliced.quotations == ["\(open)go."])
        #expect(sliced.quotedWords == "\(open) go .")
    }

    // FIELD: unbalanced and foreign marks.
    @Test(arguments: [
        "“", "”", "\"", "„", "‟", "«", "»", "‹", "›", "「", "」", "『", "』", "＂", "'", "‘", "’", "‚",
        "``", "''", "“”“", "\"\"\"", "”“", "»«", "“‘", "„“„", "6'2\"", "\u{FFFD}", "\u{93}",
    ])
    func aStrayMarkNeverCostsMoreThanItsParagraph(mark: String) {
        for place in ["\(mark)He called it", "He \(mark) called it", "He called it\(mark)"] {
            let sliced = SlicedSegmentation(
                "\(place) a plan.\n\nThe mayor said it was safe.\n\nShe “left”.")
            #expect(sliced.paragraphs.suffix(2) == ["The mayor said it was safe.", "She “left”."])
            #expect(sliced.sentences.contains("The mayor said it was safe."))
            #expect(!sliced.quotedWords.contains("mayor"))
            #expect(sliced.quotations.last == "“left”")
        }
    }

    @Test func nestedQuotationsKnowTheirDepth() {
        let sliced = SlicedSegmentation("“He said ‘I heard “no” twice’ and left,” she said.")
        #expect(sliced.quotations.count == 3)
        #expect(sliced.segmentation.quotations.map(\.depth) == [0, 1, 2])
    }

    @Test func marksAndWhatTheyHoldAreQuoted() {
        let sliced = SlicedSegmentation("She said “it is ‘safe’,” twice.")
        #expect(sliced.quotedWords == "“ it is ‘ safe ’ , ”")
    }
}
