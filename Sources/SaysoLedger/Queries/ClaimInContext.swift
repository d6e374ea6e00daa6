import GRDB
public import SaysoClaims
import SaysoText

/// A claim with its article and all that a ledger knows of it.
public struct ClaimInContext: Hashable, Sendable {
    /// The claim.
    public let claim: LedgerClaim

    /// The article's text.
    public let text: String

    /// Who read the article.
    public let reader: ReaderVersion

    /// When, as ISO 8601 has it.
    public let readAt: String

    /// The claim in whose content it stands.
    public let parent: Int64?

    /// The claims in its content.
    public let inner: [LedgerClaim]

    /// The events in its content.
    public let events: [LedgerEvent]

    /// Those on whose word it is, with the measure of what else is.
    public let speakers: [ListedSpeaker]

    /// What the analyst decided on the claim, and on the names of its speakers.
    public let decisions: [Decision]

    init?(_ number: Int64, in db: Database) throws {
        var loader = try AttributionLoader([number], in: db)
        let found = try loader.claims()
        guard let claim = found.first, let article = loader.articles[claim.article.id],
            let reader = try ReaderVersion(ofArticle: claim.article.id, in: db)
        else { return nil }
        func numbers(_ request: SQLRequest<Int64>) throws -> [Int64] { try request.fetchAll(db) }
        self.claim = claim
        text = article.article.text
        self.reader = reader
        let read: SQLRequest<String> =
            "SELECT read_at FROM readings WHERE article_id = \(claim.article.id)"
        readAt = try read.fetchOne(db) ?? ""
        parent = try numbers(
            "SELECT parent_id FROM attributions WHERE id = \(number) AND parent_id IS NOT NULL"
        ).first
        var within = try AttributionLoader(
            numbers("SELECT id FROM attributions WHERE parent_id = \(number) ORDER BY id"), in: db)
        inner = try within.claims()
        events = try EventLoader(
            numbers("SELECT id FROM events WHERE attribution_id = \(number) ORDER BY id"), in: db
        ).events()
        speakers = try ListedSpeaker.speakers(claim.speakers.map(\.id), in: db)
        let place = try Row.fetchOne(
            db, sql: ClaimPlace.query + " WHERE t.id = ? GROUP BY t.id", arguments: [number]
        ).flatMap(ClaimPlace.init)
        let decided: SQLRequest<Row> = """
            \(sql: Decision.query) WHERE d.state = 'active' AND (d.sha256 IS NULL
                AND d.kind IN ('alias', 'rename') AND d.value IN \(claim.speakers.map(\.name))
            OR d.sha256 = \(claim.article.record.sha256) AND (d.kind = 'split'
                AND d.subject IN \(claim.record.speakers.map(\.name)) OR d.start IS NOT NULL))
            ORDER BY d.id
            """
        decisions = try decided.fetchAll(db).filter { row in
            row["start"] == nil || ClaimPlace.areSame(place, ClaimPlace(row))
        }.map { try Decision($0) }
    }
}
