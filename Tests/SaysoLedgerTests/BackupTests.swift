import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Copies of a ledger.
@Suite struct BackupTests {
    let own: TemporaryLedger

    init() async throws {
        own = try TemporaryLedger()
        try await own.record(.telling([Telling("Ana Duarte", "it is safe")]))
    }

    @Test func aCopyHoldsWhatTheLedgerHeld() async throws {
        let path = own.folder.path("copy.db")
        try await own.ledger.backup(to: path)
        try await own.record(.telling([Telling("Tom Dahl", "no")], in: .of("b")))
        let copy = try Ledger(readingAt: path)
        #expect(try await copy.claims(LedgerFilter()).map(\.id) == [1])
        #expect(try await copy.health().isSound)
        #expect(!own.folder.names.contains { $0.contains("unfinished") })
    }

    @Test func aLedgerOpenedToReadCanBeCopied() async throws {
        let path = own.folder.path("copy.db")
        try await Ledger(readingAt: own.ledger.path).backup(to: path)
        #expect(try await Ledger(at: path).claims(LedgerFilter()).count == 1)
    }

    @Test func whatIsThereIsNotWrittenOver() async throws {
        let path = try own.folder.write("notes.txt", "mine")
        await #expect(throws: LedgerError.alreadyThere(path: path)) {
            try await own.ledger.backup(to: path)
        }
        #expect(try own.folder.text(of: "notes.txt") == "mine")
        await #expect(throws: LedgerError.alreadyThere(path: own.ledger.path)) {
            try await own.ledger.backup(to: own.ledger.path)
        }
    }

    @Test func withoutAFolderThereIsNoCopy() async throws {
        let path = own.folder.path("nowhere/copy.db")
        await #expect(throws: LedgerError.self) { try await own.ledger.backup(to: path) }
        #expect(own.folder.names.allSatisfy { $0.hasPrefix("a.db") })
    }
}
