import GRDB
import SaysoClaims
import SaysoText

extension Reading {
    /// The reading of an article from its rows, without what the analyst rejected; `nil` where there is
    /// none.
    init?(ofArticle number: Int64, in db: Database) throws {
        guard let article = try LoadedArticle.articles([number], in: db)[number],
            let reader = try ReaderVersion(ofArticle: number, in: db)
        else { return nil }
        let attributions: SQLRequest<Int64> = """
            SELECT attribution_id FROM claims WHERE article_id = \(number) AND NOT is_rejected
            ORDER BY attribution_id
            """
        let claims = try attributions.fetchAll(db)
        let events: SQLRequest<Int64> = """
            SELECT id FROM events WHERE article_id = \(number)
            AND (attribution_id IS NULL OR attribution_id IN \(claims)) ORDER BY id
            """
        let problems: SQLRequest<Row> =
            "SELECT what, location FROM problems WHERE article_id = \(number) ORDER BY place"
        self.init(
            article: article.article, reader: reader,
            entities: try Entity.entities(in: article, in: db),
            attributions: try AttributionLoader(claims, in: db)
                .attributions(in: article),
            events: try EventLoader(events.fetchAll(db), in: db).events(in: article),
            problems: try problems.fetchAll(db).map { Problem(what: $0[0], place: $0[1]) })
    }
}

extension ReaderVersion {
    /// Who read an article; `nil` where nobody did.
    init?(ofArticle number: Int64, in db: Database) throws {
        let request: SQLRequest<Row> = "SELECT * FROM readings WHERE article_id = \(number)"
        guard let row = try request.fetchOne(db) else { return nil }
        self.init(
            version: row["reader"], model: row["model"],
            minConfidence: Probability(row["min_confidence"]),
            minNestedConfidence: Probability(row["min_nested_confidence"]))
    }
}

extension Entity {
    /// The entities of an article, in the order of their labels.
    fileprivate static func entities(
        in article: LoadedArticle, in db: Database
    ) throws -> [Entity] {
        let all: SQLRequest<Row> = """
            SELECT x.* FROM article_entities x JOIN readings r ON r.id = x.reading_id
            WHERE r.article_id = \(article.listed.id) ORDER BY x.id
            """
        let places: SQLRequest<Row> = """
            SELECT m.* FROM mentions m JOIN article_entities x ON x.id = m.article_entity_id
            JOIN readings r ON r.id = x.reading_id
            WHERE r.article_id = \(article.listed.id) ORDER BY m.start, m."end"
            """
        var mentions: [Int64: [TextRange]] = [:]
        for row in try places.fetchAll(db) {
            mentions[row["article_entity_id"], default: []]
                .append(try article.range(row["start"], row["end"]))
        }
        let names: SQLRequest<Row> = """
            SELECT l.article_entity_id, l.name FROM article_names l
            JOIN article_entities x ON x.id = l.article_entity_id
            JOIN readings r ON r.id = x.reading_id
            WHERE r.article_id = \(article.listed.id) ORDER BY l.article_entity_id, l.place
            """
        var aliases: [Int64: [String]] = [:]
        for row in try names.fetchAll(db) { aliases[row[0], default: []].append(row[1]) }
        return try all.fetchAll(db).map { row in
            let id: Int64 = row["id"]
            return Entity(
                id: row["label"], name: row["name"], isNamed: row["is_named"],
                kind: Kind(rawValue: row["kind"]) ?? .other, code: row["code"],
                aliases: aliases[id] ?? [],
                description: try article.range(row["description_start"], row["description_end"]),
                isIntroduced: row["is_introduced"],
                mentions: mentions[id] ?? [])
        }
    }
}
