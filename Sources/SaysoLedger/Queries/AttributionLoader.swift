import Foundation
import GRDB
import SaysoClaims
import SaysoText

/// Attributions as their rows give them back, many at a time.
struct AttributionLoader {
    private let db: Database
    private let keys: [Int64]
    private var spans: [Int64: [Row]] = [:]
    private var speakers: [Int64: [Row]] = [:]
    private var chains: [Int64: [Row]] = [:]
    private var events: [Int64: [String]] = [:]
    private(set) var articles: [Int64: LoadedArticle] = [:]

    /// Fetches what belongs to the attributions of these numbers.
    init(_ keys: [Int64], in db: Database) throws {
        self.db = db
        self.keys = keys
        for row in try rows("SELECT * FROM spans WHERE attribution_id IN \(keys) ORDER BY place") {
            spans[row["attribution_id"], default: []].append(row)
        }
        let speaking = try rows(
            """
            SELECT s.*, e.name AS known, e.is_named AS is_known_named, e.kind AS known_kind,
                e.code AS code, e.reliability, x.label AS label,
                x.description_start, x.description_end
            FROM speakers s LEFT JOIN entities e ON e.id = s.entity_id
            LEFT JOIN article_entities x ON x.id = s.article_entity_id
            WHERE s.attribution_id IN \(keys) ORDER BY s.place
            """)
        for row in speaking { speakers[row["attribution_id"], default: []].append(row) }
        let links = try rows(
            """
            SELECT h.*, x.label AS label FROM chain h
            LEFT JOIN article_entities x ON x.id = h.article_entity_id
            WHERE h.attribution_id IN \(keys) ORDER BY h.place
            """)
        for row in links { chains[row["attribution_id"], default: []].append(row) }
        let told = try rows(
            "SELECT attribution_id, label FROM events WHERE attribution_id IN \(keys) ORDER BY id")
        for row in told { events[row[0], default: []].append(row[1]) }
    }

    /// The claims in the order of their numbers as given.
    mutating func claims() throws -> [LedgerClaim] {
        let main = try mainRows()
        articles = try LoadedArticle.articles(Set(main.values.map { $0["article_id"] }), in: db)
        return try keys.compactMap { key in
            guard let row = main[key], let article = articles[row["article_id"]] else {
                return nil
            }
            let attribution = try attribution(row, in: article)
            return LedgerClaim(
                id: key, article: article.listed,
                record: AttributionRecord(
                    attribution, events: events[key] ?? [], in: article.article.text,
                    offsets: article.offsets),
                speakers: (speakers[key] ?? []).compactMap(\.entity),
                credibility: row["credibility"], isRejected: row["is_rejected"])
        }
    }

    /// The attributions of one article, in the order of their numbers as given.
    func attributions(in article: LoadedArticle) throws -> [Attribution] {
        let main = try mainRows()
        let labels = Set(main.values.map { $0["label"] as String })
        return try keys.compactMap { key in
            try main[key].map { try attribution($0, among: labels, in: article) }
        }
    }

    private func mainRows() throws -> [Int64: Row] {
        let main = try rows(
            """
            SELECT t.id, t.label, t.manner, t.confidence, p.label AS parent, u.int8, c.*
            FROM attributions t JOIN claims c ON c.attribution_id = t.id
            LEFT JOIN vectors u ON u.attribution_id = t.id
            LEFT JOIN attributions p ON p.id = t.parent_id WHERE t.id IN \(keys)
            """)
        return Dictionary(uniqueKeysWithValues: main.map { ($0["id"], $0) })
    }

    private func rows(_ request: SQLRequest<Row>) throws -> [Row] { try request.fetchAll(db) }

    private func attribution(
        _ row: Row, among labels: Set<String>? = nil, in article: LoadedArticle
    ) throws -> Attribution {
        let key: Int64 = row["id"]
        let places = Dictionary(grouping: spans[key] ?? []) { $0["role"] as String }
        func ranges(_ role: String) throws -> [TextRange] {
            try (places[role] ?? []).map { try article.range($0["start"], $0["end"]) }
        }
        let (cue, content) = (try ranges("cue"), try ranges("content"))
        guard !cue.isEmpty, !content.isEmpty else {
            throw DamagedRow(reason: "claim \(key) has no cue or no content")
        }
        let parent: String? = row["parent"]
        var attribution = Attribution(
            id: row["label"], parent: parent.flatMap { labels?.contains($0) ?? true ? $0 : nil },
            source: try ranges("source"), cue: cue,
            content: content, manner: Attribution.Manner(rawValue: row["manner"]) ?? .indirect,
            confidence: Probability(row["confidence"]))
        attribution.basis = try ranges("basis").first
        attribution.speakers = try (speakers[key] ?? []).map { try $0.speaker(in: article) }
        for link in chains[key] ?? [] {
            let value = ChainLink(
                entity: link["label"] ?? "", name: link["name"],
                range: try article.range(link["start"], link["end"]))
            if link["role"] == "to" {
                attribution.audience = value
            } else {
                attribution.via.append(value)
            }
        }
        attribution.vector = (row["int8"] as Data?).map { bytes in
            ClaimVector(values: bytes.map { Int8(bitPattern: $0) })
        }
        attribution.claim = Claim(
            act: SpeechAct(rawValue: row["act"]) ?? .other,
            polarity: Polarity(rawValue: row["polarity"]) ?? .positive,
            modality: Modality(rawValue: row["modality"]) ?? .happenedOrIs,
            certainty: Certainty(rawValue: row["certainty"]) ?? .unstated,
            likelihood: try likelihood(row, ranges),
            said: try ranges("said").first.map { TimeExpression(row, "said", range: $0) },
            about: try ranges("about").first.map { TimeExpression(row, "about", range: $0) })
        return attribution
    }

    private func likelihood(
        _ row: Row, _ ranges: (String) throws -> [TextRange]
    ) throws -> Likelihood? {
        let phrase = try ranges("likelihood")
        if phrase.isEmpty { return nil }
        let sides = [try ranges("likelier"), try ranges("less_likely")]
        var grade: Likelihood.Grade?
        if let scale: String = row["scale"], let low: Double = row["low"],
            let high: Double = row["high"]
        {
            grade = Likelihood.Grade(
                scale: scale, low: Probability(low), high: Probability(high))
        }
        return Likelihood(
            phrase: phrase, isComparative: row["is_comparative"],
            sides: sides.contains { $0.isEmpty } ? [] : sides, grade: grade)
    }
}

extension Row {
    /// The speaker that a row of `speakers` tells of, as the article has it.
    fileprivate func speaker(in article: LoadedArticle) throws -> Speaker {
        Speaker(
            entity: self["label"] ?? "", name: self["name"], isNamed: self["is_named"],
            kind: Entity.Kind(rawValue: self["kind"]) ?? .other,
            description: try article.range(self["description_start"], self["description_end"]))
    }

    /// The same as the ledger has it; `nil` where it knows no entity.
    fileprivate var entity: LedgerEntity? {
        guard let id: Int64 = self["entity_id"] else { return nil }
        return LedgerEntity(
            id: id, name: self["known"], isNamed: self["is_known_named"],
            kind: self["known_kind"], code: self["code"],
            reliability: self["reliability"])
    }
}
