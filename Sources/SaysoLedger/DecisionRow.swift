import GRDB
import SaysoClaims

extension Ledger {
    /// Applies the decisions made on an article's text again, after it was read anew.
    ///
    /// Where what one was decided on is gone it becomes an orphan; it is never moved to what looks
    /// like it.
    static func applyDecisions(onText sha256: String, in db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM decisions WHERE sha256 = ? AND state <> 'undone' ORDER BY id",
            arguments: [sha256])
        for row in rows {
            let state = try DecisionRow(row).apply(in: db) ? "active" : "orphan"
            let id: Int64 = row["id"]
            try db.execute(literal: "UPDATE decisions SET state = \(state) WHERE id = \(id)")
        }
    }

    /// Removes entities of which no article speaks any more; an analyst's own names are kept.
    static func removeUnusedEntities(in db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM entities WHERE NOT EXISTS
                    (SELECT 1 FROM article_entities x WHERE x.entity_id = entities.id)
                AND NOT EXISTS (SELECT 1 FROM entity_names n
                    WHERE n.entity_id = entities.id AND n.origin = 'analyst')
                AND NOT EXISTS (SELECT 1 FROM speakers s WHERE s.entity_id = entities.id)
                """)
    }
}

/// A decision as its row has it, and what it does to the other rows.
struct DecisionRow {
    private let id: Int64
    private let kind: Decision.Kind?
    private let subject: String
    private let object: String
    private let field: String
    private let value: String?
    private let was: String?
    private let sha256: String?
    private let span: (start: Int, end: Int)?

    init(_ row: Row) {
        id = row["id"]
        kind = Decision.Kind(rawValue: row["kind"])
        subject = row["subject"] ?? ""
        object = row["object"] ?? ""
        field = row["field"] ?? ""
        value = row["value"]
        was = row["was"]
        sha256 = row["sha256"]
        if let start: Int = row["start"], let end: Int = row["end"] {
            span = (start, end)
        } else {
            span = nil
        }
    }

    /// Does what was decided.
    ///
    /// - Returns: Whether what it was decided on is there.
    func apply(in db: Database) throws -> Bool {
        switch kind {
        case .alias: try join(in: db)
        case .rename: try rename(to: object, in: db)
        case .split: try split(in: db)
        case .correct: try correct(to: value, in: db)
        case .grade: try grade(to: value, in: db)
        case nil: false
        }
    }

    /// Puts back what was there before.
    func takeBack(in db: Database) throws {
        switch kind {
        case .alias, .split: try rejoin(in: db)
        case .rename: try forgetName(in: db)
        case .correct: _ = try correct(to: was, in: db)
        case .grade: _ = try grade(to: was, in: db)
        case nil: break
        }
    }
}

// MARK: Names

extension DecisionRow {
    private func bearers(of name: String, in db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT entity_id FROM entity_names WHERE folded = ?1
                UNION SELECT id FROM entities WHERE is_named AND name = ?2 ORDER BY 1
                """, arguments: [name.foldedForNames, name])
    }

    private func join(in db: Database) throws -> Bool {
        guard let target = try bearers(of: object, in: db).first else { return false }
        let sources = try bearers(of: subject, in: db).filter { $0 != target }
        if sources.isEmpty, try !bearers(of: subject, in: db).contains(target) { return false }
        for source in sources {
            try move(from: source, to: target, in: db)
            try db.execute(
                literal: "UPDATE OR IGNORE entity_names SET entity_id = \(target) WHERE entity_id = \(source)")
        }
        try db.execute(
            literal: """
                UPDATE entity_names SET origin = 'analyst'
                WHERE entity_id = \(target) AND folded = \(subject.foldedForNames)
                """)
        return true
    }

    /// Everything on somebody's word becomes another's.
    private func move(
        from source: Int64, to target: Int64, only articleEntities: [Int64]? = nil, in db: Database
    ) throws {
        for table in ["article_entities", "speakers", "chain", "participants"] {
            let key: SQL = table == "article_entities" ? "id" : "article_entity_id"
            let chosen: SQL = articleEntities.map { "AND \(key) IN \($0)" } ?? ""
            try db.execute(
                literal: """
                    UPDATE \(sql: table) SET entity_id = \(target)
                    WHERE entity_id = \(source) \(chosen)
                    """)
        }
    }

    private func split(in db: Database) throws -> Bool {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT x.id, x.entity_id, x.kind, x.code, x.name FROM article_entities x
                JOIN readings r ON r.id = x.reading_id JOIN articles a ON a.id = r.article_id
                WHERE a.sha256 = ? AND x.is_named
                """, arguments: [sha256])
        let own = rows.filter { ($0["name"] as String).foldedForNames == subject.foldedForNames }
        for row in own {
            let created = try newEntity(row, in: db)
            try move(from: row["entity_id"], to: created, only: [row["id"]], in: db)
        }
        return !own.isEmpty
    }

    private func newEntity(_ row: Row, in db: Database) throws -> Int64 {
        let (name, kind, code): (String, String, String?) = (row["name"], row["kind"], row["code"])
        try db.execute(
            literal: "INSERT INTO entities(name, is_named, kind, code) VALUES (\(name), 1, \(kind), \(code))")
        let created = db.lastInsertedRowID
        try db.execute(
            literal: """
                INSERT INTO entity_names(entity_id, name, folded, origin)
                VALUES (\(created), \(name), \(name.foldedForNames), 'split')
                """)
        return created
    }

    /// Undoes a joining or a splitting: whom the articles call so are joined as readings are.
    private func rejoin(in db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT x.id, x.entity_id, x.name, x.kind, x.code FROM article_entities x
                JOIN readings r ON r.id = x.reading_id JOIN articles a ON a.id = r.article_id
                WHERE x.is_named AND (?1 IS NULL OR a.sha256 = ?1) ORDER BY x.id
                """, arguments: [sha256])
        let own = rows.filter { ($0["name"] as String).foldedForNames == subject.foldedForNames }
        try db.execute(
            literal: """
                DELETE FROM entity_names
                WHERE folded = \(subject.foldedForNames) AND origin = 'analyst'
                """)
        var target: Int64? =
            kind == .split ? try bearers(of: subject, in: db).first : nil
        for row in own {
            let entity = try target ?? newEntity(row, in: db)
            target = entity
            try move(from: row["entity_id"], to: entity, only: [row["id"]], in: db)
        }
        try db.execute(
            literal: "UPDATE entity_names SET origin = 'article' WHERE entity_id = \(target)")
    }

    private func rename(to name: String, in db: Database) throws -> Bool {
        guard let entity = try bearers(of: subject, in: db).first else { return false }
        try db.execute(
            literal: """
                UPDATE decisions SET was = (SELECT name FROM entities WHERE id = \(entity))
                WHERE id = \(id) AND was IS NULL
                """)
        try db.execute(literal: "UPDATE entities SET name = \(name) WHERE id = \(entity)")
        try db.execute(
            literal: """
                INSERT INTO entity_names(entity_id, name, folded, origin)
                VALUES (\(entity), \(name), \(name.foldedForNames), 'analyst')
                """)
        return true
    }

    private func forgetName(in db: Database) throws {
        for entity in try bearers(of: object, in: db) {
            try db.execute(
                literal: """
                    UPDATE entities SET name = \(was ?? subject)
                    WHERE id = \(entity) AND name = \(object)
                    """)
            try db.execute(
                literal: """
                    DELETE FROM entity_names WHERE entity_id = \(entity)
                    AND folded = \(object.foldedForNames) AND origin = 'analyst'
                    """)
        }
    }
}

