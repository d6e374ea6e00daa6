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

    /// The column that tells the listing's rows apart.
    let key: SQL

    private(set) var conditions: [Condition] = []

    init(key: SQL) { self.key = key }

    mutating func require(
        _ test: SQL, keys: SQL? = nil, isDistinct: Bool = true, cost: Double = QueryPlan.columnCost
    ) {
        conditions.append(
            Condition(test: test, keys: keys, isDistinct: isDistinct, cost: cost))
    }

    mutating func require(_ condition: Condition) { conditions.append(condition) }

    /// Words that have to stand in the row of a search table; nothing passes where there are none.
    ///
    /// `row` is the number of that row; `keys` leads from a query for such numbers, as `key`, to keys
    /// of the listing.
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

    /// The way that promises to be the quickest to `limit` of so many rows, or to all that pass.
    func way(amongRows rows: Int, limit: Int?, in db: Database) throws -> QueryWay {
        var counted: [CountedCondition] = []
        for condition in conditions {
            let count = try condition.counted(in: db)
            counted.append(CountedCondition(condition: condition, count: count, rows: rows))
            if count == 0 { break }
        }
        // None may be left out of the tests, although nothing passes them all.
        counted += conditions.dropFirst(counted.count)
            .map { CountedCondition(condition: $0, count: nil, rows: rows) }
        counted.sort { $0.condition.cost < $1.condition.cost }
        let share = counted.reduce(1) { $0 * $1.share }
        let all = Double(max(rows, 1))
        let walked = share > 0 ? min(all, Double(limit ?? rows) / share) : all
        let walk = QueryWay(key: key, leading: nil, tests: counted, rows: walked)
        let led = counted.indices.compactMap { number -> QueryWay? in
            guard let count = counted[number].boundedCount else { return nil }
            var others = counted
            let leading = others.remove(at: number).condition
            return QueryWay(key: key, leading: leading, tests: others, rows: Double(count))
        }
        return led.reduce(walk) { $1.cost < $0.cost ? $1 : $0 }
    }
}

/// A condition with how many rows pass it, as far as that is known.
struct CountedCondition {
    fileprivate let condition: QueryPlan.Condition

    /// The rows that pass; `nil` where they are many, or not counted.
    fileprivate let boundedCount: Int?

    /// The share of all rows that pass, 1 where nothing is known.
    fileprivate let share: Double

    fileprivate init(condition: QueryPlan.Condition, count: Int?, rows: Int) {
        self.condition = condition
        boundedCount = count.flatMap { $0 <= condition.bound ? $0 : nil }
        share = count.map { min(1, Double($0) / Double(max(rows, 1))) } ?? 1
    }

    /// What it costs to test so many rows one by one.
    private func costOneByOne(_ rows: Double) -> Double { condition.cost * rows }

    /// What it costs to make a set of all that pass, and to look so many rows up in it.
    private func costOfSet(_ rows: Double) -> Double {
        boundedCount.map { 0.35 * Double($0) + 0.3 * rows } ?? .infinity
    }

    fileprivate func cost(_ rows: Double) -> Double { min(costOneByOne(rows), costOfSet(rows)) }

    /// The test in the form that is quicker for so many rows.
    fileprivate func test(of key: SQL, _ rows: Double) -> SQL {
        guard let keys = condition.keys, costOfSet(rows) < costOneByOne(rows) else {
            return condition.test
        }
        return "\(key) IN (SELECT key FROM (\(keys)))"
    }
}

extension QueryPlan.Condition {
    /// Rows are counted up to this.
    ///
    /// More is many. Where a test is dear it pays to count further.
    fileprivate var bound: Int { cost < QueryPlan.wordsCost ? 30_000 : 100_000 }

    /// How many rows pass, at most one more than the bound; `nil` where no index tells.
    fileprivate func counted(in db: Database) throws -> Int? {
        if let count { return count }
        guard let keys else { return nil }
        let request: SQLRequest<Int> =
            "SELECT count(*) FROM (SELECT 1 FROM (\(keys)) LIMIT \(bound + 1))"
        return try request.fetchOne(db) ?? 0
    }
}

/// A way to the rows that pass: what leads to them, and what they still have to pass.
struct QueryWay {
    /// What it costs to look a row up and to sort it, in microseconds.
    private static let leadingCost = 1.1

    private let leading: QueryPlan.Condition?

    /// What it will cost, in microseconds.
    let cost: Double

    /// How many rows lead; `nil` where all are walked.
    let leadingCount: Int?

    /// What the rows still have to pass, as what stands after `WHERE`.
    let condition: SQL

    fileprivate init(
        key: SQL, leading: QueryPlan.Condition?, tests: [CountedCondition], rows: Double
    ) {
        self.leading = leading
        leadingCount = leading == nil ? nil : Int(rows)
        var cost = rows * (leading == nil ? QueryPlan.columnCost : Self.leadingCost)
        var left = rows
        var conditions: [SQL] = []
        for test in tests {
            cost += test.cost(left)
            conditions.append(test.test(of: key, left))
            left *= test.share
        }
        self.cost = cost
        condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        isAlone = leading != nil && tests.count == 2
    }

    /// Whether nothing but the leading condition is asked, apart from what holds of every row that
    /// counts: two conditions that every plan for claims has.
    let isAlone: Bool

    /// The keys of the rows that can pass; `nil` where all are walked.
    var keys: SQL? {
        guard let leading, let keys = leading.keys else { return nil }
        return leading.isDistinct ? keys : "SELECT DISTINCT key FROM (\(keys))"
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
