/// What words stand for which type of event, with whom in which role: data that an analyst can
/// read and extend without training anything.
///
/// A codebook has *types* (PLOVER's, or a user's own). Each has *entries*: lemmas with the slots
/// in which the clause names actor and recipient, and, where a lemma means it only with certain
/// objects, a class of nouns as its *theme*. *Examples* stand for what no entry knows: a word that
/// is like them is of their type.
///
/// - Source: PLOVER (Open Event Data Alliance, 2023) for the types of the one that comes with
///   Sayso; `docs/codebook.md` describes the file.
public struct Codebook: Hashable, Sendable {
    /// A type of event.
    package struct EventType: Hashable, Sendable {
        /// Its name: "AID".
        package let name: String

        /// Whether an event of this type needs somebody toward whom.
        package let needsRecipient: Bool

        /// The type of showing that one will do it, of refusing it, and of saying that others must.
        package let derived: [Derivation: String]

        /// How an act that has not happened is an act of another type by itself.
        package enum Derivation: String, Hashable, Sendable, CaseIterable {
            case future, refused, demanded
        }

        /// The mode that it has where it is about an event of another type: a REQUEST of an AID is one
        /// to *assist*.
        package let complements: [String: String]

        /// Sentences with the place of their event word.
        package let examples: [Example]
    }

    /// A sentence that shows an event of some type.
    package struct Example: Hashable, Sendable {
        /// The sentence without marks.
        package let text: String

        /// The event word's UTF-8 bytes in it.
        package let word: Range<Int>
    }

    /// In the file's order.
    package let types: [EventType]

    /// By the lemma of the word that tells of the event.
    package let verbs: [String: [CodebookEntry]]
    package let nouns: [String: [CodebookEntry]]

    /// Nouns that can be a party to an event: the class `parties`.
    package let parties: Set<String>

    /// Coarse categories of things given or asked for, by lemma.
    package let items: [String: String]

    /// The type of a name.
    package func type(_ name: String) -> EventType? { types.first { $0.name == name } }

    /// How much is in it: "16 types, 1,204 lemmas, 146 examples".
    public var summary: String {
        let lemmas = Set(verbs.keys).union(nouns.keys).count
        let examples = types.reduce(0) { $0 + $1.examples.count }
        return "\(types.count) types, \(lemmas) lemmas, \(examples) examples"
    }

    /// The codebook with nothing in it: no events are coded.
    public static let empty = Codebook(types: [], verbs: [:], nouns: [:], parties: [], items: [:])

    /// Creates a codebook.
    package init(
        types: [EventType], verbs: [String: [CodebookEntry]], nouns: [String: [CodebookEntry]],
        parties: Set<String>, items: [String: String]
    ) {
        self.types = types
        self.verbs = verbs
        self.nouns = nouns
        self.parties = parties
        self.items = items
    }
}

/// One way of telling an event.
package struct CodebookEntry: Hashable, Sendable {
    /// The type's name.
    package let type: String

    /// What follows the lemma: particles and prepositions ("call" with "for").
    package let particles: [String]

    /// The lemmas of which the theme must be one; `nil` where anything will do.
    package let theme: Set<String>?

    /// Whether a clause must depend on it ("agree to …").
    package let needsClause: Bool

    /// Where the clause names who acts, the first that is filled.
    package let actor: [Slot]

    /// Where it names toward whom.
    package let recipient: [Slot]

    /// The type's mode, where the entry tells it.
    package let mode: String?

    /// What it is about, where the entry tells it.
    package let contexts: [String]

    /// Whether all parties do it to each other ("meet").
    package let isMutual: Bool

    /// A place of a clause.
    package enum Slot: Hashable, Sendable {
        case subject, object, indirect, possessive, modifier
        case preposition(String)

        /// As a codebook words it.
        package init(_ word: String) {
            switch word {
            case "subject": self = .subject
            case "object": self = .object
            case "indirect": self = .indirect
            case "possessive": self = .possessive
            case "modifier": self = .modifier
            default: self = .preposition(word)
            }
        }
    }

    /// The more particular first: by particles, then by theme and clause.
    package var rank: Int {
        2 * particles.count + (theme == nil ? 0 : 3) + (needsClause ? 1 : 0)
    }
}
