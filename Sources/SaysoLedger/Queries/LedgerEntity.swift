/// Somebody or something that a ledger knows from one article or from many.
public struct LedgerEntity: Hashable, Sendable, Identifiable {
    /// Its number in the ledger.
    public let id: Int64

    /// What it is called.
    public let name: String

    /// Whether it has a name; what has none is known from one article only.
    public let isNamed: Bool

    /// What it is, as `Entity.Kind` names it.
    public let kind: String

    /// The actor's country and sector, where they are known.
    public let code: String?

    /// How reliable the analyst graded them, A to F.
    public let reliability: String?
}

/// A speaker with the measure of what the ledger has on their word.
public struct ListedSpeaker: Hashable, Sendable, Identifiable {
    /// Who it is.
    public let entity: LedgerEntity

    /// All forms of the name, that of ``LedgerEntity/name`` first.
    public let names: [String]

    /// How many claims are on their word.
    public let claims: Int

    /// The first day on which an article has one of them; `nil` where no article has a day.
    public let first: String?

    /// The last day.
    public let last: String?

    /// As ``LedgerEntity/id``.
    public var id: Int64 { entity.id }
}
