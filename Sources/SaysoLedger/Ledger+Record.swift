public import Foundation
import GRDB
public import SaysoClaims
public import SaysoText

/// What recording a reading did.
public enum Recording: Hashable, Sendable {
    /// The article was new.
    case added
    /// The ledger had this reading already, or a newer reader's; nothing was written.
    case known
    /// A reading of the same text by an older reader, or another model, or without the date that
    /// its record now tells, was replaced.
    case reread
    /// The record told a title, an outlet or a date that the known one did not; the reading stays.
    case completed
    /// The address has another text, too; all are kept, and those that are not the newest marked.
    case newVersion
}

extension Ledger {
    /// Records a reading: the article, and all that was found in it, or nothing.
    ///
    /// An article is the same where its address is, or, without one, its record and its text.
    /// Decisions that the analyst made on this text are applied again.
    ///
    /// - Parameters:
    ///   - reading: What was found.
    ///   - date: When it was.
    /// - Returns: What became of it.
    /// - Throws: ``LedgerError``; the ledger is then as it was.
    @discardableResult
    public func record(_ reading: Reading, at date: Date) async throws(LedgerError) -> Recording {
        let rows = ReadingRows(reading, at: date.formatted(.iso8601))
        return try await write { db in try rows.record(in: db) }
    }

    /// Whether a text was read by this reader or a newer one already, and its record tells nothing
    /// new, so that reading it again would add nothing.
    public func holds(
        _ article: Article, readBy reader: ReaderVersion
    ) async throws(LedgerError) -> Bool {
        let sha256 = Digest.sha256(of: article.text)
        return try await read { db in
            guard let known = try KnownArticle(article, sha256: sha256, in: db),
                known.sha256 == sha256
            else { return false }
            let held = try ReaderVersion(ofArticle: known.id, in: db)
            return held?.standsBefore(reader) ?? false && !known.lacks(ofRecord: article)
        }
    }
}

extension Article {
    /// The day that it tells, as the ledger keeps it.
    fileprivate var day: String? {
        published.flatMap { CalendarDay(published: $0) }?.description
    }
}

/// The version that a ledger has of an article's text, else the newest of another text.
///
/// A text that comes back on another day, after another text, is a version of its own.
struct KnownArticle {
    let id: Int64
    let sha256: String

    /// Title, outlet and day, as far as its record told them.
    private let told: [String?]

    /// Whether it tells its day.
    var isDated: Bool { told[2] != nil }

    init?(_ article: Article, sha256: String, in db: Database) throws {
        let known: SQL = """
            SELECT id, sha256, record, title, day,
                (SELECT name FROM outlets o WHERE o.id = outlet_id) AS outlet FROM articles
            """
        let request: SQLRequest<Row> =
            if let url = article.url {
                """
                \(known) WHERE url = \(url) ORDER BY
                sha256 = \(sha256) AND (day IS NULL OR day = coalesce(\(article.day), day)) DESC,
                newer_id IS NULL DESC LIMIT 1
                """
            } else {
                """
                \(known)
                WHERE sha256 = \(sha256) AND url IS NULL ORDER BY id
                """
            }
        let row = try request.fetchAll(db).first {
            article.url != nil || Self.isSame($0["record"], article.id)
        }
        guard let row else { return nil }
        (id, self.sha256) = (row["id"], row["sha256"])
        told = [row["title"], row["outlet"], row["day"]]
    }

    /// Whether a record of the same text tells a title, an outlet or a day that its own does not.
    ///
    /// What its own tells stays: of two that contradict each other, the ledger cannot know the
    /// better.
    func lacks(ofRecord other: Article) -> Bool {
        zip(told, [other.title, other.outlet, other.day]).contains { $0 == nil && $1 != nil }
    }

