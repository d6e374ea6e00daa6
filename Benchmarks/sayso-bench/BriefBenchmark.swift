import Foundation
import SaysoBrief
import SaysoClaims
import SaysoLedger
import SaysoReading
import SaysoText

/// How long a brief takes over a ledger of very many claims.
///
/// The model stays open and the ledger's file has been read before, as in a program that answers
/// one question after another.
struct BriefBenchmark {
    private var path = "sayso-bench.db"
    private var rounds = 100
    private var settings = BriefMaker.Settings()

    init(arguments: [String]) throws {
        settings.pairs = 64
        settings.tasks = ProcessInfo.processInfo.activeProcessorCount
        var words = arguments[...]
        while let word = words.popFirst() {
            switch word {
            case "--path": path = words.popFirst() ?? path
            case "--rounds": rounds = Int(words.popFirst() ?? "") ?? rounds
            case "--pairs": settings.pairs = Int(words.popFirst() ?? "") ?? settings.pairs
            case "--jobs": settings.tasks = Int(words.popFirst() ?? "") ?? settings.tasks
            default: throw UnknownOption(name: word)
            }
        }
    }

    /// Asks questions of the ledger that ``LedgerBenchmark`` filled.
    func run() async throws {
        guard let model = Reader.bundledModelPath else { throw NoModel() }
        let reader = try Reader(modelAt: model)
        let maker = BriefMaker(
            ledger: try Ledger(readingAt: path), pairs: try PairReader(modelAt: model),
            settings: settings)
        var workspace = reader.workspace()
        var news = SyntheticNews(seed: 11)
        var times: [Double] = []
        var lines = 0
        for round in 0...rounds {
            let question = news.question()
            let start = ContinuousClock.now
            let asked = reader.reading(
                of: Article(id: "question", text: question), using: &workspace)
            let brief = try await maker.brief(on: question, as: Proposition(asking: asked))
            // The first one warms up what the others find.
            guard round > 0 else { continue }
            times.append((ContinuousClock.now - start).milliseconds)
            lines += brief.evidence.count
        }
        BenchmarkReport.say(
            [
                "brief": "question of the ledger", "pairs": settings.pairs,
                "jobs": settings.tasks, "lines": lines,
            ], times)
    }
}

/// There is no model beside the program.
private struct NoModel: Error, CustomStringConvertible {
    var description: String { "the model is not there: build the program again" }
}
