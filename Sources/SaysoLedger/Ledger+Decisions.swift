public import Foundation
import GRDB
import SaysoClaims

/// Who decides, when and why.
public struct Signature: Hashable, Sendable {
    /// When.
    public let date: Date

    /// Who; `nil` where that is not told.
    public let analyst: String?

    /// Why; `nil` where that is not told.
    public let reason: String?

    /// Creates a signature.
    public init(date: Date, analyst: String? = nil, reason: String? = nil) {
        self.date = date
        self.analyst = analyst
        self.reason = reason
    }
}

extension Ledger {
    /// Says that two names are one person, organisation or government: everything on the one's word
    /// is from now on the other's.
    ///
    /// - Throws: ``LedgerError/cannotDecide(reason:)`` where nobody bears one of the names.
    public func alias(
        _ name: String, to other: String, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        try await decide(
            DecisionDraft(kind: .alias, subject: name, object: other, value: other), signature)
    }

    /// Says that somebody is somebody else in one article.
    ///
    /// - Throws: ``LedgerError/cannotDecide(reason:)`` where the article names nobody so.
    public func split(
        _ name: String, inArticle article: Int64, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        let sha256 = try await read { db in
            try String.fetchOne(
                db, sql: "SELECT sha256 FROM articles WHERE id = ?", arguments: [article])
        }
        guard let sha256 else {
            throw .cannotDecide(reason: "there is no article \(article) in the ledger")
        }
        return try await decide(
            DecisionDraft(kind: .split, subject: name, sha256: sha256), signature)
    }

    /// Shows somebody by another name; the old one still finds them.
    ///
    /// - Throws: ``LedgerError/cannotDecide(reason:)`` where nobody bears the name.
    public func rename(
        _ name: String, to other: String, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        try await decide(
            DecisionDraft(kind: .rename, subject: name, object: other, value: other), signature)
    }

    /// Corrects what the reader found of a claim.
    ///
    /// - Parameters:
    ///   - claim: Its number.
    ///   - field: What is corrected.
    ///   - value: What it is; `true` or `false` of ``CorrectedField/rejected``.
    ///   - signature: Who decides, when and why.
    /// - Returns: The decision, with what the reader had found.
    /// - Throws: ``LedgerError/cannotDecide(reason:)`` where there is no such claim or value.
    public func correct(
        _ claim: Int64, _ field: CorrectedField, to value: String, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        try field.check(value)
        let draft = try await draft(.correct, of: claim, field: field.rawValue, value: value)
        return try await decide(draft, signature)
    }

    /// Grades a claim's credibility.
    public func grade(
        claim: Int64, credibility: String, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        guard AdmiraltyGrade.credibility.contains(credibility) else {
            throw .cannotDecide(reason: "credibility is 1 to 6, not '\(credibility)'")
        }
        let draft = try await draft(.grade, of: claim, field: "credibility", value: credibility)
        return try await decide(draft, signature)
    }

    /// Grades the reliability of an outlet or a speaker.
    public func grade(
        source: String, reliability: String, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        guard AdmiraltyGrade.reliability.contains(reliability) else {
            throw .cannotDecide(reason: "reliability is A to F, not '\(reliability)'")
        }
        return try await decide(
            DecisionDraft(kind: .grade, subject: source, field: "reliability", value: reliability),
            signature)
    }

