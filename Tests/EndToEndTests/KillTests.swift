import Foundation
import SaysoLedger
import SaysoTesting
import Testing

/// `sayso add`, killed at any moment, loses at most the article in its hands.
///
/// `SAYSO_KILLS` says how often it is killed; `make kill` sets it.
@Suite struct KillTests {
    static let kills = Int(ProcessInfo.processInfo.environment["SAYSO_KILLS"] ?? "") ?? 20

    let folder: TemporaryFolder
    let input: String

    init() throws {
        folder = try TemporaryFolder()
        input = try folder.write("news.jsonl", try Self.records())
    }

    /// The sample articles, each some times over: `sayso add` spends most of its time recording and
    /// reading, not starting.
    private static func records() throws -> String {
        let texts = try SampleLedger.articles.filter { $0.hasSuffix(".txt") }
            .map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
        var lines = ""
        for number in 0..<12 {
            let record = ["id": "n\(number)", "text": texts[number % texts.count] + "\(number)\n"]
            lines += String(decoding: try JSONEncoder().encode(record), as: UTF8.self) + "\n"
        }
        return lines
    }

    private func rows(of path: String) async throws -> [String: Int] {
        let health = try await Ledger(at: path).health()
        #expect(health.faults == [])
        return health.rows
    }

    private func add(to path: String, killedAfter seconds: Double? = nil) throws -> Int32 {
        let arguments = ["add", "--jobs", "1", "--ledger", path, input]
        return try SaysoCommand().run(arguments, killedAfter: seconds ?? 600).code
    }

    @Test func aKilledRunLeavesASoundLedgerThatTheNextOneCompletes() async throws {
        let whole = folder.path("whole.db")
        let started = ContinuousClock.now
        #expect(try SaysoCommand().run("add", "--jobs", "1", "--ledger", whole, input).code == 0)
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        let expected = try await rows(of: whole)
        var random = SeededNumbers(seed: 6)
        var (killed, held, path) = (0, 0, folder.path("0.db"))
        for round in 1...Self.kills {
            let moment = seconds * Double.random(in: 0..<0.6, using: &random)
            if try add(to: path, killedAfter: moment) != 0 { killed += 1 }
            let now = try await rows(of: path)["articles"] ?? 0
            #expect(now >= held, "articles were lost in round \(round)")
            held = now
            // Every fourth one, and whatever is whole, is completed and begun anew.
            if round % 4 == 0 || held == expected["articles"] {
                #expect(
                    try SaysoCommand().run("add", "--jobs", "1", "--ledger", path, input).code < 2)
                #expect(try await rows(of: path) == expected)
                (held, path) = (0, folder.path("\(round).db"))
            }
        }
        #expect(killed * 2 > Self.kills, "only \(killed) of \(Self.kills) runs were killed")
    }
}
