import GRDB

extension Ledger {
    /// The events that a filter lets pass, as a rule those of the newest articles first.
    ///
    /// ``LedgerFilter/about`` is whoever takes part, ``LedgerFilter/text`` words of the article,
    /// and the days are those of publication; when an event takes place, as far as the article
    /// tells, is its own time.
    ///
    /// - Returns: At most ``LedgerFilter/limit``; none where nothing passes.
    /// - Throws: ``LedgerError``.
    public func events(_ filter: LedgerFilter) async throws(LedgerError) -> [LedgerEvent] {
        try await read { db in try EventLoader(filter.events(in: db), in: db).events() }
    }

    /// The numbers of the events that a filter lets pass, for those who take them piece by piece.
    public func eventNumbers(_ filter: LedgerFilter) async throws(LedgerError) -> [Int64] {
        try await read { db in try filter.events(in: db) }
    }

    /// Events by their numbers; those that are not there are left out.
    public func events(numbered numbers: [Int64]) async throws(LedgerError) -> [LedgerEvent] {
        try await read { db in try EventLoader(numbers, in: db).events() }
    }
}

extension LedgerFilter {
    /// The numbers of the events that pass, in their order.
    fileprivate func events(in db: Database) throws -> [Int64] {
        var plan = try eventPlan(in: db)
        if order == .confidence { plan.walkInOtherOrder() }
        let way = try plan.way(
            amongRows: ListedTable.events.count(in: db), limit: limit, in: db)
        let order: SQL =
            switch self.order ?? .newest {
            case .newest, .claims, .name: "v.day DESC, v.article_id DESC, v.id"
            case .oldest: "v.day ASC NULLS LAST, v.article_id, v.id"
            case .confidence: "v.confidence DESC, v.id DESC"
            }
        let request: SQLRequest<Int64> = """
            SELECT v.id FROM \(way.lead(to: .events))
            WHERE \(way.condition) ORDER BY \(order) LIMIT \(limit ?? -1)
            """
        return try request.fetchAll(db)
    }
}
