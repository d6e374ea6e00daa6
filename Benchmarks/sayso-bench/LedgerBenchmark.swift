import Foundation
import SaysoClaims
import SaysoLedger
import SaysoText

/// How quick listings, `show` and recording are on a ledger of very many claims, and how large
/// its file is.
struct LedgerBenchmark {
    private var claims = 1_000_000
    private var rounds = 20
    private var path: String?

    /// Listings and questions whose names hold this.
    private var only = ""

    init(arguments: [String]) throws {
        var words = arguments[...]
        while let word = words.popFirst() {
            switch word {
            case "--claims": claims = Int(words.popFirst() ?? "") ?? claims
            case "--rounds": rounds = Int(words.popFirst() ?? "") ?? rounds
            case "--path": path = words.popFirst()
            case "--only": only = words.popFirst() ?? only
            default: throw UnknownOption(name: word)
            }
        }
    }

    /// What took longer than so many milliseconds is printed with what was asked.
    private static let slow = 50.0

    /// Fills a ledger, unless the file is there, and asks it.
    func run() async throws {
        let file =
            path
            ?? FileManager.default.temporaryDirectory
            .appending(path: "sayso-bench-\(UUID().uuidString).db").path
        defer { if path == nil { Self.remove(file) } }
        if !FileManager.default.fileExists(atPath: file) { try await fill(file) }
        let ledger = try Ledger(readingAt: file)
        var news = SyntheticNews(seed: 7)
        for listing in Self.listings {
            for question in Self.questions {
                let isAsked = only.isEmpty || "\(listing.name): \(question.name)".contains(only)
                guard question.isFor(listing.name), isAsked else { continue }
                var times: [Double] = []
                var rows = 0
                for round in 0...rounds {
                    var filter = LedgerFilter(limit: 50)
                    question.fill(&filter, &news)
                    let start = ContinuousClock.now
                    rows += try await listing.ask(ledger, filter)
                    // The first one warms up what the others find.
                    guard round > 0 else { continue }
                    let time = (ContinuousClock.now - start).milliseconds
                    times.append(time)
                    if time > Self.slow { BenchmarkReport.say(["slow": "\(filter)", "ms": time]) }
                }
                BenchmarkReport.say(
                    ["listing": listing.name, "filter": question.name, "rows": rows], times)
            }
        }
        try await show(ledger)
    }

    private func fill(_ file: String) async throws {
        let ledger = try Ledger(at: file)
        var news = SyntheticNews()
        var characters = 0
        var recording = Duration.zero
        let articles = claims / SyntheticNews.claimsPerArticle
        for _ in 0..<articles {
            let reading = news.next()
            characters += reading.article.text.utf8.count
            let start = ContinuousClock.now
            try await ledger.record(reading, at: Date(timeIntervalSince1970: 1_900_000_000))
            recording += ContinuousClock.now - start
        }
        let size = ["", "-wal"].map { Self.size(of: file + $0) }.reduce(0, +)
        BenchmarkReport.say([
            "claims": articles * SyntheticNews.claimsPerArticle, "articles": articles,
            "record_ms_an_article": recording.milliseconds / Double(articles),
            "bytes": size, "text_bytes": characters,
            "bytes_a_claim_beside_text": (size - characters)
                / (articles * SyntheticNews.claimsPerArticle),
        ])
    }

    private func show(_ ledger: Ledger) async throws {
        var times: [Double] = []
        for round in 0...(rounds * 5) {
            let number = Int64(1 + (round * 7919) % claims)
            let start = ContinuousClock.now
            _ = try await ledger.claimInContext(number)
            if round > 0 { times.append((ContinuousClock.now - start).milliseconds) }
        }
        BenchmarkReport.say(["show": "claim"], times)
    }

    private static func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.size] as? Int ?? 0
    }

    private static func remove(_ file: String) {
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: file + ending)
        }
    }
}

extension LedgerBenchmark {
    /// A command that lists, as the library has it.
    private struct Question: Sendable {
        let name: String
        var listings: Set<String> = ["claims", "events", "articles", "speakers"]
        let fill: @Sendable (inout LedgerFilter, inout SyntheticNews) -> Void

        func isFor(_ listing: String) -> Bool { listings.contains(listing) }
    }

    private static let listings:
        [(name: String, ask: @Sendable (Ledger, LedgerFilter) async throws -> Int)] = [
            ("claims", { try await $0.claims($1).count }),
            ("events", { try await $0.events($1).count }),
            ("articles", { try await $0.articles($1).count }),
            ("speakers", { try await $0.speakers($1).count }),
        ]

    private static let questions = [
        Question(name: "none") { _, _ in },
        Question(name: "speaker") { $0.speaker = $1.speaker() },
        Question(name: "speaker, words") { $0.speaker = String($1.speaker().prefix { $0 != " " }) },
        Question(name: "about") { $0.about = $1.word() },
        Question(name: "text") { $0.text = $1.word() },
        Question(name: "text, two words") { $0.text = $1.word() + " " + $1.word() },
        Question(name: "type", listings: ["claims", "events", "articles"]) {
            $0.type = $1.draw(["AID", "REQUEST", "ACCUSE"])
        },
        Question(name: "act") { $0.act = $1.draw(SpeechAct.allCases) },
        Question(name: "modality") { $0.modality = $1.draw(Modality.allCases) },
        Question(name: "act, modality") {
            $0.act = $1.draw(SpeechAct.allCases)
            $0.modality = $1.draw(Modality.allCases)
        },
        Question(name: "since") { $0.since = $1.day() },
        Question(name: "until") { $0.until = $1.day() },
        Question(name: "as of") { $0.asOf = $1.day() },
        Question(name: "since, until") {
            $0.since = $1.day()
            $0.until = $0.since?.adding(days: 30)
        },
        Question(name: "outlet") { $0.outlet = $1.outlet() },
        Question(name: "named") { $0.isNamed = $1.draw([true, false]) },
        Question(name: "speaker, about") {
            $0.speaker = $1.speaker()
            $0.about = $1.word()
        },
        Question(name: "speaker, since, act") {
            $0.speaker = $1.speaker()
            $0.since = $1.day()
            $0.act = $1.draw(SpeechAct.allCases)
        },
        Question(name: "outlet, text") {
            $0.outlet = $1.outlet()
            $0.text = $1.word()
        },
        Question(name: "outlet, act, since") {
            $0.outlet = $1.outlet()
            $0.act = $1.draw(SpeechAct.allCases)
            $0.since = $1.day()
        },
        Question(name: "oldest") { filter, _ in filter.order = .oldest },
        Question(name: "confidence", listings: ["claims", "events"]) { filter, _ in
            filter.order = .confidence
        },
        Question(name: "name", listings: ["speakers"]) { filter, _ in filter.order = .name },
    ]
}
