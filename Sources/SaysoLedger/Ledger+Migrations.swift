import GRDB

extension Ledger {
    /// Every form that the schema has had, in order; a ledger is only ever brought forward.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: articleTables)
            try db.execute(sql: entityTables)
            try db.execute(sql: claimTables)
            try db.execute(sql: eventTables)
            try db.execute(sql: decisionTables)
            try db.execute(sql: searchTables)
            try db.execute(sql: counting)
            try db.execute(sql: indexes)
            try db.execute(sql: views)
        }
        migrator.registerMigration("2") { db in try db.execute(sql: ownEntities) }
        migrator.registerMigration("3") { db in try db.execute(sql: cuesOfDecisions) }
        migrator.registerMigration("4") { db in
            try db.execute(sql: widerIndexes)
            try db.execute(sql: retitling)
        }
        return migrator
    }()

    private static let articleTables = """
        CREATE TABLE outlets(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, reliability TEXT);
        CREATE TABLE articles(
            id INTEGER PRIMARY KEY, record TEXT NOT NULL, url TEXT, title TEXT,
            outlet_id INTEGER REFERENCES outlets(id), published TEXT, day TEXT,
            sha256 TEXT NOT NULL, characters INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1,
            newer_id INTEGER REFERENCES articles(id) ON DELETE SET NULL, added_at TEXT NOT NULL,
            text TEXT NOT NULL);
        CREATE TABLE authors(
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            place INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(article_id, place)) WITHOUT ROWID;
        CREATE TABLE problems(
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            place INTEGER NOT NULL, what TEXT NOT NULL, location TEXT NOT NULL,
            PRIMARY KEY(article_id, place)) WITHOUT ROWID;
        CREATE TABLE readings(
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL UNIQUE REFERENCES articles(id) ON DELETE CASCADE,
            reader TEXT NOT NULL, model TEXT NOT NULL, min_confidence REAL NOT NULL,
            min_nested_confidence REAL NOT NULL, read_at TEXT NOT NULL);
        """

    private static let entityTables = """
        CREATE TABLE entities(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_named INTEGER NOT NULL,
            kind TEXT NOT NULL, code TEXT, reliability TEXT, claims INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE entity_names(
            id INTEGER PRIMARY KEY,
            entity_id INTEGER NOT NULL REFERENCES entities(id) ON DELETE CASCADE,
            name TEXT NOT NULL, folded TEXT NOT NULL, origin TEXT NOT NULL);
        CREATE TABLE article_entities(
            id INTEGER PRIMARY KEY,
            reading_id INTEGER NOT NULL REFERENCES readings(id) ON DELETE CASCADE,
            label TEXT NOT NULL, entity_id INTEGER NOT NULL REFERENCES entities(id),
            name TEXT NOT NULL, is_named INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT,
            description TEXT, description_start INTEGER, description_end INTEGER,
            is_introduced INTEGER NOT NULL);
        CREATE TABLE article_names(
            article_entity_id INTEGER NOT NULL REFERENCES article_entities(id) ON DELETE CASCADE,
            place INTEGER NOT NULL, name TEXT NOT NULL,
            PRIMARY KEY(article_entity_id, place)) WITHOUT ROWID;
        CREATE TABLE mentions(
            article_entity_id INTEGER NOT NULL REFERENCES article_entities(id) ON DELETE CASCADE,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            PRIMARY KEY(article_entity_id, start, "end")) WITHOUT ROWID;
        """

    private static let claimTables = """
        CREATE TABLE attributions(
            id INTEGER PRIMARY KEY,
            reading_id INTEGER NOT NULL REFERENCES readings(id) ON DELETE CASCADE,
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            label TEXT NOT NULL, parent_id INTEGER REFERENCES attributions(id) ON DELETE SET NULL,
            manner TEXT NOT NULL, confidence REAL NOT NULL, source TEXT NOT NULL, cue TEXT NOT NULL,
            content TEXT NOT NULL, passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL);
        CREATE TABLE spans(
            attribution_id INTEGER NOT NULL REFERENCES attributions(id) ON DELETE CASCADE,
            role TEXT NOT NULL, place INTEGER NOT NULL, start INTEGER NOT NULL,
            "end" INTEGER NOT NULL, PRIMARY KEY(attribution_id, role, place)) WITHOUT ROWID;
        CREATE TABLE speakers(
            attribution_id INTEGER NOT NULL REFERENCES attributions(id) ON DELETE CASCADE,
            place INTEGER NOT NULL, article_entity_id INTEGER REFERENCES article_entities(id),
            entity_id INTEGER REFERENCES entities(id), name TEXT NOT NULL,
            is_named INTEGER NOT NULL, kind TEXT NOT NULL, description TEXT, day TEXT,
            is_current INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY(attribution_id, place)) WITHOUT ROWID;
        CREATE TABLE chain(
            attribution_id INTEGER NOT NULL REFERENCES attributions(id) ON DELETE CASCADE,
            role TEXT NOT NULL, place INTEGER NOT NULL,
            article_entity_id INTEGER REFERENCES article_entities(id),
            entity_id INTEGER REFERENCES entities(id), name TEXT NOT NULL, start INTEGER NOT NULL,
            "end" INTEGER NOT NULL, PRIMARY KEY(attribution_id, role, place)) WITHOUT ROWID;
        CREATE TABLE claims(
            attribution_id INTEGER PRIMARY KEY REFERENCES attributions(id) ON DELETE CASCADE,
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, day TEXT,
            act TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
            certainty TEXT NOT NULL, likelihood TEXT, is_comparative INTEGER NOT NULL DEFAULT 0,
            scale TEXT, low REAL, high REAL, said TEXT, said_start TEXT, said_end TEXT,
            said_granularity TEXT, about TEXT, about_start TEXT, about_end TEXT,
            about_granularity TEXT, credibility TEXT, is_rejected INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE vectors(
            attribution_id INTEGER PRIMARY KEY REFERENCES attributions(id) ON DELETE CASCADE,
            int8 BLOB NOT NULL);
        """

    private static let eventTables = """
        CREATE TABLE events(
            id INTEGER PRIMARY KEY,
            reading_id INTEGER NOT NULL REFERENCES readings(id) ON DELETE CASCADE,
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, day TEXT,
            label TEXT NOT NULL,
            attribution_id INTEGER REFERENCES attributions(id) ON DELETE SET NULL,
            type TEXT NOT NULL, mode TEXT, contexts TEXT, modality TEXT NOT NULL,
            polarity TEXT NOT NULL, is_historical INTEGER NOT NULL, is_future INTEGER NOT NULL,
            is_hypothetical INTEGER NOT NULL, is_negated INTEGER NOT NULL, time TEXT,
            time_start TEXT, time_end TEXT, time_granularity TEXT, cue TEXT NOT NULL,
            cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, confidence REAL NOT NULL);
        CREATE TABLE participants(
            event_id INTEGER NOT NULL REFERENCES events(id) ON DELETE CASCADE, role TEXT NOT NULL,
            place INTEGER NOT NULL, article_entity_id INTEGER REFERENCES article_entities(id),
            entity_id INTEGER REFERENCES entities(id), name TEXT NOT NULL, code TEXT,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            PRIMARY KEY(event_id, role, place)) WITHOUT ROWID;
        CREATE TABLE items(
            event_id INTEGER NOT NULL REFERENCES events(id) ON DELETE CASCADE,
            place INTEGER NOT NULL, text TEXT NOT NULL, quantity TEXT, category TEXT,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, quantity_start INTEGER,
            quantity_end INTEGER,
            PRIMARY KEY(event_id, place)) WITHOUT ROWID;
        """

    private static let decisionTables = """
        CREATE TABLE decisions(
            id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            made_at TEXT NOT NULL, analyst TEXT, reason TEXT, sha256 TEXT, start INTEGER,
            "end" INTEGER, quote TEXT, field TEXT, value TEXT, was TEXT, subject TEXT, object TEXT,
            state TEXT NOT NULL);
        CREATE INDEX decisions_on_sha256 ON decisions(sha256);
        """

    /// Whom an entity was taken for before anybody decided, so that a decision can be taken back.
    private static let ownEntities = """
        ALTER TABLE entities ADD COLUMN same_id INTEGER REFERENCES entities(id) ON DELETE SET NULL;
        ALTER TABLE article_entities ADD COLUMN own_id INTEGER REFERENCES entities(id);
        UPDATE article_entities SET own_id = entity_id;
        CREATE INDEX entities_on_same ON entities(same_id) WHERE same_id IS NOT NULL;
        CREATE INDEX article_entities_on_own ON article_entities(own_id);
        """

    /// Which of several claims with one content a decision was made on.
    private static let cuesOfDecisions = """
        ALTER TABLE decisions ADD COLUMN cue_start INTEGER;
        ALTER TABLE decisions ADD COLUMN cue_end INTEGER;
        UPDATE decisions SET was = '[labels]' || substr(was, 7)
            WHERE kind = 'correct' AND field = 'speaker' AND (was = 'labels' OR was LIKE 'labels %');
        """

    /// With what is asked of a claim beside its leading column where speakers are listed, so that its
    /// row is not read.
    private static let widerIndexes = """
        DROP INDEX claims_on_article;
        DROP INDEX claims_on_act;
        DROP INDEX claims_on_modality;
        DROP INDEX speakers_on_entity;
        CREATE INDEX claims_on_article ON claims(article_id, act, modality);
        CREATE INDEX claims_on_act ON claims(act, day, article_id, modality);
        CREATE INDEX claims_on_modality ON claims(modality, day, article_id, act);
        CREATE INDEX speakers_on_entity ON speakers(entity_id, day, is_current);
        """

    /// A record that comes again may tell the title that was missing.
    private static let retitling = """
        CREATE TRIGGER articles_retitled AFTER UPDATE OF title ON articles
        WHEN old.title IS NOT new.title BEGIN
            INSERT INTO articles_fts(articles_fts, rowid, title, text)
            VALUES ('delete', old.id, old.title, old.text);
            INSERT INTO articles_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
        END;
        """

    /// Search tables hold no text of their own; triggers keep them in step.
    private static let searchTables = """
        CREATE VIRTUAL TABLE articles_fts USING fts5(
            title, text, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61');
        CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
            INSERT INTO articles_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
        END;
        CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
            INSERT INTO articles_fts(articles_fts, rowid, title, text)
            VALUES ('delete', old.id, old.title, old.text);
        END;
        CREATE VIRTUAL TABLE claims_fts USING fts5(
            source, cue, content, content = 'attributions', content_rowid = 'id',
            tokenize = 'porter unicode61');
        CREATE TRIGGER attributions_added AFTER INSERT ON attributions BEGIN
            INSERT INTO claims_fts(rowid, source, cue, content)
            VALUES (new.id, new.source, new.cue, new.content);
        END;
        CREATE TRIGGER attributions_removed AFTER DELETE ON attributions BEGIN
            INSERT INTO claims_fts(claims_fts, rowid, source, cue, content)
            VALUES ('delete', old.id, old.source, old.cue, old.content);
        END;
        CREATE VIRTUAL TABLE names_fts USING fts5(
            name, content = 'entity_names', content_rowid = 'id',
            tokenize = "unicode61 remove_diacritics 2");
        CREATE TRIGGER names_added AFTER INSERT ON entity_names BEGIN
            INSERT INTO names_fts(rowid, name) VALUES (new.id, new.name);
        END;
        CREATE TRIGGER names_removed AFTER DELETE ON entity_names BEGIN
            INSERT INTO names_fts(names_fts, rowid, name) VALUES ('delete', old.id, old.name);
        END;
        """

    /// How many claims are on somebody's word, kept with whoever it is: those of replaced
    /// versions and those that the analyst rejected do not count.
    private static let counting = """
        CREATE TRIGGER speakers_added AFTER INSERT ON speakers BEGIN
            UPDATE entities SET claims = claims + new.is_current WHERE id = new.entity_id;
        END;
        CREATE TRIGGER speakers_removed AFTER DELETE ON speakers BEGIN
            UPDATE entities SET claims = claims - old.is_current WHERE id = old.entity_id;
        END;
        CREATE TRIGGER speakers_changed AFTER UPDATE OF entity_id, is_current ON speakers BEGIN
            UPDATE entities SET claims = claims - old.is_current WHERE id = old.entity_id;
            UPDATE entities SET claims = claims + new.is_current WHERE id = new.entity_id;
        END;
        CREATE TRIGGER claims_rejected AFTER UPDATE OF is_rejected ON claims BEGIN
            UPDATE speakers SET is_current = NOT new.is_rejected AND EXISTS
                (SELECT 1 FROM articles a WHERE a.id = new.article_id AND a.newer_id IS NULL)
            WHERE attribution_id = new.attribution_id;
        END;
        """

    private static let indexes = """
        CREATE INDEX articles_on_url ON articles(url);
        CREATE INDEX articles_on_sha256 ON articles(sha256);
        CREATE INDEX articles_on_outlet ON articles(outlet_id, day);
        CREATE INDEX articles_on_day ON articles(day);
        CREATE INDEX articles_on_newer ON articles(newer_id);
        CREATE INDEX outlets_on_name ON outlets(name COLLATE NOCASE);
        CREATE INDEX entities_on_claims ON entities(claims);
        CREATE INDEX entities_on_named ON entities(is_named, claims);
        CREATE INDEX entities_on_name ON entities(name);
        CREATE INDEX names_on_entity ON entity_names(entity_id);
        CREATE INDEX names_on_folded ON entity_names(folded);
        CREATE INDEX article_entities_on_reading ON article_entities(reading_id);
        CREATE INDEX article_entities_on_entity ON article_entities(entity_id);
        CREATE INDEX attributions_on_article ON attributions(article_id);
        CREATE INDEX attributions_on_reading ON attributions(reading_id);
        CREATE INDEX attributions_on_parent ON attributions(parent_id);
        CREATE INDEX attributions_on_confidence ON attributions(confidence);
        CREATE INDEX speakers_on_entity ON speakers(entity_id, day);
        CREATE INDEX speakers_on_article_entity ON speakers(article_entity_id);
        CREATE INDEX chain_on_entity ON chain(entity_id);
        CREATE INDEX chain_on_article_entity ON chain(article_entity_id);
        CREATE INDEX claims_on_article ON claims(article_id);
        CREATE INDEX claims_on_day ON claims(day, article_id);
        CREATE INDEX claims_on_act ON claims(act, day, article_id);
        CREATE INDEX claims_on_modality ON claims(modality, day, article_id);
        CREATE INDEX events_on_article ON events(article_id);
        CREATE INDEX events_on_reading ON events(reading_id);
        CREATE INDEX events_on_attribution ON events(attribution_id);
        CREATE INDEX events_on_day ON events(day, article_id);
        CREATE INDEX events_on_type ON events(type, day, article_id);
        CREATE INDEX events_on_type_in_claim ON events(type, attribution_id);
        CREATE INDEX events_on_modality ON events(modality, day, article_id);
        CREATE INDEX events_on_confidence ON events(confidence);
        CREATE INDEX participants_on_entity ON participants(entity_id);
        CREATE INDEX participants_on_article_entity ON participants(article_entity_id);
        CREATE INDEX participants_on_name ON participants(name COLLATE NOCASE);
        """

    private static let views = """
        CREATE VIEW claims_readable AS
        SELECT t.id AS claim, coalesce(o.name, '(unknown outlet)') AS outlet, c.day,
            coalesce((SELECT group_concat(s.name, ' and ') FROM speakers s
                WHERE s.attribution_id = t.id), '(nobody named)') AS speaker,
            (SELECT group_concat(h.name, ' < ') FROM chain h
                WHERE h.attribution_id = t.id AND h.role = 'via') AS via,
            t.cue, t.content, c.act, c.polarity, c.modality, c.certainty, c.likelihood,
            CASE WHEN c.low IS NULL THEN NULL
                ELSE round(100 * c.low) || '-' || round(100 * c.high) || ' % (' || c.scale || ')'
                END AS range,
            c.credibility, round(t.confidence, 2) AS confidence, a.title, a.url
        FROM attributions t JOIN claims c ON c.attribution_id = t.id
        JOIN articles a ON a.id = t.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE c.is_rejected = 0 AND a.newer_id IS NULL;

        CREATE VIEW events_readable AS
        SELECT v.id AS event, v.day,
            (SELECT group_concat(p.name, ' and ') FROM participants p
                WHERE p.event_id = v.id AND p.role = 'actor') AS actor,
            v.type, v.mode, v.cue,
            (SELECT group_concat(p.name, ' and ') FROM participants p
                WHERE p.event_id = v.id AND p.role = 'recipient') AS recipient,
            (SELECT group_concat(i.text, '; ') FROM items i WHERE i.event_id = v.id) AS items,
            v.modality, v.polarity, v.time,
            (SELECT group_concat(s.name, ' and ') FROM speakers s
                WHERE s.attribution_id = v.attribution_id) AS according_to,
            round(v.confidence, 2) AS confidence, a.title, a.url
        FROM events v JOIN articles a ON a.id = v.article_id WHERE a.newer_id IS NULL;

        CREATE VIEW speakers_readable AS
        SELECT e.id AS entity, e.name, CASE e.is_named WHEN 1 THEN 'named' ELSE 'unnamed' END AS named,
            e.kind, e.code, e.reliability, e.claims,
            (SELECT min(day) FROM speakers s WHERE s.entity_id = e.id) AS first_day,
            (SELECT max(day) FROM speakers s WHERE s.entity_id = e.id) AS last_day,
            (SELECT group_concat(DISTINCT n.name) FROM entity_names n WHERE n.entity_id = e.id) AS names
        FROM entities e WHERE e.claims > 0;
        """
}
