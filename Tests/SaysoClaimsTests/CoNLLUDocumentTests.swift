import SaysoClaims
import SaysoTesting
import SaysoText
import Testing

@Suite struct CoNLLUDocumentTests {
    @Test func aLineTellsAWordAndWhatItHasAPartIn() {
        let (text, attribution) = Attribution.marked("[Ann Lee] {said} <it rains>.")
        let rows: [(Range<Int>, String, PartOfSpeech, [String: String], Int?, String)] = [
            (0..<3, "Ann", .properNoun, ["Number": "Sing"], 2, "nsubj"),
            (4..<7, "Lee", .properNoun, [:], 0, "flat"),
            (8..<12, "say", .verb, ["VerbForm": "Fin", "Tense": "Past"], nil, "root"),
            (13..<15, "it", .pronoun, [:], 4, "nsubj"),
            (16..<21, "rain", .verb, [:], 2, "ccomp"),
            (21..<22, ".", .punctuation, [:], 2, "punct"),
        ]
        let words = rows.map {
            Word(
                range: TextRange($0.0), lemma: $0.1, partOfSpeech: $0.2, features: $0.3,
                head: $0.4, relation: $0.5)
        }
        let entity = Entity(
            id: "e1", name: "Ann Lee", isNamed: true, kind: .person, aliases: [],
            description: nil, isIntroduced: false, mentions: [TextRange(0..<7)])
        let reading = Reading(
            article: Article(id: "rain", text: text),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            words: words, sentences: [0..<6], entities: [entity], attributions: [attribution],
            problems: [])
        #expect(
            CoNLLUDocument(reading).text == """
                # newdoc id = rain
                # global.Entity = eid-etype
                # sent_id = 1
                # text = Ann Lee said it rains.
                1\tAnn\tAnn\tPROPN\t_\tNumber=Sing\t3\tnsubj\t_\tAttribution=a1:source|Entity=(e1-person
                2\tLee\tLee\tPROPN\t_\t_\t1\tflat\t_\tAttribution=a1:source|Entity=e1)
                3\tsaid\tsay\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\tAttribution=a1:cue
                4\tit\tit\tPRON\t_\t_\t5\tnsubj\t_\tAttribution=a1:content
                5\trains\train\tVERB\t_\t_\t3\tccomp\t_\tAttribution=a1:content|SpaceAfter=No
                6\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_


                """)
    }
}
