import GRDB

extension Ledger {
    /// The claims that a filter lets pass, as a rule those of the newest articles first.
    ///
    /// Those of one article come in text order.
    ///
    /// - Returns: At most ``LedgerFilter/limit``; none where nothing passes.
    /// - Throws: ``LedgerError``.
    /// - Complexity: What ``QueryPlan`` says: some ten thousand rows are looked at, or as many
    ///   as the rarest condition has.
    public func claims(_ filter: LedgerFilter) async throws(LedgerError) -> [LedgerClaim] {
        try await read { db in
            var loader = try AttributionLoader(filter.claims(in: db), in: db)
            return try loader.claims()
        }
    }

    /// The numbers of the claims that a filter lets pass, for those who take them piece by piece.
    public func claimNumbers(_ filter: LedgerFilter) async throws(LedgerError) -> [Int64] {
        try await read { db in try filter.claims(in: db) }
    }

    /// Claims by their numbers; those that are not there are left out.
    public func claims(numbered numbers: [Int64]) async throws(LedgerError) -> [LedgerClaim] {
        try await read { db in
            var loader = try AttributionLoader(numbers, in: db)
            return try loader.claims()
        }
    }

    /// One claim with all that is known of it; `nil` where there is none of that number.
    public func claimInContext(_ number: Int64) async throws(LedgerError) -> ClaimInContext? {
        try await read { db in try ClaimInContext(number, in: db) }
    }
}

extension LedgerFilter {
    /// The numbers of the claims that pass, in their order.
    fileprivate func claims(in db: Database) throws -> [Int64] {
        var plan = try claimPlan(type: type, in: db)
        if order == .confidence { plan.walkInOtherOrder() }
        let way = try plan.way(
            amongRows: ListedTable.claims.count(in: db), limit: limit, in: db)
        let (lead, order): (SQL, SQL) =
            switch self.order ?? .newest {
            case .newest, .claims, .name:
                (way.lead(to: .claims), "c.day DESC, c.article_id DESC, c.attribution_id")
            case .oldest:
                (way.lead(to: .claims), "c.day ASC NULLS LAST, c.article_id, c.attribution_id")
            case .confidence:
                (way.leadByConfidence, "t.confidence DESC, t.id DESC")
            }
        let request: SQLRequest<Int64> = """
            SELECT c.attribution_id FROM \(lead)
            WHERE \(way.condition) ORDER BY \(order) LIMIT \(limit ?? -1)
            """
        return try request.fetchAll(db)
    }
}
