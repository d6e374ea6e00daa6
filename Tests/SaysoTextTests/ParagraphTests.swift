import SaysoText
import Testing

@Suite struct ParagraphTests {
    @Test(arguments: [
        "\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\u{2029}", "\u{85}\u{85}", "\u{2028}\n",
    ])
    func aBlankLineEndsAParagraph(border: String) {
        let text = "The vote was close\(border)and the mayor left."
        #expect(SlicedSegmentation(text).paragraphs.count == 2)
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
    func aLineIsAParagraphWhereTextIsNotWrapped(border: String) {
        let lines = ["The mayor left the hall early.", "Nobody knows why.", "She did not say."]
        #expect(SlicedSegmentation(lines.joined(separator: border)).paragraphs == lines)
    }

    @Test(arguments: ["\n", "\r\n"])
    func aWrappedTextKeepsItsParagraphs(border: String) {
        let lines = [
            "The mayor left the hall before the vote was taken, and nobody",
            "knows why she did so. She had promised the council to stay",
            "until the end of the meeting, which went on for nine hours",
            "and ended without a decision on the bridge.",
            "",
            "“We will vote again on Monday,” said Tomas Reyes, who chairs",
            "the council. He would not say whether the mayor would come.",
            "",
            "Agenda",
            "- the bridge",
            "- the harbour",
        ]
        let text = SlicedSegmentation(lines.joined(separator: border))
        #expect(text.paragraphs.count == 5)
        #expect(text.sentences.count == 7)
        #expect(text.sentences.contains("He would not say whether the mayor would come."))
    }

    @Test func aSingleWrappedLineGoesOnWithItsSentence() {
        let text = "The mayor left the hall before the vote was taken,\nand nobody knows why."
        #expect(SlicedSegmentation(text).sentences == [text])
    }

    @Test func aListOfShortLinesIsNoWrappedText() {
        let text = "Winners\nInes Duarte\nTomas Reyes\nMarta Klein\nJo Abara\nLi Wen"
        let paragraphs = SlicedSegmentation(text).paragraphs
        #expect(paragraphs == text.split(separator: "\n").map(String.init))
    }
}
