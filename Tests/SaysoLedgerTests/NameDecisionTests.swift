import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Decisions on who is who: alias, rename, split, and their end.
@Suite struct NameDecisionTests {
    let own: TemporaryLedger
    let ledger: Ledger
    let signature = TemporaryLedger.signature

    init() throws {
        own = try TemporaryLedger()
        ledger = own.ledger
    }

    private func record(_ tellings: Telling...) async throws {
        for telling in tellings {
            try await own.record(.telling([telling], in: .of(telling.what)))
        }
    }

    @Test func anAliasJoinsWhatIsThereAndWhatComes() async throws {
        try await record(Telling("Tang Anzhu", "one"), Telling("Drew Thompson", "two"))
        let decision = try await ledger.alias("Tang Anzhu", to: "Drew Thompson", signature)
        #expect(decision.standing == "alias active")
        #expect(decision.analyst == "kw" && decision.reason == "a test")
        try await record(Telling("Tang Anzhu", "three"))
        #expect(try await own.counts() == ["Drew Thompson": 3])
        var filter = LedgerFilter()
        filter.speaker = "Tang Anzhu"
        #expect(try await ledger.claims(filter).count == 3)
        #expect(try await own.faults() == [])
    }

    @Test func undoingAnAliasPartsThemAgain() async throws {
        try await record(Telling("Tang Anzhu", "one"), Telling("Drew Thompson", "two"))
        let before = try await own.said()
        _ = try await ledger.alias("Tang Anzhu", to: "Drew Thompson", signature)
        #expect(try await ledger.undo().standing == "alias undone")
        #expect(try await own.said() == before)
        try await record(Telling("Tang Anzhu", "three"))
        #expect(try await own.counts() == ["Tang Anzhu": 2, "Drew Thompson": 1])
        #expect(try await own.faults() == [])
    }

    @Test func undoingAnAliasOfASurnameJoinsNobody() async throws {
        try await record(
            Telling("Duarte", "one"), Telling("Duarte", "two"), Telling("Ana Duarte", "three"))
        _ = try await ledger.alias("Duarte", to: "Ana Duarte", signature)
        #expect(try await own.counts() == ["Ana Duarte": 3])
        _ = try await ledger.undo()
        #expect(Set(try await own.speakers()).count == 3)
    }

    @Test func anAliasLeavesOthersWhoBearTheNameAsAFurtherOne() async throws {
        try await record(
            Telling("Ana Duarte", "one").with(\.aliases, ["Duarte"]),
            Telling("Luis Duarte", "two").with(\.aliases, ["Duarte"]), Telling("Duarte", "three"))
        _ = try await ledger.alias("Duarte", to: "Ana Duarte", signature)
        #expect(try await own.counts() == ["Ana Duarte": 2, "Luis Duarte": 1])
    }

    @Test func theSecondOfTwoAliasesGoesAloneWhenItIsUndone() async throws {
        try await record(
            Telling("A One", "one"), Telling("B Two", "two"), Telling("C Three", "three"))
        _ = try await ledger.alias("A One", to: "B Two", signature)
        _ = try await ledger.alias("B Two", to: "C Three", signature)
        #expect(try await own.counts() == ["C Three": 3])
        _ = try await ledger.undo()
        #expect(try await own.counts() == ["B Two": 2, "C Three": 1])
        _ = try await ledger.undo()
        #expect(try await own.counts() == ["A One": 1, "B Two": 1, "C Three": 1])
        #expect(try await own.faults() == [])
    }

    @Test func theFirstOfTwoAliasesMayBeUndoneToo() async throws {
        try await record(
            Telling("A One", "one"), Telling("B Two", "two"), Telling("C Three", "three"))
        let first = try await ledger.alias("A One", to: "B Two", signature)
        _ = try await ledger.alias("B Two", to: "C Three", signature)
        _ = try await ledger.undo(first.id)
        #expect(try await own.counts() == ["A One": 1, "C Three": 2])
    }

    @Test func whoIsRenamedIsFoundByBothNames() async throws {
        try await record(Telling("Ana Duarte", "one"))
        _ = try await ledger.rename("Ana Duarte", to: "Ana Maria Duarte", signature)
        try await record(Telling("Ana Duarte", "two"), Telling("Ana Maria Duarte", "three"))
        #expect(try await own.counts() == ["Ana Maria Duarte": 3])
        for name in ["Ana Duarte", "Ana Maria Duarte"] {
            var filter = LedgerFilter()
            filter.speaker = name
            #expect(try await ledger.claims(filter).count == 3)
        }
        let undone = try await ledger.undo()
        #expect(undone.was == "Ana Duarte")
        #expect(try await own.counts() == ["Ana Duarte": 2, "Ana Maria Duarte": 1])
    }

