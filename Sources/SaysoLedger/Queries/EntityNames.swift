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
    var cost: Double { numbers == nil ? QueryPlan.wordsCost : QueryPlan.tableCost }

    /// A query for the entities' numbers, as a column `entity_id`.
    var keys: SQL {
        if let numbers { return "SELECT id AS entity_id FROM entities WHERE id IN \(numbers)" }
        return """
            SELECT n.entity_id FROM names_fts f CROSS JOIN entity_names n ON n.id = f.rowid
            WHERE names_fts MATCH \(search?.text ?? "\"\"")
            """
    }

    /// Whether an entity, told by an expression, is among them.
    func contain(_ entity: SQL) -> SQL {
        if let numbers { return "\(entity) IN \(numbers)" }
        return """
            EXISTS (SELECT 1 FROM entity_names n CROSS JOIN names_fts ON names_fts.rowid = n.id
            WHERE n.entity_id = \(entity) AND names_fts MATCH \(search?.text ?? "\"\""))
            """
    }

    /// All forms of the names of those who bear exactly this name; the name itself where nobody
    /// does.
    ///
    /// Names that fewer than three letters make, or that are only a part of the name asked for,
    /// would find too much and are left out.
    static func forms(of name: String, in db: Database) throws -> [String] {
        let bearers: SQL =
            if let number = Int64(name) {
                "SELECT \(number)"
            } else {
                "SELECT entity_id FROM entity_names WHERE folded = \(name.foldedForNames)"
            }
        let request: SQLRequest<String> = """
            SELECT DISTINCT n.name FROM entity_names n JOIN entities e ON e.id = n.entity_id
            WHERE n.entity_id IN (\(bearers)) AND e.is_named AND length(n.name) > 2 LIMIT 40
            """
        let known = try request.fetchAll(db)
        return known.contains(name) || Int64(name) != nil ? known : [name] + known
    }
}
