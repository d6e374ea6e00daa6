import SaysoClaims
import SaysoText

/// Readings of articles that nobody wrote, as many as wanted, alike in what a ledger notices: how
/// often words, speakers, outlets and days come up, and how many claims and events an article has.
///
/// Words, speakers and outlets follow Zipf's law; a third of the sources have no name. The same
/// seed makes the same readings on every machine.
struct SyntheticNews {
    /// Claims in each article: the mean of our sample of news.
    static let claimsPerArticle = 25

    private var random: SplitMix
    private let words: Zipf<String>
    private let people: Zipf<(name: String, role: String)>
    private let outlets: Zipf<String>
    private var number = 0

    init(seed: UInt64 = 7) {
        var random = SplitMix(state: seed)
        let vocabulary = Self.frequent + (0..<30_000).map { _ in random.word() }
        words = Zipf(vocabulary)
        people = Zipf(
            (0..<20_000).map { _ in
                ("\(random.name()) \(random.name())", Self.roles[random.below(Self.roles.count)])
            })
        outlets = Zipf((0..<200).map { _ in "The \(random.name()) \(random.name())" })
        self.random = random
    }

    /// Names and words to ask a ledger for, drawn as often as they come up.
    mutating func speaker() -> String { people.draw(&random).name }
    mutating func outlet() -> String { outlets.draw(&random) }
    mutating func day() -> CalendarDay {
        CalendarDay(number: Self.firstDay + random.below(Self.days))
    }
    mutating func draw<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

    /// A word that means something: none of those that are in every sentence.
    mutating func word() -> String {
        while true {
            let word = words.draw(&random)
            if !Self.frequent.contains(word) { return word }
        }
    }

    /// A question about somebody and some of the words.
    mutating func question() -> String {
        let things = (0..<4).map { _ in word() }
        return
            "Will \(speaker()) give \(things[0]) \(things[1]) to the \(things[2]) of \(things[3])?"
    }

    /// The next article with its reading.
    mutating func next() -> Reading {
        number += 1
        var draft = Draft()
        var attributions: [Attribution] = []
        var events: [Event] = []
        for place in 1...Self.claimsPerArticle {
            let attribution = attribution(place, &draft)
            if random.below(3) == 0 {
                events.append(event("v\(events.count + 1)", in: attribution, &draft))
            }
            attributions.append(attribution)
            draft.text += place % 3 == 0 ? ".\n\n" : ". "
        }
        let article = Article(
            id: "synthetic-\(number)", text: draft.text,
            title: sentence(8), outlet: outlet(), published: day().description,
            url: "https://news.example/\(number)", authors: [])
        return Reading(
            article: article,
            reader: ReaderVersion(
                version: "0.1.0", model: "synthetic", minConfidence: Probability(0.28)),
            entities: draft.entities, attributions: attributions, events: events, problems: [])
    }

    private mutating func sentence(_ count: Int) -> String {
        (0..<count).map { _ in words.draw(&random) }.joined(separator: " ")
    }

    private mutating func attribution(_ place: Int, _ draft: inout Draft) -> Attribution {
        let isNamed = random.below(3) > 0
        let person = people.draw(&random)
        let source = draft.append(isNamed ? person.name : "\(person.role) who saw it")
        draft.text += " "
        let cue = draft.append(draw(Self.cues))
        draft.text += " that "
        let content = draft.append(sentence(12 + random.below(16)))
        var attribution = Attribution(
            id: "a\(place)", source: [source], cue: [cue], content: [content], manner: .indirect,
            confidence: Probability(Double(28 + random.below(72)) / 100))
        let entity = draft.entity(
            isNamed ? person.name : "\(person.role) who saw it", isNamed, source)
        attribution.speakers = [
            Speaker(
                entity: entity.id, name: entity.name, isNamed: isNamed, kind: .person,
                description: nil)
        ]
        attribution.claim = Claim(
            act: random.below(2) == 0 ? .assert : draw(SpeechAct.allCases),
            polarity: random.below(6) == 0 ? .negative : .positive,
            modality: random.below(2) == 0 ? .happenedOrIs : draw(Modality.allCases),
            certainty: draw(Certainty.allCases), likelihood: nil)
        attribution.vector = ClaimVector(
            values: (0..<96).map { _ in Int8(random.below(255) - 127) })
        return attribution
    }

    private mutating func event(
        _ id: String, in attribution: Attribution, _ draft: inout Draft
    ) -> Event {
        let entity = draw(draft.entities)
        let party = Participant(
            range: entity.mentions[0], entity: entity.id, name: entity.name, code: nil)
        return Event(
            id: id, type: draw(Self.types), mode: nil, contexts: [], actors: [party],
            recipients: [], theme: [], modality: draw(Modality.allCases), polarity: .positive,
            isHistorical: false, time: nil, place: nil, cue: attribution.cue[0],
            attribution: attribution.id, confidence: Probability(0.5))
    }

    private static let firstDay = 18_262
    private static let days = 2_000
    private static let cues = ["said", "told reporters", "denied", "warned", "predicted", "asked"]
    private static let types = [
        "AID", "REQUEST", "ACCUSE", "CONSULT", "THREATEN", "REJECT", "ASSAULT",
    ]
    private static let roles = [
        "an official", "a diplomat", "two officers", "a spokesman", "an aide", "an analyst",
    ]
    private static let frequent = [
        "the", "of", "to", "and", "in", "a", "for", "on", "with", "would", "not", "be", "has", "by",
        "at", "from",
    ]
}

/// An article while it is written.
private struct Draft {
    var text = ""
    var entities: [Entity] = []

    mutating func append(_ words: String) -> TextRange {
        let start = text.utf8.count
        text += words
        return TextRange(start..<text.utf8.count)
    }

    /// Whoever is named, once in an article; who has no name is somebody else each time.
    mutating func entity(_ name: String, _ isNamed: Bool, _ mention: TextRange) -> Entity {
        if isNamed, let known = entities.first(where: { $0.isNamed && $0.name == name }) {
            return known
        }
        let entity = Entity(
            id: "e\(entities.count + 1)", name: name, isNamed: isNamed, kind: .person, aliases: [],
            description: nil, isIntroduced: true, mentions: [mention])
        entities.append(entity)
        return entity
    }
}

/// Values of which the n-th comes up 1/n as often as the first.
private struct Zipf<Value> {
    private let values: [Value]
    private let sums: [Double]

    init(_ values: [Value]) {
        self.values = values
        var sum = 0.0
        sums = values.indices.map { place in
            sum += 1 / Double(place + 1)
            return sum
        }
    }

    func draw(_ random: inout SplitMix) -> Value {
        let wanted = random.share() * (sums.last ?? 0)
        var (low, high) = (0, values.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return values[low]
    }
}

/// Numbers by chance, the same for the same seed.
///
/// - Source: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

    mutating func word() -> String {
        let syllables = [
            "ba", "ke", "mi", "no", "ru", "sta", "ven", "lor", "ti", "da", "pel", "qua",
        ]
        return (0..<(2 + below(3))).map { _ in syllables[below(syllables.count)] }.joined()
    }

    mutating func name() -> String { word().capitalizedFirst }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
