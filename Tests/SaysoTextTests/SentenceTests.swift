import SaysoText
import Testing

// In these tests “|” parts the sentences; it is not part of the text.
@Suite struct SentenceTests {
    @Test(arguments: [
        "Mr. Li of the U.S. Senate met Gen. A. B. Cole.|They agreed.",
        "It cost $3.5 million.|It rose 2.5 percent.",
        "They met at 5 p.m. Tuesday.|They left at 6 p.m.|Nobody spoke.",
        "She works for Acme Inc. in Reno.|He left Acme Inc.|The firm did not comment.",
        "He lives in the U.S.|He likes it.",
        "J. K. Harte and Ph.D. students came.",
        "No.|No. 5 won.",
        "See www.a.org.|Then write to b@c.org.|Done.",
        "Bring pens, e.g. The Blue One, and paper.",
    ])
    func abbreviationsAndNumbersDoNotEndSentences(marked: String) { expectSentences(marked) }

    @Test(arguments: [
        "“It is safe.”|He left.",
        "“Is it safe?” he asked.|Nobody knew.",
        "“Is it safe?” Mayor Ines Duarte asked.|Nobody knew.",
        "(He left.)|She stayed.",
        "She said “wait ... what” twice.",
        "It went on...|Then it stopped.",
        "Really?!|Yes.",
        "Yahoo! said so.",
        "It fell.[3]|Then it rose. [4] [5]|It fell.",
        "He wrote. . . .|Then he stopped.",
        "the vote was close.|but it passed.",
    ])
    func whatClosesStaysWithItsStop(marked: String) { expectSentences(marked) }

    @Test(arguments: [
        "A heading\n|The text begins.",
        "He left.\n|■Will the port reopen?\n|It may.",
        "• one thing\n|• another thing\n|- a third\n|1. First comes this.\n|2. Then that.",
        "• one thing |• another",
    ])
    func headingsAndBulletsAreSentences(marked: String) { expectSentences(marked) }

    @Test(arguments: ["北京说好。|我们去吧！|好", "The end.|Then more."])
    func aStopMayDoWithoutASpace(marked: String) {
        let sentences = marked.split(separator: "|").map(String.init)
        #expect(SlicedSegmentation(sentences.joined()).sentences == sentences)
    }

    /// Where a marked sentence ends in a line break the next follows at once, else after a space.
    private func expectSentences(_ marked: String) {
        let isSpaced = marked.contains("\n|") || marked.contains(" |")
        let text = marked.split(separator: "|").joined(separator: isSpaced ? "" : " ")
        let sentences = marked.split(separator: "|").map { sentence in
            let end = sentence.lastIndex { !$0.isWhitespace } ?? sentence.startIndex
            return String(sentence[...end])
        }
        #expect(SlicedSegmentation(text).sentences == sentences)
    }
}
