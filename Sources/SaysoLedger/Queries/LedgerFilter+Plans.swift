import GRDB
import SaysoClaims

extension LedgerFilter {
    /// The conditions on claims.
    ///
    /// `type` is that of an event in the claim; `isOfArticle` says whether what the filter says of
    /// articles is a condition, too.
    func claimPlan(
        type: String?, isOfArticle: Bool = true, in db: Database
    ) throws -> QueryPlan {
        var plan =
            isOfArticle
            ? try articlePlan(for: .claims, in: db) : QueryPlan(key: ListedTable.claims.key)
        plan.require("c.is_rejected = 0")
        if let act {
            plan.require(
                "c.act = \(act.rawValue)",
                keys: "SELECT attribution_id AS key FROM claims WHERE act = \(act.rawValue)",
                isWalked: true)
        }
        if let modality {
            let value = modality.rawValue
            plan.require(
                "c.modality = \(value)",
                keys: "SELECT attribution_id AS key FROM claims WHERE modality = \(value)",
                isWalked: act == nil)
        }
        try addSpeaker(of: .claims, to: &plan, in: db)
        if let type {
            plan.require(
                """
                EXISTS (SELECT 1 FROM events v
                WHERE v.attribution_id = c.attribution_id AND v.type = \(type))
                """,
                keys: """
                    SELECT attribution_id AS key FROM events
                    WHERE type = \(type) AND attribution_id IS NOT NULL
                    """, isDistinct: false, cost: QueryPlan.tableCost)
        }
        if let about {
            let forms = try EntityNames.forms(of: about, in: db)
            plan.search(
                "claims_fts", for: SearchExpression(anyOf: forms, in: "content"),
                row: "c.attribution_id")
        }
        if let text {
            plan.search("claims_fts", for: SearchExpression(words: text), row: "c.attribution_id")
        }
        return plan
    }

    /// The conditions on events.
    func eventPlan(in db: Database) throws -> QueryPlan {
        var plan = try articlePlan(for: .events, in: db)
        if let type {
            plan.require(
                "v.type = \(type)", keys: "SELECT id AS key FROM events WHERE type = \(type)",
                isWalked: true)
        }
        if let modality {
            let value = modality.rawValue
            plan.require(
                "v.modality = \(value)",
                keys: "SELECT id AS key FROM events WHERE modality = \(value)",
                isWalked: type == nil)
        }
        if let act {
            let doing: SQLRequest<Int> = """
                SELECT count(*) FROM (SELECT 1 FROM claims WHERE act = \(act.rawValue) LIMIT 60000)
                """
            let share =
                try Double(doing.fetchOne(db) ?? 0)
                / Double(max(1, ListedTable.claims.count(in: db)))
            plan.require(
                QueryPlan.Condition(
                    test: """
                        EXISTS (SELECT 1 FROM claims c WHERE c.attribution_id = v.attribution_id
                        AND c.act = \(act.rawValue) AND c.is_rejected = 0)
                        """, cost: QueryPlan.tableCost, share: share))
        } else {
            plan.require(
                """
                NOT EXISTS (SELECT 1 FROM claims c
                WHERE c.attribution_id = v.attribution_id AND c.is_rejected)
                """, cost: QueryPlan.tableCost)
        }
        try addSpeaker(of: .events, to: &plan, in: db)
        if let about { try addParticipant(about, to: &plan, in: db) }
        if let text {
            let articles = try ListedTable.articles.count(in: db)
            let eventsPerArticle =
                try Double(ListedTable.events.count(in: db)) / Double(max(1, articles))
            plan.search(
                "articles_fts", for: SearchExpression(words: text), row: "v.article_id",
                rowsPerValue: eventsPerArticle,
                keys: { articles in
                    """
                    SELECT v.id AS key FROM (\(articles)) found
                    CROSS JOIN events v ON v.article_id = found.key
                    """
                })
        }
        return plan
    }

