import Foundation
import GRDB
import SaysoClaims
import SaysoText

extension Ledger {
    /// The claims that may bear on a question, the likeliest first: those that tell of the act, those
    /// that share the question's words, those that lie near it.
    ///
    /// - Throws: ``LedgerError``.
    /// - Complexity: O(claims) where vectors are compared, which are so in a ledger of up to
    ///   ``comparedAtMost`` claims; else O(matches of the words).
    public func testimony(_ search: TestimonySearch) async throws(LedgerError) -> [Testimony] {
        try await read { db in
            let ranking = try TestimonyRanking(search, in: db)
            return try Testimony.all(ranking.keys, in: db)
        }
    }

    /// In a larger ledger only claims that share a word or an act with the question are compared.
    static let comparedAtMost = 200_000
}

/// Ranks claims by three kinds of nearness to a question.
private struct TestimonyRanking {
    /// The claims, the nearest first.
    let keys: [Int64]

    init(_ search: TestimonySearch, in db: Database) throws {
        var scores = try Self.wordScores(search, in: db)
        for key in try Self.actKeys(search, in: db) { scores[key, default: 0] += Self.actWeight }
        if let vector = search.vector {
            try Self.addLikeness(to: vector, &scores, in: db)
        }
        let nearest = scores.keys.sorted {
            (scores[$1, default: 0], $0) < (scores[$0, default: 0], $1)
        }
        keys = try search.filter.first(search.limit, among: nearest, in: db)
    }

    /// BM25 of the words, the best match as 1.
    private static func wordScores(
        _ search: TestimonySearch, in db: Database
    ) throws -> [Int64: Double] {
        let words = try tellingWords(of: search, in: db)
        guard let expression = SearchExpression(anyOf: words) else { return [:] }
        let request: SQLRequest<Row> = """
            SELECT rowid, bm25(claims_fts) FROM claims_fts WHERE claims_fts MATCH \(expression.text)
            ORDER BY bm25(claims_fts) LIMIT \(2_000)
            """
        var scores: [Int64: Double] = [:]
        for row in try request.fetchAll(db) { scores[row[0]] = -(row[1] as Double) }
        let best = scores.values.max() ?? 1
        return best > 0 ? scores.mapValues { $0 / best } : scores
    }

    /// Those words that are not in too many claims to tell them apart; all where none is rarer.
    ///
    /// Each claim with one of the words is weighed, which takes a microsecond or two.
    private static func tellingWords(
        of search: TestimonySearch, in db: Database
    ) throws -> [String] {
        let rarer = try search.words.filter { word in
            guard let expression = SearchExpression(anyOf: [word]) else { return false }
            let request: SQLRequest<Int> = """
                SELECT count(*) FROM (SELECT 1 FROM claims_fts
                WHERE claims_fts MATCH \(expression.text) LIMIT \(matchesAtMost + 1))
                """
            return try request.fetchOne(db) ?? 0 <= matchesAtMost
        }
        return rarer.isEmpty ? search.words : rarer
    }

    /// A word in more claims tells little.
    ///
    /// So many let a question's claims be found among a million in 40 ms (median,
    /// `sayso-bench brief --pairs 1`).
    private static let matchesAtMost = 20_000

    /// Claims that tell of an act of the types looked for, by or toward the countries.
    private static func actKeys(_ search: TestimonySearch, in db: Database) throws -> [Int64] {
        guard !search.types.isEmpty else { return [] }
        let party: SQL =
            search.countries.isEmpty
            ? "1"
            : """
            EXISTS (SELECT 1 FROM participants p WHERE p.event_id = v.id
            AND substr(p.code, 1, 3) IN \(search.countries))
            """
        let request: SQLRequest<Int64> = """
            SELECT DISTINCT v.attribution_id FROM events v
            WHERE v.type IN \(search.types) AND v.attribution_id IS NOT NULL AND \(party)
            ORDER BY v.day DESC LIMIT \(2_000)
            """
        return try request.fetchAll(db)
    }

