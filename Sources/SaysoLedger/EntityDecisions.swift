import GRDB

/// What the analyst decided on who is who, done to the rows: aliases, names, splits.
///
/// `article_entities.own_id` keeps whom an article's entity was taken for before anybody decided,
/// so that what one decision did can be taken away and the others done again.
struct EntityDecisions {
    let db: Database

    /// The number under which somebody goes whom the analyst said to be somebody else.
    func root(of entity: Int64) throws -> Int64 {
        var (root, seen) = (entity, Set([entity]))
        while let next = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT same_id FROM entities WHERE id = ?"), arguments: [root]),
            seen.insert(next).inserted
        {
            root = next
        }
        return root
    }

    /// Whom the analyst means by a name; `nil` where nothing was decided on it.
    func decided(on name: String) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT entity_id FROM entity_names
                    WHERE folded = ? AND origin = 'analyst' ORDER BY id DESC
                    """), arguments: [name.foldedForNames]
        ).map(root)
    }

    /// Who is called so: those whom the analyst or an article calls so, else those who have it as
    /// a further name.
    func bearers(of name: String) throws -> [Int64] {
        if let decided = try decided(on: name) { return [decided] }
        let named = try called(name)
        return try unique((named.isEmpty ? further(name) : named).map(root))
    }

    /// Those whom an article calls so, as they were before anybody decided.
    func called(_ name: String) throws -> [Int64] {
        let folded = name.foldedForNames
        return try further(name).filter { entity in
            let names = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM entities WHERE id = ?1
                    UNION SELECT name FROM article_entities WHERE own_id = ?1
                    """, arguments: [entity])
            return names.contains { $0.foldedForNames == folded }
        }
    }

    private func further(_ name: String) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT entity_id FROM entity_names
                WHERE folded = ? AND origin <> 'split' ORDER BY entity_id
                """, arguments: [name.foldedForNames])
    }

    private func unique(_ entities: [Int64]) -> [Int64] {
        var seen: Set<Int64> = []
        return entities.filter { seen.insert($0).inserted }
    }
}

// MARK: Doing

extension EntityDecisions {
    /// Everything on the word of who is called so becomes somebody else's.
    ///
    /// - Returns: Whether there are both.
    func alias(_ name: String, to other: String) throws -> Bool {
        guard let target = try bearers(of: other).first else { return false }
        var sources = try called(name)
        if sources.isEmpty {
            let known = try bearers(of: name)
            if known.isEmpty { return false }
            // Several share it as a further name: it is settled for what comes, and nobody moves.
            sources = known.count == 1 ? known : []
        }
        for source in sources where source != target { try move(source, to: target) }
        try add(name, origin: "analyst", to: target)
        try settleCorrectedSpeakers()
        return true
    }

    private func move(_ source: Int64, to target: Int64) throws {
        let now = try root(of: source)
        let own: SQLRequest<Int64> = """
            SELECT id FROM article_entities WHERE entity_id = \(source)
            OR own_id = \(source) AND entity_id = \(now)
            """
        try move(rows: own.fetchAll(db), to: target)
        try db.execute(literal: "UPDATE entities SET same_id = \(target) WHERE id = \(source)")
        let names: SQLRequest<String> =
            "SELECT name FROM entity_names WHERE entity_id = \(source) AND origin IN ('article', 'alias')"
        for name in try names.fetchAll(db) { try add(name, origin: "alias", to: target) }
    }

    private func move(rows: [Int64], to target: Int64) throws {
        for row in rows {
            try set(target, table: "article_entities", key: "id", row)
            for table in Self.pointing {
                try set(target, table: table, key: "article_entity_id", row)
            }
        }
    }

    private func set(_ target: Int64, table: String, key: String, _ row: Int64) throws {
        try db.cachedStatement(sql: "UPDATE \(table) SET entity_id = ? WHERE \(key) = ?")
            .execute(arguments: [target, row])
    }

    private static let pointing = ["speakers", "chain", "participants"]

    /// A further name, unless it is there.
    func add(_ name: String, origin: String, to entity: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO entity_names(entity_id, name, folded, origin) SELECT ?1, ?2, ?3, ?4
                WHERE NOT EXISTS (SELECT 1 FROM entity_names
                    WHERE entity_id = ?1 AND name = ?2 AND origin IN (?4, 'article') AND ?4 <> 'analyst'
                    OR entity_id = ?1 AND name = ?2 AND origin = ?4)
                """
        ).execute(arguments: [entity, name, name.foldedForNames, origin])
    }

    /// Who is called so in the articles of one text is somebody else: whoever bears the other name, or
    /// somebody new.
    func split(_ name: String, inText sha256: String?, as other: String) throws -> Bool {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT x.id, x.kind, x.code, x.name, l.name AS alias FROM article_entities x
                JOIN readings r ON r.id = x.reading_id JOIN articles a ON a.id = r.article_id
                LEFT JOIN article_names l ON l.article_entity_id = x.id
                WHERE a.sha256 = ? AND x.is_named ORDER BY x.id
                """, arguments: [sha256])
        func isMeant(_ row: Row, _ column: String) -> Bool {
            (row[column] as String?)?.foldedForNames == name.foldedForNames
        }
        let called = rows.filter { isMeant($0, "name") }
        let own = called.isEmpty ? rows.filter { isMeant($0, "alias") } : called
        guard let first = own.first else { return false }
        let known = other.isEmpty ? nil : try bearers(of: other).first
        let target =
            try known
            ?? create(
                other.isEmpty ? first["name"] : other, kind: first["kind"], code: first["code"],
                origin: other.isEmpty ? "split" : "analyst")
        try move(rows: Set(own.map { $0["id"] as Int64 }).sorted(), to: target)
        return true
    }

    /// Somebody new.
    func create(
        _ name: String, isNamed: Bool = true, kind: String, code: String?, origin: String
    ) throws -> Int64 {
        try db.execute(
            literal: """
                INSERT INTO entities(name, is_named, kind, code)
                VALUES (\(name), \(isNamed), \(kind), \(code))
                """)
        let created = db.lastInsertedRowID
        if isNamed { try add(name, origin: origin, to: created) }
        return created
    }

    /// Shows somebody by another name.
    ///
    /// - Returns: What the name was; `nil` where nobody is called so.
    func rename(_ name: String, to other: String) throws -> String? {
        guard let entity = try bearers(of: name).first else { return nil }
        let was = try String.fetchOne(
            db, sql: "SELECT name FROM entities WHERE id = ?", arguments: [entity])
        try db.execute(literal: "UPDATE entities SET name = \(other) WHERE id = \(entity)")
        try add(other, origin: "analyst", to: entity)
        return was
    }

    /// Speakers whom only a correction names are whoever is called so now.
    func settleCorrectedSpeakers() throws {
        let corrected: SQLRequest<Row> = """
            SELECT DISTINCT name, entity_id FROM speakers WHERE article_entity_id IS NULL
            AND entity_id IS NOT NULL
            """
        for row in try corrected.fetchAll(db) {
            let (name, old): (String, Int64) = (row[0], row[1])
            guard let entity = try bearers(of: name).first, entity != old else { continue }
            try db.execute(
                literal: """
                    UPDATE speakers SET entity_id = \(entity)
                    WHERE article_entity_id IS NULL AND entity_id = \(old) AND name = \(name)
                    """)
        }
    }
}

// MARK: Taking back

extension EntityDecisions {
    /// Takes away all that decisions on names have done.
    ///
    /// - Returns: The entities that nobody may speak of now.
    func clear() throws -> [Int64] {
        let renames: SQLRequest<Row> = """
            SELECT object, was FROM decisions
            WHERE kind = 'rename' AND state = 'active' AND was IS NOT NULL ORDER BY id DESC
            """
        for row in try renames.fetchAll(db) {
            let (name, was): (String, String) = (row[0], row[1])
            let bearers = try bearers(of: name)
            try db.execute(
                literal:
                    "UPDATE entities SET name = \(was) WHERE id IN \(bearers) AND name = \(name)")
        }
        let decided: SQLRequest<Row> =
            "SELECT id, own_id, entity_id FROM article_entities WHERE entity_id <> own_id"
        let rows = try decided.fetchAll(db)
        for row in rows { try move(rows: [row["id"]], to: row["own_id"]) }
        try db.execute(
            sql: """
                UPDATE entities SET same_id = NULL WHERE same_id IS NOT NULL;
                DELETE FROM entity_names WHERE origin IN ('analyst', 'alias')
                """)
        return Set(rows.map { $0["entity_id"] as Int64 }).sorted()
    }
}
