public import SaysoClaims

/// Which rows of a ledger a listing shows.
///
/// What is `nil` does not filter; all that is set has to hold, of one and the same claim where
/// it speaks of claims. Claims that the analyst rejected and articles that a newer version
/// replaced are left out.
public struct LedgerFilter: Hashable, Sendable {
    /// What a listing is ordered by.
    public enum Order: String, Hashable, Sendable, CaseIterable {
        /// The latest day first; what has no day comes last.
        case newest
        /// The earliest day first; what has no day comes last.
        case oldest
        /// The surest first.
        case confidence
        /// Who has most claims first; only of speakers.
        case claims
        /// By name; only of speakers.
        case name
    }

    /// On whose word: a name or some words of one, or the number of one of the ledger's entities.
    public var speaker: String?

    /// What it is about: a name in any of the forms that the ledger knows, or other words.
    public var about: String?

    /// The type of an event, as the codebook has it; for speakers their kind.
    public var type: String?

    /// What the source does by saying it.
    public var act: SpeechAct?

    /// How it stands.
    public var modality: Modality?

    /// The first day on which the article may have been published.
    public var since: CalendarDay?

    /// The last day on which the article may have been published.
    public var until: CalendarDay?

    /// The ledger as it would have been on this day: later articles do not count, and of
    /// articles that were published again the version of that day does.
    public var asOf: CalendarDay?

    /// Who published it.
    public var outlet: String?

    /// Whether the speaker has a name.
    public var isNamed: Bool?

    /// Words that all have to be there, in any form ("denied" finds "denies"); words between
    /// quotation marks stand side by side, and a word that ends in `*` is a beginning.
    public var text: String?

    /// The most rows; `nil` for all.
    public var limit: Int?

    /// What to order by; `nil` for what the listing is usually ordered by.
    public var order: Order?

    /// Creates a filter that leaves nothing out.
    public init(limit: Int? = nil, order: Order? = nil) {
        self.limit = limit
        self.order = order
    }
}
