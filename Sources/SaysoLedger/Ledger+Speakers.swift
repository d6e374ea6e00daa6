import GRDB
public import SaysoClaims

extension Ledger {
    /// The speakers who have a claim that a filter lets pass, those with most claims first.
    ///
    /// ``LedgerFilter/type`` is their kind, as `Entity.Kind` names it. The figures are of all
    /// their claims, up to ``LedgerFilter/asOf``, whatever else the filter says of claims: it says
    /// who is listed. Their order is that of today.
    ///
    /// - Returns: At most ``LedgerFilter/limit``; none where nothing passes.
    /// - Throws: ``LedgerError``.
    public func speakers(_ filter: LedgerFilter) async throws(LedgerError) -> [ListedSpeaker] {
        try await read { db in
            try ListedSpeaker.speakers(filter.speakers(in: db), asOf: filter.asOf, in: db)
        }
    }

    /// The numbers of the speakers that a filter lets pass.
    public func speakerNumbers(_ filter: LedgerFilter) async throws(LedgerError) -> [Int64] {
        try await read { db in try filter.speakers(in: db) }
    }

    /// Speakers by their numbers, with figures up to a day; those that are not there are left out.
    public func speakers(
        numbered numbers: [Int64], asOf: CalendarDay? = nil
    ) async throws(LedgerError) -> [ListedSpeaker] {
        try await read { db in try ListedSpeaker.speakers(numbers, asOf: asOf, in: db) }
    }
}

extension LedgerFilter {
    /// The numbers of the speakers that pass, in their order.
    fileprivate func speakers(in db: Database) throws -> [Int64] {
        var plan = QueryPlan(key: "e.id")
        // Whoever has none today may have had some.
        if asOf == nil { plan.require("e.claims > 0") }
        if let isNamed { plan.require("e.is_named = \(isNamed)") }
        if let type { plan.require("e.kind = \(type)") }
        if let speaker {
            let names = try EntityNames(speaker, in: db)
            plan.require(
                names.contain("e.id"), keys: "SELECT entity_id AS key FROM (\(names.keys))",
                isDistinct: false, cost: names.cost)
        }
        if let claims = try claimCondition(in: db) { plan.require(claims) }
        let request: SQLRequest<Int> = "SELECT max(id) FROM entities"
        let way = try plan.way(
            amongRows: request.fetchOne(db) ?? 0, limit: limit, in: db)
        let order: SQL =
            switch self.order ?? .claims {
            case .name: "e.name, e.id"
            case .claims, .newest, .oldest, .confidence: "e.claims DESC, e.id DESC"
            }
        let numbers: SQLRequest<Int64> = """
            SELECT e.id FROM \(way.lead(to: "entities e", key: "e.id"))
            WHERE \(way.condition) ORDER BY \(order) LIMIT \(limit ?? -1)
            """
        return try numbers.fetchAll(db)
    }

    /// Claims of those whom a listing of speakers begins with, in a ledger of a million.
    private static let claimsOfTheTalkative = 1_000.0

    /// What it costs to go from a speaker to a claim or back, in microseconds.
    private static let costOfSpeaker = 1.5

    /// What the filter says of claims, as a condition on whoever speaks; `nil` where it says
    /// nothing.
    ///
    /// What only concerns days is answered by the speakers' own rows.
    private func claimCondition(in db: Database) throws -> QueryPlan.Condition? {
        var own = self
        (own.speaker, own.isNamed, own.type, own.limit, own.order) = (nil, nil, nil, nil, nil)
        guard own != LedgerFilter() else { return nil }
        var days: [SQL] = asOf == nil ? ["s.is_current"] : []
        if let since { days.append("s.day >= \(since.description)") }
        if let last = [until, asOf].compactMap({ $0 }).min() {
            days.append("s.day <= \(last.description)")
        }
        let ofDays = days.joined(separator: " AND ")
        var rest = own
        (rest.since, rest.until) = (nil, nil)
        if rest == LedgerFilter() {
            return QueryPlan.Condition(
                test: "EXISTS (SELECT 1 FROM speakers s WHERE s.entity_id = e.id AND \(ofDays))")
        }
        // The speakers' own rows know which claims stand today, and not which stood on another day.
        let asking: ClaimsOf = asOf == nil ? .speaker : .themselves
        let article: SQL = asOf == nil ? "" : ListedTable.claims.article
        let rows = try ListedTable.claims.count(in: db)
        let ways = try own.claimPlan(type: nil, of: asking, in: db).ways(amongRows: rows, in: db)
        let passing = max(1, Int(Double(rows) * ways.share))
        let lead = ways.lead
        // What an index of the speakers tells is tested before the claim is looked up.
        let walk = ways.walk(limit: nil, by: "s.attribution_id")
        return QueryPlan.Condition(
            test: """
                EXISTS (SELECT 1 FROM speakers s
                CROSS JOIN claims c ON c.attribution_id = s.attribution_id\(article)
                WHERE s.entity_id = e.id AND \(ofDays) AND \(walk.condition))
                """,
            keys: lead?.speakers(ofDays, article: article), isDistinct: false,
            cost: Self.costOfSpeaker / max(ways.share, 0.001),
            keyCost: Self.costOfSpeaker + (lead?.cost ?? 0) / Double(passing),
            bound: 200_000, count: passing,
            // Those who come first have so many claims that one of them passes.
            share: min(1, ways.share * Self.claimsOfTheTalkative))
    }
}

