import GRDB
import SaysoClaims

/// Says which of the ledger's entities an article's entity is; a new one where none is surely it.
///
/// Unnamed sources are never joined. Named ones are where name and kind are the same. What the
/// analyst decided is ``EntityDecisions``' business.
struct EntityJoiner {
    private let reading: Reading

    init(_ reading: Reading, day: String?) {
        self.reading = reading
    }

    /// The number of the ledger's entity.
    func ledgerEntity(for entity: Entity, in db: Database) throws -> Int64 {
        if entity.isNamed, let known = try known(entity, in: db) {
            try addNames([entity.name] + entity.aliases, to: known, in: db)
            return known
        }
        try db.cachedStatement(
            sql: "INSERT INTO entities(name, is_named, kind, code) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [entity.name, entity.isNamed, entity.kind.rawValue, entity.code])
        let own = db.lastInsertedRowID
        if entity.isNamed { try addNames([entity.name] + entity.aliases, to: own, in: db) }
        return own
    }

    private func known(_ entity: Entity, in db: Database) throws -> Int64? {
        // A surname alone is no evidence: two families may bear it.
        if entity.kind == .person, !entity.name.contains(" ") { return nil }
        return try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT e.id FROM entity_names n JOIN entities e ON e.id = n.entity_id
                    WHERE n.folded = ? AND n.origin = 'article' AND e.kind = ? AND e.is_named
                    ORDER BY e.id
                    """),
            arguments: [entity.name.foldedForNames, entity.kind.rawValue])
    }

    private func addNames(_ names: [String], to entity: Int64, in db: Database) throws {
        for name in names {
            try db.cachedStatement(
                sql: """
                    INSERT INTO entity_names(entity_id, name, folded, origin)
                    SELECT ?1, ?2, ?3, 'article' WHERE NOT EXISTS
                        (SELECT 1 FROM entity_names WHERE entity_id = ?1 AND name = ?2)
                    """
            ).execute(arguments: [entity, name, name.foldedForNames])
        }
    }
}
