import Foundation
import GRDB

/// Whether a ledger keeps its promises, and what it holds.
public struct LedgerHealth: Hashable, Sendable {
    /// What is wrong, a sentence each; none where the ledger is sound.
    public let faults: [String]

    /// How many rows each table holds, by its name.
    public let rows: [String: Int]

    /// What the file and its log take.
    public let bytes: Int

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }
}

extension Ledger {
    /// Checks the file (`PRAGMA integrity_check`), its foreign keys and what Sayso relies on: that
    /// every place slices the words stored beside it, that counts are right, that one version of an
    /// article is the newest.
    ///
    /// - Throws: ``LedgerError`` where the file cannot be read at all.
    /// - Complexity: O(rows); every article's text is looked at.
    public func health() async throws(LedgerError) -> LedgerHealth {
        let bytes = byteCount
        return try await read { db in
            var faults = try Self.faultsOfTheFile(in: db)
            // Rows of a damaged file say nothing.
            if faults.isEmpty {
                for promise in Self.promises {
                    let broken = try Int.fetchOne(
                        db, sql: "SELECT count(*) FROM (\(promise.broken))")
                    if let broken, broken > 0 { faults.append("\(promise.sentence): \(broken)") }
                }
            }
            return LedgerHealth(faults: faults, rows: try Self.rowCounts(in: db), bytes: bytes)
        }
    }

    /// What the file and its log take.
    var byteCount: Int {
        ["", "-wal"].map { ending in
            let facts = try? FileManager.default.attributesOfItem(atPath: path + ending)
            return facts?[.size] as? Int ?? 0
        }.reduce(0, +)
    }

    private static func faultsOfTheFile(in db: Database) throws -> [String] {
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        let tables = Dictionary(grouping: dangling) { $0[0] as String }
        return found.filter { $0 != "ok" }
            + tables.sorted { $0.key < $1.key }.map { table, rows in
                "rows of \(table) point to what is not there: \(rows.count)"
            }
    }

