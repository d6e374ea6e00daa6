import GRDB

/// How a listing finds its rows: by what has few of them, or by walking along the order.
///
/// SQLite plans a query without knowing how often a value occurs, and a filter that holds for
/// half of a million rows is a bad place to begin. So the conditions that can lead to rows by an
/// index are counted first, each up to a bound. Where one has few rows it leads: they are looked
/// up, tested and sorted. Where all have many, the rows are walked in the order of the listing
/// until enough have passed the tests, which is soon. The estimate of what each way costs
/// takes the conditions for independent of each other.
struct QueryPlan {
    /// One condition on a row.
    struct Condition {
        /// The condition, as what stands after `WHERE`.
        let test: SQL

        /// A query, with a column `key`, for the keys of exactly the rows that pass the test;
        /// `nil` where no index leads to them.
        var keys: SQL?

        /// Whether that query tells each row once only.
        var isDistinct = true

        /// What a test costs, in microseconds.
        var cost = QueryPlan.columnCost

        /// How many rows pass, where that is known.
        var count: Int?
    }

    /// What it costs to test a column, to look into another table, and to test a row for words, in
    /// microseconds; see `sayso-bench ledger`.
    static let columnCost = 0.1
    static let tableCost = 1.0
    static let wordsCost = 35.0

    /// Rows are counted up to this; more is many. To walk pays later where a test is dear.
    private static let countingBound = 10_000, wordsCountingBound = 50_000

    /// What it costs to look a row up and to sort it, in microseconds.
    private static let leadingCost = 1.1

    private(set) var conditions: [Condition] = []

    mutating func require(
        _ test: SQL, keys: SQL? = nil, isDistinct: Bool = true, cost: Double = QueryPlan.columnCost
    ) {
        conditions.append(
            Condition(test: test, keys: keys, isDistinct: isDistinct, cost: cost))
    }

    mutating func require(_ condition: Condition) { conditions.append(condition) }

    /// Words that have to stand in the row of a search table; nothing passes where there are none.
    ///
    /// - Parameters:
    ///   - row: The number of the row.
    ///   - keys: What leads from a query for such numbers, as `key`, to keys of the listing.
    mutating func search(
        _ table: String, for expression: SearchExpression?, row: SQL,
        keys: (SQL) -> SQL = { $0 }
    ) {
        guard let expression else { return require("0", keys: "SELECT 0 AS key WHERE 0") }
        require(
            """
            EXISTS (SELECT 1 FROM \(sql: table)
            WHERE \(sql: table) MATCH \(expression.text) AND rowid = \(row))
            """,
            keys: keys(
                """
                SELECT rowid AS key FROM \(sql: table)
                WHERE \(sql: table) MATCH \(expression.text)
                """), cost: Self.wordsCost)
    }

    /// All conditions, as what stands after `WHERE`.
    var condition: SQL {
        conditions.isEmpty ? "1" : conditions.map(\.test).joined(separator: " AND ")
    }

    /// The way that promises to be the quickest.
    ///
    /// - Parameters:
    ///   - rows: How many rows there are in all.
    ///   - limit: How many are wanted; `nil` for all.
    func way(amongRows rows: Int, limit: Int?, in db: Database) throws -> QueryWay {
        var counts: [Int?] = []
        for condition in conditions {
            counts.append(try condition.counted(upTo: Self.bound(of: condition), in: db))
            if counts.last == 0 { break }
        }
        let all = Double(max(rows, 1))
        let share = counts.compactMap { $0 }.reduce(1.0) { $0 * min(1, Double($1) / all) }
        let testing = conditions.map(\.cost).reduce(1, +)
        let walked = min(all, share > 0 ? Double(limit ?? rows) / share : all)
        var best = QueryWay(plan: self, leading: nil, cost: walked * testing, share: share)
        for (number, count) in counts.enumerated() {
            let condition = conditions[number]
            guard let count, count <= Self.bound(of: condition) else { continue }
            let others = testing - condition.cost
            let cost = Double(count) * (Self.leadingCost + others)
            if cost < best.cost {
                best = QueryWay(
                    plan: self, leading: number, cost: cost, share: share, leadingCount: count)
            }
        }
        return best
    }

    private static func bound(of condition: Condition) -> Int {
        condition.cost < wordsCost ? countingBound : wordsCountingBound
    }
}

extension QueryPlan.Condition {
    /// How many rows pass, at most one more than a bound; `nil` where no index tells.
    fileprivate func counted(upTo bound: Int, in db: Database) throws -> Int? {
        if let count { return count }
        guard let keys else { return nil }
        let request: SQLRequest<Int> =
            "SELECT count(*) FROM (SELECT 1 FROM (\(keys)) LIMIT \(bound + 1))"
        return try request.fetchOne(db) ?? 0
    }
}

/// The way that a plan has chosen.
struct QueryWay {
    fileprivate let plan: QueryPlan
    fileprivate let leading: Int?

    /// What it will cost, in microseconds.
    let cost: Double

    /// The share of all rows that pass, as far as is known.
    let share: Double

    /// How many rows the leading condition has.
    var leadingCount: Int?

    /// The keys of the rows that can pass; `nil` where all are walked.
    private var keys: SQL? {
        guard let leading, let keys = plan.conditions[leading].keys else { return nil }
        return plan.conditions[leading].isDistinct ? keys : "SELECT DISTINCT key FROM (\(keys))"
    }

    /// What the rows still have to pass, as what stands after `WHERE`.
    var condition: SQL {
        let tests = plan.conditions.enumerated().filter { $0.offset != leading }.map(\.element.test)
        return tests.isEmpty ? "1" : tests.joined(separator: " AND ")
    }

    /// A table, restricted to the rows that lead.
    func lead(to table: SQL, key: SQL) -> SQL {
        guard let keys else { return table }
        return "(\(keys)) lead CROSS JOIN \(table) ON \(key) = lead.key"
    }

    /// A listed table with its articles.
    func lead(to rows: ListedTable) -> SQL {
        "\(lead(to: rows.table, key: rows.key))\(rows.article)"
    }

    /// Claims with their articles, walked from the surest attribution on.
    var leadByConfidence: SQL {
        let claims: SQL =
            keys == nil
            ? "attributions t CROSS JOIN claims c ON c.attribution_id = t.id"
            : """
            \(lead(to: ListedTable.claims.table, key: ListedTable.claims.key))
            CROSS JOIN attributions t ON t.id = c.attribution_id
            """
        return "\(claims)\(ListedTable.claims.article)"
    }
}
