import GRDB

/// A table that listings show rows of, as queries call it.
enum ListedTable {
    case claims, events, articles

    /// Name and alias.
    var table: SQL {
        switch self {
        case .claims: "claims c"
        case .events: "events v"
        case .articles: "articles a"
        }
    }

    /// The column that tells its rows apart.
    var key: SQL {
        switch self {
        case .claims: "c.attribution_id"
        case .events: "v.id"
        case .articles: "a.id"
        }
    }

    /// The day on which its article was published.
    var day: SQL {
        switch self {
        case .claims: "c.day"
        case .events: "v.day"
        case .articles: "a.day"
        }
    }

    /// The article, beside the table.
    var article: SQL {
        switch self {
        case .claims: " CROSS JOIN articles a ON a.id = c.article_id"
        case .events: " CROSS JOIN articles a ON a.id = v.article_id"
        case .articles: ""
        }
    }

    /// A query for its rows that articles of these outlets have.
    func keys(of outlets: [Int64]) -> SQL {
        switch self {
        case .articles: "SELECT id AS key FROM articles WHERE outlet_id IN \(outlets)"
        case .claims, .events:
            """
            SELECT \(key) AS key FROM articles a CROSS JOIN \(table)
            ON a.id = article_id WHERE a.outlet_id IN \(outlets)
            """
        }
    }

    /// How many rows the articles have that pass a condition, if all have alike; 0 where none does.
    func estimate(_ condition: SQL, in db: Database) throws -> Int {
        let passing: SQLRequest<Int> = "SELECT count(*) FROM articles WHERE \(condition)"
        let articles = try ListedTable.articles.count(in: db)
        guard let count = try passing.fetchOne(db), count > 0, articles > 0 else { return 0 }
        return max(1, try self.count(in: db) * count / articles)
    }

    /// How many rows it has, or had at most: the greatest number given to one.
    func count(in db: Database) throws -> Int {
        let request: SQLRequest<Int> =
            switch self {
            case .claims: "SELECT max(attribution_id) FROM claims"
            case .events: "SELECT max(id) FROM events"
            case .articles: "SELECT max(id) FROM articles"
            }
        return try request.fetchOne(db) ?? 0
    }
}
