import GRDB
import SaysoClaims

extension Ledger {
    /// Applies the decisions made on an article's text again, after it was read anew or forgotten.
    ///
    /// Where what one was decided on is gone it becomes an orphan; it is never moved to what looks
    /// like it.
    static func applyDecisions(onText sha256: String, in db: Database) throws {
        // What a correction took the place of is what this reading found.
        try db.execute(
            literal: """
                UPDATE decisions SET was = NULL
                WHERE sha256 = \(sha256) AND kind IN ('correct', 'grade') AND state <> 'undone'
                """)
        let request: SQLRequest<Row> =
            "SELECT * FROM decisions WHERE sha256 = \(sha256) AND state <> 'undone' ORDER BY id"
        for row in try request.fetchAll(db) { try DecisionRow(row).applyAgain(in: db) }
    }

    /// Applies decisions on names that only now find whom they mean: grades of who is new, and
    /// orphans.
    static func applyDecisions(onNames names: [String], in db: Database) throws {
        let request: SQLRequest<Row> = """
            SELECT * FROM decisions WHERE sha256 IS NULL AND
            (state = 'orphan' OR state = 'active' AND kind = 'grade') ORDER BY id
            """
        let rows = try request.fetchAll(db)
        if rows.isEmpty { return }
        let folded = Set(names.map(\.foldedForNames))
        for row in rows {
            let words = [row["subject"] as String?, row["object"] as String?].compactMap { $0 }
            if words.contains(where: { folded.contains($0.foldedForNames) }) {
                try DecisionRow(row).applyAgain(in: db)
            }
        }
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
    private let place: ClaimPlace?

    init(_ row: Row) {
        id = row["id"]
        kind = Decision.Kind(rawValue: row["kind"])
        subject = row["subject"] ?? ""
        object = row["object"] ?? ""
        field = row["field"] ?? ""
        value = row["value"]
        was = row["was"]
        sha256 = row["sha256"]
        place = ClaimPlace(row)
    }

    /// Does what was decided.
    ///
    /// - Returns: Whether what it was decided on is there.
    func apply(in db: Database) throws -> Bool {
        let entities = EntityDecisions(db: db)
        switch kind {
        case .alias: return try entities.alias(subject, to: object)
        case .split: return try entities.split(subject, inText: sha256, as: object)
        case .rename:
            guard let was = try entities.rename(subject, to: object) else { return false }
            try keep(was, in: db)
            return true
        case .correct: return try correct(to: value, in: db)
        case .grade: return try grade(to: value, in: db)
        case nil: return false
        }
    }

    /// Does what was decided, and writes down whether there was something to do it to.
    func applyAgain(in db: Database) throws {
        try setState(try apply(in: db) ? .active : .orphan, in: db)
    }

    /// Takes the decision back: what was there before is there again, with all other decisions.
    func takeBack(in db: Database) throws {
        switch kind {
        case .alias, .split, .rename: try takeBackName(in: db)
        case .correct, .grade: try takeBackValue(in: db)
        case nil: try setState(.undone, in: db)
        }
    }

    private func takeBackName(in db: Database) throws {
        let entities = EntityDecisions(db: db)
        let unused = try entities.clear()
        try setState(.undone, in: db)
        try db.execute(
            sql: "UPDATE decisions SET was = NULL WHERE kind = 'rename' AND state = 'active'")
        let request: SQLRequest<Row> = """
            SELECT * FROM decisions WHERE kind IN ('alias', 'split', 'rename')
            AND state <> 'undone' ORDER BY id
            """
        for row in try request.fetchAll(db) { try DecisionRow(row).applyAgain(in: db) }
        try entities.settleCorrectedSpeakers()
        // Whoever was split off is somebody new now, and as reliable as before.
        let grades: SQLRequest<Row> = """
            SELECT * FROM decisions WHERE kind = 'grade' AND sha256 IS NULL AND state = 'active'
            ORDER BY id
            """
        for row in try grades.fetchAll(db) { try DecisionRow(row).applyAgain(in: db) }
        try Ledger.removeUnusedEntities(unused, in: db)
    }

    /// Decisions on one thing lie upon each other: all are lifted, and the others put back.
    ///
    /// Those on one content are lifted together, whatever their cues: a later reading may have one cue
    /// where an earlier one had two.
    private func takeBackValue(in db: Database) throws {
        let same: SQLRequest<Row> = """
            SELECT * FROM decisions WHERE kind = \(kind?.rawValue) AND field = \(field)
            AND sha256 IS \(sha256) AND (sha256 IS NOT NULL OR subject = \(subject))
            AND state <> 'undone' ORDER BY id
            """
        let rows = try same.fetchAll(db).map(DecisionRow.init)
            .filter { $0.place?.content == place?.content }
        for row in rows.reversed() {
            _ =
                row.kind == .correct
                ? try row.correct(to: row.was, in: db) : try row.grade(to: row.was, in: db)
        }
        try setState(.undone, in: db)
        for other in rows where other.id != id {
            try db.execute(literal: "UPDATE decisions SET was = NULL WHERE id = \(other.id)")
            try other.applyAgain(in: db)
        }
    }

    private func setState(_ state: Decision.State, in db: Database) throws {
        try db.execute(
            literal: "UPDATE decisions SET state = \(state.rawValue) WHERE id = \(id)")
    }

    /// Keeps what was there before, once.
    private func keep(_ found: String?, in db: Database) throws {
        try db.execute(
            literal: "UPDATE decisions SET was = \(found) WHERE id = \(id) AND was IS NULL")
    }
}

// MARK: Values

extension DecisionRow {
    /// The claims whose content stands exactly where it did, handed over by the same cue.
    private func claims(in db: Database) throws -> [Int64] {
        guard let place else { return [] }
        return try Row.fetchAll(
            db, sql: ClaimPlace.query + " WHERE a.sha256 = ? GROUP BY t.id", arguments: [sha256]
        ).filter { ClaimPlace.areSame(place, ClaimPlace($0)) }.map { $0["id"] }
    }

