import GRDB

extension Ledger {
    /// Forgets an article and all that was found in it.
    ///
    /// Decisions made on its text stay, as orphans, and hold again where it is recorded again. Where
    /// it had replaced an older version, that one is the newest again.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: ``LedgerError``; the ledger is then as it was.
    public func forget(article: Int64) async throws(LedgerError) -> Bool {
        try await write { db in
            let request: SQLRequest<Row> =
                "SELECT sha256, newer_id FROM articles WHERE id = \(article)"
            guard let row = try request.fetchOne(db) else { return false }
            let (sha256, newer): (String, Int64?) = (row[0], row[1])
            let used = try Self.removeReading(of: article, in: db)
            let older: SQLRequest<Int64> = "SELECT id FROM articles WHERE newer_id = \(article)"
            for version in try older.fetchAll(db) {
                try db.execute(
                    literal: "UPDATE articles SET newer_id = \(newer) WHERE id = \(version)")
                try Self.markCurrentSpeakers(ofArticle: version, in: db)
            }
            try db.execute(literal: "DELETE FROM articles WHERE id = \(article)")
            try Self.applyDecisions(onText: sha256, in: db)
            try Self.removeUnusedEntities(used, in: db)
            return true
        }
    }

    /// Removes what a reader found in an article, in the order in which the rows lean on each other.
    ///
    /// - Returns: The entities that it spoke of, some of which nobody may speak of any more.
    static func removeReading(of article: Int64, in db: Database) throws -> [Int64] {
        let mine: SQL = "(SELECT id FROM attributions WHERE article_id = \(article))"
        let request: SQLRequest<Row> = """
            SELECT x.entity_id, x.own_id FROM article_entities x
            JOIN readings r ON r.id = x.reading_id WHERE r.article_id = \(article)
            """
        let corrected: SQLRequest<Int64> =
            "SELECT entity_id FROM speakers WHERE attribution_id IN \(mine) AND entity_id IS NOT NULL"
        let used =
            try request.fetchAll(db).flatMap { [$0[0] as Int64?, $0[1] as Int64?] }
            .compactMap { $0 } + corrected.fetchAll(db)
        try db.execute(literal: "DELETE FROM events WHERE article_id = \(article)")
        try db.execute(literal: "DELETE FROM speakers WHERE attribution_id IN \(mine)")
        try db.execute(literal: "DELETE FROM chain WHERE attribution_id IN \(mine)")
        try db.execute(literal: "DELETE FROM attributions WHERE article_id = \(article)")
        try db.execute(literal: "DELETE FROM readings WHERE article_id = \(article)")
        return Set(used).sorted()
    }

    /// Removes those of some entities of whom no article speaks any more; an analyst's own names
    /// are kept.
    static func removeUnusedEntities(_ entities: [Int64], in db: Database) throws {
        for entity in entities {
            try db.cachedStatement(
                sql: """
                    DELETE FROM entities WHERE id = ?1
                    AND NOT EXISTS (SELECT 1 FROM article_entities x WHERE x.entity_id = ?1)
                    AND NOT EXISTS (SELECT 1 FROM article_entities x WHERE x.own_id = ?1)
                    AND NOT EXISTS (SELECT 1 FROM entity_names n
                        WHERE n.entity_id = ?1 AND n.origin = 'analyst')
                    AND NOT EXISTS (SELECT 1 FROM speakers s WHERE s.entity_id = ?1)
                    """
            ).execute(arguments: [entity])
        }
    }

    /// Says of an article's speakers whether they count: in the newest version, unless rejected.
    static func markCurrentSpeakers(ofArticle article: Int64, in db: Database) throws {
        try db.execute(
            literal: """
                UPDATE speakers SET is_current = (SELECT NOT c.is_rejected AND a.newer_id IS NULL
                    FROM claims c JOIN articles a ON a.id = c.article_id
                    WHERE c.attribution_id = speakers.attribution_id)
                WHERE attribution_id IN (SELECT id FROM attributions WHERE article_id = \(article))
                """)
    }
}
