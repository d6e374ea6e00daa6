import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Decisions outlive readings, versions and articles; they never move to what looks alike.
@Suite struct SurvivalTests {
    let own: TemporaryLedger
    let ledger: Ledger
    let signature = TemporaryLedger.signature

    init() throws {
        own = try TemporaryLedger()
        ledger = own.ledger
    }

    private let told = [
        Telling("Ana Duarte", "it is safe"), Telling("Tom Dahl", "it is closed"),
    ]

    private func states() async throws -> [String] { try await ledger.decisions().map(\.standing) }

    @Test func anAliasSurvivesANewReading() async throws {
        let article = Article.of("a", url: "https://example.org/1")
        try await own.record(.telling(told, in: article, reader: "1"))
        _ = try await ledger.alias("Ana Duarte", to: "Tom Dahl", signature)
        #expect(try await own.record(.telling(told, in: article, reader: "2")) == .reread)
        #expect(try await own.counts() == ["Tom Dahl": 2])
        #expect(try await states() == ["alias active"])
        _ = try await ledger.undo()
        #expect(try await own.counts() == ["Tom Dahl": 1, "Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func aSplitSurvivesANewReading() async throws {
        for reader in ["1", "2"] {
            for name in ["a", "b"] {
                let article = Article.of(name, url: "https://example.org/\(name)")
                let telling = Telling("John Smith", name)
                try await own.record(.telling([telling], in: article, reader: reader))
            }
            if reader == "1" { _ = try await ledger.split("John Smith", inArticle: 2, signature) }
            #expect(Set(try await own.speakers()).count == 2)
        }
        #expect(try await ledger.health().rows["entities"] == 2)
        #expect(try await own.faults() == [])
    }

    @Test func aCorrectionSurvivesANewReadingAndRemembersWhatThatFound() async throws {
        let article = Article.of("a", url: "https://example.org/1")
        try await own.record(.telling(told, in: article, reader: "1"))
        _ = try await ledger.correct(
            try await own.claim("it is safe"), .act, to: "deny", signature)
        _ = try await ledger.correct(
            try await own.claim("it is safe"), .speaker, to: "Tom Dahl", signature)
        let anew = [told[0].with(\.act, .predict), told[1]]
        try await own.record(.telling(anew, in: article, reader: "2"))
        let claim = try await own.claim("it is safe")
        #expect(try await ledger.claims(numbered: [claim]).first?.record.claim?.act == "deny")
        #expect(try await own.counts() == ["Tom Dahl": 2])
        _ = try await ledger.undo()
        _ = try await ledger.undo()
        #expect(try await ledger.claims(numbered: [claim]).first?.record.claim?.act == "predict")
        #expect(try await own.counts() == ["Tom Dahl": 1, "Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func whereItsPlaceIsGoneACorrectionIsAnOrphanAndMovesNowhere() async throws {
        // Both readings find "it is safe", but in another sentence.
        let text = "Ana Duarte said it is safe. Tom Dahl said it is safe."
        func reading(_ marked: String, reader: String) -> Reading {
            let (own, attribution) = Attribution.marked(marked)
            #expect(own == text)
            return Reading(
                article: Article(id: "a", text: text),
                reader: ReaderVersion(
                    version: reader, model: "tiny", minConfidence: Probability(0.35)),
                attributions: [attribution], problems: [])
        }
        let first = "[Ana Duarte] {said} <it is safe>. Tom Dahl said it is safe."
        let second = "Ana Duarte said it is safe. [Tom Dahl] {said} <it is safe>."
        try await own.record(reading(first, reader: "1"))
        _ = try await ledger.correct(
            try await own.claim("it is safe"), .polarity, to: "negative", signature)
        try await own.record(reading(second, reader: "2"))
        #expect(try await states() == ["correct orphan"])
        #expect(try await own.claims().map(\.record.claim?.polarity) == ["positive"])
        let review = try await ledger.review(limit: 9).filter { $0.cause == .orphan }
        #expect(review.map(\.words) == ["it is safe"])
        try await own.record(reading(first, reader: "3"))
        #expect(try await states() == ["correct active"])
        #expect(try await own.claims().map(\.record.claim?.polarity) == ["negative"])
    }

    @Test func aRejectionOfADoubletDoesNotPassToTheOtherOne() async throws {
        let twice = Reading.tellingTwice
        try await own.record(twice)
        let claims = try await own.claims().map(\.id)
        _ = try await ledger.correct(claims[1], .rejected, to: "true", signature)
        // Where the doublet is gone, the first one is not what was rejected; where a cue holds
        // the doublet's too, it is.
        let (text, better) = Attribution.marked("[Ana Duarte] {said, told us,} <it is so>.")
        #expect(text == twice.article.text)
        func read(_ reader: String, _ attribution: Attribution) async throws {
            try await own.record(
                Reading(
                    article: twice.article,
                    reader: ReaderVersion(
                        version: reader, model: "tiny", minConfidence: Probability(0.35)),
                    attributions: [attribution], problems: []))
        }
        let (_, alone) = Attribution.marked("[Ana Duarte] {said}, told us, <it is so>.")
        try await read("2", alone)
        #expect(try await states() == ["correct orphan"])
        #expect(try await own.claims().count == 1)
        try await read("3", better)
        #expect(try await states() == ["correct active"])
        #expect(try await own.claims().isEmpty)
    }

    @Test func aCorrectionStaysWithTheVersionItWasMadeOn() async throws {
        let article = Article.of("a", url: "https://example.org/1")
        try await own.record(.telling(told, in: article))
        _ = try await ledger.correct(
            try await own.claim("it is safe"), .act, to: "deny", signature)
        try await own.record(.telling(told, in: article, before: "Corrected. "), day: 1)
        #expect(try await own.claims().map(\.record.claim?.act) == ["assert", "assert"])
        let older = try await ledger.reading(ofArticle: 1)
        #expect(older?.attributions.first?.claim?.act == .deny)
        #expect(try await states() == ["correct active"])
    }

    @Test func decisionsOnAForgottenArticleAreOrphansUntilItComesAgain() async throws {
        try await own.record(.telling(told))
        _ = try await ledger.correct(
            try await own.claim("it is safe"), .act, to: "deny", signature)
        _ = try await ledger.grade(source: "Ana Duarte", reliability: "B", signature)
        #expect(try await ledger.forget(article: 1))
        #expect(try await states() == ["grade active", "correct orphan"])
        #expect(try await ledger.summary().orphans == 1)
        try await own.record(.telling(told))
        #expect(try await states() == ["grade active", "correct active"])
        let claim = try await own.claim("it is safe")
        let listed = try await ledger.claims(numbered: [claim]).first
        #expect(listed?.record.claim?.act == "deny")
        #expect(listed?.speakers.first?.reliability == "B")
    }
}
