import Foundation
import GRDB
import SaysoClaims
import SaysoText

/// An article as its rows give it back.
struct LoadedArticle {
    let article: Article
    let listed: LedgerArticle
    let offsets: ScalarOffsets

    /// The range that scalar offsets of a row mean.
    func range(_ start: Int, _ end: Int) throws -> TextRange {
        guard start <= end, let range = offsets.range(ofScalars: start..<end) else {
            throw DamagedRow(
                reason: "article \(listed.id) has no characters \(start) to \(end)")
        }
        return range
    }

    /// The same for what may not be there.
    func range(_ start: Int?, _ end: Int?) throws -> TextRange? {
        guard let start, let end else { return nil }
        return try range(start, end) as TextRange
    }
}

extension LoadedArticle {
    /// Articles with their texts, by their numbers.
    static func articles(_ keys: some Collection<Int64>, in db: Database) throws -> [Int64: Self] {
        var authors: [Int64: [String]] = [:]
        let written: SQLRequest<Row> =
            """
            SELECT article_id, name FROM authors
            WHERE article_id IN \(Array(keys)) ORDER BY article_id, place
            """
        for row in try written.fetchAll(db) { authors[row[0], default: []].append(row[1]) }
        let request: SQLRequest<Row> = """
            SELECT a.id, a.record, CAST(a.text AS BLOB) AS text, a.title, o.name AS outlet, o.reliability,
                a.published, a.url, a.sha256,
                a.characters, a.day, a.version, a.newer_id
            FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id IN \(Array(keys))
            """
        var articles: [Int64: Self] = [:]
        for row in try request.fetchAll(db) {
            let key: Int64 = row["id"]
            articles[key] = Self(row, authors: authors[key] ?? [])
        }
        return articles
    }

    private init(_ row: Row, authors: [String]) {
        // As bytes: a text may hold U+0000, at which a C string ends.
        let text = String(decoding: row["text"] as Data, as: UTF8.self)
        article = Article(
            id: row["record"], text: text, title: row["title"], outlet: row["outlet"],
            published: row["published"], url: row["url"], authors: authors)
        offsets = ScalarOffsets(of: article.text)
        listed = LedgerArticle(
            id: row["id"],
            record: ArticleRecord(
                article, characters: row["characters"], sha256: row["sha256"]),
            day: row["day"], version: row["version"], isReplaced: row["newer_id"] != nil,
            reliability: row["reliability"])
    }
}
