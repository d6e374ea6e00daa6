import GRDB
import SaysoClaims
import SaysoText

/// Events as their rows give them back, many at a time.
struct EventLoader {
    private let db: Database
    private let keys: [Int64]
    private var participants: [Int64: [Row]] = [:]
    private var items: [Int64: [Row]] = [:]

    /// Fetches what belongs to the events of these numbers.
    init(_ keys: [Int64], in db: Database) throws {
        self.db = db
        self.keys = keys
        let taking = try rows(
            """
            SELECT p.*, x.label AS label FROM participants p
            LEFT JOIN article_entities x ON x.id = p.article_entity_id
            WHERE p.event_id IN \(keys) ORDER BY p.place
            """)
        for row in taking { participants[row["event_id"], default: []].append(row) }
        for row in try rows("SELECT * FROM items WHERE event_id IN \(keys) ORDER BY place") {
            items[row["event_id"], default: []].append(row)
        }
    }

    /// The events in the order of their numbers as given.
    func events() throws -> [LedgerEvent] {
        let main = try mainRows()
        let articles = try LoadedArticle.articles(
            Set(main.values.map { $0["article_id"] }), in: db)
        let speakers = try speakers(of: main.values.compactMap { $0["attribution_id"] })
        return try keys.compactMap { key in
            guard let row = main[key], let article = articles[row["article_id"]] else {
                return nil
            }
            let claim: Int64? = row["attribution_id"]
            return LedgerEvent(
                id: key, article: article.listed,
                record: EventRecord(
                    try event(row, in: article), in: article.article.text,
                    offsets: article.offsets),
                claim: claim, speakers: claim.flatMap { speakers[$0] } ?? [])
        }
    }

    /// The events of one article, in the order of their numbers as given.
    func events(in article: LoadedArticle) throws -> [Event] {
        let main = try mainRows()
        return try keys.compactMap { key in try main[key].map { try event($0, in: article) } }
    }

    private func speakers(of attributions: [Int64]) throws -> [Int64: [LedgerEntity]] {
        var speakers: [Int64: [LedgerEntity]] = [:]
        let known = try rows(
            """
            SELECT s.attribution_id, e.id, e.name, e.is_named, e.kind, e.code, e.reliability
            FROM speakers s JOIN entities e ON e.id = s.entity_id
            WHERE s.attribution_id IN \(attributions) ORDER BY s.place
            """)
        for row in known { speakers[row[0], default: []].append(LedgerEntity(row)) }
        return speakers
    }

    private func mainRows() throws -> [Int64: Row] {
        let main = try rows(
            """
            SELECT v.*, t.label AS attribution FROM events v
            LEFT JOIN attributions t ON t.id = v.attribution_id WHERE v.id IN \(keys)
            """)
        return Dictionary(uniqueKeysWithValues: main.map { ($0["id"], $0) })
    }

    private func rows(_ request: SQLRequest<Row>) throws -> [Row] { try request.fetchAll(db) }

    private func event(_ row: Row, in article: LoadedArticle) throws -> Event {
        let key: Int64 = row["id"]
        let taking = participants[key] ?? []
        func parties(_ role: String) throws -> [Participant] {
            try taking.filter { $0["role"] == role }.map { row in
                Participant(
                    range: try article.range(row["start"], row["end"]), entity: row["label"],
                    name: row["name"], code: row["code"])
            }
        }
        return Event(
            id: row["label"], type: row["type"], mode: row["mode"],
            contexts: (row["contexts"] as String? ?? "").split(separator: " ").map(String.init),
            actors: try parties("actor"), recipients: try parties("recipient"),
            theme: try (items[key] ?? []).map { try item($0, in: article) },
            modality: Modality(rawValue: row["modality"]) ?? .happenedOrIs,
            polarity: Polarity(rawValue: row["polarity"]) ?? .positive,
            isHistorical: row["is_historical"],
            time: try parties("time").first.map { TimeExpression(row, "time", range: $0.range) },
            place: try parties("place").first,
            cue: try article.range(row["cue_start"], row["cue_end"]),
            attribution: row["attribution"], confidence: Probability(row["confidence"]))
    }

    private func item(_ row: Row, in article: LoadedArticle) throws -> EventItem {
        let range = try article.range(row["start"], row["end"])
        return EventItem(
            range: range, quantity: try article.range(row["quantity_start"], row["quantity_end"]),
            category: row["category"])
    }
}

extension TimeExpression {
    /// The time that a row tells of in columns that begin with a word.
    init(_ row: Row, _ prefix: String, range: TextRange) {
        let days = ["start", "end"].map { side -> CalendarDay? in
            (row["\(prefix)_\(side)"] as String?).flatMap { CalendarDay(published: $0) }
        }
        let granularity = (row["\(prefix)_granularity"] as String?)
            .flatMap(Granularity.init(rawValue:))
        self.init(
            range: range, start: days[0], end: days[1], granularity: granularity ?? .unknown)
    }
}
