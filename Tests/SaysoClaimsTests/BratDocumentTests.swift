import SaysoClaims
import SaysoTesting
import SaysoText
import Testing

@Suite struct BratDocumentTests {
    @Test func attributionIsAnEventWithTheCueAsTrigger() {
        #expect(
            annotations("“<The bridge>,” [Duarte] {said}, “<is safe>.”") == """
                T1\tSource 14 20\tDuarte
                T2\tCue 21 25\tsaid
                T3\tContent 1 11;28 35\tThe bridge is safe
                T4\tAttribution 21 25\tsaid
                E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
                #1\tAnnotatorNotes E1\tmanner=indirect confidence=0.9

                """)
    }

    @Test func sourcelessOnesAreOfTheirOwnType() {
        #expect(
            annotations("{Reportedly} <the bridge is safe>.") == """
                T1\tCue 0 10\tReportedly
                T2\tContent 11 29\tthe bridge is safe
                T3\tAttribution-no-source 0 10\tReportedly
                E1\tAttribution-no-source:T3 Cue:T1 Content:T2
                #1\tAnnotatorNotes E1\tmanner=indirect confidence=0.9

                """)
    }

    @Test(arguments: ["\n\n", "\r\n", " \n \t"])
    func spansAreCutAtLineEnds(lineEnd: String) {
        let begin = 16 + 3 + lineEnd.unicodeScalars.count
        let lines = annotations("[Duarte] {said}: <“It\(lineEnd)holds.”>")
        #expect(lines.contains("\tContent 13 16;\(begin - 3) \(begin + 4)\t“It holds.”\n"))
    }

    @Test func nestedOnesNameTheirParent() {
        let text = "Ann said Bob said it rains."
        let outer = Attribution.marked("[Ann] {said} <Bob said it rains>.").attribution
        let inner = Attribution.marked("Ann said [Bob] {said} <it rains>.", id: "a2", parent: "a1")
            .attribution
        let reading = Reading(
            article: Article(id: "rain", text: text),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            attributions: [outer, inner], problems: [])
        let annotations = BratDocument(ReadingRecord(reading)).annotations
        #expect(
            annotations.contains("AnnotatorNotes E2\tmanner=indirect confidence=0.9 parent=E1\n"))
    }

    private func annotations(_ marked: String) -> String {
        BratDocument(ReadingRecord(.marked(marked))).annotations
    }
}