    @Test func aSplitPartsOneArticlesPersonFromTheOthers() async throws {
        try await record(
            Telling("John Smith", "one"), Telling("John Smith", "two"),
            Telling("John Smith", "three"))
        let article = try #require(
            try await own.claims().first { $0.record.content[0].text == "two" })
        _ = try await ledger.split("John Smith", inArticle: article.article.id, signature)
        #expect(Set(try await own.speakers()).count == 2)
        try await record(Telling("John Smith", "four"))
        let speakers = try await own.claims().filter { $0.id != article.id }.flatMap(\.speakers)
        #expect(Set(speakers.map(\.id)).count == 1)
        _ = try await ledger.undo()
        #expect(Set(try await own.speakers()).count == 1)
        #expect(try await own.faults() == [])
    }

    @Test func undoingASplitLeavesAliasesAsTheyWere() async throws {
        try await record(
            Telling("Thompson", "one"), Telling("Drew Thompson", "two"),
            Telling("Drew Thompson", "three"))
        _ = try await ledger.alias("Thompson", to: "Drew Thompson", signature)
        _ = try await ledger.split("Drew Thompson", inArticle: 3, signature)
        _ = try await ledger.undo()
        try await record(Telling("Thompson", "four"))
        #expect(try await own.counts() == ["Drew Thompson": 4])
    }

    @Test func nobodyIsJoinedWithNobody() async throws {
        try await record(Telling("Ana Duarte", "one"))
        await #expect(throws: LedgerError.self) {
            try await ledger.alias("Ana Duarte", to: "Nobody There", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.alias("Nobody There", to: "Ana Duarte", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.split("Nobody There", inArticle: 1, signature)
        }
        await #expect(throws: LedgerError.self) { try await ledger.undo() }
        #expect(try await ledger.decisions().isEmpty)
    }

    @Test func aNameThatSeveralBearIsRefused() async throws {
        try await record(
            Telling("Ana Duarte", "one").with(\.aliases, ["Duarte"]),
            Telling("Luis Duarte", "two").with(\.aliases, ["Duarte"]), Telling("Tom Dahl", "three"))
        let claim = try await own.claim("three")
        await #expect(throws: LedgerError.self) {
            try await ledger.rename("Duarte", to: "A. D.", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.alias("Tom Dahl", to: "Duarte", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.grade(source: "Duarte", reliability: "C", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.correct(claim, .speaker, to: "Duarte", signature)
        }
        #expect(try await ledger.decisions().isEmpty)
    }

    @Test func aNumberAndOneNameTwiceAreRefused() async throws {
        try await record(Telling("Ana Duarte", "one"))
        let claim = try await own.claim("one")
        await #expect(throws: LedgerError.self) {
            try await ledger.correct(claim, .speaker, to: "1", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.alias("Ana Duarte", to: "ana duarte", signature)
        }
    }

    @Test func whoIsSplitOffUnderAnotherNameCanBeDecidedOn() async throws {
        try await record(
            Telling("John Smith", "one"), Telling("John Smith", "two"), Telling("Tom Dahl", "six"))
        let split = try await ledger.split(
            "John Smith", inArticle: 2, as: "John Smith (coach)", signature)
        #expect(split.article == 2)
        #expect(
            try await own.counts() == ["John Smith": 1, "John Smith (coach)": 1, "Tom Dahl": 1])
        _ = try await ledger.grade(source: "John Smith (coach)", reliability: "B", signature)
        let graded = try await ledger.speakers(LedgerFilter()).filter {
            $0.entity.reliability == "B"
        }
        #expect(graded.map(\.entity.name) == ["John Smith (coach)"])
        try await own.record(
            .telling([Telling("John Smith", "two")], in: .of("two"), reader: "2.0.0"))
        let alias = try await ledger.alias("John Smith (coach)", to: "Tom Dahl", signature)
        _ = try await ledger.undo(alias.id)
        let after = try await ledger.speakers(LedgerFilter()).filter {
            $0.entity.reliability == "B"
        }
        #expect(after.map(\.entity.name) == ["John Smith (coach)"])
        _ = try await ledger.undo(split.id)
        #expect(try await own.counts() == ["John Smith": 2, "Tom Dahl": 1])
        #expect(try await own.faults() == [])
    }
}