    private static func addLikeness(
        to question: ClaimVector, _ scores: inout [Int64: Double], in db: Database
    ) throws {
        let count = try Int.fetchOne(db, sql: "SELECT max(attribution_id) FROM vectors") ?? 0
        let chosen: SQL =
            count <= Ledger.comparedAtMost
            ? "1" : "attribution_id IN \(Array(scores.keys))"
        let request: SQLRequest<Row> = "SELECT attribution_id, int8 FROM vectors WHERE \(chosen)"
        let rows = try request.fetchCursor(db)
        while let row = try rows.next() {
            let key: Int64 = row[0]
            let cosine = try row.withUnsafeData(atIndex: 1) { question.cosine(toBytes: $0) } ?? 0
            guard cosine > likenessFloor || scores[key] != nil else { continue }
            scores[key, default: 0] += likenessWeight * max(0, cosine)
        }
    }

    private static let actWeight = 1.0
    private static let likenessWeight = 2.0
    private static let likenessFloor = 0.15
}

extension LedgerFilter {
    /// The first of some claims that pass, in their order.
    fileprivate func first(_ count: Int, among keys: [Int64], in db: Database) throws -> [Int64] {
        let condition = try claimPlan(type: type, in: db).condition
        var found: [Int64] = []
        for begin in stride(from: 0, to: keys.count, by: Self.askedAtOnce) {
            let some = Array(keys[begin..<min(begin + Self.askedAtOnce, keys.count)])
            let request: SQLRequest<Int64> = """
                SELECT c.attribution_id FROM claims c\(ListedTable.claims.article)
                WHERE c.attribution_id IN \(some) AND \(condition)
                """
            let passing = Set(try request.fetchAll(db))
            found += some.filter(passing.contains)
            if found.count >= count { break }
        }
        return Array(found.prefix(count))
    }

    private static let askedAtOnce = 500
}

extension ClaimVector {
    /// The cosine to a vector as the ledger stores it; `nil` where the two are of different models.
    fileprivate func cosine(toBytes bytes: Data?) -> Double? {
        guard let bytes, bytes.count == values.count else { return nil }
        return bytes.withUnsafeBytes { other in
            var sum: Int32 = 0
            for (own, their) in zip(values, other.bindMemory(to: Int8.self)) {
                sum += Int32(own) * Int32(their)
            }
            return Double(sum) / (127 * 127)
        }
    }
}

extension Testimony {
    /// Claims with what belongs to them, in the order of their numbers as given.
    fileprivate static func all(_ keys: [Int64], in db: Database) throws -> [Testimony] {
        var loader = try AttributionLoader(keys, in: db)
        let claims = try loader.claims()
        let events = try self.events(of: keys, in: db)
        let request: SQLRequest<Row> = """
            SELECT id, passage_start, passage_end FROM attributions WHERE id IN \(keys)
            """
        let places = Dictionary(
            uniqueKeysWithValues: try request.fetchAll(db).map { ($0[0] as Int64, $0) })
        return try claims.compactMap { claim in
            guard let row = places[claim.id], let article = loader.articles[claim.article.id]
            else { return nil }
            return try Testimony(claim, events[claim.id] ?? [], row, in: article)
        }
    }

    /// The events of claims, and of the claims that these hand on, by the number of the first.
    private static func events(of keys: [Int64], in db: Database) throws -> [Int64: [LedgerEvent]] {
        let request: SQLRequest<Row> = """
            WITH RECURSIVE told(top, id) AS (
                SELECT id, id FROM attributions WHERE id IN \(keys)
                UNION SELECT told.top, t.id FROM told
                CROSS JOIN attributions t ON t.parent_id = told.id)
            SELECT told.top, v.id FROM told CROSS JOIN events v ON v.attribution_id = told.id
            ORDER BY v.id
            """
        let rows = try request.fetchAll(db).map { (top: $0[0] as Int64, event: $0[1] as Int64) }
        let events = try EventLoader(Array(Set(rows.map(\.event))), in: db).events()
        let known = Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0) })
        return Dictionary(grouping: rows, by: \.top).mapValues { $0.compactMap { known[$0.event] } }
    }

    private init(
        _ claim: LedgerClaim, _ events: [LedgerEvent], _ row: Row, in article: LoadedArticle
    ) throws {
        let (begin, end): (Int, Int) = (row["passage_start"], row["passage_end"])
        self.claim = claim
        self.events = events.filter { $0.claim == claim.id }.map(\.record)
        handedOn = events.filter { $0.claim != claim.id }.map(\.record)
        passage = String(article.article.text[try article.range(begin, end)])
        contents = claim.record.content.map { $0.start - begin..<$0.end - begin }
    }
}
