public import SaysoText

/// All that one reader version found in one article.
public struct Reading: Hashable, Sendable {
    /// What was read.
    public let article: Article

    /// Who read it.
    public let reader: ReaderVersion

    /// The article's words with their grammar, in text order.
    public let words: [Word]

    /// The numbers of each sentence's words.
    public let sentences: [Range<Int>]

    /// Everybody who speaks, stands in a chain or is told something.
    public let entities: [Entity]

    /// In text order of their cues.
    public let attributions: [Attribution]

    /// In text order of their cues.
    public let events: [Event]

    /// What was wrong with the text, or with the reading of it.
    public let problems: [Problem]

    /// Creates a reading.
    public init(
        article: Article, reader: ReaderVersion, words: [Word] = [], sentences: [Range<Int>] = [],
        entities: [Entity] = [],
        attributions: [Attribution], events: [Event] = [], problems: [Problem]
    ) {
        self.article = article
        self.reader = reader
        self.words = words
        self.sentences = sentences
        self.entities = entities
        self.attributions = attributions
        self.events = events
        self.problems = problems
    }

    /// The reading with other problems.
    public func with(_ problems: [Problem]) -> Reading {
        Reading(
            article: article, reader: reader, words: words, sentences: sentences,
            entities: entities, attributions: attributions, events: events, problems: problems)
    }
}

/// Which program and model read an article, and how strictly.
public struct ReaderVersion: Hashable, Sendable {
    /// The program's version, as `sayso --version` prints it.
    public let version: String

    /// The model's name and digest.
    public let model: String

    /// Attributions below this confidence were left out.
    public let minConfidence: Probability

    /// Those in another's content were left out below this confidence.
    public let minNestedConfidence: Probability

    /// Creates a version.
    public init(
        version: String, model: String, minConfidence: Probability,
        minNestedConfidence: Probability? = nil
    ) {
        self.version = version
        self.model = model
        self.minConfidence = minConfidence
        self.minNestedConfidence = minNestedConfidence ?? minConfidence
    }
}
