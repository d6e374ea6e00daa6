import Foundation
import SaysoTesting
import Testing

/// The commands by which an analyst has the last word.
@Suite struct DecisionCommandTests {
    let folder: TemporaryFolder
    let sayso: SaysoCommand
    let news: String

    init() throws {
        folder = try TemporaryFolder()
        var sayso = SaysoCommand()
        sayso.environment["SAYSO_LEDGER"] = folder.path("a.db")
        self.sayso = sayso
        news = try folder.write(
            "news.jsonl",
            [
                Self.record(
                    "a", "2031-03-01",
                    "\\\"The bridge is safe,\\\" Mayor Ana Duarte said on Monday."),
                Self.record(
                    "b", "2031-03-05",
                    "\\\"The bridge is closed,\\\" the engineer Tomas Brandt said."),
            ].joined())
        _ = try sayso.run("add", "--min-confidence", "0.05", news)
    }

    @Test func twoNamesBecomeOneUntilThatIsUndone() throws {
        let before = try names()
        #expect(before.contains("Ana Duarte") && before.contains("Tomas Brandt"))
        let decided = try sayso.run(
            "alias", "Tomas Brandt", "Ana Duarte", "--reason", "a pen name", "--analyst", "L. H.")
        #expect(decided.code == 0)
        #expect(
            decided.output.hasPrefix("1 alias: Tomas Brandt is Ana Duarte (a pen name; L. H.; "))
        #expect(try sayso.run("claims", "--speaker", "Ana Duarte").lines.count == 2)
        #expect(try sayso.run("claims", "--speaker", "Brandt").lines.count == 2)
        #expect(try sayso.run("undo").code == 0)
        #expect(try names() == before)
        #expect(try sayso.run("undo").code == 2)
    }

    @Test func aCorrectionSurvivesANewReading() throws {
        let number = try claim(of: "Duarte")
        #expect(try sayso.run("correct", number, "--act", "promise").code == 0)
        _ = try sayso.run("add", "--min-confidence", "0.06", news)
        let claim = try object(try sayso.run("claims", "--speaker", "Duarte").lines[0])
        #expect(claim["act"] as? String == "promise")
        let shown = try sayso.run(
            "show", try self.claim(of: "Duarte"), "--why", "--format", "text"
        ).output
        #expect(shown.contains("decision      1 correct: act of"))
    }

    @Test func aRejectedClaimIsListedNowhere() throws {
        let number = try claim(of: "Duarte")
        #expect(try sayso.run("correct", number, "--reject").code == 0)
        #expect(try sayso.run("claims", "--speaker", "Duarte").code == 1)
        #expect(try !names().contains("Ana Duarte"))
        _ = try sayso.run("undo")
        #expect(try sayso.run("claims", "--speaker", "Duarte").code == 0)
        #expect(try names().contains("Ana Duarte"))
    }

    @Test func gradesStandBesideWhatTheyGrade() throws {
        let number = try claim(of: "Duarte")
        _ = try sayso.run("grade", "The Meridian", "b")
        _ = try sayso.run("grade", "--claim", number, "3")
        let claim = try object(try sayso.run("claims", "--speaker", "Duarte").lines[0])
        let ledger = try #require(claim["ledger"] as? [String: Any])
        #expect(ledger["reliability"] as? String == "B")
        #expect(ledger["credibility"] as? String == "3")
        #expect(try sayso.run("grade", "The Meridian", "9").code == 2)
        #expect(try sayso.run("decisions").lines.count == 2)
    }

    @Test func aForgottenArticleIsGone() throws {
        let article = try object(try sayso.run("articles", "--text", "safe").lines[0])
        let number = try #require((article["ledger"] as? [String: Any])?["article"] as? Int)
        #expect(try sayso.run("forget", String(number)).code == 0)
        #expect(try sayso.run("articles").lines.count == 1)
        #expect(try sayso.run("claims", "--text", "safe").code == 1)
        #expect(try sayso.run("forget", String(number)).code == 1)
    }

    @Test func theLedgerIsShownAsItWasOnADay() throws {
        #expect(try sayso.run("claims", "--as-of", "2031-03-03").lines.count == 1)
        _ = try sayso.run(
            "add", "--min-confidence", "0.05",
            try folder.write(
                "later.jsonl",
                Self.record(
                    "a", "2031-03-09", "\\\"The bridge is unsafe,\\\" Mayor Ana Duarte said.")))
        #expect(try sayso.run("claims", "--speaker", "Duarte", "--text", "safe").code == 1)
        let then = try sayso.run("claims", "--text", "safe", "--as-of", "2031-03-03")
        #expect(then.lines.count == 1)
        #expect(try sayso.run("articles").lines.count == 2)
    }

    @Test(arguments: [
        (["correct", "1"], "say what to correct"), (["grade", "X"], "name a source and its grade"),
        (["alias", "Nobody", "Noone"], "nobody in the ledger is called 'Nobody'"),
        (["correct", "99", "--act", "deny"], "there is no claim 99"),
    ])
    func whatCannotBeDecidedIsSaid(command: [String], why: String) throws {
        let outcome = try sayso.shell(
            "sayso " + command.map { "'\($0)'" }.joined(separator: " "))
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(why))
    }

    private static func record(_ id: String, _ date: String, _ text: String) -> String {
        #"{"id": "\#(id)", "url": "https://meridian.example/\#(id)", "outlet": "The Meridian", "#
            + #""date": "\#(date)", "text": "\#(text)"}"# + "\n"
    }

    private func names() throws -> Set<String> {
        Set(
            try sayso.run("speakers", "--format", "csv").output.split(separator: "\r\n").dropFirst()
                .map { String($0.split(separator: ",")[1]) })
    }

    private func claim(of speaker: String) throws -> String {
        let claim = try object(try sayso.run("claims", "--speaker", speaker).lines[0])
        let ledger = try #require(claim["ledger"] as? [String: Any])
        return String(try #require(ledger["claim"] as? Int))
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}
