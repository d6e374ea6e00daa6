import Foundation
import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText

/// A ledger that goes with the value, with short ways to ask it.
struct TemporaryLedger {
    let folder: TemporaryFolder
    let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(at: folder.path("a.db"))
    }

    /// The first of January 2031, and some days later.
    static func day(_ number: Int = 0) -> Date {
        Date(timeIntervalSince1970: 1_924_992_000 + 86_400 * Double(number))
    }

    static let signature = Signature(date: day(), analyst: "kw", reason: "a test")

    @discardableResult
    func record(_ reading: Reading, day: Int = 0) async throws -> Recording {
        try await ledger.record(reading, at: Self.day(day))
    }

    func claims() async throws -> [LedgerClaim] {
        try await ledger.claims(LedgerFilter(order: .oldest))
    }

    /// The number of the claim with this content.
    func claim(_ words: String) async throws -> Int64 {
        try await claims().first { $0.record.content.map(\.text) == [words] }?.id ?? 0
    }

    /// Who says what, as the ledger knows them: "Ana Duarte: it is safe".
    func said() async throws -> [String] {
        try await claims().map { claim in
            let who = claim.speakers.map(\.name).joined(separator: " and ")
            return "\(who): \(claim.record.content.map(\.text).joined(separator: " "))"
        }.sorted()
    }

    /// The numbers of those on whose word something is, one for each claim.
    func speakers() async throws -> [Int64] {
        try await claims().flatMap(\.speakers).map(\.id)
    }

    /// The names of all who speak, with how many claims they have.
    func counts() async throws -> [String: Int] {
        let listed = try await ledger.speakers(LedgerFilter()).map { ($0.entity.name, $0.claims) }
        return Dictionary(listed, uniquingKeysWith: +)
    }

    func faults() async throws -> [String] { try await ledger.health().faults }
}

extension Decision {
    /// Its state as a word, for messages of tests.
    var standing: String { "\(kind.rawValue) \(state.rawValue)" }
}

extension Reading {
    /// A reading that takes one content to be handed over twice.
    static var tellingTwice: Reading {
        let (text, first) = Attribution.marked("[Ana Duarte] {said}, told us, <it is so>.")
        let (_, second) = Attribution.marked("Ana Duarte said, {told us}, <it is so>.", id: "a2")
        return Reading(
            article: Article(id: "twice.txt", text: text),
            reader: ReaderVersion(
                version: "1", model: "tiny", minConfidence: Probability(0.35)),
            attributions: [first, second], problems: [])
    }
}
