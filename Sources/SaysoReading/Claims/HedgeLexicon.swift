/// The general words that grade likelihood, and how far each is trusted to.
struct HedgeLexicon: Hashable, Sendable {
    /// What it takes for a word to count.
    enum Trust: String, Hashable, Sendable, CaseIterable {
        /// It counts unless the model says no.
        case plain
        /// It counts where a model looked and does not say no.
        case told
        /// It counts where the model is sure.
        case wide
    }

    /// How words are listed.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case modals
        /// By lemma.
        case verbs
        /// Adjectives and adverbs, which taggers mix up.
        case qualities
        /// By lemma.
        case nouns
    }

    /// Words that stand together.
    struct Phrase: Hashable, Sendable {
        let words: [String]
        let trust: Trust
    }

    /// Words that turn a ranking one way or the other.
    struct Directions: Hashable, Sendable {
        var up: Set<String> = []
        var down: Set<String> = []
    }

    var words: [Kind: [String: Trust]] = [:]

    /// By their first word, the longest first.
    private(set) var phrases: [String: [Phrase]] = [:]

    /// Phrases whose words grade nothing.
    var never: [[String]] = []

    /// What belongs to a word of likelihood before it.
    var degrees: Set<String> = []

    /// What belongs to a noun of chance before it, or is said of it.
    var sizes: Set<String> = []

    /// The words that can rank alternatives.
    var ranks = Directions()

    /// The words that make them do so.
    var comparatives = Directions()

    /// What after "than" is no alternative.
    var benchmarks: Set<String> = []

    /// What negates.
    static let negations: Set = ["not", "n't", "n’t", "never", "hardly", "scarcely", "nor"]

    /// Adds phrases of a kind of trust.
    mutating func add(_ new: [[String]], _ trust: Trust) {
        for words in new {
            guard let first = words.first else { continue }
            phrases[first, default: []].append(Phrase(words: words, trust: trust))
        }
        phrases = phrases.mapValues { alike in
            alike.sorted {
                ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined())
            }
        }
    }
}
