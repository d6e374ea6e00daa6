import GRDB
import SaysoClaims

/// Says which of the ledger's entities an article's entity is; a new one where none is surely it.
///
/// Unnamed sources are never joined. Named ones are where the kind is the same and a name that few
/// bear (``JoinableName``). What the analyst decided is ``EntityDecisions``' business.
struct EntityJoiner {
    let db: Database

    /// The number of the ledger's entity.
    func ledgerEntity(for entity: Entity) throws -> Int64 {
        if entity.isNamed, let known = try known(entity) {
            try addNames([entity.name] + entity.aliases, to: known)
            return known
        }
        try db.cachedStatement(
            sql: "INSERT INTO entities(name, is_named, kind, code) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [entity.name, entity.isNamed, entity.kind.rawValue, entity.code])
        let own = db.lastInsertedRowID
        if entity.isNamed { try addNames([entity.name] + entity.aliases, to: own) }
        return own
    }

    /// Who bears one of its names, be they such that few bear them, or be both of one country.
    private func known(_ entity: Entity) throws -> Int64? {
        for name in JoinableName.distinctive(of: entity) {
            let bearers = try bearers(of: name, entity.kind)
            // Two bodies may have one acronym.
            guard let known = bearers.first, !JoinableName.isAcronym(name) || bearers.count == 1
            else { continue }
            // Whose country a person stands for is told by descriptions, and those change.
            if entity.kind == .person
                || !JoinableName.areOfTwoCountries(known.code, entity.code)
            {
                return known.id
            }
        }
        guard entity.kind != .person, let code = entity.code, code.contains(" ") else { return nil }
        return try bearers(of: entity.name, entity.kind, code: code).first?.id
    }

    /// The first who bear a name, of a country and sector where that is told.
    private func bearers(
        of name: String, _ kind: Entity.Kind, code: String? = nil
    ) throws -> [(id: Int64, code: String?)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT e.id, e.code FROM entity_names n
                    JOIN entities e ON e.id = n.entity_id
                    WHERE n.folded = ?1 AND n.origin = 'article' AND e.kind = ?2 AND e.is_named
                    AND (?3 IS NULL OR e.code = ?3) ORDER BY e.id LIMIT 2
                    """), arguments: [name.foldedForNames, kind.rawValue, code]
        ).map { ($0["id"], $0["code"]) }
    }

    private func addNames(_ names: [String], to entity: Int64) throws {
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
