import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// A sound ledger is called sound, and each kind of damage is noticed.
@Suite struct HealthTests {
    let own: TemporaryLedger

    init() async throws {
        own = try TemporaryLedger()
        try await own.record(FullReading.reading)
        try await own.record(.telling([.unnamed("an aide", "one"), .unnamed("an aide", "two")]))
    }

    @Test func aSoundLedgerHasNoFaults() async throws {
        let health = try await own.ledger.health()
        #expect(health.isSound)
        #expect(health.bytes > 4096)
        #expect(health.rows["claims"] == 3)
        #expect(health.rows["events"] == 1)
        #expect(health.rows["decisions"] == 0)
        #expect(try await Ledger(readingAt: own.ledger.path).health().isSound)
    }

    @Test(arguments: [
        ("DELETE FROM spans WHERE role = 'cue'", "attributions without a cue"),
        ("DELETE FROM claims WHERE attribution_id = 1", "or a claim"),
        ("UPDATE claims SET article_id = 2 WHERE attribution_id = 1", "another article than their"),
        ("UPDATE events SET attribution_id = 2", "parents and events of another article"),
        (
            """
            UPDATE article_entities SET entity_id = (SELECT max(id) FROM entities)
            WHERE NOT is_named
            """, "unnamed sources that were joined"
        ),
        ("UPDATE claims SET day = '2001-01-01'", "days that differ"),
        ("UPDATE entities SET claims = 7 WHERE id = 1", "number of claims is wrong"),
        ("UPDATE speakers SET is_current = 0", "speakers that count and should not"),
        ("DELETE FROM claims_fts_docsize", "search tables that are out of step"),
        ("UPDATE articles SET newer_id = 2 WHERE id = 1", "fewer newest versions"),
        ("DELETE FROM readings WHERE id = 2", "never read"),
        ("UPDATE attributions SET source = 'Tom'", "source is not what stands"),
        ("UPDATE attributions SET cue = 'denied'", "cue is not what stands"),
        ("UPDATE spans SET start = start + 1 WHERE role = 'content'", "content is not what stands"),
        ("UPDATE claims SET said = 'Tuesday' WHERE said IS NOT NULL", "time (said) is not"),
        ("UPDATE events SET cue_end = cue_end + 1", "events whose cue"),
        ("UPDATE items SET text = 'tents'", "things whose words"),
        ("UPDATE mentions SET \"end\" = 9999", "places outside their article"),
        ("UPDATE articles SET characters = 3", "length is not that of their text"),
    ])
    func damageIsNoticed(sql: String, fault: String) async throws {
        try await own.ledger.rows(sql)
        let faults = try await own.faults()
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }
}
