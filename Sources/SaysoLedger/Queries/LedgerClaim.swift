public import SaysoClaims

/// A claim that a ledger holds: an attribution with its article.
public struct LedgerClaim: Hashable, Sendable, Identifiable {
    /// Its number in the ledger.
    public let id: Int64

    /// Where it stands.
    public let article: LedgerArticle

    /// What stands there, as readings are written down.
    public let record: AttributionRecord

    /// On whose word, as the ledger knows them across articles.
    public let speakers: [LedgerEntity]

    /// How credible the analyst graded it, 1 to 6.
    public let credibility: String?

    /// Whether the analyst rejected it.
    public let isRejected: Bool
}

/// An event that a ledger holds, with its article.
public struct LedgerEvent: Hashable, Sendable, Identifiable {
    /// Its number in the ledger.
    public let id: Int64

    /// Where it is told.
    public let article: LedgerArticle

    /// What is told, as readings are written down.
    public let record: EventRecord

    /// The number of the claim in whose content it stands; `nil` in the writer's own voice.
    public let claim: Int64?

    /// On whose word, as the ledger knows them across articles.
    public let speakers: [LedgerEntity]
}
