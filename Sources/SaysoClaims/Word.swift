public import SaysoText

/// A token with its place in the grammar of its sentence.
///
/// - Source: Universal Dependencies version 2 (de Marneffe et al., Computational Linguistics 2021).
public struct Word: Hashable, Sendable {
    /// Where it stands.
    public let range: TextRange

    /// Its dictionary form, cased as the treebanks case it.
    public let lemma: String

    /// What kind of word it is.
    public let partOfSpeech: PartOfSpeech

    /// Mood, number, person, polarity, tense, verb form and voice, by their names in
    /// Universal Dependencies; what does not apply is absent.
    public let features: [String: String]

    /// The number of the word it depends on, counted in the article; `nil` for a sentence's root.
    public let head: Int?

    /// How it depends on its head, with the subtype where there is one; `root` for a root.
    public let relation: String

    /// Creates a word.
    public init(
        range: TextRange, lemma: String, partOfSpeech: PartOfSpeech, features: [String: String],
        head: Int?, relation: String
    ) {
        self.range = range
        self.lemma = lemma
        self.partOfSpeech = partOfSpeech
        self.features = features
        self.head = head
        self.relation = relation
    }
}

/// The universal parts of speech.
public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
    case adjective = "ADJ"
    case adposition = "ADP"
    case adverb = "ADV"
    case auxiliary = "AUX"
    case coordinatingConjunction = "CCONJ"
    case determiner = "DET"
    case interjection = "INTJ"
    case noun = "NOUN"
    case numeral = "NUM"
    case particle = "PART"
    case pronoun = "PRON"
    case properNoun = "PROPN"
    case punctuation = "PUNCT"
    case subordinatingConjunction = "SCONJ"
    case symbol = "SYM"
    case verb = "VERB"
    case other = "X"
}

/// A name of somebody or something.
public struct Name: Hashable, Sendable {
    /// What bears a name.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, organization, location
        /// A nationality, or a political or religious group.
        case group
        case event
        /// A product, a work, a weapon.
        case product
        /// A date, or a time of day.
        case date
    }

    /// What bears it.
    public let kind: Kind

    /// The numbers of its words in the article.
    public let words: Range<Int>

    /// Creates a name.
    public init(kind: Kind, words: Range<Int>) {
        self.kind = kind
        self.words = words
    }
}
