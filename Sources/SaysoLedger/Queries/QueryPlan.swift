import GRDB

/// How a listing finds its rows: by what has few of them, or by walking along the order.
///
/// SQLite plans a query without knowing how often a value occurs, and a filter that holds for
/// half of a million rows is a bad place to begin. So the conditions that can lead to rows by an
/// index are counted first, each up to a bound. Where one has few rows it leads: they are looked
/// up, tested and sorted. Where all have many, the rows are walked in the order of the listing
/// until enough have passed the tests, which is soon. The estimate of what each way costs
/// takes the conditions for independent of each other. A condition that is tested often is made a set
/// of all rows that pass it, which costs a fifth of a microsecond each.
struct QueryPlan {
    /// One condition on a row.
    struct Condition {
        /// The condition, as what stands after `WHERE`.
        let test: SQL

        /// A query, with a column `key`, for the keys of the rows that pass the test, all but such as
        /// another condition leaves out; `nil` where no index leads to them.
        var keys: SQL?

        /// Whether that query tells each row once only.
        var isDistinct = true

        /// What a test costs, in microseconds, and what it costs more for each value that the set has.
        var cost = QueryPlan.columnCost
        var costPerValue = 0.0

        /// What it costs to find one row by the keys, or along the index, in microseconds.
        var keyCost = 0.2

        /// Rows are counted up to this; more is many.
        var bound = 60_000

        /// An index of the listed table, and a test that finds the rows that pass along it, each
        /// once; what leads in place of ``keys``.
        var index: (name: SQL, test: SQL)?

        /// Whether the index along which rows are walked leaves out what does not pass.
        var isWalked = false

        /// How many rows pass, where that is known or estimated.
        var count: Int?

        /// The share of rows that pass among those that are walked first, where that is not the
        /// share among all.
        var share: Double?

        /// What the test looks up, and a query, with a column `key`, for all values of it that pass;
        /// `nil` where these are the row's own key and ``keys``.
        var set: (value: SQL, keys: SQL)?

        /// How many rows there are for each value of the set, as a rule.
        var rowsPerValue = 1.0
    }

    /// What it costs to test a column, to look into another table, and to test a row for words, in
    /// microseconds, the last with what it costs more for each row that has the words, which are
    /// told over up to the row; see `sayso-bench ledger`.
    static let columnCost = 0.1
    static let tableCost = 1.0
    static let wordsCost = (least: 20.0, perRow: 0.05)

    /// The column that tells the listing's rows apart.
    let key: SQL

    private(set) var conditions: [Condition] = []

    /// Whether a condition is on the article of a row.
    var asksOfArticle = false

    init(key: SQL) { self.key = key }

    mutating func require(
        _ test: SQL, keys: SQL? = nil, isDistinct: Bool = true, cost: Double = QueryPlan.columnCost,
        isWalked: Bool = false
    ) {
        conditions.append(
            Condition(
                test: test, keys: keys, isDistinct: isDistinct, cost: cost, isWalked: isWalked))
    }

    mutating func require(_ condition: Condition) { conditions.append(condition) }

    /// For a listing that is not in the order of days, whose index leaves nothing out.
    mutating func walkInOtherOrder() {
        for number in conditions.indices { conditions[number].isWalked = false }
    }

    /// Words that have to stand in the row of a search table; nothing passes where there are none.
    ///
    /// `row` is the number of that row, the listing's own key unless given; `keys` leads from a query
    /// for such numbers, as `key`, to keys of the listing.
    mutating func search(
        _ table: String, for expression: SearchExpression?, row: SQL? = nil,
        rowsPerValue: Double = 1, keys: (SQL) -> SQL = { $0 }
    ) {
        guard let expression else { return require("0", keys: "SELECT 0 AS key WHERE 0") }
        let rows: SQL =
            "SELECT rowid AS key FROM \(sql: table) WHERE \(sql: table) MATCH \(expression.text)"
        require(
            Condition(
                test: """
                    EXISTS (SELECT 1 FROM \(sql: table)
                    WHERE \(sql: table) MATCH \(expression.text) AND rowid = \(row ?? key))
                    """,
                keys: keys(rows), cost: Self.wordsCost.least,
                costPerValue: Self.wordsCost.perRow, bound: 1_000_000,
                set: row.map { ($0, rows) }, rowsPerValue: rowsPerValue))
    }

