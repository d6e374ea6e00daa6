public import SaysoClaims

/// What a question asks about, as far as its words tell: what claims are held against.
///
///     Will Beijing give military aid to Russia?
///     statement  Beijing will give military aid to Russia
///     actor      Beijing (CHN GOV)    event  AID    recipient  Russia (RUS GOV)
public struct Proposition: Hashable, Sendable {
    /// How the question is put.
    public enum Form: String, Hashable, Sendable {
        /// "Will …?", "Did …?", "Is …?"
        case question
        /// "Beijing will give …"
        case statement
        /// "aid to Russia"
        case topic
        /// Not understood: its words alone are searched for.
        case words
    }

    /// How the question is put.
    public let form: Form

    /// The question as a statement that can be so or not so.
    public let statement: String

    /// Whether it asks for something not to be so: what tells that it is so then points to no.
    public let isNegated: Bool

    /// The question without its "not" or "never", which claims are held against; `nil` where it has none.
    let positive: String?

    /// Who would act, or of whom something is said.
    public var actor: Party?

    /// The codebook's type of the act; `nil` where the codebook does not know it.
    public var event: String?

    /// Toward whom.
    public var recipient: Party?

    /// What is given, asked for or done.
    public var theme: String?

    /// What was published before this day is left out.
    public var since: CalendarDay?

    /// What was published after this day is left out; the brief is as of it.
    public var asOf: CalendarDay?

    /// The lemmas that carry the question's meaning, lower-cased, each once.
    public let words: [String]

    /// The types of events that tell of the act: in PLOVER a coming act of help is an agreement.
    var acts: [String] {
        guard let event else { return [] }
        let isHelp = ["AID", "COOPERATE", "SUPPORT", "CONSULT"].contains(event)
        return isHelp ? [event, "AGREE"] : [event]
    }

    /// Creates a proposition.
    public init(
        form: Form, statement: String, isNegated: Bool = false, positive: String? = nil,
        actor: Party? = nil, event: String? = nil, recipient: Party? = nil, theme: String? = nil,
        words: [String]
    ) {
        self.form = form
        self.statement = statement
        self.isNegated = isNegated
        self.positive = positive
        self.actor = actor
        self.event = event
        self.recipient = recipient
        self.theme = theme
        self.words = words
    }
}
