import GRDB
public import Foundation
public import SaysoClaims
import SaysoText
public enum LedgerError: Error { case x(String) }
public struct Decision: Hashable, Sendable { public var line: String { "" } }
extension String { var foldedForNames: String { lowercased() } }
public struct Ledger: Sendable {
    let pool: DatabasePool
    public init(at path: String) throws {
        pool = try DatabasePool(path: path)
        try pool.write { db in
            if try !db.tableExists("articles") { try db.execute(sql: Self.ddl) }
        }
    }
    public init(readingAt path: String) throws {
        var c = Configuration()
        c.readonly = true
        c.prepareDatabase { db in try db.execute(sql: "PRAGMA mmap_size = 17179869184; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY") }
        pool = try DatabasePool(path: path, configuration: c)
    }
    func read<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws(LedgerError) -> T {
        do { return try await pool.read(body) } catch { throw LedgerError.x("\(error)") }
    }
    @discardableResult public func record(_ r: Reading, at date: Date) async throws(LedgerError) -> Int {
        do { return try await pool.write { db in try Self.put(r, db) } } catch { throw LedgerError.x("\(error)") }
    }
    static func put(_ r: Reading, _ db: Database) throws -> Int {
        let a = r.article
        let off = ScalarOffsets(of: a.text)
        func s(_ x: TextRange) -> (Int, Int) { let y = off.scalars(of: x); return (y.lowerBound, y.upperBound) }
        func x(_ q: SQL) throws { let (sql, args) = try q.build(db); try db.execute(sql: sql, arguments: args) }
        if let o = a.outlet { try x("INSERT OR IGNORE INTO outlets(name) VALUES(\(o))") }
        let outlet = try Int64.fetchOne(db, sql: "SELECT id FROM outlets WHERE name = ?", arguments: [a.outlet])
        let day = a.published.flatMap { CalendarDay(published: $0)?.description }
        try x("INSERT INTO articles(record,url,title,outlet_id,published,day,sha256,characters,version,added_at,text) VALUES(\(a.id),\(a.url),\(a.title),\(outlet),\(a.published),\(day),\(Digest.sha256(of: a.text)),\(off.scalarCount),1,'now',\(a.text))")
        let art = db.lastInsertedRowID
        try x("INSERT INTO articles_fts(rowid,title,text) VALUES(\(art),\(a.title),\(a.text))")
        for (i, n) in a.authors.enumerated() { try x("INSERT INTO authors VALUES(\(art),\(i),\(n))") }
        for (i, p) in r.problems.enumerated() { try x("INSERT INTO problems VALUES(\(art),\(i),\(p.what),\(p.place))") }
        try x("INSERT INTO readings(article_id,reader,model,min_confidence,min_nested_confidence,read_at) VALUES(\(art),\(r.reader.version),\(r.reader.model),\(r.reader.minConfidence.value),\(r.reader.minNestedConfidence.value),'now')")
        let rd = db.lastInsertedRowID
        var ents: [String: (ae: Int64, e: Int64)] = [:]
        for e in r.entities {
            var eid = e.isNamed ? try Int64.fetchOne(db, sql: "SELECT id FROM entities WHERE name = ? AND is_named", arguments: [e.name]) : nil
            if eid == nil {
                try x("INSERT INTO entities(name,is_named,kind,code,claims) VALUES(\(e.name),\(e.isNamed),\(e.kind.rawValue),\(e.code),0)")
                eid = db.lastInsertedRowID
                for n in [e.name] + (e.isNamed ? e.aliases : []) {
                    try x("INSERT INTO entity_names(entity_id,name,folded,origin) VALUES(\(eid),\(n),\(n.lowercased()),'article')")
                    try x("INSERT INTO names_fts(rowid,name) VALUES(\(db.lastInsertedRowID),\(n))")
                }
            }
            let d = e.description.map(s)
            try x("INSERT INTO article_entities(reading_id,label,entity_id,name,is_named,kind,code,description,description_start,description_end,is_introduced) VALUES(\(rd),\(e.id),\(eid),\(e.name),\(e.isNamed),\(e.kind.rawValue),\(e.code),\(e.description.map { String(a.text[$0]) }),\(d?.0),\(d?.1),\(e.isIntroduced))")
            let ae = db.lastInsertedRowID
            ents[e.id] = (ae, eid!)
            for m in e.mentions { let (p, q) = s(m); try x("INSERT OR IGNORE INTO mentions VALUES(\(ae),\(p),\(q))") }
            for (i, n) in e.aliases.enumerated() { try x("INSERT INTO aliases VALUES(\(ae),\(i),\(n))") }
        }
        var keys: [String: Int64] = [:]
        func w(_ rs: [TextRange]) -> String { rs.map { String(a.text[$0]) }.joined(separator: " … ") }
        for t in r.attributions {
            let (p, q) = s(t.extent)
            try x("INSERT INTO attributions(reading_id,article_id,label,manner,confidence,source,cue,content,passage_start,passage_end) VALUES(\(rd),\(art),\(t.id),\(t.manner.rawValue),\(t.confidence.value),\(w(t.source)),\(w(t.cue)),\(w(t.content)),\(p),\(q))")
            let k = db.lastInsertedRowID
            keys[t.id] = k
            try x("INSERT INTO claims_fts(rowid,source,cue,content) VALUES(\(k),\(w(t.source)),\(w(t.cue)),\(w(t.content)))")
            func sp(_ role: String, _ rs: [TextRange]) throws { for (i, z) in rs.enumerated() { let (p, q) = s(z); try x("INSERT INTO spans VALUES(\(k),\(role),\(i),\(p),\(q))") } }
            try sp("source", t.source); try sp("cue", t.cue); try sp("content", t.content); try sp("basis", t.basis.map { [$0] } ?? [])
            for (i, z) in t.speakers.enumerated() {
                try x("INSERT INTO speakers VALUES(\(k),\(i),\(ents[z.entity]?.ae),\(ents[z.entity]?.e),\(z.name),\(z.isNamed),\(z.kind.rawValue),\(z.description.map { String(a.text[$0]) }),\(day),1)")
                try x("UPDATE entities SET claims = claims + 1 WHERE id = \(ents[z.entity]?.e)")
            }
            for (role, links) in [("via", t.via), ("to", t.audience.map { [$0] } ?? [])] {
                for (i, l) in links.enumerated() { let (p, q) = s(l.range); try x("INSERT INTO chain VALUES(\(k),\(role),\(i),\(ents[l.entity]?.ae),\(ents[l.entity]?.e),\(l.name),\(p),\(q))") }
            }
            if let c = t.claim {
                try x("INSERT INTO claims(attribution_id,article_id,day,act,polarity,modality,certainty,likelihood,is_comparative,scale,low,high,said,said_start,said_end,said_granularity,about,about_start,about_end,about_granularity,is_rejected) VALUES(\(k),\(art),\(day),\(c.act.rawValue),\(c.polarity.rawValue),\(c.modality.rawValue),\(c.certainty.rawValue),\(c.likelihood.map { w($0.phrase) }),\(c.likelihood?.isComparative),\(c.likelihood?.grade?.scale),\(c.likelihood?.grade?.low.value),\(c.likelihood?.grade?.high.value),\(c.said.map { w([$0.range]) }),\(c.said?.start?.description),\(c.said?.end?.description),\(c.said?.granularity.rawValue),\(c.about.map { w([$0.range]) }),\(c.about?.start?.description),\(c.about?.end?.description),\(c.about?.granularity.rawValue),0)")
                try sp("likelihood", c.likelihood?.phrase ?? [])
                if let sides = c.likelihood?.sides, sides.count == 2 { try sp("likelier", sides[0]); try sp("less_likely", sides[1]) }
                try sp("said", c.said.map { [$0.range] } ?? []); try sp("about", c.about.map { [$0.range] } ?? [])
            }
        }
        for t in r.attributions { if let p = t.parent { try x("UPDATE attributions SET parent_id = \(keys[p]) WHERE id = \(keys[t.id])") } }
        for v in r.events {
            let (p, q) = s(v.cue)
            try x("INSERT INTO events(reading_id,article_id,day,label,attribution_id,type,mode,contexts,modality,polarity,is_historical,is_future,is_hypothetical,is_negated,time,time_start,time_end,time_granularity,cue,cue_start,cue_end,confidence) VALUES(\(rd),\(art),\(day),\(v.id),\(v.attribution.flatMap { keys[$0] }),\(v.type),\(v.mode),\(v.contexts.joined(separator: " ")),\(v.modality.rawValue),\(v.polarity.rawValue),\(v.isHistorical),\(v.isFuture),\(v.isHypothetical),\(v.isNegated),\(v.time.map { w([$0.range]) }),\(v.time?.start?.description),\(v.time?.end?.description),\(v.time?.granularity.rawValue),\(w([v.cue])),\(p),\(q),\(v.confidence.value))")
            let k = db.lastInsertedRowID
            func part(_ role: String, _ ps: [Participant]) throws { for (i, z) in ps.enumerated() { let (p, q) = s(z.range); let e = z.entity.flatMap { ents[$0] }; try x("INSERT INTO participants VALUES(\(k),\(role),\(i),\(e?.ae),\(e?.e),\(z.name),\(z.code),\(p),\(q))") } }
            try part("actor", v.actors); try part("recipient", v.recipients); try part("place", v.place.map { [$0] } ?? [])
            if let t = v.time { try part("time", [Participant(range: t.range, entity: nil, name: w([t.range]), code: nil)]) }
            for (i, z) in v.theme.enumerated() { let (p, q) = s(z.range); let n = z.quantity.map(s); try x("INSERT INTO items VALUES(\(k),\(i),\(w([z.range])),\(z.quantity.map { w([$0]) }),\(z.category),\(p),\(q),\(n?.0),\(n?.1))") }
        }
        return r.attributions.count
    }
    static let ddl = #"""
CREATE TABLE outlets(id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE articles(id INTEGER PRIMARY KEY, record TEXT, url TEXT, title TEXT, outlet_id INT, published TEXT, day TEXT, sha256 TEXT, characters INT, version INT, newer_id INT, added_at TEXT, text TEXT);
CREATE TABLE authors(article_id INT, place INT, name TEXT, PRIMARY KEY(article_id,place)) WITHOUT ROWID;
CREATE TABLE problems(article_id INT, place INT, what TEXT, location TEXT, PRIMARY KEY(article_id,place)) WITHOUT ROWID;
CREATE TABLE readings(id INTEGER PRIMARY KEY, article_id INT UNIQUE, reader TEXT, model TEXT, min_confidence REAL, min_nested_confidence REAL, read_at TEXT);
CREATE TABLE entities(id INTEGER PRIMARY KEY, name TEXT, is_named INT, kind TEXT, code TEXT, claims INT DEFAULT 0);
CREATE TABLE entity_names(id INTEGER PRIMARY KEY, entity_id INT, name TEXT, folded TEXT, origin TEXT);
CREATE TABLE article_entities(id INTEGER PRIMARY KEY, reading_id INT, label TEXT, entity_id INT, name TEXT, is_named INT, kind TEXT, code TEXT, description TEXT, description_start INT, description_end INT, is_introduced INT);
CREATE TABLE attributions(id INTEGER PRIMARY KEY, reading_id INT, article_id INT, label TEXT, parent_id INT, manner TEXT, confidence REAL, source TEXT, cue TEXT, content TEXT, passage_start INT, passage_end INT);
CREATE TABLE spans(attribution_id INT, role TEXT, place INT, start INT, "end" INT, PRIMARY KEY(attribution_id, role, place)) WITHOUT ROWID;
CREATE TABLE speakers(attribution_id INT, place INT, article_entity_id INT, entity_id INT, name TEXT, is_named INT, kind TEXT, description TEXT, day TEXT, is_current INT DEFAULT 1, PRIMARY KEY(attribution_id,place)) WITHOUT ROWID;
CREATE TABLE chain(attribution_id INT, role TEXT, place INT, article_entity_id INT, entity_id INT, name TEXT, start INT, "end" INT, PRIMARY KEY(attribution_id,role,place)) WITHOUT ROWID;
CREATE TABLE claims(attribution_id INTEGER PRIMARY KEY, article_id INT, day TEXT, act TEXT, polarity TEXT, modality TEXT, certainty TEXT, likelihood TEXT, is_comparative INT, scale TEXT, low REAL, high REAL, said TEXT, said_start TEXT, said_end TEXT, said_granularity TEXT, about TEXT, about_start TEXT, about_end TEXT, about_granularity TEXT, is_rejected INT DEFAULT 0);
CREATE TABLE events(id INTEGER PRIMARY KEY, reading_id INT, article_id INT, day TEXT, label TEXT, attribution_id INT, type TEXT, mode TEXT, contexts TEXT, modality TEXT, polarity TEXT, is_historical INT, is_future INT, is_hypothetical INT, is_negated INT, time TEXT, time_start TEXT, time_end TEXT, time_granularity TEXT, cue TEXT, cue_start INT, cue_end INT, confidence REAL);
CREATE TABLE participants(event_id INT, role TEXT, place INT, article_entity_id INT, entity_id INT, name TEXT, code TEXT, start INT, "end" INT, PRIMARY KEY(event_id,role,place)) WITHOUT ROWID;
CREATE TABLE items(event_id INT, place INT, text TEXT, quantity TEXT, category TEXT, start INT, "end" INT, quantity_start INT, quantity_end INT, PRIMARY KEY(event_id,place)) WITHOUT ROWID;
CREATE TABLE vectors(attribution_id INTEGER PRIMARY KEY, int8 BLOB);
CREATE VIRTUAL TABLE articles_fts USING fts5(title,text,content='articles',content_rowid='id',tokenize='porter unicode61');
CREATE VIRTUAL TABLE claims_fts USING fts5(source,cue,content,content='attributions',content_rowid='id',tokenize='porter unicode61');
CREATE VIRTUAL TABLE names_fts USING fts5(name,content='entity_names',content_rowid='id',tokenize="unicode61 remove_diacritics 2");
CREATE TABLE mentions(article_entity_id INT, start INT, "end" INT, PRIMARY KEY(article_entity_id,start,"end")) WITHOUT ROWID;
CREATE TABLE aliases(article_entity_id INT, place INT, name TEXT, PRIMARY KEY(article_entity_id, place)) WITHOUT ROWID;

"""#
}
