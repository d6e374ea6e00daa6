import SaysoClaims
import SaysoText

/// A reading in which everything is there that a reading can have.
enum FullReading {
    static let text = """
        “Снег 𝔘 fell”, Ana Duarte told The Meridian on Monday, citing an aide, “and it will \
        likely go on until Friday”, by all accounts.
        France sent five tents to Rabat in May.

        """

    private static func range(_ words: String) -> TextRange {
        let bytes = Array(text.utf8)
        let wanted = Array(words.utf8)
        let begin = (0...bytes.count - wanted.count).first { start in
            bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
        return TextRange((begin ?? 0)..<(begin ?? 0) + wanted.count)
    }

    /// The words of every role of the one attribution.
    static let words = [
        "source": ["Ana Duarte"], "cue": ["told"],
        "content": ["Снег 𝔘 fell", "and it will likely go on until Friday"],
        "basis": ["by all accounts"], "likelihood": ["likely"], "likelier": ["go on"],
        "less_likely": ["fell"], "said": ["Monday"], "about": ["until Friday"],
    ]

    private static func entity(
        _ id: String, _ name: String, isNamed: Bool, _ kind: Entity.Kind, code: String? = nil
    ) -> Entity {
        Entity(
            id: id, name: name, isNamed: isNamed, kind: kind, code: code,
            aliases: id == "e1" ? ["Duarte", "Ms Duarte"] : [],
            description: id == "e1" ? range("Ana Duarte") : nil, isIntroduced: id == "e1",
            mentions: [range(name)])
    }

    private static var attribution: Attribution {
        var attribution = Attribution(
            id: "a1", source: [range("Ana Duarte")], cue: [range("told")],
            content: [range("Снег 𝔘 fell"), range("and it will likely go on until Friday")],
            manner: .direct, confidence: Probability(0.75))
        attribution.speakers = [
            Speaker(
                entity: "e1", name: "Ana Duarte", isNamed: true, kind: .person,
                description: range("Ana Duarte"))
        ]
        attribution.via = [ChainLink(entity: "e2", name: "an aide", range: range("an aide"))]
        attribution.audience = ChainLink(
            entity: "e3", name: "The Meridian", range: range("The Meridian"))
        attribution.basis = range("by all accounts")
        attribution.claim = Claim(
            act: .predict, polarity: .positive, modality: .predicted, certainty: .probable,
            likelihood: Likelihood(
                phrase: [range("likely")], isComparative: true,
                sides: [[range("go on")], [range("fell")]],
                grade: Likelihood.Grade(
                    scale: "ICD 203", low: Probability(0.55), high: Probability(0.8))),
            said: time("Monday", from: 3, to: 3), about: time("until Friday", from: nil, to: 7))
        attribution.vector = ClaimVector(values: [-127, 0, 1, 127])
        return attribution
    }

    private static func time(_ words: String, from start: Int?, to end: Int?) -> TimeExpression {
        TimeExpression(
            range: range(words), start: start.flatMap { CalendarDay(published: "2031-03-0\($0)") },
            end: end.flatMap { CalendarDay(published: "2031-03-0\($0)") }, granularity: .day)
    }

    private static var event: Event {
        Event(
            id: "v1", type: "AID", mode: "economic", contexts: ["military", "health"],
            actors: [
                Participant(range: range("France"), entity: "e4", name: "France", code: "FRA")
            ],
            recipients: [
                Participant(range: range("Rabat"), entity: nil, name: "Rabat", code: nil)
            ],
            theme: [
                EventItem(range: range("five tents"), quantity: range("five"), category: "shelter")
            ],
            modality: .happenedOrIs, polarity: .negative, isHistorical: true,
            time: TimeExpression(range: range("May"), start: nil, end: nil, granularity: .month),
            place: Participant(range: range("Rabat"), entity: nil, name: "Rabat", code: nil),
            cue: range("sent"), attribution: "a1", confidence: Probability(0.5))
    }

    static let reading = Reading(
        article: Article(
            id: "full.txt", text: text, title: "Snow", outlet: "The Meridian",
            published: "4 March 2031", url: "https://example.org/snow",
            authors: ["Ilse Marwen", "Tom Dahl"]),
        reader: ReaderVersion(
            version: "1.0.0", model: "tiny", minConfidence: Probability(0.35),
            minNestedConfidence: Probability(0.5)),
        entities: [
            entity("e1", "Ana Duarte", isNamed: true, .person),
            entity("e2", "an aide", isNamed: false, .person),
            entity("e3", "The Meridian", isNamed: true, .publication),
            entity("e4", "France", isNamed: true, .government, code: "FRA GOV"),
        ],
        attributions: [attribution], events: [event],
        problems: [Problem(what: "it is short", place: "full.txt")])
}