    /// Whether two records have one id, or are one file by two paths.
    private static func isSame(_ record: String, _ other: String) -> Bool {
        func standard(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
        return record == other || standard(record) == standard(other)
    }
}

extension Ledger {
    /// Numbers the versions of what came from one address and marks those that were replaced: by the
    /// day of publication, and of what tells none by when it was added.
    static func orderVersions(of url: String, in db: Database) throws {
        let request: SQLRequest<Int64> = """
            SELECT id FROM articles WHERE url = \(url)
            ORDER BY coalesce(day, substr(added_at, 1, 10)), added_at, id
            """
        let versions = try request.fetchAll(db)
        for (place, version) in versions.enumerated() {
            let newer = place + 1 < versions.count ? versions[place + 1] : nil
            try db.execute(
                literal: """
                    UPDATE articles SET version = \(place + 1), newer_id = \(newer)
                    WHERE id = \(version) AND (version <> \(place + 1) OR newer_id IS NOT \(newer))
                    """)
            if db.changesCount > 0 { try markCurrentSpeakers(ofArticle: version, in: db) }
        }
    }
}

/// A reading as rows: what the tables hold, with offsets in Unicode scalars.
struct ReadingRows: Sendable {
    let reading: Reading
    /// When it was read, as ISO 8601 has it.
    let date: String
    /// The passages of attributions where they are known already, in scalars.
    var passages: [Attribution.ID: Range<Int>] = [:]
    let sha256: String
    private(set) var day: String?
    let offsets: ScalarOffsets

    init(_ reading: Reading, at date: String) {
        self.reading = reading
        self.date = date
        sha256 = Digest.sha256(of: reading.article.text)
        day = reading.article.day
        offsets = ScalarOffsets(of: reading.article.text)
    }

    func record(in db: Database) throws -> Recording {
        let known = try KnownArticle(reading.article, sha256: sha256, in: db)
        guard let known, known.sha256 == sha256 else {
            let id = try insertArticle(in: db)
            try insertReading(of: id, in: db)
            guard known != nil, let url = reading.article.url else { return .added }
            try Ledger.orderVersions(of: url, in: db)
            return .newVersion
        }
        let held = try ReaderVersion(ofArticle: known.id, in: db)
        let stands = held?.standsBefore(reading.reader) ?? false
        if stands, !known.lacks(ofRecord: reading.article) { return .known }
        let isDatedNow = !known.isDated && day != nil
        var rows = self
        try rows.complete(known.id, in: db)
        // Times are told from the article's date, so a reading without it is not the same.
        let isReread = !stands || isDatedNow && held == reading.reader
        if isReread { try rows.replaceReading(of: known.id, in: db) }
        if isDatedNow, let url = reading.article.url { try Ledger.orderVersions(of: url, in: db) }
        return isReread ? .reread : .completed
    }

    /// Writes what the record tells of a known article that is not known, and takes over the day that
    /// it does not tell.
    mutating func complete(_ known: Int64, in db: Database) throws {
        let article = reading.article
        try db.execute(
            literal: """
                UPDATE articles SET title = coalesce(title, \(article.title)),
                    outlet_id = coalesce(outlet_id, \(outlet(in: db))),
                    published = CASE WHEN day IS NULL THEN coalesce(\(article.published), published)
                        ELSE published END,
                    day = coalesce(day, \(day))
                WHERE id = \(known)
                """)
        let request: SQLRequest<String?> = "SELECT day FROM articles WHERE id = \(known)"
        day = try request.fetchOne(db) ?? nil
        for table in ["claims", "events"] {
            try db.execute(
                literal: """
                    UPDATE \(sql: table) SET day = \(day)
                    WHERE article_id = \(known) AND day IS NOT \(day)
                    """)
        }
        try db.execute(
            literal: """
                UPDATE speakers SET day = \(day) WHERE day IS NOT \(day) AND attribution_id IN
                    (SELECT id FROM attributions WHERE article_id = \(known))
                """)
    }

    /// The number of the article's outlet, which is there from now on; `nil` where it has none.
    private func outlet(in db: Database) throws -> Int64? {
        guard let name = reading.article.outlet else { return nil }
        try db.execute(literal: "INSERT OR IGNORE INTO outlets(name) VALUES (\(name))")
        let request: SQLRequest<Int64> = "SELECT id FROM outlets WHERE name = \(name)"
        return try request.fetchOne(db)
    }

