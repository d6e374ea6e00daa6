import Foundation
import SaysoTesting
import Testing

/// `sayso add`: what it records, and what it leaves alone.
@Suite struct AddCommandTests {
    let folder: TemporaryFolder
    let sayso: SaysoCommand

    init() throws {
        folder = try TemporaryFolder()
        var sayso = SaysoCommand()
        sayso.environment["SAYSO_LEDGER"] = folder.path("a.db")
        self.sayso = sayso
    }

    @Test func addingTwiceAddsNothing() throws {
        let path = try folder.write("news.jsonl", records)
        let first = try sayso.run("add", path)
        #expect(first.code == 0)
        #expect(first.output.hasPrefix("3 articles recorded in \(folder.path("a.db")) ("))
        let claims = try sayso.run("claims").output
        let second = try sayso.run("add", path)
        #expect(second.output.hasPrefix("0 articles recorded"))
        #expect(second.output.hasSuffix("; 3 articles there already\n"))
        #expect(try sayso.run("claims").output == claims)
    }

    @Test(arguments: ["1", "3"]) func theLedgerDoesNotDependOnTheNumberOfJobs(jobs: String) throws {
        let path = try folder.write("news.jsonl", records)
        _ = try sayso.run("add", "--jobs", jobs, path)
        let ids = try sayso.run("articles", "--sort", "oldest", "--format", "csv").output
            .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[2] }
        #expect(ids == ["n0", "n1", "n2"])
    }

    @Test func brokenRecordsAmongGoodOnesKeepTheGood() throws {
        let path = try folder.write("news.jsonl", records + "{broken\n")
        let outcome = try sayso.run("add", path)
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains(":4: the record is not valid JSON"))
    }

    @Test func nothingToReadEndsWithTwo() throws {
        let outcome = try sayso.run("add", folder.path("missing.txt"))
        #expect(outcome.code == 2)
    }

    @Test func theDefaultLedgerLiesInTheWorkingFolder() throws {
        let path = try folder.write("a.txt", "\"It rained,\" said Ana Duarte, the mayor.")
        let outcome = try sayso.shell(
            "unset SAYSO_LEDGER; cd '\(folder.url.path)' && sayso add '\(path)' && ls")
        #expect(outcome.lines.contains("sayso.db"))
    }

    private var records: String {
        (0..<3).map { number in
            let text = "\"It rained \(number) days,\" Mayor Ana Duarte said on Monday."
            return
                #"{"id": "n\#(number)", "date": "2031-03-0\#(number + 1)", "text": \#(quoted(text))}"#
                + "\n"
        }.joined()
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\\\"") + "\""
    }
}