// MARK: Claims

extension DecisionRow {
    /// The claims whose content stands exactly where it did.
    private func claims(in db: Database) throws -> [Int64] {
        guard let span else { return [] }
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT t.id FROM articles a JOIN attributions t ON t.article_id = a.id
                JOIN spans s ON s.attribution_id = t.id AND s.role = 'content'
                WHERE a.sha256 = ? GROUP BY t.id HAVING min(s.start) = ? AND max(s."end") = ?
                """, arguments: [sha256, span.start, span.end])
    }

    private func correct(to value: String?, in db: Database) throws -> Bool {
        let claims = try claims(in: db)
        guard let value, let field = CorrectedField(rawValue: field) else { return !claims.isEmpty }
        for claim in claims {
            switch field {
            case .speaker: try setSpeaker(of: claim, to: value, in: db)
            case .rejected: try set("is_rejected", of: claim, to: value == "true" ? "1" : "0", in: db)
            case .act, .polarity, .modality, .certainty:
                try set(field.rawValue, of: claim, to: value, in: db)
            }
        }
        return !claims.isEmpty
    }

    private func set(_ column: String, of claim: Int64, to value: String?, in db: Database) throws {
        try keep(
            "SELECT CAST(\(column) AS TEXT) FROM claims WHERE attribution_id = ?", of: claim, in: db)
        try db.execute(
            literal: "UPDATE claims SET \(sql: column) = \(value) WHERE attribution_id = \(claim)")
    }

    /// Keeps what the reader found, once.
    private func keep(_ sql: String, of claim: Int64, in db: Database) throws {
        let found = try String.fetchOne(db, sql: sql, arguments: [claim])
        let plain = field == "rejected" ? (found == "1" ? "true" : "false") : found
        try db.execute(
            literal: "UPDATE decisions SET was = \(plain) WHERE id = \(id) AND was IS NULL")
    }

    /// One speaker instead of those found; the labels of those are what is kept.
    private func setSpeaker(of claim: Int64, to name: String, in db: Database) throws {
        try keep(
            """
            SELECT 'labels ' || group_concat(x.label, ' ') FROM speakers s
            JOIN article_entities x ON x.id = s.article_entity_id WHERE s.attribution_id = ?
            """, of: claim, in: db)
        let day = try String.fetchOne(
            db, sql: "SELECT day FROM claims WHERE attribution_id = ?", arguments: [claim])
        try db.execute(literal: "DELETE FROM speakers WHERE attribution_id = \(claim)")
        if name.hasPrefix("labels ") {
            try restoreSpeakers(of: claim, name.split(separator: " ").dropFirst().map(String.init), day, in: db)
            return
        }
        let entity = try bearers(of: name, in: db).first ?? createPerson(name, in: db)
        try db.execute(
            literal: """
                INSERT INTO speakers(attribution_id, place, entity_id, name, is_named, kind, day)
                SELECT \(claim), 0, id, \(name), is_named, kind, \(day) FROM entities
                WHERE id = \(entity)
                """)
    }

    private func restoreSpeakers(
        of claim: Int64, _ labels: [String], _ day: String?, in db: Database
    ) throws {
        for (place, label) in labels.enumerated() {
            try db.execute(
                literal: """
                    INSERT INTO speakers(attribution_id, place, article_entity_id, entity_id, name,
                        is_named, kind, description, day)
                    SELECT \(claim), \(place), x.id, x.entity_id, x.name, x.is_named, x.kind,
                        x.description, \(day)
                    FROM article_entities x JOIN attributions t ON t.reading_id = x.reading_id
                    WHERE t.id = \(claim) AND x.label = \(label)
                    """)
        }
    }

    private func createPerson(_ name: String, in db: Database) throws -> Int64 {
        try db.execute(
            literal: "INSERT INTO entities(name, is_named, kind) VALUES (\(name), 1, 'person')")
        let created = db.lastInsertedRowID
        try db.execute(
            literal: """
                INSERT INTO entity_names(entity_id, name, folded, origin)
                VALUES (\(created), \(name), \(name.foldedForNames), 'analyst')
                """)
        return created
    }

    private func grade(to value: String?, in db: Database) throws -> Bool {
        if span != nil {
            let claims = try claims(in: db)
            for claim in claims { try set("credibility", of: claim, to: value, in: db) }
            return !claims.isEmpty
        }
        try db.execute(literal: "UPDATE outlets SET reliability = \(value) WHERE name = \(subject)")
        if db.changesCount > 0 { return true }
        let people = try bearers(of: subject, in: db)
        try db.execute(literal: "UPDATE entities SET reliability = \(value) WHERE id IN \(people)")
        return !people.isEmpty
    }
}