    /// Puts this reading in the place of the one that an article has.
    func replaceReading(of article: Int64, in db: Database) throws {
        try db.execute(literal: "DELETE FROM problems WHERE article_id = \(article)")
        let used = try Ledger.removeReading(of: article, in: db)
        try insertReading(of: article, in: db)
        try Ledger.markCurrentSpeakers(ofArticle: article, in: db)
        try Ledger.removeUnusedEntities(used, in: db)
    }

    private func insertArticle(in db: Database) throws -> Int64 {
        let article = reading.article
        let outlet = try outlet(in: db)
        try db.cachedStatement(
            sql: """
                INSERT INTO articles(record, url, title, outlet_id, published, day, text, sha256,
                    characters, version, added_at) VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, 1, ?)
                """
        ).execute(arguments: [
            article.id, article.url, article.title, outlet, article.published, day,
            Data(article.text.utf8),
            sha256, offsets.scalarCount, date,
        ])
        let id = db.lastInsertedRowID
        for (place, name) in article.authors.enumerated() {
            try db.execute(literal: "INSERT INTO authors VALUES (\(id), \(place), \(name))")
        }
        return id
    }

    private func insertReading(of article: Int64, in db: Database) throws {
        for (place, problem) in reading.problems.enumerated() {
            try db.execute(
                literal: """
                    INSERT INTO problems VALUES (\(article), \(place), \(problem.what), \(problem.place))
                    """)
        }
        let reader = reading.reader
        try db.execute(
            literal: """
                INSERT INTO readings(article_id, reader, model, min_confidence,
                    min_nested_confidence, read_at)
                VALUES (\(article), \(reader.version), \(reader.model),
                    \(reader.minConfidence.value), \(reader.minNestedConfidence.value), \(date))
                """)
        var writer = RowWriter(rows: self, article: article, reading: db.lastInsertedRowID, db: db)
        try writer.insertEntities()
        try writer.insertAttributions()
        try writer.insertEvents()
        try Ledger.applyDecisions(onText: sha256, in: db)
        let names = reading.entities.filter(\.isNamed).map(\.name)
        try Ledger.applyDecisions(
            onNames: names + [reading.article.outlet].compactMap { $0 }, in: db)
    }
}

/// Writes one reading's entities, attributions and events, each with what belongs to it.
private struct RowWriter {
    let rows: ReadingRows
    let article: Int64
    let reading: Int64
    let db: Database
    /// The numbers of `article_entities` and `entities` by the article's labels.
    var entities: [String: (own: Int64, known: Int64)] = [:]
    var attributions: [String: Int64] = [:]

    init(rows: ReadingRows, article: Int64, reading: Int64, db: Database) {
        self.rows = rows
        self.article = article
        self.reading = reading
        self.db = db
    }

    private var text: String { rows.reading.article.text }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func scalars(_ range: TextRange) -> Range<Int> { rows.offsets.scalars(of: range) }

    private func words(_ ranges: [TextRange]) -> String {
        ranges.map { String(text[$0]) }.joined(separator: " … ")
    }

