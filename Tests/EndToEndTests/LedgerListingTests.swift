import Foundation
import SaysoTesting
import Testing

/// A ledger of the three sample articles, made once for all tests that only read it.
enum SampleLedger {
    static let folder = try? TemporaryFolder()

    static let articles: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return ["harbour-wire.txt", "harbour-translated.txt", "harbour-analysis.jsonl"]
            .map { root.appending(path: "Examples/" + $0).path }
    }()

    /// The command with the ledger as its own.
    static let sayso: SaysoCommand = {
        var sayso = SaysoCommand()
        sayso.environment["SAYSO_LEDGER"] = folder?.path("sample.db") ?? ""
        _ = try? sayso.run("add", articles[0], articles[1], articles[2])
        return sayso
    }()
}

/// The commands that list what is in a ledger.
@Suite struct LedgerListingTests {
    let sayso = SampleLedger.sayso

    @Test func claimsHaveTheNamesOfTheOutputContract() throws {
        let outcome = try sayso.run("claims", "--speaker", "Stennick")
        #expect(outcome.code == 0)
        let claim = try object(try #require(outcome.lines.first))
        #expect(
            Set(claim.keys).isSuperset(of: [
                "id", "parent", "source", "cue", "content", "manner", "speakers", "via", "to",
                "basis", "act", "polarity", "modality", "certainty", "likelihood", "said", "about",
                "events", "confidence", "article", "ledger",
            ]))
        let ledger = try #require(claim["ledger"] as? [String: Any])
        let speakers = try #require(ledger["speakers"] as? [[String: Any]])
        #expect(speakers.contains { ($0["name"] as? String)?.contains("Stennick") == true })
    }

    @Test func aClaimIsTheSameAsReadingPrintsIt() throws {
        let read = try object(try sayso.run("read", SampleLedger.articles[0]).lines[0])
        let expected = try #require(read["attributions"] as? [[String: Any]])
        let all = try sayso.run("claims").lines.map(object)
        for attribution in expected {
            let twin = all.first { claim in
                claim["id"] as? String == attribution["id"] as? String
                    && (claim["article"] as? [String: Any])?["id"] as? String
                        == SampleLedger.articles[0]
            }
            for name in [
                "source", "cue", "content", "manner", "act", "confidence", "said", "about",
            ] {
                #expect(twin?[name] as? NSObject == attribution[name] as? NSObject, "\(name)")
            }
        }
    }

    @Test(arguments: ["claims", "events", "articles", "speakers", "timeline"])
    func everyFormatShowsTheSameRows(listing: String) throws {
        let lines = try sayso.run(listing, "--format", "jsonl").lines.count
        #expect(lines > 2)
        let json = Data(try sayso.run(listing, "--format", "json").output.utf8)
        #expect((try JSONSerialization.jsonObject(with: json) as? [Any])?.count == lines)
        let csv = try sayso.run(listing, "--format", "csv", "--limit", "2").output
        #expect(csv.split(separator: "\r\n").count >= 3)
        let text = try sayso.run(listing, "--format", "text")
        #expect(text.code == 0)
        #expect(!text.output.contains("\u{1B}"))
    }

    @Test(arguments: [
        ["--speaker", "Marwen", "--about", "request"], ["--act", "deny"],
        ["--modality", "predicted"], ["--text", "\"salvage tug\""], ["--type", "AID"],
        ["--outlet", "the orvane courier"], ["--since", "2031-03-13", "--until", "2031-03-13"],
        ["--as-of", "2031-03-13"], ["--unnamed", "--sort", "confidence"], ["--text", "minesweep*"],
    ])
    func filtersLetSomethingPassAndNotAll(options: [String]) throws {
        let all = try sayso.run("claims").lines.count
        let some = try command(["claims"] + options)
        #expect(some.code == 0, "\(options) \(some.errors)")
        #expect((1..<all).contains(some.lines.count), "\(options)")
    }

    @Test func nothingThatMatchesEndsWithOne() throws {
        for listing in ["claims", "events", "articles", "speakers", "timeline", "export"] {
            let outcome = try sayso.run(listing, "--text", "zeppelins")
            #expect(outcome.code == 1)
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test(arguments: [
        ["claims"], ["events"], ["articles"], ["speakers"], ["timeline"], ["export"],
        ["show", "1"],
        ["ledger"], ["decisions"], ["review"], ["undo"], ["forget", "1"],
    ])
    func aMissingLedgerIsSaidAndNotMade(command: [String]) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.db")
        let outcome = try self.command(command + ["--ledger", path])
        #expect(outcome.code == 2)
        #expect(
            outcome.errors
                == "sayso: there is no ledger at \(path): make one with sayso add, or name another with --ledger\n"
        )
        #expect(folder.names.isEmpty)
    }

    @Test func showMarksTheClaimInItsArticle() throws {
        let listed = try object(
            try sayso.run("claims", "--text", "\"Not one of them is ours\"").lines[0])
        let number = try #require((listed["ledger"] as? [String: Any])?["claim"] as? Int)
        let shown = try sayso.run("show", String(number), "--format", "text", "--why")
        #expect(shown.code == 0)
        let words = shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("<\"Not one of them is ours,\">"))
        #expect(words.contains("{said in a statement}"))
        #expect(shown.output.contains("attribution head"))
        #expect(try sayso.run("show", "999999").code == 1)
    }

    @Test func whatWantsALookIsListed() throws {
        let outcome = try sayso.run("review", "--limit", "3")
        #expect(outcome.code == 0)
        let causes = try outcome.lines.map { try object($0)["cause"] as? String }
        #expect(causes.first == "not_introduced")
        #expect(causes.last == "low_confidence")
    }

    @Test func theTimelineIsAlsoAPicture() throws {
        let outcome = try sayso.run("timeline", "--format", "svg")
        #expect(outcome.code == 0)
        let picture = try XMLCheck(outcome.output)
        #expect(picture.elements.contains("circle"))
    }

    private func command(_ arguments: [String]) throws -> SaysoCommand.Outcome {
        let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try sayso.shell("sayso \(quoted)")
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}

/// A look at whether tags are closed in the order in which they were opened.
private struct XMLCheck {
    private(set) var elements: Set<String> = []

    init(_ text: String) throws {
        var open: [String] = []
        for match in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
            let name = String(match.2)
            elements.insert(name)
            if !match.1.isEmpty {
                #expect(open.popLast() == name)
            } else if match.3.isEmpty {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }
}
