import GRDB

/// How much a ledger holds.
public struct LedgerSummary: Hashable, Sendable, Encodable {
    /// Articles, older versions left out.
    public let articles: Int

    /// Older versions of articles.
    public let replaced: Int

    /// Outlets.
    public let outlets: Int

    /// Claims, those of older versions too.
    public let claims: Int

    /// Events, those of older versions too.
    public let events: Int

    /// Those who have a name.
    public let named: Int

    /// Those who have none.
    public let unnamed: Int

    /// The first day of an article.
    public let first: String?

    /// The last one.
    public let last: String?

    /// What the analyst decided and holds.
    public let decisions: Int

    /// Decisions whose object is gone.
    public let orphans: Int

    /// What the file and its log take.
    public let bytes: Int
}

extension Ledger {
    /// How much the ledger holds.
    public func summary() async throws(LedgerError) -> LedgerSummary {
        let bytes = byteCount
        return try await read { db in
            func count(_ sql: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM " + sql) ?? 0
            }
            return LedgerSummary(
                articles: try count("articles WHERE newer_id IS NULL"),
                replaced: try count("articles WHERE newer_id IS NOT NULL"),
                outlets: try count("outlets"), claims: try count("claims"),
                events: try count("events"),
                named: try count("entities WHERE is_named AND claims > 0"),
                unnamed: try count("entities WHERE NOT is_named AND claims > 0"),
                first: try String.fetchOne(db, sql: "SELECT min(day) FROM articles"),
                last: try String.fetchOne(db, sql: "SELECT max(day) FROM articles"),
                decisions: try count("decisions WHERE state = 'active'"),
                orphans: try count("decisions WHERE state = 'orphan'"), bytes: bytes)
        }
    }
}
