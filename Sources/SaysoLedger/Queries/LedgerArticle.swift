public import SaysoClaims

/// An article that a ledger holds.
public struct LedgerArticle: Hashable, Sendable, Identifiable {
    /// Its number in the ledger.
    public let id: Int64

    /// Its provenance and its measure.
    public let record: ArticleRecord

    /// The day on which it was published, where the record tells one.
    public let day: String?

    /// Which text from its address this is, from 1.
    public let version: Int

    /// Whether a newer version replaced it.
    public let isReplaced: Bool

    /// How reliable the analyst graded the outlet, A to F.
    public let reliability: String?
}

/// An article with what the ledger has of it.
public struct ListedArticle: Hashable, Sendable, Identifiable {
    /// The article.
    public let article: LedgerArticle

    /// How many claims it hands over.
    public let claims: Int

    /// How many events it tells of.
    public let events: Int

    /// What was wrong with it.
    public let problems: [ProblemRecord]

    /// As ``LedgerArticle/id``.
    public var id: Int64 { article.id }
}
