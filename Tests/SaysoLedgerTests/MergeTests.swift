import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Two analysts' ledgers made one.
@Suite struct MergeTests {
    let own: TemporaryLedger
    let other: TemporaryLedger
    let signature = TemporaryLedger.signature

    init() throws {
        own = try TemporaryLedger()
        other = try TemporaryLedger()
    }

    private let told = [
        Telling("Ana Duarte", "it is safe"), Telling("Tom Dahl", "it is closed"),
    ]

    private func merge() async throws -> LedgerMerge {
        let outcome = try await own.ledger.merge(other.ledger)
        #expect(try await own.faults() == [])
        return outcome
    }

    @Test func articlesOfTheOtherAreTakenInWithAllThatWasFound() async throws {
        try await other.record(FullReading.reading)
        try await own.record(.telling(told))
        #expect(try await merge().added == 1)
        let taken = try await own.ledger.reading(ofArticle: 2)
        #expect(taken?.attributions == FullReading.reading.attributions)
        #expect(taken?.events == FullReading.reading.events)
        #expect(taken?.entities == FullReading.reading.entities)
        let passages =
            "SELECT passage_start, passage_end FROM attributions WHERE label = 'a1' ORDER BY id DESC"
        #expect(
            try await own.ledger.rows(passages).first == other.ledger.rows(passages).first)
    }

    @Test func mergingTwiceAddsNothing() async throws {
        try await other.record(.telling(told))
        _ = try await other.ledger.alias("Ana Duarte", to: "Tom Dahl", signature)
        #expect(try await merge().decisions == 1)
        let before = try await own.ledger.health().rows
        let again = try await merge()
        #expect(
            [again.added, again.known, again.decisions, again.conflicts.count] == [0, 1, 0, 0])
        #expect(try await own.ledger.health().rows == before)
    }

    @Test func theOtherLedgerStaysAsItIs() async throws {
        try await other.record(.telling(told))
        _ = try await other.ledger.correct(
            try await other.claim("it is safe"), .act, to: "deny", signature)
        let before = try await other.ledger.health().rows
        _ = try await merge()
        #expect(try await other.ledger.health().rows == before)
        #expect(try await other.ledger.decisions().map(\.standing) == ["correct active"])
    }

    @Test func decisionsOfBothHold() async throws {
        for ledger in [own, other] { try await ledger.record(.telling(told)) }
        _ = try await own.ledger.correct(
            try await own.claim("it is safe"), .act, to: "deny", signature)
        _ = try await other.ledger.correct(
            try await other.claim("it is closed"), .act, to: "predict", signature)
        _ = try await other.ledger.alias("Ana Duarte", to: "Tom Dahl", signature)
        let outcome = try await merge()
        #expect(outcome.decisions == 2 && outcome.conflicts.isEmpty)
        #expect(try await own.claims().map(\.record.claim?.act) == ["deny", "predict"])
        #expect(try await own.counts() == ["Tom Dahl": 2])
    }

    @Test func takenOverCorrectionsCanBeUndone() async throws {
        try await other.record(.telling(told))
        _ = try await other.ledger.correct(
            try await other.claim("it is safe"), .act, to: "deny", signature)
        _ = try await merge()
        let claim = try await own.claim("it is safe")
        #expect(try await own.ledger.claims(numbered: [claim])[0].record.claim?.act == "deny")
        #expect(try await own.ledger.undo().was == "assert")
        #expect(try await own.ledger.claims(numbered: [claim])[0].record.claim?.act == "assert")
    }

    @Test func whereTheTwoDisagreeTheOwnStaysAndTheConflictIsListed() async throws {
        for (ledger, act, grade) in [(own, "deny", "B"), (other, "predict", "D")] {
            try await ledger.record(.telling(told))
            _ = try await ledger.ledger.correct(
                try await ledger.claim("it is safe"), .act, to: act, signature)
            _ = try await ledger.ledger.grade(source: "Tom Dahl", reliability: grade, signature)
        }
        let outcome = try await merge()
        #expect(outcome.decisions == 0)
        #expect(outcome.conflicts.map(\.own.value) == ["deny", "B"])
        #expect(outcome.conflicts.map(\.other.value) == ["predict", "D"])
        #expect(try await own.claims().map(\.record.claim?.act) == ["deny", "assert"])
        #expect(try await own.ledger.decisions().count == 2)
    }

    @Test func ofTwoReadingsOfOneTextTheLaterIsKept() async throws {
        try await own.record(.telling(told, in: .of("a"), reader: "1"), day: 1)
        try await own.record(.telling(told, in: .of("b"), reader: "2"), day: 5)
        try await other.record(.telling(told, in: .of("a"), reader: "2"), day: 3)
        try await other.record(.telling(told, in: .of("b"), reader: "1"), day: 3)
        let outcome = try await merge()
        #expect(outcome.reread == 1 && outcome.known == 1)
        #expect(try await own.ledger.rows("SELECT DISTINCT reader FROM readings") == [["2"]])
    }

    @Test func aNewerReadersReadingIsKeptThoughItWasEarlier() async throws {
        try await own.record(.telling(told, in: .of("a"), reader: "2"), day: 1)
        try await own.record(.telling(told, in: .of("b"), reader: "1"), day: 5)
        try await other.record(.telling(told, in: .of("a"), reader: "1"), day: 3)
        try await other.record(.telling(told, in: .of("b"), reader: "2"), day: 3)
        let outcome = try await merge()
        #expect(outcome.reread == 1 && outcome.known == 1)
        #expect(try await own.ledger.rows("SELECT DISTINCT reader FROM readings") == [["2"]])
    }

    @Test(arguments: ["1", "3"])
    func aDateThatOnlyOneLedgerHasIsKept(reader: String) async throws {
        let url = "https://example.org/1"
        let dated = Article.of("a", url: url, published: "2031-03-01")
        try await own.record(.telling(told, in: dated, reader: "2"), day: 1)
        try await other.record(.telling(told, in: .of("a", url: url), reader: reader), day: 3)
        _ = try await merge()
        #expect(try await own.ledger.rows("SELECT DISTINCT day FROM claims") == [["2031-03-01"]])
        #expect(try await own.faults() == [])
    }

    @Test func decisionsOnTwoClaimsWithOneContentAreNoConflict() async throws {
        let (mine, theirs) = ("deny", "predict")
        for ledger in [own, other] { try await ledger.record(.tellingTwice) }
        let claims = try await own.claims().map(\.id)
        _ = try await own.ledger.correct(claims[0], .act, to: mine, signature)
        _ = try await other.ledger.correct(claims[1], .act, to: theirs, signature)
        #expect(try await merge().conflicts.isEmpty)
        #expect(try await own.claims().map(\.record.claim?.act) == [mine, theirs])
    }

    @Test func versionsStandInTheOrderInWhichTheyCame() async throws {
        let article = Article.of("a", url: "https://example.org/1")
        func version(_ words: String) -> Reading {
            .telling([Telling("Ana Duarte", words)], in: article)
        }
        try await own.record(version("two"), day: 2)
        try await other.record(version("one"), day: 1)
        try await other.record(version("two"), day: 2)
        try await other.record(version("three"), day: 3)
        let outcome = try await merge()
        #expect(outcome.versions == 2 && outcome.known == 1)
        #expect(try await own.said() == ["Ana Duarte: three"])
        let versions = try await own.ledger.rows(
            """
            SELECT a.version, t.content, n.version FROM articles a
            JOIN attributions t ON t.article_id = a.id LEFT JOIN articles n ON n.id = a.newer_id
            ORDER BY a.version
            """)
        #expect(versions == [["1", "one", "2"], ["2", "two", "3"], ["3", "three", nil]])
    }

    @Test func aDecisionOnWhatIsNotHereWaitsAsAnOrphan() async throws {
        try await other.record(.telling(told))
        _ = try await other.ledger.grade(source: "Ana Duarte", reliability: "B", signature)
        _ = try await other.ledger.forget(article: 1)
        #expect(try await merge().decisions == 1)
        #expect(try await own.ledger.decisions().map(\.standing) == ["grade orphan"])
        try await own.record(.telling(told))
        #expect(try await own.ledger.decisions().map(\.standing) == ["grade active"])
    }
}