    /// The tables that hold what was recorded, without those of SQLite's own making.
    static func tableNames(in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                AND name NOT LIKE '%_fts%' AND name <> 'grdb_migrations' ORDER BY name
                """)
    }

    private static func rowCounts(in db: Database) throws -> [String: Int] {
        let counts = try tableNames(in: db).map { name in
            (name, try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name)") ?? 0)
        }
        return Dictionary(uniqueKeysWithValues: counts)
    }
}

/// Something that holds of every ledger, with the query that finds what breaks it.
private struct Promise: Sendable {
    let sentence: String
    let broken: String
}

extension Ledger {
    private static let promises = structure + counts + versions + words

    private static let structure = [
        Promise(
            sentence: "attributions without a cue, a content or a claim",
            broken: """
                SELECT t.id FROM attributions t WHERE (SELECT count(DISTINCT s.role) FROM spans s
                    WHERE s.attribution_id = t.id AND s.role IN ('cue', 'content')) < 2
                OR NOT EXISTS (SELECT 1 FROM claims c WHERE c.attribution_id = t.id)
                """),
        Promise(
            sentence: "attributions, claims or events of another article than their reading",
            broken: """
                SELECT t.id FROM attributions t JOIN readings r ON r.id = t.reading_id
                WHERE r.article_id <> t.article_id
                UNION ALL SELECT v.id FROM events v JOIN readings r ON r.id = v.reading_id
                WHERE r.article_id <> v.article_id
                UNION ALL SELECT t.id FROM claims c JOIN attributions t ON t.id = c.attribution_id
                WHERE c.article_id <> t.article_id
                """),
        Promise(
            sentence: "parents and events of another article than their attribution",
            broken: """
                SELECT t.id FROM attributions t JOIN attributions p ON p.id = t.parent_id
                WHERE p.article_id <> t.article_id
                UNION ALL SELECT v.id FROM events v JOIN attributions t ON t.id = v.attribution_id
                WHERE v.article_id <> t.article_id
                """),
        Promise(
            sentence: "unnamed sources that were joined",
            broken: """
                SELECT e.id FROM entities e JOIN article_entities x ON x.entity_id = e.id
                WHERE NOT e.is_named GROUP BY e.id HAVING count(*) > 1
                """),
        Promise(
            sentence: "days that differ from their article's",
            broken: """
                SELECT c.attribution_id FROM claims c JOIN articles a ON a.id = c.article_id
                WHERE c.day IS NOT a.day
                UNION ALL SELECT v.id FROM events v JOIN articles a ON a.id = v.article_id
                WHERE v.day IS NOT a.day
                UNION ALL SELECT s.attribution_id FROM speakers s
                JOIN claims c ON c.attribution_id = s.attribution_id WHERE s.day IS NOT c.day
                """),
    ]

    private static let counts = [
        Promise(
            sentence: "speakers whose number of claims is wrong",
            broken: """
                SELECT e.id FROM entities e LEFT JOIN
                    (SELECT entity_id, sum(is_current) AS claims FROM speakers GROUP BY entity_id) s
                    ON s.entity_id = e.id
                WHERE e.claims <> coalesce(s.claims, 0)
                """),
        Promise(
            sentence: "speakers that count and should not, or the reverse",
            broken: """
                SELECT s.attribution_id FROM speakers s
                JOIN claims c ON c.attribution_id = s.attribution_id
                JOIN articles a ON a.id = c.article_id
                WHERE s.is_current <> (NOT c.is_rejected AND a.newer_id IS NULL)
                """),
        Promise(
            sentence: "search tables that are out of step",
            broken: """
                SELECT 1 WHERE (SELECT count(*) FROM articles) <>
                    (SELECT count(*) FROM articles_fts_docsize)
                UNION ALL SELECT 1 WHERE (SELECT count(*) FROM attributions) <>
                    (SELECT count(*) FROM claims_fts_docsize)
                UNION ALL SELECT 1 WHERE (SELECT count(*) FROM entity_names) <>
                    (SELECT count(*) FROM names_fts_docsize)
                """),
    ]

    private static let versions = [
        Promise(
            sentence: "addresses with more or fewer newest versions than one",
            broken: """
                SELECT url FROM articles WHERE url IS NOT NULL
                GROUP BY url HAVING sum(newer_id IS NULL) <> 1
                """),
        Promise(
            sentence: "versions that were replaced by another address",
            broken: """
                SELECT a.id FROM articles a JOIN articles n ON n.id = a.newer_id
                WHERE n.url IS NOT a.url
                """),
        Promise(
            sentence: "articles that were never read",
            broken: """
                SELECT a.id FROM articles a
                WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.article_id = a.id)
                """),
    ]

    /// Places slice what is stored beside them.
    ///
    /// SQLite's `substr` ends at U+0000, so texts that hold one are left out.
    private static let words =
        ["source", "cue", "content"].map { role in
            Promise(
                sentence: "attributions whose \(role) is not what stands at its place",
                broken: """
                    SELECT t.id FROM attributions t JOIN articles a ON a.id = t.article_id
                    WHERE t.\(role) <> coalesce((SELECT group_concat(words, ' … ') FROM
                        (SELECT substr(a.text, s.start + 1, s."end" - s.start) AS words FROM spans s
                        WHERE s.attribution_id = t.id AND s.role = '\(role)' ORDER BY s.place)), '')
                    AND instr(a.text, char(0)) = 0
                    """)
        }
        + ["said", "about"].map { role in
            Promise(
                sentence: "claims whose time (\(role)) is not what stands at its place",
                broken: """
                    SELECT c.attribution_id FROM claims c JOIN articles a ON a.id = c.article_id
                    JOIN spans s ON s.attribution_id = c.attribution_id AND s.role = '\(role)'
                    WHERE c.\(role) IS NOT substr(a.text, s.start + 1, s."end" - s.start)
                    AND instr(a.text, char(0)) = 0
                    """)
        } + [
            Promise(
                sentence: "events whose cue is not what stands at its place",
                broken: """
                    SELECT v.id FROM events v JOIN articles a ON a.id = v.article_id
                    WHERE v.cue <> substr(a.text, v.cue_start + 1, v.cue_end - v.cue_start)
                    AND instr(a.text, char(0)) = 0
                    """),
            Promise(
                sentence: "things whose words are not what stands at their place",
                broken: """
                    SELECT v.id FROM items i JOIN events v ON v.id = i.event_id
                    JOIN articles a ON a.id = v.article_id
                    WHERE i.text <> substr(a.text, i.start + 1, i."end" - i.start)
                    AND instr(a.text, char(0)) = 0
                    """),
            Promise(
                sentence: "places outside their article",
                broken: """
                    SELECT 1 FROM spans s JOIN attributions t ON t.id = s.attribution_id
                    JOIN articles a ON a.id = t.article_id
                    WHERE s.start < 0 OR s."end" <= s.start OR s."end" > a.characters
                    UNION ALL SELECT 1 FROM mentions m
                    JOIN article_entities x ON x.id = m.article_entity_id
                    JOIN readings r ON r.id = x.reading_id JOIN articles a ON a.id = r.article_id
                    WHERE m.start < 0 OR m."end" < m.start OR m."end" > a.characters
                    """),
            Promise(
                sentence: "articles whose length is not that of their text",
                broken: """
                    SELECT id FROM articles WHERE characters <> length(text)
                    AND instr(text, char(0)) = 0
                    """),
        ]
}
