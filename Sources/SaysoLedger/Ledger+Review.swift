import GRDB

/// Something in a ledger that wants an analyst's look.
public struct ReviewItem: Hashable, Sendable {
    /// Why it does.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// An article cites somebody by name and never says who that is.
        case notIntroduced = "not_introduced"
        /// The reader took a claim for more likely wrong than right.
        case lowConfidence = "low_confidence"
        /// What a decision was made on is not there any more.
        case orphan
        /// A decision was made on a version that a newer one has replaced.
        case replaced
    }

    /// Why it wants a look.
    public let cause: Cause

    /// The number of the entity, the claim or the decision.
    public let number: Int64

    /// A name, the words of a claim, or what was decided on.
    public let words: String

    /// The number of the article; `nil` for decisions on names, and where it is not there.
    public let article: Int64?

    /// How sure the reader was of the claim.
    public let confidence: Double?

    /// Others whom it may be: they share a name of more than three letters.
    public let partners: [LedgerEntity]
}

extension Ledger {
    /// What wants a look: who is cited without introduction, the claims that the reader was least
    /// sure of, decisions that are orphans, and those on versions that were replaced; at most `limit`
    /// of each.
    public func review(limit: Int) async throws(LedgerError) -> [ReviewItem] {
        let replaced: SQL = """
            d.state = 'active' AND EXISTS (SELECT 1 FROM articles a WHERE a.sha256 = d.sha256)
            AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.sha256 = d.sha256 AND a.newer_id IS NULL)
            """
        return try await read { db in
            try Self.strangers(limit, in: db) + Self.doubtful(limit, in: db)
                + Self.decisions(.orphan, "d.state = 'orphan'", limit, in: db)
                + Self.decisions(.replaced, replaced, limit, in: db)
        }
    }

    /// Those cited without introduction who speak, the most talkative first.
    private static func strangers(_ limit: Int, in db: Database) throws -> [ReviewItem] {
        let request: SQLRequest<Row> = """
            SELECT e.id, e.name, min(r.article_id) AS article FROM article_entities x
            JOIN entities e ON e.id = x.entity_id JOIN readings r ON r.id = x.reading_id
            WHERE x.is_named AND NOT x.is_introduced AND x.kind = 'person' AND e.claims > 0
            GROUP BY e.id ORDER BY e.claims DESC, e.id LIMIT \(limit)
            """
        return try request.fetchAll(db).map { row in
            ReviewItem(
                cause: .notIntroduced, number: row["id"], words: row["name"],
                article: row["article"], confidence: nil,
                partners: try partners(of: row["id"], called: row["name"], in: db))
        }
    }

    private static func partners(
        of entity: Int64, called name: String, in db: Database
    ) throws -> [LedgerEntity] {
        let words = name.split(separator: " ").map(String.init).filter { $0.count > 3 }
        guard let search = SearchExpression(anyOf: words) else { return [] }
        let request: SQLRequest<Row> = """
            SELECT DISTINCT e.id, e.name, e.is_named, e.kind, e.code, e.reliability,
                e.claims FROM names_fts f
            CROSS JOIN entity_names n ON n.id = f.rowid CROSS JOIN entities e ON e.id = n.entity_id
            WHERE names_fts MATCH \(search.text) AND e.is_named AND e.kind = 'person'
            AND e.id <> \(entity) ORDER BY e.claims DESC, e.id LIMIT 5
            """
        return try request.fetchAll(db).map { LedgerEntity($0) }
    }

    /// The claims that the reader was least sure of.
    private static func doubtful(_ limit: Int, in db: Database) throws -> [ReviewItem] {
        let request: SQLRequest<Row> = """
            SELECT t.id, t.content, t.article_id, t.confidence FROM attributions t
            CROSS JOIN claims c ON c.attribution_id = t.id
            CROSS JOIN articles a ON a.id = t.article_id
            WHERE t.confidence < 0.5 AND a.newer_id IS NULL AND NOT c.is_rejected
            ORDER BY t.confidence, t.id LIMIT \(limit)
            """
        return try request.fetchAll(db).map { row in
            ReviewItem(
                cause: .lowConfidence, number: row["id"], words: row["content"],
                article: row["article_id"], confidence: row["confidence"], partners: [])
        }
    }

    private static func decisions(
        _ cause: ReviewItem.Cause, _ condition: SQL, _ limit: Int, in db: Database
    ) throws -> [ReviewItem] {
        let request: SQLRequest<Row> = """
            SELECT d.id, d.subject, (SELECT max(a.id) FROM articles a WHERE a.sha256 = d.sha256)
                AS article
            FROM decisions d WHERE \(condition) ORDER BY d.id LIMIT \(limit)
            """
        return try request.fetchAll(db).map { row in
            ReviewItem(
                cause: cause, number: row["id"], words: row["subject"] ?? "",
                article: row["article"], confidence: nil, partners: [])
        }
    }
}