    /// All decisions, the newest first, those taken back too.
    public func decisions() async throws(LedgerError) -> [Decision] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM decisions ORDER BY id DESC").map(Decision.init)
        }
    }

    /// Takes a decision back; without a number the last one that holds.
    ///
    /// - Returns: What was taken back.
    /// - Throws: ``LedgerError/cannotDecide(reason:)`` where there is none.
    public func undo(_ number: Int64? = nil) async throws(LedgerError) -> Decision {
        try await write { db in
            let request: SQLRequest<Row> =
                if let number {
                    "SELECT * FROM decisions WHERE id = \(number) AND state <> 'undone'"
                } else {
                    "SELECT * FROM decisions WHERE state <> 'undone' ORDER BY id DESC LIMIT 1"
                }
            guard let row = try request.fetchOne(db) else {
                throw LedgerError.cannotDecide(reason: "there is no decision to take back")
            }
            try DecisionRow(row).takeBack(in: db)
            try Ledger.removeInventedEntities(in: db)
            return try Decision.fetched(row["id"], in: db)
        }
    }

    /// Removes whom only a correction ever named, where it names somebody else now.
    private static func removeInventedEntities(in db: Database) throws {
        let invented: SQLRequest<Int64> = """
            SELECT id FROM entities WHERE claims = 0 AND is_named AND NOT EXISTS
                (SELECT 1 FROM article_entities x WHERE x.own_id = entities.id)
            """
        try removeUnusedEntities(invented.fetchAll(db), in: db)
    }

    private func draft(
        _ kind: Decision.Kind, of claim: Int64, field: String, value: String
    ) async throws(LedgerError) -> DecisionDraft {
        let found = try await read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT a.sha256, t.content, min(s.start) AS first, max(s."end") AS last
                    FROM attributions t JOIN articles a ON a.id = t.article_id
                    JOIN spans s ON s.attribution_id = t.id AND s.role = 'content'
                    WHERE t.id = ? GROUP BY t.id
                    """, arguments: [claim]
            ).map { row in
                DecisionDraft(
                    kind: kind, subject: row["content"], field: field, value: value,
                    sha256: row["sha256"], span: (row["first"] as Int)..<(row["last"] as Int))
            }
        }
        guard let found else {
            throw .cannotDecide(reason: "there is no claim \(claim) in the ledger")
        }
        return found
    }

    private func decide(
        _ draft: DecisionDraft, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        try await write { db in
            let uuid = UUID().uuidString
            try db.execute(
                literal: """
                    INSERT INTO decisions(uuid, kind, made_at, analyst, reason, sha256, start, "end",
                        quote, field, value, subject, object, state)
                    VALUES (\(uuid), \(draft.kind.rawValue), \(signature.date.formatted(.iso8601)),
                        \(signature.analyst), \(signature.reason), \(draft.sha256),
                        \(draft.span?.lowerBound), \(draft.span?.upperBound),
                        \(draft.span == nil ? nil : draft.subject), \(draft.field), \(draft.value),
                        \(draft.subject), \(draft.object), 'active')
                    """)
            let id = db.lastInsertedRowID
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM decisions WHERE id = ?", arguments: [id])
            guard let row, try DecisionRow(row).apply(in: db) else {
                throw LedgerError.cannotDecide(reason: draft.whyNot)
            }
            try Ledger.removeInventedEntities(in: db)
            return try Decision.fetched(id, in: db)
        }
    }
}

/// A decision before it is written down.
private struct DecisionDraft: Sendable {
    let kind: Decision.Kind
    let subject: String
    var object: String?
    var field: String?
    var value: String?
    var sha256: String?
    var span: Range<Int>?

    /// What to say where nothing in the ledger is meant by it.
    var whyNot: String {
        switch kind {
        case .alias: "nobody in the ledger is called '\(subject)', or nobody '\(object ?? "")'"
        case .rename: "nobody in the ledger is called '\(subject)'"
        case .split: "nobody in that article is called '\(subject)'"
        case .correct: "the claim is not there any more"
        case .grade:
            span == nil
                ? "no outlet or speaker in the ledger is called '\(subject)'"
                : "the claim is not there any more"
        }
    }
}

extension CorrectedField {
    fileprivate func check(_ value: String) throws(LedgerError) {
        let allowed: [String] =
            switch self {
            case .speaker: []
            case .act: SpeechAct.allCases.map(\.rawValue)
            case .polarity: Polarity.allCases.map(\.rawValue)
            case .modality: Modality.allCases.map(\.rawValue)
            case .certainty: Certainty.allCases.map(\.rawValue)
            case .rejected: ["true", "false"]
            }
        guard allowed.isEmpty ? !value.isEmpty : allowed.contains(value) else {
            throw .cannotDecide(
                reason:
                    "\(rawValue) cannot be '\(value)': it is one of \(allowed.joined(separator: ", "))"
            )
        }
    }
}

extension Decision {
    fileprivate static func fetched(_ id: Int64, in db: Database) throws -> Decision {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM decisions WHERE id = ?", arguments: [id])
        guard let row else { throw DamagedRow(reason: "decision \(id) is gone") }
        return try Decision(row)
    }

    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]), let state = State(rawValue: row["state"])
        else { throw DamagedRow(reason: "decision \(row["id"] as Int64) is of no known kind") }
        self.init(
            id: row["id"], uuid: row["uuid"], kind: kind, madeAt: row["made_at"],
            analyst: row["analyst"], reason: row["reason"], subject: row["subject"] ?? "",
            field: row["field"], value: row["value"], was: row["was"], state: state)
    }
}
