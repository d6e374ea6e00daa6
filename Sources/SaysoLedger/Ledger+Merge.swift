import Foundation
import GRDB
import SaysoClaims
import SaysoText

/// What merging another ledger brought.
public struct LedgerMerge: Hashable, Sendable {
    /// Two decisions on one thing that say different things.
    public struct Conflict: Hashable, Sendable {
        /// What is decided here, and stays so.
        public let own: Decision

        /// What was decided there, and was left out.
        public let other: Decision
    }

    /// Articles that were not here.
    public fileprivate(set) var added = 0

    /// Articles that had another text here; both are kept as versions.
    public fileprivate(set) var versions = 0

    /// Articles whose reading was older here and was replaced.
    public fileprivate(set) var reread = 0

    /// Articles whose reading is as new here.
    public fileprivate(set) var known = 0

    /// Decisions that were not here.
    public fileprivate(set) var decisions = 0

    /// Decisions that contradict one made here.
    public fileprivate(set) var conflicts: [Conflict] = []
}

extension Ledger {
    /// Takes in the articles, readings and decisions of another ledger, all of them or none.
    ///
    /// The other ledger stays as it is. Articles are the same as ``record(_:at:)`` has it, decisions
    /// where they have the same number of their own (`uuid`). Where the two decided differently on
    /// one thing, what was decided here stays, and the other is listed.
    ///
    /// - Throws: ``LedgerError``; the ledger is then as it was.
    /// - Complexity: O(rows of the other ledger), which is copied into a temporary file first.
    public func merge(_ other: Ledger) async throws(LedgerError) -> LedgerMerge {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "sayso-merge-\(UUID().uuidString).db").path
        defer {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + ending)
            }
        }
        try await other.backup(to: path)
        let copy = try Ledger(at: path)
        let decisions = try await copy.write { db in try MergedDecision.liftAll(in: db) }
        return try await write { db in
            try copy.pool.read { source in
                var merger = Merger(source: source, db: db)
                try merger.takeArticles()
                try merger.take(decisions)
                return merger.outcome
            }
        }
    }
}

/// Carries rows from one ledger into another.
private struct Merger {
    let source: Database
    let db: Database
    var outcome = LedgerMerge()

    mutating func takeArticles() throws {
        let numbers = try Int64.fetchAll(
            source, sql: "SELECT id FROM articles ORDER BY added_at, id")
        for number in numbers { try takeArticle(number) }
    }

    private mutating func takeArticle(_ number: Int64) throws {
        guard let reading = try Reading(ofArticle: number, in: source),
            let row = try Row.fetchOne(
                source,
                sql: """
                    SELECT a.sha256, a.url, a.added_at, r.read_at FROM articles a
                    JOIN readings r ON r.article_id = a.id WHERE a.id = ?
                    """, arguments: [number])
        else { return }
        var rows = ReadingRows(reading, at: row["read_at"])
        rows.passages = try passages(ofArticle: number)
        if let held = try HeldReading(of: reading.article, sha256: row["sha256"], in: db) {
            try rows.complete(held.article, in: db)
            guard reading.reader.isNewer(than: held.reader, readAt: rows.date, held.date) else {
                outcome.known += 1
                return
            }
            try rows.replaceReading(of: held.article, in: db)
            outcome.reread += 1
            return
        }
        switch try rows.record(in: db) {
        case .newVersion: outcome.versions += 1
        case .added, .known, .reread, .completed: outcome.added += 1
        }
        let added: String = row["added_at"]
        try db.execute(
            literal:
                "UPDATE articles SET added_at = \(added) WHERE id = (SELECT max(id) FROM articles)")
        if let url = reading.article.url { try Ledger.orderVersions(of: url, in: db) }
    }

