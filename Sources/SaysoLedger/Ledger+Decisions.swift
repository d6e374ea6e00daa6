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
    /// - Parameters:
    ///   - name: As the article has it.
    ///   - article: Its number.
    ///   - other: Another name by which they can be told apart; `nil` to leave the name as it is.
    ///   - signature: Who decides, when and why.
    /// - Returns: The decision.
    /// - Throws: ``LedgerError/cannotDecide(reason:)`` where the article names nobody so.
    public func split(
        _ name: String, inArticle article: Int64, as other: String? = nil, _ signature: Signature
    ) async throws(LedgerError) -> Decision {
        let sha256 = try await read { db in
            try String.fetchOne(
                db, sql: "SELECT sha256 FROM articles WHERE id = ?", arguments: [article])
        }
        guard let sha256 else {
            throw .cannotDecide(reason: "there is no article \(article) in the ledger")
        }
        return try await decide(
            DecisionDraft(kind: .split, subject: name, object: other, value: other, sha256: sha256),
            signature)
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
            try Row.fetchAll(db, sql: Decision.query + " ORDER BY d.id DESC").map(Decision.init)
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
                let which = number.map { "no decision \($0) that holds" } ?? "no decision"
                throw LedgerError.cannotDecide(reason: "there is \(which) to take back")
            }
            try DecisionRow(row).takeBack(in: db)
            try Ledger.removeInventedEntities(in: db)
            return try Decision.fetched(row["id"], in: db)
        }
    }

    /// Removes whom only a correction ever named, where it names somebody else now.
    private static func removeInventedEntities(in db: Database) throws {
        let invented: SQLRequest<Int64> = """
            SELECT id FROM entities WHERE claims = 0 AND NOT EXISTS
                (SELECT 1 FROM article_entities x WHERE x.own_id = entities.id)
            """
        try removeUnusedEntities(invented.fetchAll(db), in: db)
    }

    private func draft(
        _ kind: Decision.Kind, of claim: Int64, field: String, value: String
    ) async throws(LedgerError) -> DecisionDraft {
        let found = try await read { db in
            try Row.fetchOne(
                db, sql: ClaimPlace.query + " WHERE t.id = ? GROUP BY t.id", arguments: [claim]
            ).map { row in
                DecisionDraft(
                    kind: kind, subject: row["content"], field: field, value: value,
                    sha256: row["sha256"], place: ClaimPlace(row))
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
            try draft.checkMeant(in: db)
            let uuid = UUID().uuidString
            try db.execute(
                literal: """
                    INSERT INTO decisions(uuid, kind, made_at, analyst, reason, sha256, start, "end",
                        cue_start, cue_end, quote, field, value, subject, object, state)
                    VALUES (\(uuid), \(draft.kind.rawValue), \(signature.date.formatted(.iso8601)),
                        \(signature.analyst), \(signature.reason), \(draft.sha256),
                        \(draft.place?.content.lowerBound), \(draft.place?.content.upperBound),
                        \(draft.place?.cue?.lowerBound), \(draft.place?.cue?.upperBound),
                        \(draft.place == nil ? nil : draft.subject), \(draft.field), \(draft.value),
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
    var place: ClaimPlace?

    /// A name of which one bearer is meant; `nil` where several may be, or none is.
    private func meant(isOutlet: Bool) -> String? {
        switch kind {
        case .alias: object
        case .rename: subject
        case .grade: place == nil && !isOutlet ? subject : nil
        case .correct: field == CorrectedField.speaker.rawValue ? value : nil
        case .split: object
        }
    }

    /// Refuses a name that several bear, and two names that are one.
    func checkMeant(in db: Database) throws {
        if kind == .alias || kind == .split, subject.foldedForNames == object?.foldedForNames {
            throw LedgerError.cannotDecide(reason: "'\(subject)' is that name already")
        }
        let outlet: SQLRequest<Int64> = "SELECT id FROM outlets WHERE name = \(subject)"
        guard let meant = meant(isOutlet: try outlet.fetchOne(db) != nil) else { return }
        if Int64(meant) != nil {
            throw LedgerError.cannotDecide(
                reason: "give a name, not a number: decisions outlast the numbers of speakers")
        }
        let bearers = try EntityDecisions(db: db).bearers(of: meant)
        guard bearers.count > 1 else { return }
        let request: SQLRequest<Row> =
            "SELECT id, name FROM entities WHERE id IN \(bearers) ORDER BY claims DESC, id"
        let names = try request.fetchAll(db).map {
            "\($0["name"] as String) (\($0["id"] as Int64))"
        }
        throw LedgerError.cannotDecide(
            reason: """
                '\(meant)' may be \(names.joined(separator: " or ")): give a name that only one bears, \
                or part them with sayso split --as
                """)
    }

    /// What to say where nothing in the ledger is meant by it.
    var whyNot: String {
        switch kind {
        case .alias: "nobody in the ledger is called '\(subject)', or nobody '\(object ?? "")'"
        case .rename: "nobody in the ledger is called '\(subject)'"
        case .split: "nobody in that article is called '\(subject)'"
        case .correct: "the claim is not there any more"
        case .grade:
            place == nil
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
        if allowed.isEmpty {
            if value.isEmpty { throw .cannotDecide(reason: "the \(rawValue) needs a name") }
            return
        }
        guard allowed.contains(value) else {
            throw .cannotDecide(
                reason:
                    "\(rawValue) cannot be '\(value)': it is one of \(allowed.joined(separator: ", "))"
            )
        }
    }
}

extension Decision {
    /// Decisions `d` with the article that they are on.
    static let query = """
        SELECT d.*, (SELECT max(a.id) FROM articles a WHERE a.sha256 = d.sha256) AS article
        FROM decisions d
        """

    fileprivate static func fetched(_ id: Int64, in db: Database) throws -> Decision {
        let row = try Row.fetchOne(db, sql: query + " WHERE d.id = ?", arguments: [id])
        guard let row else { throw DamagedRow(reason: "decision \(id) is gone") }
        return try Decision(row)
    }

    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]), let state = State(rawValue: row["state"])
        else { throw DamagedRow(reason: "decision \(row["id"] as Int64) is of no known kind") }
        self.init(
            id: row["id"], uuid: row["uuid"], kind: kind, madeAt: row["made_at"],
            analyst: row["analyst"], reason: row["reason"], subject: row["subject"] ?? "",
            field: row["field"], value: row["value"], was: row["was"], state: state,
            article: row["article"])
    }
}
