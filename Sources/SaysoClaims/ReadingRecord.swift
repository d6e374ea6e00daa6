package import SaysoText

/// A reading as Sayso writes it down: the names, the units and the nulls of the output contract.
///
/// What an article does not have (a title, an outlet) is absent here, never empty or
/// guessed. Every span carries the words it stands for, so that whoever reads a record can
/// check it by slicing the text.
///
/// - Units: spans count Unicode scalars of ``Article/text``, end exclusive; confidence is
///   rounded to four digits.
public struct ReadingRecord: Encodable, Hashable, Sendable {
    /// What was read.
    public let article: ArticleRecord

    /// Who read it.
    public let reader: ReaderRecord

    /// Everybody who speaks, stands in a chain or is told something.
    public let entities: [EntityRecord]

    /// Who said what, in the order of the reading.
    public let attributions: [AttributionRecord]

    /// Acts between political actors, with their standing.
    public let events: [EventRecord]

    /// What was wrong with the text.
    public let problems: [ProblemRecord]

    /// Writes a reading down.
    ///
    /// - Complexity: O(*n*) in the length of the text, which is counted and digested once.
    public init(_ reading: Reading) {
        let text = reading.article.text
        let offsets = ScalarOffsets(of: text)
        article = ArticleRecord(reading.article, characters: offsets.scalarCount)
        reader = ReaderRecord(reading.reader)
        entities = reading.entities.map { EntityRecord($0, in: text, offsets: offsets) }
        let within = Dictionary(grouping: reading.events) { $0.attribution }
        attributions = reading.attributions.map {
            AttributionRecord(
                $0, events: within[$0.id, default: []].map(\.id), in: text, offsets: offsets)
        }
        events = reading.events.map { EventRecord($0, in: text, offsets: offsets) }
        problems = reading.problems.map { ProblemRecord(what: $0.what, place: $0.place) }
    }
}

/// The article of a ``ReadingRecord``: its provenance and its measure, without the text.
public struct ArticleRecord: Encodable, Hashable, Sendable {
    /// The record's own id, else the path, else `path:line`.
    public let id: String

    /// Where it was published.
    public let url: String?

    /// Its headline.
    public let title: String?

    /// Who published it.
    public let outlet: String?

    /// When it was published, as the record words it.
    public let published: String?

    /// Who wrote it; `nil` where nobody is named.
    public let authors: [String]?

    /// The digest of the decoded text in UTF-8, 64 hexadecimal digits.
    public let sha256: String

    /// The length of the text in `unit`.
    public let characters: Int

    /// What offsets count.
    public let unit: String

    init(_ article: Article, characters: Int) {
        self.init(article, characters: characters, sha256: Digest.sha256(of: article.text))
    }

    /// Writes an article down whose measures are known already.
    package init(_ article: Article, characters: Int, sha256: String) {
        id = article.id
        url = article.url
        title = article.title
        outlet = article.outlet
        published = article.published
        authors = article.authors.isEmpty ? nil : article.authors
        self.sha256 = sha256
        self.characters = characters
        unit = "unicode-scalar"
    }
}

/// The reader of a ``ReadingRecord``.
public struct ReaderRecord: Encodable, Hashable, Sendable {
    /// The program's version.
    public let version: String

    /// The model's name and digest.
    public let model: String

    /// Attributions below this confidence were left out.
    public let minConfidence: Double

    /// Those in another's content were left out below this confidence.
    public let minNestedConfidence: Double

    init(_ reader: ReaderVersion) {
        version = reader.version
        model = reader.model
        minConfidence = reader.minConfidence.toFourDigits
        minNestedConfidence = reader.minNestedConfidence.toFourDigits
    }
}

/// One attribution of a ``ReadingRecord``.
public struct AttributionRecord: Encodable, Hashable, Sendable {
    /// Unique in its article.
    public let id: String

