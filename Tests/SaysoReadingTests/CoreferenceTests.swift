import SaysoClaims
import SaysoReading
import SaysoText
import Testing

@Suite struct CoreferenceTests {
    @Test(arguments: [(1, 0), (2, 1), (3, 1), (4, 2), (1023, 9), (1_000_000, 11)])
    func distancesAreOrdersOfMagnitude(words: Int, bucket: Int) {
        #expect(CoreferenceHead.distance(words) == bucket)
    }

    @Test func formsOfOnePronounAreOneClass() {
        #expect(PronounClass("Her") == PronounClass("she"))
        #expect(PronounClass("his") != PronounClass("hers"))
        #expect(PronounClass("mayor") == nil)
    }

    @Test func wordsThatGoBackToEachOtherAreACluster() {
        let analysis = Analysis(
            words: [], names: [],
            antecedents: [
                5: [Antecedent(word: 1, score: 2), Antecedent(word: 2, score: 1)],
                7: [Antecedent(word: 2, score: 0.5)], 8: [Antecedent(word: 2, score: -0.5)],
                9: [Antecedent(word: 5, score: 1)],
            ], mentionScores: [:], candidates: [])
        #expect(analysis.clusters == [[1, 5, 9], [2, 7]])
    }

    // "the old mayor of Orvane, who resigned, and Ann"
    @Test func aMentionIsItsHeadWithWhatDescribesIt() {
        let text = "with the old mayor of Orvane and Ann"
        let words = words(
            of: text,
            [
                ("ADP", 3, "case"), ("DET", 3, "det"), ("ADJ", 3, "amod"), ("NOUN", nil, "root"),
                ("ADP", 5, "case"), ("PROPN", 3, "nmod"), ("CCONJ", 7, "cc"),
                ("PROPN", 3, "conj"),
            ])
        let spans = MentionSpans(words: words, in: text)
        #expect(spans.span(of: 3) == 1..<6)
        #expect(spans.span(of: 7) == 7..<8)
        #expect(spans.subtree(of: 3) == 0..<8)
    }

    private func words(of text: String, _ rows: [(String, Int?, String)]) -> [Word] {
        var begin = 0
        return zip(text.split(separator: " "), rows).map { form, row in
            defer { begin += form.utf8.count + 1 }
            return Word(
                range: TextRange(begin..<begin + form.utf8.count), lemma: String(form),
                partOfSpeech: PartOfSpeech(rawValue: row.0) ?? .other, features: [:],
                head: row.1, relation: row.2)
        }
    }
}