    mutating func insertEntities() throws {
        let joiner = EntityJoiner(db: db)
        for entity in rows.reading.entities {
            let joined = try joiner.ledgerEntity(for: entity)
            let known = try decided(entity, joined: joined)
            try run(
                """
                INSERT INTO article_entities(reading_id, label, entity_id, own_id, name, is_named,
                    kind, code, description, description_start, description_end, is_introduced)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    reading, entity.id, known, joined, entity.name, entity.isNamed,
                    entity.kind.rawValue,
                    entity.code, entity.description.map { String(text[$0]) },
                    entity.description.map { scalars($0).lowerBound },
                    entity.description.map { scalars($0).upperBound }, entity.isIntroduced,
                ])
            let own = db.lastInsertedRowID
            entities[entity.id] = (own, known)
            for (place, name) in entity.aliases.enumerated() {
                try run("INSERT INTO article_names VALUES (?, ?, ?)", [own, place, name])
            }
            for mention in entity.mentions {
                let span = scalars(mention)
                try run(
                    "INSERT OR IGNORE INTO mentions VALUES (?, ?, ?)",
                    [own, span.lowerBound, span.upperBound])
            }
        }
    }

    /// Whom the analyst says an entity to be; the joined one where nothing was decided.
    private func decided(_ entity: Entity, joined: Int64) throws -> Int64 {
        guard entity.isNamed else { return joined }
        let decisions = EntityDecisions(db: db)
        let known = try decisions.decided(on: entity.name) ?? decisions.root(of: joined)
        if known != joined {
            for name in entity.aliases + [entity.name] {
                try decisions.add(name, origin: "alias", to: known)
            }
        }
        return known
    }

    mutating func insertAttributions() throws {
        let passages = Passages(of: rows.reading)
        for attribution in rows.reading.attributions {
            let passage =
                rows.passages[attribution.id] ?? scalars(passages.passage(of: attribution))
            try run(
                """
                INSERT INTO attributions(reading_id, article_id, label, parent_id, manner,
                    confidence, source, cue, content, passage_start, passage_end)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    reading, article, attribution.id,
                    attribution.parent.flatMap { attributions[$0] }, attribution.manner.rawValue,
                    attribution.confidence.value, words(attribution.source),
                    words(attribution.cue), words(attribution.content), passage.lowerBound,
                    passage.upperBound,
                ])
            let id = db.lastInsertedRowID
            attributions[attribution.id] = id
            try insertParts(of: attribution, id)
        }
        try insertParents()
    }

    /// Parents that come after their children in the text.
    private func insertParents() throws {
        for attribution in rows.reading.attributions {
            guard let parent = attribution.parent.flatMap({ attributions[$0] }),
                let own = attributions[attribution.id], parent > own
            else { continue }
            try run("UPDATE attributions SET parent_id = ? WHERE id = ?", [parent, own])
        }
    }

    private func insertParts(of attribution: Attribution, _ id: Int64) throws {
        let likelihood = attribution.claim?.likelihood
        let sides = likelihood?.sides ?? []
        let roles: [(String, [TextRange])] = [
            ("source", attribution.source), ("cue", attribution.cue),
            ("content", attribution.content), ("basis", attribution.basis.map { [$0] } ?? []),
            ("likelihood", likelihood?.phrase ?? []), ("likelier", sides.first ?? []),
            ("less_likely", sides.last ?? []),
            ("said", attribution.claim?.said.map { [$0.range] } ?? []),
            ("about", attribution.claim?.about.map { [$0.range] } ?? []),
        ]
        for (role, ranges) in roles {
            for (place, range) in ranges.enumerated() {
                let span = scalars(range)
                try run(
                    "INSERT INTO spans VALUES (?, ?, ?, ?, ?)",
                    [id, role, place, span.lowerBound, span.upperBound])
            }
        }
        try insertPeople(of: attribution, id)
        try insertClaim(attribution.claim, id)
        if let vector = attribution.vector {
            let bytes = vector.values.withUnsafeBytes { Data($0) }
            try run("INSERT INTO vectors VALUES (?, ?)", [id, bytes])
        }
    }

