import GRDB

extension Ledger {
    /// Forgets an article and all that was found in it; decisions made on its text stay.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: ``LedgerError``; the ledger is then as it was.
    public func forget(article: Int64) async throws(LedgerError) -> Bool {
        try await write { db in
            try Self.removeReading(of: article, in: db)
            try db.execute(literal: "DELETE FROM articles WHERE id = \(article)")
            let wasThere = db.changesCount > 0
            try Self.removeUnusedEntities(in: db)
            return wasThere
        }
    }

    /// Removes what a reader found in an article, in the order in which the rows lean on each other.
    static func removeReading(of article: Int64, in db: Database) throws {
        let mine: SQL = "(SELECT id FROM attributions WHERE article_id = \(article))"
        try db.execute(literal: "DELETE FROM events WHERE article_id = \(article)")
        try db.execute(literal: "DELETE FROM speakers WHERE attribution_id IN \(mine)")
        try db.execute(literal: "DELETE FROM chain WHERE attribution_id IN \(mine)")
        let entities = try Int64.fetchAll(
            db,
            sql: """
                SELECT x.entity_id FROM article_entities x JOIN readings r ON r.id = x.reading_id
                WHERE r.article_id = ?
                """, arguments: [article])
        try db.execute(literal: "DELETE FROM attributions WHERE article_id = \(article)")
        try db.execute(literal: "DELETE FROM readings WHERE article_id = \(article)")
        try db.execute(
            literal: """
                DELETE FROM entities WHERE id IN \(entities) AND NOT is_named AND NOT EXISTS
                    (SELECT 1 FROM article_entities x WHERE x.entity_id = entities.id)
                """)
    }
}
