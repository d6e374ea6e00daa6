import GRDB
public import SaysoClaims

extension Ledger {
    /// How many articles a filter lets pass by what it says of articles.
    public func articleCount(_ filter: LedgerFilter) async throws(LedgerError) -> Int {
        try await read { db in
            let condition = try filter.articlePlan(for: .articles, in: db).condition
            let request: SQLRequest<Int> = "SELECT count(*) FROM articles a WHERE \(condition)"
            return try request.fetchOne(db) ?? 0
        }
    }

    /// The articles that a filter lets pass, the newest first.
    ///
    /// Those pass that have a claim with all that the filter says of claims, the type of event
    /// included; ``LedgerFilter/about`` and ``LedgerFilter/text`` are words of the article.
    ///
    /// - Returns: At most ``LedgerFilter/limit``; none where nothing passes.
    /// - Throws: ``LedgerError``.
    public func articles(_ filter: LedgerFilter) async throws(LedgerError) -> [ListedArticle] {
        try await read { db in
            try ListedArticle.articles(filter.articles(in: db), in: db)
        }
    }

    /// The numbers of the articles that a filter lets pass.
    public func articleNumbers(_ filter: LedgerFilter) async throws(LedgerError) -> [Int64] {
        try await read { db in try filter.articles(in: db) }
    }

    /// Articles by their numbers; those that are not there are left out.
    public func articles(numbered numbers: [Int64]) async throws(LedgerError) -> [ListedArticle] {
        try await read { db in try ListedArticle.articles(numbers, in: db) }
    }

    /// The reading of an article, as it was recorded and as decisions have changed it.
    ///
    /// Words and their grammar are not kept in a ledger; the reading has none.
    ///
    /// - Returns: `nil` where there is no such article or it was not read.
    public func reading(ofArticle number: Int64) async throws(LedgerError) -> Reading? {
        try await read { db in try Reading(ofArticle: number, in: db) }
    }
}

extension LedgerFilter {
    /// The numbers of the articles that pass, in their order.
    fileprivate func articles(in db: Database) throws -> [Int64] {
        var plan = try articlePlan(for: .articles, in: db)
        if let about {
            let forms = try EntityNames.forms(of: about, in: db)
            plan.search("articles_fts", for: SearchExpression(anyOf: forms))
        }
        if let text {
            plan.search("articles_fts", for: SearchExpression(words: text))
        }
        if let claims = try claimCondition(in: db) { plan.require(claims) }
        let way = try plan.way(
            amongRows: ListedTable.articles.count(in: db), limit: limit, in: db)
        let order: SQL =
            self.order == .oldest ? "a.day ASC NULLS LAST, a.id" : "a.day DESC, a.id DESC"
        let request: SQLRequest<Int64> = """
            SELECT a.id FROM \(way.lead(to: .articles))
            WHERE \(way.condition) ORDER BY \(order) LIMIT \(limit ?? -1)
            """
        return try request.fetchAll(db)
    }

    /// What the filter says of claims, as a condition on their article; `nil` where it says
    /// nothing.
    private func claimCondition(in db: Database) throws -> QueryPlan.Condition? {
        var own = LedgerFilter()
        (own.speaker, own.act, own.modality, own.isNamed) = (speaker, act, modality, isNamed)
        own.asOf = asOf
        let plan = try own.claimPlan(type: type, of: .article, in: db)
        guard speaker != nil || plan.conditions.count > 1 else { return nil }
        let rows = try ListedTable.claims.count(in: db)
        let ways = try plan.ways(amongRows: rows, in: db)
        let passing = max(1, Int(Double(rows) * ways.share))
        let lead = ways.lead
        return QueryPlan.Condition(
            test: """
                EXISTS (SELECT 1 FROM claims c INDEXED BY claims_on_article
                WHERE c.article_id = a.id AND \(ways.walk(limit: nil).condition))
                """,
            keys: lead.map { lead in
                """
                SELECT c.article_id AS key FROM \(lead.lead(to: "claims c", key: "c.attribution_id"))
                WHERE \(lead.condition)
                """
            }, isDistinct: false, cost: 20,
            keyCost: 2 * Double(lead?.leadingCount ?? 0) / Double(passing), bound: 200_000,
            count: passing)
    }
}

extension ListedArticle {
    /// Articles with their counts, in the order of their numbers as given.
    static func articles(_ keys: [Int64], in db: Database) throws -> [ListedArticle] {
        let articles = try LoadedArticle.articles(keys, in: db)
        func counts(_ table: String) throws -> [Int64: Int] {
            let request: SQLRequest<Row> = """
                SELECT article_id, count(*) FROM \(sql: table)
                WHERE article_id IN \(keys) GROUP BY article_id
                """
            return Dictionary(
                uniqueKeysWithValues: try request.fetchAll(db).map { ($0[0], $0[1]) })
        }
        var problems: [Int64: [ProblemRecord]] = [:]
        let told: SQLRequest<Row> = """
            SELECT article_id, what, location FROM problems
            WHERE article_id IN \(keys) ORDER BY article_id, place
            """
        for row in try told.fetchAll(db) {
            problems[row[0], default: []].append(ProblemRecord(what: row[1], place: row[2]))
        }
        let (claims, events) = (try counts("claims"), try counts("events"))
        return keys.compactMap { key in
            articles[key].map {
                ListedArticle(
                    article: $0.listed, claims: claims[key] ?? 0, events: events[key] ?? 0,
                    problems: problems[key] ?? [])
            }
        }
    }
}