    private func insertPeople(of attribution: Attribution, _ id: Int64) throws {
        for (place, speaker) in attribution.speakers.enumerated() {
            let entity = entities[speaker.entity]
            try run(
                "INSERT INTO speakers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                [
                    id, place, entity?.own, entity?.known, speaker.name, speaker.isNamed,
                    speaker.kind.rawValue, speaker.description.map { String(text[$0]) }, rows.day,
                ])
        }
        let links = attribution.via.enumerated().map { ("via", $0, $1) }
        let told = attribution.audience.map { [("to", 0, $0)] } ?? []
        for (role, place, link) in links + told {
            let span = scalars(link.range)
            let entity = entities[link.entity]
            try run(
                "INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    id, role, place, entity?.own, entity?.known, link.name, span.lowerBound,
                    span.upperBound,
                ])
        }
    }

    private func insertClaim(_ claim: Claim?, _ id: Int64) throws {
        let grade = claim?.likelihood?.grade
        let (said, about) = (claim?.said, claim?.about)
        try run(
            """
            INSERT INTO claims(attribution_id, article_id, day, act, polarity, modality, certainty,
                likelihood, is_comparative, scale, low, high, said, said_start, said_end,
                said_granularity, about, about_start, about_end, about_granularity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, article, rows.day, (claim?.act ?? .other).rawValue,
                (claim?.polarity ?? .positive).rawValue,
                (claim?.modality ?? .happenedOrIs).rawValue,
                (claim?.certainty ?? .unstated).rawValue,
                claim?.likelihood.map { words($0.phrase) },
                claim?.likelihood?.isComparative ?? false, grade?.scale, grade?.low.value,
                grade?.high.value, said.map { String(text[$0.range]) }, said?.start?.description,
                said?.end?.description, said?.granularity.rawValue,
                about.map { String(text[$0.range]) }, about?.start?.description,
                about?.end?.description, about?.granularity.rawValue,
            ])
    }

    func insertEvents() throws {
        for event in rows.reading.events {
            let cue = scalars(event.cue)
            try run(
                """
                INSERT INTO events(reading_id, article_id, day, label, attribution_id, type, mode,
                    contexts, modality, polarity, is_historical, is_future, is_hypothetical,
                    is_negated, time, time_start, time_end, time_granularity, cue, cue_start,
                    cue_end, confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    reading, article, rows.day, event.id,
                    event.attribution.flatMap { attributions[$0] }, event.type, event.mode,
                    event.contexts.isEmpty ? nil : event.contexts.joined(separator: " "),
                    event.modality.rawValue, event.polarity.rawValue, event.isHistorical,
                    event.isFuture, event.isHypothetical, event.isNegated,
                    event.time.map { String(text[$0.range]) }, event.time?.start?.description,
                    event.time?.end?.description, event.time?.granularity.rawValue,
                    String(text[event.cue]), cue.lowerBound, cue.upperBound,
                    event.confidence.value,
                ])
            try insertParts(of: event, db.lastInsertedRowID)
        }
    }

    private func insertParts(of event: Event, _ id: Int64) throws {
        let roles = [
            ("actor", event.actors), ("recipient", event.recipients),
            ("place", event.place.map { [$0] } ?? []),
        ]
        for (role, participants) in roles {
            for (place, participant) in participants.enumerated() {
                let span = scalars(participant.range)
                let entity = participant.entity.flatMap { entities[$0] }
                try run(
                    "INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        id, role, place, entity?.own, entity?.known, participant.name,
                        participant.code, span.lowerBound, span.upperBound,
                    ])
            }
        }
        if let time = event.time {
            let span = scalars(time.range)
            try run(
                """
                INSERT INTO participants(event_id, role, place, name, start, "end")
                VALUES (?, 'time', 0, ?, ?, ?)
                """, [id, String(text[time.range]), span.lowerBound, span.upperBound])
        }
        for (place, item) in event.theme.enumerated() {
            let span = scalars(item.range)
            try run(
                "INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    id, place, String(text[item.range]), item.quantity.map { String(text[$0]) },
                    item.category, span.lowerBound, span.upperBound,
                    item.quantity.map { scalars($0).lowerBound },
                    item.quantity.map { scalars($0).upperBound },
                ])
        }
    }
}

/// The sentences that attributions touch.
private struct Passages {
    private let sentences: [TextRange]

    init(of reading: Reading) {
        sentences = reading.sentences.filter { !$0.isEmpty }.map { words in
            reading.words[words.lowerBound].range
                .union(reading.words[words.upperBound - 1].range)
        }
    }

    func passage(of attribution: Attribution) -> TextRange {
        let extent = attribution.extent
        return sentences.filter { $0.overlaps(extent) }.reduce(extent) { $0.union($1) }
    }
}
