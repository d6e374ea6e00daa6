import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// A disk that is full in the middle of an article.
@Suite struct FullDiskTests {
    @Test func aFullDiskLosesNothingThatWasThere() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.db")
        let pages = try await Ledger(at: path).rows("PRAGMA page_count")[0][0].flatMap { Int($0) }
        let small = try Ledger(at: path, mostPages: try #require(pages) + 60)
        var (recorded, refused) = (0, LedgerError?.none)
        while refused == nil, recorded < 400 {
            do throws(LedgerError) {
                let told = (0..<20).map {
                    Telling("Ana Duarte", "it rained \($0) days in \(recorded)")
                }
                try await small.record(
                    .telling(told, in: .of("n\(recorded)")), at: TemporaryLedger.day())
                recorded += 1
            } catch {
                refused = error
            }
        }
        #expect(refused == .cannotWrite(path: path, reason: "the disk is full"))
        #expect(recorded > 0)
        let health = try await small.health()
        #expect(health.faults == [])
        #expect(health.rows["articles"] == recorded)
        #expect(health.rows["claims"] == recorded * 20)
        // With room again, the same article is recorded whole.
        let told = (0..<20).map { Telling("Ana Duarte", "it rained \($0) days in \(recorded)") }
        let ledger = try Ledger(at: path)
        let again = Reading.telling(told, in: .of("n\(recorded)"))
        #expect(try await ledger.record(again, at: TemporaryLedger.day()) == .added)
        #expect(try await ledger.health().isSound)
    }

    @Test func decisionsOnAFullDiskAreRefusedWhole() async throws {
        let own = try TemporaryLedger()
        let told = (0..<200).map { Telling("Person Number\($0)", "it rained") }
        try await own.record(.telling(told))
        let pages = try await own.ledger.rows("PRAGMA page_count")[0][0].flatMap { Int($0) } ?? 0
        let small = try Ledger(at: own.ledger.path, mostPages: pages)
        let reason = String(repeating: "because ", count: 10_000)
        let long = Signature(date: TemporaryLedger.day(), reason: reason)
        await #expect(
            throws: LedgerError.cannotWrite(path: small.path, reason: "the disk is full")
        ) { try await small.rename("Person Number1", to: "Somebody Else", long) }
        #expect(try await small.decisions().isEmpty)
        #expect(try await own.counts()["Person Number1"] == 1)
        #expect(try await own.faults() == [])
    }

    @Test func aLedgerOpenedToReadWritesNothing() async throws {
        let own = try TemporaryLedger()
        try await own.record(.telling([Telling("Ana Duarte", "it is safe")]))
        let reading = try Ledger(readingAt: own.ledger.path)
        await #expect(
            throws: LedgerError.cannotWrite(path: reading.path, reason: "it is read-only")
        ) {
            try await reading.record(
                .telling([Telling("Tom Dahl", "no")], in: .of("b")), at: TemporaryLedger.day())
        }
        #expect(try await own.said() == ["Ana Duarte: it is safe"])
    }
}