    /// The conditions on articles themselves, and on the articles of other rows.
    func articlePlan(for rows: ListedTable, in db: Database) throws -> QueryPlan {
        var plan = QueryPlan(key: rows.key)
        if let asOf {
            plan.require("\(rows.day) <= \(asOf.description)")
            plan.require(
                """
                (+a.newer_id IS NULL OR EXISTS (SELECT 1 FROM articles later
                WHERE later.id = a.newer_id
                AND coalesce(later.day, substr(later.added_at, 1, 10)) > \(asOf.description)))
                """)
        } else {
            // Nearly all are: the sign keeps SQLite from taking that for a way to them.
            plan.require("+a.newer_id IS NULL")
        }
        if since != nil || until != nil {
            // Every day that a calendar has lies between these two.
            let first = since?.description ?? "0000"
            let last = until?.description ?? "9999-99"
            let test: SQL = "\(rows.day) BETWEEN \(first) AND \(last)"
            plan.require(
                QueryPlan.Condition(
                    test: test, keys: "SELECT \(rows.key) AS key FROM \(rows.table) WHERE \(test)",
                    isWalked: true,
                    count: try rows.estimate("day BETWEEN \(first) AND \(last)", in: db)))
        }
        if let outlet {
            let request: SQLRequest<Int64> =
                "SELECT id FROM outlets WHERE name = \(outlet) COLLATE NOCASE"
            let outlets = try request.fetchAll(db)
            plan.require(
                QueryPlan.Condition(
                    test: "a.outlet_id IN \(outlets)", keys: rows.keys(of: outlets),
                    count: try rows.estimate("outlet_id IN \(outlets)", in: db)))
        }
        return plan
    }

    /// Whoever speaks: by a name, and having one or not.
    private func addSpeaker(
        of rows: ListedTable, to plan: inout QueryPlan, in db: Database
    ) throws {
        let attribution: SQL = rows == .events ? "v.attribution_id" : "c.attribution_id"
        if let isNamed {
            plan.require(
                """
                EXISTS (SELECT 1 FROM speakers s
                WHERE s.attribution_id = \(attribution) AND s.is_named = \(isNamed))
                """, cost: QueryPlan.tableCost)
        }
        guard let speaker else { return }
        let names = try EntityNames(speaker, in: db)
        let attributions: SQL = """
            SELECT s.attribution_id AS key FROM (\(names.keys)) known
            CROSS JOIN speakers s ON s.entity_id = known.entity_id
            """
        let events: SQL = """
            SELECT v.id AS key FROM (\(attributions)) told
            CROSS JOIN events v ON v.attribution_id = told.key
            """
        plan.require(
            QueryPlan.Condition(
                test: """
                    EXISTS (SELECT 1 FROM speakers s
                    WHERE s.attribution_id = \(attribution) AND \(names.contain("s.entity_id")))
                    """,
                keys: rows == .events ? events : attributions, isDistinct: false,
                cost: names.cost, keyCost: rows == .events ? 2.5 : 0.2, bound: 100_000,
                set: (attribution, attributions),
                rowsPerValue: rows == .events ? try eventsPerClaim(in: db) : 1))
    }

    private func eventsPerClaim(in db: Database) throws -> Double {
        try Double(ListedTable.events.count(in: db))
            / Double(max(1, ListedTable.claims.count(in: db)))
    }

    /// Whoever takes part: one of the ledger's entities, or words that stand for no entity.
    private func addParticipant(_ name: String, to plan: inout QueryPlan, in db: Database) throws {
        let forms = try EntityNames.forms(of: name, in: db)
        let names = try EntityNames(name, in: db)
        plan.require(
            """
            EXISTS (SELECT 1 FROM participants p WHERE p.event_id = v.id
            AND (p.name COLLATE NOCASE IN \(forms) OR \(names.contain("p.entity_id"))))
            """,
            keys: """
                SELECT p.event_id AS key FROM (\(names.keys)) known
                CROSS JOIN participants p ON p.entity_id = known.entity_id
                UNION ALL SELECT event_id AS key FROM participants
                WHERE name COLLATE NOCASE IN \(forms)
                """, isDistinct: false, cost: names.cost)
    }
}
