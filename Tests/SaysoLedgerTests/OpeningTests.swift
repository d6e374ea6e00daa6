import Foundation
import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Which files are opened, and what is said of the others.
@Suite struct OpeningTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("a.db")
    }

    private func error(_ open: () throws(LedgerError) -> Ledger) -> LedgerError? {
        do throws(LedgerError) {
            _ = try open()
            return nil
        } catch {
            return error
        }
    }

    @Test func readingWhatIsNotThereMakesNoFile() {
        #expect(
            error { () throws(LedgerError) in try Ledger(readingAt: path) } == .missing(path: path))
        #expect(folder.names.isEmpty)
    }

    @Test func aFolderThatIsNotThereIsNotMade() {
        let nowhere = folder.path("nowhere/a.db")
        let refused = error { () throws(LedgerError) in try Ledger(at: nowhere) }
        #expect(refused?.description.hasPrefix("cannot open the ledger at \(nowhere): ") == true)
        #expect(folder.names.isEmpty)
    }

    @Test func aNewerSchemaIsRefusedAndLeftAlone() async throws {
        try await Ledger(at: path).rows("INSERT INTO grdb_migrations VALUES ('9')")
        let refused = LedgerError.tooNew(path: path, newest: "9")
        #expect(error { () throws(LedgerError) in try Ledger(at: path) } == refused)
        #expect(error { () throws(LedgerError) in try Ledger(readingAt: path) } == refused)
    }

    @Test func whatIsNoSQLiteFileIsRefusedAndLeftAlone() throws {
        let text = String(repeating: "It rained in Rabat. ", count: 300)
        try folder.write("a.db", text)
        let refused = LedgerError.cannotOpen(path: path, reason: "it is no SQLite file")
        #expect(error { () throws(LedgerError) in try Ledger(at: path) } == refused)
        #expect(try folder.text(of: "a.db") == text)
        #expect(folder.names == ["a.db"])
    }

    @Test func anEmptyFileIsNoLedgerToReadAndBecomesOneToWrite() throws {
        try folder.write("a.db", "")
        let refused = LedgerError.cannotOpen(path: path, reason: "it is no ledger")
        #expect(error { () throws(LedgerError) in try Ledger(readingAt: path) } == refused)
        _ = try Ledger(at: path)
        _ = try Ledger(readingAt: path)
    }

    @Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() async throws {
        let other = try Ledger(at: path)
        try await other.rows("ALTER TABLE grdb_migrations RENAME TO cookies")
        let reason = "it is a database of another program"
        let refused = LedgerError.cannotOpen(path: path, reason: reason)
        #expect(error { () throws(LedgerError) in try Ledger(at: path) } == refused)
        #expect(error { () throws(LedgerError) in try Ledger(readingAt: path) } == refused)
    }

    @Test(arguments: [true, false])
    func aLedgerOfTheFirstSchemaIsBroughtForward(onlyRead: Bool) async throws {
        let first = try Ledger(at: path)
        try await first.record(
            .telling([Telling("Ana Duarte", "it is safe")]), at: TemporaryLedger.day())
        for sql in [
            "DROP TRIGGER articles_retitled", "DROP INDEX entities_on_same",
            "DROP INDEX article_entities_on_own",
            "ALTER TABLE article_entities DROP COLUMN own_id",
            "ALTER TABLE entities DROP COLUMN same_id",
            "ALTER TABLE decisions DROP COLUMN cue_start",
            "ALTER TABLE decisions DROP COLUMN cue_end",
            "DELETE FROM grdb_migrations WHERE identifier <> '1'",
        ] { try await first.rows(sql) }
        let opened = onlyRead ? try Ledger(readingAt: path) : try Ledger(at: path)
        #expect(try await opened.claims(LedgerFilter()).count == 1)
        let own = try await Ledger(at: path).rows("SELECT own_id = entity_id FROM article_entities")
        #expect(own == [["1"]])
    }
}
