import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Decisions on claims and sources: corrections and grades, and their end.
@Suite struct ClaimDecisionTests {
    let own: TemporaryLedger
    let ledger: Ledger
    let signature = TemporaryLedger.signature

    init() async throws {
        own = try TemporaryLedger()
        ledger = own.ledger
        let article = Article.of("a", outlet: "The Meridian", published: "2031-03-01")
        let told = [
            Telling("Ana Duarte", "it is safe"), Telling("Tom Dahl", "it is closed"),
        ]
        try await own.record(.telling(told, in: article))
    }

    private func act(of claim: Int64) async throws -> String? {
        try await ledger.claims(numbered: [claim]).first?.record.claim?.act
    }

    @Test func aCorrectionChangesTheClaimAndUndoingBringsItBack() async throws {
        let claim = try await own.claim("it is safe")
        let decision = try await ledger.correct(claim, .act, to: "deny", signature)
        #expect(decision.was == "assert" && decision.value == "deny")
        #expect(try await act(of: claim) == "deny")
        _ = try await ledger.undo()
        #expect(try await act(of: claim) == "assert")
    }

    @Test func ofTwoCorrectionsEitherMayBeUndone() async throws {
        let claim = try await own.claim("it is safe")
        let first = try await ledger.correct(claim, .act, to: "deny", signature)
        let second = try await ledger.correct(claim, .act, to: "predict", signature)
        _ = try await ledger.undo(first.id)
        #expect(try await act(of: claim) == "predict")
        _ = try await ledger.undo(second.id)
        #expect(try await act(of: claim) == "assert")
    }

    @Test func aCorrectedSpeakerIsSomebodyTheLedgerKnows() async throws {
        let claim = try await own.claim("it is safe")
        _ = try await ledger.correct(claim, .speaker, to: "Tom Dahl", signature)
        #expect(try await own.counts() == ["Tom Dahl": 2])
        _ = try await ledger.undo()
        #expect(try await own.counts() == ["Tom Dahl": 1, "Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func aCorrectedSpeakerMayBeNew() async throws {
        let claim = try await own.claim("it is safe")
        _ = try await ledger.correct(claim, .speaker, to: "Ilse Marwen", signature)
        try await own.record(.telling([Telling("Ilse Marwen", "so it is")], in: .of("b")))
        #expect(try await own.counts() == ["Tom Dahl": 1, "Ilse Marwen": 2])
        _ = try await ledger.undo()
        #expect(try await own.counts() == ["Tom Dahl": 1, "Ilse Marwen": 1, "Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func aSpeakerWhereNobodyWasFoundMayBeTakenBack() async throws {
        let sentence = "{It is said} that <snow fell>."
        try await own.record(.marked(sentence, id: "b"))
        let claim = try await own.claim("snow fell")
        _ = try await ledger.correct(claim, .speaker, to: "Tom Dahl", signature)
        #expect(try await ledger.claims(numbered: [claim]).first?.speakers.count == 1)
        _ = try await ledger.undo()
        #expect(try await ledger.claims(numbered: [claim]).first?.speakers.isEmpty == true)
    }

    @Test func aRejectedClaimIsListedNowhereAndCountsForNobody() async throws {
        let claim = try await own.claim("it is safe")
        _ = try await ledger.correct(claim, .rejected, to: "true", signature)
        #expect(try await own.said() == ["Tom Dahl: it is closed"])
        #expect(try await own.counts() == ["Tom Dahl": 1])
        _ = try await ledger.correct(claim, .speaker, to: "Tom Dahl", signature)
        #expect(try await own.counts() == ["Tom Dahl": 1])
        #expect(try await own.faults() == [])
        let decisions = try await ledger.decisions()
        for decision in decisions { _ = try await ledger.undo(decision.id) }
        #expect(try await own.counts() == ["Tom Dahl": 1, "Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func ofTwoClaimsWithOneContentOnlyTheOneMeantIsRejected() async throws {
        try await own.record(.tellingTwice)
        let claims = try await own.claims().filter { $0.record.content.map(\.text) == ["it is so"] }
        try #require(claims.count == 2)
        _ = try await ledger.correct(claims[1].id, .rejected, to: "true", signature)
        func left() async throws -> [Int64] {
            try await own.claims().map(\.id).filter { claims.map(\.id).contains($0) }
        }
        #expect(try await left() == [claims[0].id])
        _ = try await ledger.correct(claims[0].id, .rejected, to: "true", signature)
        #expect(try await left() == [])
        _ = try await ledger.undo()
        #expect(try await left() == [claims[0].id])
        _ = try await ledger.undo()
        #expect(try await left() == claims.map(\.id))
    }