extension QueryWay {
    /// A query for those who speak in the claims that pass, on some days; `article` joins what is
    /// asked of articles.
    fileprivate func speakers(_ ofDays: SQL, article: SQL) -> SQL {
        if isAlone, let keys {
            return """
                SELECT s.entity_id AS key FROM (\(keys)) lead
                CROSS JOIN speakers s ON s.attribution_id = lead.key WHERE \(ofDays)
                """
        }
        return """
            SELECT s.entity_id AS key FROM \(lead(to: "claims c", key: "c.attribution_id"))\(article)
            CROSS JOIN speakers s ON s.attribution_id = c.attribution_id
            WHERE \(condition) AND \(ofDays)
            """
    }
}

extension ListedSpeaker {
    /// Speakers with their measure, in the order of their numbers as given.
    static func speakers(
        _ keys: [Int64], asOf: CalendarDay? = nil, in db: Database
    ) throws -> [ListedSpeaker] {
        var names: [Int64: [String]] = [:]
        let known: SQLRequest<Row> =
            """
            SELECT entity_id, name FROM entity_names
            WHERE entity_id IN \(keys) GROUP BY entity_id, name ORDER BY min(id)
            """
        for row in try known.fetchAll(db) { names[row[0], default: []].append(row[1]) }
        let request: SQLRequest<Row> = """
            SELECT e.id, e.name, e.is_named, e.kind, e.code, e.reliability, \(claims(asOf)) AS claims,
                (SELECT min(day) FROM speakers WHERE entity_id = e.id) AS first,
                (SELECT max(day) FROM speakers
                    WHERE entity_id = e.id AND day <= \(asOf?.description ?? "9999-99")) AS last
            FROM entities e WHERE e.id IN \(keys)
            """
        let speakers = Dictionary(
            uniqueKeysWithValues: try request.fetchAll(db).map { row in
                let entity = LedgerEntity(row)
                let others = (names[entity.id] ?? []).filter { $0 != entity.name }
                return (
                    entity.id,
                    ListedSpeaker(
                        entity: entity, names: [entity.name] + others, claims: row["claims"],
                        first: row["first"], last: row["last"])
                )
            })
        return keys.compactMap { speakers[$0] }
    }

    /// How many claims somebody has today, or had on a day: those of today's that were there, and
    /// those of versions that were the newest.
    private static func claims(_ asOf: CalendarDay?) -> SQL {
        guard let day = asOf?.description else { return "e.claims" }
        return """
            (SELECT count(*) FROM speakers s WHERE s.entity_id = e.id AND s.day <= \(day)
            AND (s.is_current OR EXISTS (SELECT 1 FROM claims c
                CROSS JOIN articles a ON a.id = c.article_id
                CROSS JOIN articles later ON later.id = a.newer_id
                WHERE c.attribution_id = s.attribution_id AND c.is_rejected = 0
                AND coalesce(later.day, substr(later.added_at, 1, 10)) > \(day))))
            """
    }
}

extension LedgerEntity {
    /// An entity from a row of its table.
    init(_ row: Row) {
        self.init(
            id: row["id"], name: row["name"], isNamed: row["is_named"], kind: row["kind"],
            code: row["code"], reliability: row["reliability"])
    }
}