    private func correct(to value: String?, in db: Database) throws -> Bool {
        let claims = try claims(in: db)
        guard let value, let field = CorrectedField(rawValue: field) else { return !claims.isEmpty }
        for claim in claims {
            switch field {
            case .speaker: try setSpeaker(of: claim, to: value, in: db)
            case .rejected:
                try set("is_rejected", of: claim, to: value == "true" ? "1" : "0", in: db)
            case .act, .polarity, .modality, .certainty:
                try set(field.rawValue, of: claim, to: value, in: db)
            }
        }
        return !claims.isEmpty
    }

    private func set(_ column: String, of claim: Int64, to value: String?, in db: Database) throws {
        let found = try String.fetchOne(
            db, sql: "SELECT CAST(\(column) AS TEXT) FROM claims WHERE attribution_id = ?",
            arguments: [claim])
        try keep(field == "rejected" ? (found == "1" ? "true" : "false") : found, in: db)
        try db.execute(
            literal: "UPDATE claims SET \(sql: column) = \(value) WHERE attribution_id = \(claim)")
    }

    private func grade(to value: String?, in db: Database) throws -> Bool {
        if place != nil {
            let claims = try claims(in: db)
            for claim in claims { try set("credibility", of: claim, to: value, in: db) }
            return !claims.isEmpty
        }
        let outlet: SQLRequest<Row> = "SELECT id, reliability FROM outlets WHERE name = \(subject)"
        if let row = try outlet.fetchOne(db) {
            try keepGrade(row, instead: value, in: db)
            let number: Int64 = row["id"]
            try db.execute(
                literal: "UPDATE outlets SET reliability = \(value) WHERE id = \(number)")
            return true
        }
        guard let who = try EntityDecisions(db: db).bearers(of: subject).first else { return false }
        let graded: SQLRequest<Row> = "SELECT id, reliability FROM entities WHERE id = \(who)"
        if let row = try graded.fetchOne(db) { try keepGrade(row, instead: value, in: db) }
        try db.execute(literal: "UPDATE entities SET reliability = \(value) WHERE id = \(who)")
        return true
    }

    /// Keeps an earlier grade; the decision's own, applied again, is none.
    private func keepGrade(_ row: Row, instead value: String?, in db: Database) throws {
        let found: String? = row["reliability"]
        if found != value { try keep(found, in: db) }
    }
}

// MARK: Speakers

extension DecisionRow {
    /// What stands in `was` before the labels of those whom the reader found; no name begins so.
    private static let labels = "[labels]"

    /// One speaker instead of those found; the labels of those are what is kept.
    private func setSpeaker(of claim: Int64, to name: String, in db: Database) throws {
        let found: SQLRequest<Row> = """
            SELECT x.label, s.name FROM speakers s
            LEFT JOIN article_entities x ON x.id = s.article_entity_id
            WHERE s.attribution_id = \(claim) ORDER BY s.place
            """
        let speakers = try found.fetchAll(db)
        let labels = speakers.compactMap { $0["label"] as String? }
        // An earlier correction's speaker has no label.
        let was = labels.isEmpty ? speakers.first?["name"] as String? : nil
        try keep(was ?? ([Self.labels] + labels).joined(separator: " "), in: db)
        try db.execute(literal: "DELETE FROM speakers WHERE attribution_id = \(claim)")
        let words = name.split(separator: " ").map(String.init)
        if words.first == Self.labels {
            try restoreSpeakers(of: claim, Array(words.dropFirst()), in: db)
        } else {
            let entities = EntityDecisions(db: db)
            let entity =
                try entities.bearers(of: name).first
                ?? entities.create(
                    name, isNamed: name.isName, kind: "person", code: nil, origin: "article")
            try db.execute(
                literal: """
                    INSERT INTO speakers(attribution_id, place, entity_id, name, is_named, kind, day,
                        is_current)
                    SELECT \(claim), 0, e.id, \(name), e.is_named, e.kind, \(standing(of: claim))
                    FROM entities e WHERE e.id = \(entity)
                    """)
        }
    }

    private func restoreSpeakers(
        of claim: Int64, _ labels: [String], in db: Database
    ) throws {
        for (place, label) in labels.enumerated() {
            try db.execute(
                literal: """
                    INSERT INTO speakers(attribution_id, place, article_entity_id, entity_id, name,
                        is_named, kind, description, day, is_current)
                    SELECT \(claim), \(place), x.id, x.entity_id, x.name, x.is_named, x.kind,
                        x.description, \(standing(of: claim))
                    FROM article_entities x JOIN attributions t ON t.reading_id = x.reading_id
                    WHERE t.id = \(claim) AND x.label = \(label)
                    """)
        }
    }

    /// A claim's day, and whether it counts.
    private func standing(of claim: Int64) -> SQL {
        """
        (SELECT day FROM claims WHERE attribution_id = \(claim)),
        (SELECT NOT c.is_rejected AND a.newer_id IS NULL FROM claims c
            JOIN articles a ON a.id = c.article_id WHERE c.attribution_id = \(claim))
        """
    }
}

extension String {
    /// Whether it is somebody's name, not a description such as "a senior official", which is of one
    /// claim alone.
    fileprivate var isName: Bool {
        let first = split(separator: " ").first.map(String.init) ?? ""
        let determiners = ["A", "An", "One", "Two", "Some", "Several", "Many"]
        return first.first?.isUppercase ?? false && !determiners.contains(first)
    }
}
