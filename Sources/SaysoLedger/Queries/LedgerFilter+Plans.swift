import GRDB
import SaysoClaims

extension LedgerFilter {
    /// Who asks for the conditions on claims, and so what is known of the claims already.
    enum ClaimsOf {
        /// A listing of claims, beside their articles.
        case themselves

        /// An article; what the filter says of articles is tested on that.
        case article

        /// Speakers, whose own rows know whether a claim stands and is of today.
        case speaker
    }

    /// The conditions on claims; `type` is that of an event in the claim.
    func claimPlan(
        type: String?, of asking: ClaimsOf = .themselves, in db: Database
    ) throws -> QueryPlan {
        var plan = QueryPlan(key: ListedTable.claims.key)
        switch asking {
        case .themselves: plan = try articlePlan(for: .claims, in: db)
        case .article: break
        case .speaker: try addOutletAndDays(to: &plan, in: db)
        }
        if asking != .speaker, !isOfTodaysSpeaker { plan.require("c.is_rejected = 0") }
        if let act {
            plan.require(
                claimColumn(
                    "act", is: act.rawValue, of: asking, index: "claims_on_act", isWalked: true))
        }
        if let modality {
            plan.require(
                claimColumn(
                    "modality", is: modality.rawValue, of: asking, index: "claims_on_modality",
                    isWalked: act == nil))
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
            plan.search("claims_fts", for: SearchExpression(anyOf: forms, in: "content"))
        }
        if let text { plan.search("claims_fts", for: SearchExpression(words: text)) }
        return plan
    }

    private func claimColumn(
        _ column: String, is value: String, of asking: ClaimsOf, index: String, isWalked: Bool
    ) -> QueryPlan.Condition {
        let test: SQL = "c.\(sql: column) = \(value)"
        return QueryPlan.Condition(
            test: test,
            keys: "SELECT attribution_id AS key FROM claims WHERE \(sql: column) = \(value)",
            // For speakers the index alone is read.
            keyCost: asking == .speaker ? 0.2 : 1.1, bound: 300_000, index: ("\(sql: index)", test),
            isWalked: isWalked)
    }

    /// What the filter says of articles, as conditions on claims alone, which an index answers.
    private func addOutletAndDays(to plan: inout QueryPlan, in db: Database) throws {
        guard let outlet else {
            if let days = try dayCondition(for: .claims, in: db) { plan.require(days) }
            return
        }
        let outlets = try Self.outlets(named: outlet, in: db)
        let ofOutlet: SQL = "outlet_id IN \(outlets)"
        let articles: SQL = daysCondition(of: "day").map { "\(ofOutlet) AND \($0)" } ?? ofOutlet
        let test: SQL = "c.article_id IN (SELECT id FROM articles WHERE \(articles))"
        plan.require(
            QueryPlan.Condition(
                test: test, keys: "SELECT c.attribution_id AS key FROM claims c WHERE \(test)",
                index: ("claims_on_article", test),
                count: try ListedTable.claims.estimate(articles, in: db)))
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
        } else if !isOfTodaysSpeaker {
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
            plan.asksOfArticle = true
            plan.require("\(rows.day) <= \(asOf.description)")
            plan.require(
                """
                (+a.newer_id IS NULL OR EXISTS (SELECT 1 FROM articles later
                WHERE later.id = a.newer_id
                AND coalesce(later.day, substr(later.added_at, 1, 10)) > \(asOf.description)))
                """)
        } else if rows == .articles || !isOfTodaysSpeaker {
            // Nearly all are: the sign keeps SQLite from taking that for a way to them.
            plan.asksOfArticle = true
            plan.require("+a.newer_id IS NULL")
        }
        if let days = try dayCondition(for: rows, in: db) { plan.require(days) }
        if let outlet {
            let outlets = try Self.outlets(named: outlet, in: db)
            plan.asksOfArticle = true
            plan.require(
                QueryPlan.Condition(
                    test: "a.outlet_id IN \(outlets)", keys: rows.keys(of: outlets),
                    count: try rows.estimate("outlet_id IN \(outlets)", in: db)))
        }
        return plan
    }

    private static func outlets(named name: String, in db: Database) throws -> [Int64] {
        let request: SQLRequest<Int64> =
            "SELECT id FROM outlets WHERE name = \(name) COLLATE NOCASE"
        return try request.fetchAll(db)
    }

    /// The days asked for, as a condition on a column; `nil` where none are.
    private func daysCondition(of column: SQL) -> SQL? {
        guard since != nil || until != nil else { return nil }
        // Every day that a calendar has lies between these two.
        let first = since?.description ?? "0000"
        let last = until?.description ?? "9999-99"
        let days: SQL = "\(column) BETWEEN \(first) AND \(last)"
        return days
    }

    private func dayCondition(
        for rows: ListedTable, in db: Database
    ) throws -> QueryPlan.Condition? {
        guard let test = daysCondition(of: rows.day), let days = daysCondition(of: "day") else {
            return nil
        }
        return QueryPlan.Condition(
            test: test, keys: "SELECT \(rows.key) AS key FROM \(rows.table) WHERE \(test)",
            isWalked: true, count: try rows.estimate(days, in: db))
    }

    /// Whether speakers' rows are asked that know which claims stand today.
    private var isOfTodaysSpeaker: Bool { speaker != nil && asOf == nil }

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
        let stands: SQL = isOfTodaysSpeaker ? "s.is_current" : "1"
        let days: SQL = daysCondition(of: "s.day") ?? "1"
        let attributions: SQL = """
            SELECT s.attribution_id AS key FROM (\(names.keys)) known
            CROSS JOIN speakers s ON s.entity_id = known.entity_id
            WHERE \(stands) AND \(days)
            """
        let isTold: SQL = "v.attribution_id IN (\(attributions))"
        let isOfEvents = rows == .events
        plan.require(
            QueryPlan.Condition(
                test: """
                    EXISTS (SELECT 1 FROM speakers s
                    WHERE s.attribution_id = \(attribution) AND \(stands)
                    AND \(names.contain("s.entity_id")))
                    """,
                keys: isOfEvents
                    ? "SELECT v.id AS key FROM events v WHERE \(isTold)" : attributions,
                isDistinct: isOfEvents, cost: names.cost, keyCost: isOfEvents ? 2.5 : 0.2,
                bound: 100_000, index: isOfEvents ? ("events_on_attribution", isTold) : nil,
                set: isOfEvents ? (attribution, attributions) : nil,
                rowsPerValue: isOfEvents ? try eventsPerClaim(in: db) : 1))
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
