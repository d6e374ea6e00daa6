import GRDB

/// The entities that somebody means by a name.
///
/// Digits are an entity's number. Else all entities are meant that bear these words as a name
/// or a part of one.
struct EntityNames {
    /// More than these are not told one by one: who has no name is an entity in each article.
    private static let mostNumbers = 1_000

    /// Their numbers; `nil` where they are many.
    private let numbers: [Int64]?
    private let search: SearchExpression?

    init(_ name: String, in db: Database) throws {
        let search = SearchExpression(anyOf: [name])
        self.search = search
        if let number = Int64(name) {
            numbers = [number]
            return
        }
        guard let search else {
            numbers = []
            return
        }
        let request: SQLRequest<Int64> = """
            SELECT n.entity_id FROM names_fts f CROSS JOIN entity_names n ON n.id = f.rowid
            WHERE names_fts MATCH \(search.text) LIMIT \(Self.mostNumbers + 1)
            """
        let found = try request.fetchAll(db)
        numbers = found.count > Self.mostNumbers ? nil : Array(Set(found)).sorted()
    }

    /// What it costs to test whether an entity is among them, in microseconds.
    var cost: Double {
        guard numbers == nil else { return QueryPlan.tableCost }
        return QueryPlan.wordsCost.least + QueryPlan.wordsCost.perRow * Double(Self.mostNumbers)
    }

    /// A query for the entities' numbers, as a column `entity_id`.
    var keys: SQL {
        if let numbers { return "SELECT id AS entity_id FROM entities WHERE id IN \(numbers)" }
        return """
            SELECT n.entity_id FROM names_fts f CROSS JOIN entity_names n ON n.id = f.rowid
            WHERE names_fts MATCH \(search?.text ?? "\"\"")
            """
    }

    /// Whether an entity, told by an expression, is among them.
    ///
    /// The sign keeps SQLite from looking all their rows up for each row that is tested
    /// (sqlite.org/optoverview.html, section 2.2).
    func contain(_ entity: SQL) -> SQL {
        if let numbers { return "+\(entity) IN \(numbers)" }
        return """
            EXISTS (SELECT 1 FROM entity_names n CROSS JOIN names_fts ON names_fts.rowid = n.id
            WHERE n.entity_id = \(entity) AND names_fts MATCH \(search?.text ?? "\"\""))
            """
    }

    /// All forms of the names of those who bear exactly this name; the name itself where nobody
    /// does.
    ///
    /// Names that fewer than three letters make, that are only a part of the name asked for, or that
    /// somebody else with a fuller name bears too, would find too much and are left out.
    static func forms(of name: String, in db: Database) throws -> [String] {
        let bearers: SQL =
            if let number = Int64(name) {
                "SELECT \(number)"
            } else {
                "SELECT entity_id FROM entity_names WHERE folded = \(name.foldedForNames)"
            }
        let request: SQLRequest<Row> = """
            SELECT DISTINCT n.name, n.folded FROM entity_names n JOIN entities e ON e.id = n.entity_id
            WHERE n.entity_id IN (\(bearers)) AND e.is_named AND length(n.name) > 2 LIMIT 40
            """
        let known = try request.fetchAll(db).filter { row in
            let others: SQLRequest<Int> = """
                SELECT 1 FROM entity_names o JOIN entities e ON e.id = o.entity_id
                WHERE o.folded = \(row["folded"] as String) AND e.name LIKE '% %'
                AND e.same_id IS NULL AND e.id NOT IN (\(bearers)) LIMIT 1
                """
            return try others.fetchOne(db) == nil
        }.map { $0["name"] as String }
        return known.contains(name) || Int64(name) != nil ? known : [name] + known
    }
}