    @Test func gradesAreUnsetUntilSomebodyGrades() async throws {
        let claim = try await own.claim("it is safe")
        func grades() async throws -> [String?] {
            let listed = try #require(try await ledger.claims(numbered: [claim]).first)
            return [listed.credibility, listed.speakers[0].reliability, listed.article.reliability]
        }
        #expect(try await grades() == [nil, nil, nil])
        _ = try await ledger.grade(claim: claim, credibility: "3", signature)
        _ = try await ledger.grade(source: "Ana Duarte", reliability: "B", signature)
        _ = try await ledger.grade(source: "The Meridian", reliability: "C", signature)
        #expect(try await grades() == ["3", "B", "C"])
        for _ in 0..<3 { _ = try await ledger.undo() }
        #expect(try await grades() == [nil, nil, nil])
    }

    @Test func undoingASecondGradeBringsTheFirstBack() async throws {
        _ = try await ledger.grade(source: "The Meridian", reliability: "A", signature)
        _ = try await ledger.grade(source: "The Meridian", reliability: "D", signature)
        _ = try await ledger.undo()
        #expect(try await own.claims().map(\.article.reliability) == ["A", "A"])
        _ = try await ledger.undo()
        #expect(try await own.claims().map(\.article.reliability) == [nil, nil])
    }

    @Test func whatCannotBeIsRefused() async throws {
        let claim = try await own.claim("it is safe")
        await #expect(throws: LedgerError.self) {
            try await ledger.correct(claim, .act, to: "shout", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.correct(99, .act, to: "deny", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.grade(claim: claim, credibility: "A", signature)
        }
        await #expect(throws: LedgerError.self) {
            try await ledger.grade(source: "Nobody There", reliability: "A", signature)
        }
        #expect(try await ledger.decisions().isEmpty)
    }

    @Test func aDescriptionAsSpeakerIsOfOneClaimAlone() async throws {
        for words in ["it is safe", "it is closed"] {
            let claim = try await own.claim(words)
            _ = try await ledger.correct(claim, .speaker, to: "a senior official", signature)
        }
        let speakers = try await ledger.speakers(LedgerFilter())
        #expect(speakers.map(\.entity.name) == ["a senior official", "a senior official"])
        #expect(speakers.allSatisfy { !$0.entity.isNamed })
        _ = try await ledger.undo()
        _ = try await ledger.undo()
        #expect(try await own.counts() == ["Ana Duarte": 1, "Tom Dahl": 1])
        #expect(try await own.faults() == [])
    }

    @Test func whatWasRejectedIsInNoReading() async throws {
        let claim = try await own.claim("it is safe")
        _ = try await ledger.correct(claim, .rejected, to: "true", signature)
        let reading = try await ledger.reading(ofArticle: 1)
        #expect(reading?.attributions.map(\.id) == ["a2"])
    }

    @Test func aDecisionOnAReplacedVersionWantsALook() async throws {
        let article = Article.of("v", url: "https://example.org/v", published: "2031-03-01")
        try await own.record(.telling([Telling("Eva Lund", "it may rain")], in: article))
        let decision = try await ledger.correct(
            own.claim("it may rain"), .act, to: "deny", signature)
        let later = Article.of("v", url: "https://example.org/v", published: "2031-03-02")
        try await own.record(.telling([Telling("Eva Lund", "it will rain")], in: later))
        let items = try await ledger.review(limit: 9).filter { $0.cause == .replaced }
        #expect(items.map(\.number) == [decision.id])
    }

    @Test func aReadingThatKeepsLessReplacesNothing() async throws {
        let held = try await ledger.reading(ofArticle: 1)
        let reading = Reading(
            article: try #require(held?.article),
            reader: ReaderVersion(
                version: "1.0.0", model: "tiny", minConfidence: Probability(0.8)),
            attributions: [], problems: [])
        #expect(try await own.record(reading) == .known)
        #expect(try await own.claims().count == 2)
    }
}
