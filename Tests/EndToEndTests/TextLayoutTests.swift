import SaysoClaims
import SaysoTesting
import SaysoText
import Testing
import sayso

@Suite struct TextLayoutTests {
    @Test func articleIsAHeadingAndItsAttributions() {
        let reading = Reading.marked(
            "“<The bridge>,” [Duarte] {said}, “<is safe>.”", title: "Bridge safe, mayor says",
            manner: .direct)
        #expect(
            layOut(reading) == """
                Bridge safe, mayor says
                bridge.txt · 37 characters · 1 attribution

                  Duarte · said (direct, 0.90)
                    The bridge … is safe

                """)
    }

    @Test func longLinesAreWrappedUnderTheirIndentation() {
        let reading = Reading.marked(
            "[Duarte] {said} <the bridge is safe and sound and stays open>.")
        #expect(
            layOut(reading, width: 30).hasSuffix(
                """
                  Duarte · said (indirect,
                  0.90)
                    the bridge is safe and
                    sound and stays open

                """))
    }

    @Test func sourcelessOnesSayso() {
        #expect(
            layOut(.marked("{Reportedly} <it rains>.")).contains("  (no source) · Reportedly ("))
    }

    @Test func problemsAreListed() {
        let problem = Problem(what: "the text is cut off", place: "bridge.txt:7")
        let text = layOut(.marked("[He] {said} <so>", problems: [problem]))
        #expect(text.hasSuffix("\n\n  Problems\n    the text is cut off (bridge.txt:7)\n"))
    }

    @Test(arguments: ["\u{1B}(0", "\u{7}", "\u{9B}31m", "\u{202E}", "\u{2066}"])
    func nothingSteersTheTerminal(mark: String) {
        let text = layOut(.marked("[He] {said} <so\(mark)>.", title: mark))
        #expect(text.contains("\u{FFFD}"))
        #expect(!text.unicodeScalars.contains { $0 != "\n" && mark.unicodeScalars.first == $0 })
    }

    @Test func wideCharactersCountTwice() {
        let reading = Reading.marked("[他] {说} <桥梁是安全的桥梁是安全的>。")
        #expect(layOut(reading, width: 14).hasSuffix("    桥梁是安全\n    的桥梁是安\n    全的\n"))
    }

    @Test func whatIsClaimedStandsUnderTheContent() throws {
        var (text, attribution) = Attribution.marked("[Duarte] {said} <it will likely hold>.")
        let likely = TextRange(text.utf8.count - 12..<text.utf8.count - 6)
        attribution.claim = Claim(
            act: .predict, polarity: .positive, modality: .predicted, certainty: .probable,
            likelihood: Likelihood(
                phrase: [likely], isComparative: false, sides: [],
                grade: Likelihood.Grade(
                    scale: "ICD 203", low: Probability(0.55), high: Probability(0.8))))
        let reading = Reading(
            article: Article(id: "bridge.txt", text: text),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            attributions: [attribution], problems: [])
        #expect(
            layOut(reading).hasSuffix(
                """
                    it will likely hold
                    predict · predicted · probable · “likely” (55 to 80 %, ICD 203)

                """))
    }

    @Test func eventsComeLastWithTheirStanding() {
        let text = "Ardonia asked Velmark for grain."
        func party(_ range: Range<Int>, _ name: String) -> Participant {
            Participant(range: TextRange(range), entity: nil, name: name, code: nil)
        }
        let event = Event(
            id: "v1", type: "REQUEST", mode: "assist", contexts: [],
            actors: [party(0..<7, "Ardonia")], recipients: [party(14..<21, "Velmark")],
            theme: [EventItem(range: TextRange(26..<31), quantity: nil, category: nil)],
            modality: .happenedOrIs, polarity: .positive, isHistorical: false, time: nil,
            place: nil, cue: TextRange(8..<13), attribution: nil, confidence: Probability(0.7))
        let reading = Reading(
            article: Article(id: "a.txt", text: text),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            attributions: [], events: [event], problems: [])
        #expect(
            layOut(reading).hasSuffix(
                """
                  Events
                    REQUEST (assist) · Ardonia → Velmark · happened or is · grain

                """))
    }

    @Test func nestedOnesStandUnderTheOneThatHoldsThem() {
        let outer = Attribution.marked("[Ann] {said} <Bob said it rains>.").attribution
        let inner = Attribution.marked("Ann said [Bob] {said} <it rains>.", id: "a2", parent: "a1")
            .attribution
        let reading = Reading(
            article: Article(id: "rain", text: "Ann said Bob said it rains."),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            attributions: [inner, outer], problems: [])
        #expect(
            layOut(reading).hasSuffix(
                """
                  Ann · said (indirect, 0.90)
                    Bob said it rains

                    Bob · said (indirect, 0.90)
                      it rains

                """))
    }

    @Test func colourIsForTerminals() {
        let record = ReadingRecord(.marked("[He] {said} <so>."))
        #expect(TextLayout(width: 80, hasColour: true).text(of: record).contains("\u{1B}[36m"))
    }

    private func layOut(_ reading: Reading, width: Int = 80) -> String {
        TextLayout(width: width, hasColour: false).text(of: ReadingRecord(reading))
    }
}