    /// All conditions, as what stands after `WHERE`.
    var condition: SQL {
        conditions.isEmpty ? "1" : conditions.map(\.test).joined(separator: " AND ")
    }

    /// The way that promises to be the quickest to `limit` of so many rows, or to all that pass.
    func way(amongRows rows: Int, limit: Int?, in db: Database) throws -> QueryWay {
        try ways(amongRows: rows, in: db).quickest(limit: limit)
    }

    /// All ways to so many rows.
    func ways(amongRows rows: Int, in db: Database) throws -> QueryWays {
        var counted: [CountedCondition] = []
        for condition in conditions {
            let (count, setCount) = try condition.counts(in: db)
            counted.append(
                CountedCondition(
                    condition: condition, count: count, setCount: setCount, rows: rows))
            if count == 0 { break }
        }
        // None may be left out of the tests, although nothing passes them all.
        counted += conditions.dropFirst(counted.count)
            .map { CountedCondition(condition: $0, count: nil, setCount: nil, rows: rows) }
        counted.sort { $0.condition.cost < $1.condition.cost }
        return QueryWays(
            key: key, asksOfArticle: asksOfArticle, conditions: counted, rows: rows)
    }
}

/// The ways to the rows that pass some conditions.
struct QueryWays {
    fileprivate let key: SQL
    fileprivate let asksOfArticle: Bool

    /// The cheapest test first.
    fileprivate let conditions: [CountedCondition]
    fileprivate let rows: Int

    /// The share of all rows that pass, as far as is known.
    var share: Double { conditions.reduce(1) { $0 * $1.share } }

    /// To walk all rows until `limit` have passed; `other` is the key as another table has it.
    func walk(limit: Int?, by other: SQL? = nil) -> QueryWay {
        let walked = conditions.filter(\.condition.isWalked).reduce(1) { $0 * $1.share }
        let passing = conditions.filter { !$0.condition.isWalked }.reduce(1) { $0 * $1.share }
        let all = Double(max(rows, 1)) * walked
        let needed = passing > 0 ? min(all, Double(limit ?? rows) / passing) : all
        return QueryWay(
            key: other ?? key, asksOfArticle: asksOfArticle, leading: nil, tests: conditions,
            rows: needed)
    }

    /// To let the condition lead that does it best; `nil` where none has few rows.
    var lead: QueryWay? {
        conditions.indices.compactMap { number -> QueryWay? in
            guard let count = conditions[number].boundedCount else { return nil }
            var others = conditions
            let leading = others.remove(at: number).condition
            return QueryWay(
                key: key, asksOfArticle: asksOfArticle, leading: leading, tests: others,
                rows: Double(count))
        }.min { $0.cost < $1.cost }
    }

    fileprivate func quickest(limit: Int?) -> QueryWay {
        let walk = walk(limit: limit)
        guard let lead, lead.cost < walk.cost else { return walk }
        return lead
    }
}

/// A condition with how many rows pass it, as far as that is known.
struct CountedCondition {
    /// What it costs to find a value for a set, and to look one up in it, in microseconds.
    private static let (valueCost, lookingCost) = (0.2, 0.3)

    fileprivate let condition: QueryPlan.Condition

    /// The rows that pass; `nil` where they are many, or not counted.
    fileprivate let boundedCount: Int?

    /// The share of all rows that pass, 1 where nothing is known.
    fileprivate let share: Double

    /// How large the set of what passes is; `nil` where it is large, or not counted.
    private let setCount: Int?

    fileprivate init(
        condition: QueryPlan.Condition, count: Int?, setCount: Int?, rows: Int
    ) {
        self.condition = condition
        let hasSet = condition.keys != nil || condition.set != nil
        self.setCount = hasSet ? setCount.flatMap { $0 <= condition.bound ? $0 : nil } : nil
        boundedCount =
            condition.keys == nil ? nil : count.flatMap { $0 <= condition.bound ? $0 : nil }
        share =
            condition.share ?? count.map { min(1, Double($0) / Double(max(rows, 1))) } ?? 1
    }

    /// What it costs to test so many rows one by one.
    private func costOneByOne(_ rows: Double) -> Double {
        let values = condition.costPerValue * Double(setCount ?? condition.bound)
        return (condition.cost + values) * rows
    }

