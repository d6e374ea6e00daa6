public import SaysoText

/// An act between political actors, as a codebook types it, with its standing.
///
/// An event is never told without how it stands: that Russia asked for drones is a REQUEST that
/// happened about an AID that did not. Where it stands in an attribution's content, its standing
/// is that source's word.
///
/// - Source: PLOVER (Open Event Data Alliance, 2023), whose auxiliary modes *historical*,
///   *future*, *hypothetical* and *negation* are fields here.
public struct Event: Hashable, Sendable, Identifiable {
    /// Unique in its article: `v1`, `v2`, … in text order.
    public let id: String

    /// The codebook's type: "AID".
    public let type: String

    /// How the act is done, where the type has modes.
    public let mode: String?

    /// What it is about.
    public let contexts: [String]

    /// Who acts; empty where the clause does not tell.
    public let actors: [Participant]

    /// Toward whom.
    public let recipients: [Participant]

    /// What is given, asked for or done: the words of one thing each.
    public let theme: [EventItem]

    /// How it stands.
    public let modality: Modality

    /// Whether it is told as so or as not so.
    public let polarity: Polarity

    /// Whether it lies well before what the article reports.
    public let isHistorical: Bool

    /// Its time, where the clause tells it.
    public let time: TimeExpression?

    /// Where it takes place, where the clause tells it.
    public let place: Participant?

    /// The word that tells of it.
    public let cue: TextRange

    /// In whose content it stands; `nil` in the writer's own voice.
    public let attribution: Attribution.ID?

    /// How likely type and parties are right.
    public let confidence: Probability

    /// Creates an event.
    public init(
        id: String, type: String, mode: String?, contexts: [String], actors: [Participant],
        recipients: [Participant], theme: [EventItem], modality: Modality, polarity: Polarity,
        isHistorical: Bool, time: TimeExpression?, place: Participant?, cue: TextRange,
        attribution: Attribution.ID?, confidence: Probability
    ) {
        self.id = id
        self.type = type
        self.mode = mode
        self.contexts = contexts
        self.actors = actors
        self.recipients = recipients
        self.theme = theme
        self.modality = modality
        self.polarity = polarity
        self.isHistorical = isHistorical
        self.time = time
        self.place = place
        self.cue = cue
        self.attribution = attribution
        self.confidence = confidence
    }
}

extension Event {
    /// PLOVER's *future*: told as coming.
    public var isFuture: Bool {
        switch modality {
        case .intendedOrPlanned, .predicted, .requestedOrOrdered: true
        default: false
        }
    }

    /// PLOVER's *hypothetical*: told as possible, as a condition, or asked.
    public var isHypothetical: Bool {
        switch modality {
        case .possible, .conditionalOrHypothetical, .asked: true
        default: false
        }
    }

    /// PLOVER's *negation*.
    public var isNegated: Bool { polarity == .negative }
}

/// Who takes part in an event, or where it takes place.
public struct Participant: Hashable, Sendable {
    /// The words that name it there.
    public let range: TextRange

    /// Who it is; `nil` where only the words are known.
    public let entity: Entity.ID?

    /// As ``Entity/name``, or the words themselves.
    public let name: String

    /// As ``Entity/code``.
    public let code: String?

    /// Creates a participant.
    public init(range: TextRange, entity: Entity.ID?, name: String, code: String?) {
        self.range = range
        self.entity = entity
        self.name = name
        self.code = code
    }
}

/// One of the things that an event is about: "five armed drones".
public struct EventItem: Hashable, Sendable {
    /// The words.
    public let range: TextRange

    /// How many or how much, as worded.
    public let quantity: TextRange?

    /// A coarse category of what can be given or asked for; `nil` for anything else.
    public let category: String?

    /// Creates an item.
    public init(range: TextRange, quantity: TextRange?, category: String?) {
        self.range = range
        self.quantity = quantity
        self.category = category
    }
}