    private func passages(ofArticle number: Int64) throws -> [Attribution.ID: Range<Int>] {
        let request: SQLRequest<Row> =
            "SELECT label, passage_start, passage_end FROM attributions WHERE article_id = \(number)"
        return Dictionary(
            try request.fetchAll(source).map { ($0[0], ($0[1] as Int)..<($0[2] as Int)) },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func take(_ decisions: [MergedDecision]) throws {
        for decision in decisions {
            switch try decision.contradiction(in: db) {
            case .contradicted(let own):
                outcome.conflicts.append(.init(own: own, other: decision.decision))
            case .held: break
            case .new:
                try decision.insert(in: db)
                outcome.decisions += 1
            }
        }
    }
}

/// The reading that a ledger has of an article's text, be it of an older version.
private struct HeldReading {
    let article: Int64
    let reader: ReaderVersion
    let date: String

    init?(of article: Article, sha256: String, in db: Database) throws {
        guard let known = try KnownArticle(article, sha256: sha256, in: db),
            known.sha256 == sha256, let reader = try ReaderVersion(ofArticle: known.id, in: db)
        else { return nil }
        let read: SQLRequest<String> =
            "SELECT read_at FROM readings WHERE article_id = \(known.id)"
        self.article = known.id
        self.reader = reader
        date = try read.fetchOne(db) ?? ""
    }
}

/// A decision of another ledger.
private struct MergedDecision: Sendable {
    let decision: Decision
    private let columns: [String: DatabaseValue]
    private let place: ClaimPlace?

    private subscript(_ column: String) -> DatabaseValue { columns[column] ?? .null }

    private init(_ row: Row) throws {
        decision = try Decision(row)
        place = ClaimPlace(row)
        columns = Dictionary(row.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }

    /// All decisions; corrections are taken back in this ledger, so that its claims are what readers
    /// found.
    ///
    /// Decisions on names may stay: what an article itself says of who is who they leave alone.
    static func liftAll(in db: Database) throws -> [MergedDecision] {
        let rows = try Row.fetchAll(db, sql: Decision.query + " ORDER BY d.id")
        let decisions = try rows.map(MergedDecision.init)
        for decision in decisions.reversed() where decision.decision.kind == .correct {
            let now: SQLRequest<Row> =
                "SELECT * FROM decisions WHERE id = \(decision.decision.id) AND state = 'active'"
            if let row = try now.fetchOne(db) { try DecisionRow(row).takeBack(in: db) }
        }
        return decisions
    }

    enum Standing {
        case new, held
        case contradicted(Decision)
    }

    /// Whether this ledger has the decision, or one that says otherwise.
    func contradiction(in db: Database) throws -> Standing {
        let own: SQLRequest<Row> = "SELECT * FROM decisions WHERE uuid = \(decision.uuid)"
        if let row = try own.fetchOne(db) {
            let known = try Decision(row)
            let isUndone = [known, decision].map { $0.state == .undone }
            return isUndone[0] == isUndone[1] ? .held : .contradicted(known)
        }
        if decision.state == .undone { return .new }
        let same: SQLRequest<Row> = """
            SELECT * FROM decisions WHERE kind = \(self["kind"]) AND field IS \(self["field"])
            AND sha256 IS \(self["sha256"]) AND (start IS NOT NULL OR subject = \(self["subject"]))
            AND state <> 'undone' ORDER BY id DESC
            """
        let row = try same.fetchAll(db).first { ClaimPlace.areSame(place, ClaimPlace($0)) }
        guard let row, row["value"] as String? != decision.value else { return .new }
        return .contradicted(try Decision(row))
    }

    /// Writes the decision down and does it, unless it was taken back.
    func insert(in db: Database) throws {
        let names = columns.keys.filter { !["id", "was", "article"].contains($0) }.sorted()
        let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let places = names.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO decisions(\(quoted)) VALUES (\(places))",
            arguments: StatementArguments(names.map { self[$0] }))
        let id = db.lastInsertedRowID
        let request: SQLRequest<Row> = "SELECT * FROM decisions WHERE id = \(id)"
        if decision.state != .undone, let row = try request.fetchOne(db) {
            try DecisionRow(row).applyAgain(in: db)
        }
    }
}
