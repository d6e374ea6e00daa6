import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// What is left when an article is forgotten.
@Suite struct ForgetTests {
    let own: TemporaryLedger
    let article = Article.of("a", url: "https://example.org/1")

    init() throws { own = try TemporaryLedger() }

    private func version(_ words: String) -> Reading {
        .telling([Telling("Ana Duarte", words)], in: article)
    }

    @Test func nothingOfAnArticleIsLeft() async throws {
        try await own.record(FullReading.reading)
        #expect(try await own.ledger.forget(article: 1))
        let left = try await own.ledger.health().rows.filter { $0.value > 0 }
        #expect(left == ["outlets": 1])
        var filter = LedgerFilter()
        filter.text = "fell"
        #expect(try await own.ledger.articles(filter).isEmpty)
        #expect(try await own.faults() == [])
    }

    @Test func whoSpeaksElsewhereStays() async throws {
        try await own.record(version("one"))
        try await own.record(.telling([Telling("Ana Duarte", "two")], in: .of("b")))
        _ = try await own.ledger.forget(article: 1)
        #expect(try await own.counts() == ["Ana Duarte": 1])
    }

    @Test func theVersionBeforeIsTheNewestAgain() async throws {
        for words in ["one", "two"] { try await own.record(version(words)) }
        _ = try await own.ledger.forget(article: 2)
        #expect(try await own.said() == ["Ana Duarte: one"])
        #expect(try await own.counts() == ["Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func aForgottenVersionBetweenTwoLeavesOneNewest() async throws {
        for words in ["one", "two", "three"] { try await own.record(version(words)) }
        _ = try await own.ledger.forget(article: 2)
        #expect(try await own.said() == ["Ana Duarte: three"])
        #expect(try await own.faults() == [])
        _ = try await own.ledger.forget(article: 3)
        #expect(try await own.said() == ["Ana Duarte: one"])
        #expect(try await own.faults() == [])
    }

    @Test func whatIsNotThereCannotBeForgotten() async throws {
        #expect(try await own.ledger.forget(article: 7) == false)
    }
}
