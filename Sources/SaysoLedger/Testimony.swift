public import SaysoClaims

/// A claim with all that a brief asks of it.
public struct Testimony: Hashable, Sendable, Identifiable {
    /// The claim, where it stands and on whose word.
    public let claim: LedgerClaim

    /// The acts told in its content.
    public let events: [EventRecord]

    /// The acts told in what it hands on of others.
    public let handedOn: [EventRecord]

    /// The sentences that it touches.
    public let passage: String

    /// The claim's content in the passage.
    ///
    /// - Units: Unicode scalars of ``passage``, end exclusive.
    public let contents: [Range<Int>]

    /// As `LedgerClaim.id`.
    public var id: Int64 { claim.id }
}

/// What to look for among all claims.
public struct TestimonySearch: Hashable, Sendable {
    /// Lemmas, of which any may stand in a claim.
    public var words: [String] = []

    /// Types of events, of which any may be told.
    public var types: [String] = []

    /// Countries of which one has to take part in such an event; ISO 3166 alpha-3.
    public var countries: [String] = []

    /// Where the question lies among all claims.
    public var vector: ClaimVector?

    /// Which claims count at all.
    public var filter = LedgerFilter()

    /// The most claims.
    public var limit = 64

    /// Creates a search that finds nothing.
    public init() {}
}