    /// What it costs to make a set of all that pass, and to look so many rows up in it.
    private func costOfSet(_ rows: Double) -> Double {
        let cost = condition.set == nil ? condition.keyCost : Self.valueCost
        return setCount.map { cost * Double($0) + Self.lookingCost * rows } ?? .infinity
    }

    fileprivate func cost(_ rows: Double) -> Double { min(costOneByOne(rows), costOfSet(rows)) }

    /// The test in the form that is quicker for so many rows.
    ///
    /// The sign keeps SQLite from letting the set lead, which would lose the order.
    fileprivate func test(of key: SQL, _ rows: Double) -> SQL {
        guard costOfSet(rows) < costOneByOne(rows) else { return condition.test }
        if let set = condition.set { return "+\(set.value) IN (\(set.keys))" }
        guard let keys = condition.keys else { return condition.test }
        return "+\(key) IN (SELECT key FROM (\(keys)))"
    }
}

extension QueryPlan.Condition {
    /// How many rows pass and how many values the set has, each at most one more than the bound;
    /// `nil` where no index tells.
    fileprivate func counts(in db: Database) throws -> (rows: Int?, values: Int?) {
        if let set {
            let values = try count(of: set.keys, in: db)
            let rows = Int(Double(values) * rowsPerValue)
            return (count ?? (values > bound ? max(rows, bound + 1) : rows), values)
        }
        let rows = try count ?? keys.map { try count(of: $0, in: db) }
        return (rows, rows)
    }

    private func count(of keys: SQL, in db: Database) throws -> Int {
        let request: SQLRequest<Int> =
            "SELECT count(*) FROM (SELECT 1 FROM (\(keys)) LIMIT \(bound + 1))"
        return try request.fetchOne(db) ?? 0
    }
}

/// A way to the rows that pass: what leads to them, and what they still have to pass.
struct QueryWay {
    /// What it costs to look a row up and to sort it, in microseconds.
    private static let leadingCost = 0.9

    /// What it costs to walk to a row, and to its article where that is asked, in microseconds.
    private static let walkingCost = 0.8

    private let leading: QueryPlan.Condition?
    private let asksOfArticle: Bool

    /// What it will cost, in microseconds.
    let cost: Double

    /// How many rows lead; `nil` where all are walked.
    let leadingCount: Int?

    /// What the rows still have to pass, as what stands after `WHERE`.
    let condition: SQL

    fileprivate init(
        key: SQL, asksOfArticle: Bool, leading: QueryPlan.Condition?, tests: [CountedCondition],
        rows: Double
    ) {
        self.leading = leading
        self.asksOfArticle = asksOfArticle
        leadingCount = leading == nil ? nil : Int(rows)
        var cost = rows * (leading.map(Self.costToLead) ?? Self.walkingCost)
        var left = rows
        var conditions: [SQL] = []
        // A set is asked before the row is looked up.
        let key: SQL = leading == nil || leading?.index != nil ? key : "lead.key"
        if let index = leading?.index { conditions.append(index.test) }
        for test in tests {
            if leading == nil, test.condition.isWalked {
                conditions.append(test.condition.test)
                continue
            }
            cost += test.cost(left)
            conditions.append(test.test(of: key, left))
            left *= test.share
        }
        self.cost = cost
        condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        isAlone = leading != nil && tests.isEmpty
    }

    private static func costToLead(_ condition: QueryPlan.Condition) -> Double {
        condition.index == nil ? leadingCost + condition.keyCost : condition.keyCost
    }

    /// Whether nothing but the leading condition is asked.
    let isAlone: Bool

    /// The keys of the rows that can pass; `nil` where all are walked.
    var keys: SQL? {
        guard let leading, let keys = leading.keys else { return nil }
        return leading.isDistinct ? keys : "SELECT DISTINCT key FROM (\(keys))"
    }

    /// A table, restricted to the rows that lead.
    func lead(to table: SQL, key: SQL) -> SQL {
        if let index = leading?.index { return "\(table) INDEXED BY \(index.name)" }
        guard let keys else { return table }
        return "(\(keys)) lead CROSS JOIN \(table) ON \(key) = lead.key"
    }

    /// A listed table, with its articles where they are asked for.
    func lead(to rows: ListedTable) -> SQL {
        "\(lead(to: rows.table, key: rows.key))\(asksOfArticle ? rows.article : "")"
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
        return "\(claims)\(asksOfArticle ? ListedTable.claims.article : "")"
    }
}