    /// The attribution whose content holds this one's cue; written as null where there is none.
    public let parent: String?

    /// The words that name the source; empty where the article withholds them.
    public let source: [Span]

    /// The words that hand the content over.
    public let cue: [Span]

    /// The words handed over.
    public let content: [Span]

    /// `direct`, `indirect` or `mixed`.
    public let manner: String

    /// Who speaks; one for each of several who speak together.
    public let speakers: [SpeakerRecord]

    /// Who stands between the source and the article, the nearest first.
    public let via: [ChainLinkRecord]

    /// Whom it was told; written as null where nobody is named.
    public let to: ChainLinkRecord?

    /// What the source goes by, or on which terms it speaks; written as null where nothing is said.
    public let basis: Span?

    /// What the source claims by it; its fields stand beside the attribution's own.
    public let claim: ClaimRecord?

    /// The ids of the events in its content.
    public let events: [String]

    /// How likely source, cue and content are linked right, 0 to 1.
    public let confidence: Double

    /// Writes an attribution down.
    package init(
        _ attribution: Attribution, events: [String], in text: String, offsets: ScalarOffsets
    ) {
        func spans(_ ranges: [TextRange]) -> [Span] {
            ranges.map { Span($0, in: text, offsets: offsets) }
        }
        id = attribution.id
        parent = attribution.parent
        source = spans(attribution.source)
        cue = spans(attribution.cue)
        content = spans(attribution.content)
        manner = attribution.manner.rawValue
        speakers = attribution.speakers.map { SpeakerRecord($0, in: text, offsets: offsets) }
        via = attribution.via.map { ChainLinkRecord($0, in: text, offsets: offsets) }
        to = attribution.audience.map { ChainLinkRecord($0, in: text, offsets: offsets) }
        basis = attribution.basis.map { Span($0, in: text, offsets: offsets) }
        claim = attribution.claim.map { ClaimRecord($0, in: text, offsets: offsets) }
        self.events = events
        confidence = attribution.confidence.toFourDigits
    }

    private enum CodingKeys: String, CodingKey {
        case id, parent, source, cue, content, manner, speakers, via, to, basis, events, confidence
    }

    /// Encodes the attribution, with a null for a parent that it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(parent, forKey: .parent)
        try container.encode(source, forKey: .source)
        try container.encode(cue, forKey: .cue)
        try container.encode(content, forKey: .content)
        try container.encode(manner, forKey: .manner)
        try container.encode(speakers, forKey: .speakers)
        try container.encode(via, forKey: .via)
        try container.encode(to, forKey: .to)
        try container.encode(basis, forKey: .basis)
        try claim?.encode(to: encoder)
        try container.encode(events, forKey: .events)
        try container.encode(confidence, forKey: .confidence)
    }
}

/// Some words of an article: where they stand, and the words themselves.
public struct Span: Encodable, Hashable, Sendable {
    /// The number of Unicode scalars before the first one.
    public let start: Int

    /// The number of Unicode scalars up to and with the last one.
    public let end: Int

    /// The words, verbatim.
    public let text: String

    init(_ range: TextRange, in text: String, offsets: ScalarOffsets) {
        let scalars = offsets.scalars(of: range)
        start = scalars.lowerBound
        end = scalars.upperBound
        self.text = String(text[range])
    }
}

/// One problem of a ``ReadingRecord``.
public struct ProblemRecord: Encodable, Hashable, Sendable {
    /// What is wrong, and what was done about it.
    public let what: String

    /// Where it is: a path, `path:line`, or a place in the text.
    public let place: String

    private enum CodingKeys: String, CodingKey {
        case what
        case place = "where"
    }

    /// Writes a problem down.
    package init(what: String, place: String) {
        self.what = what
        self.place = place
    }
}

extension Probability {
    /// The value as records show it: finer digits say nothing about an article.
    var toFourDigits: Double { (value * 10_000).rounded() / 10_000 }
}
