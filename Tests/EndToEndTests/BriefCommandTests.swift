import Foundation
import SaysoTesting
import Testing

/// `sayso brief`: a question answered from files and from a ledger, in every format.
@Suite struct BriefCommandTests {
    let folder: TemporaryFolder
    let sayso: SaysoCommand
    let question = "Did France send tents to Morocco?"

    init() throws {
        folder = try TemporaryFolder()
        var sayso = SaysoCommand()
        sayso.environment["SAYSO_LEDGER"] = folder.path("a.db")
        sayso.environment["TMPDIR"] = folder.url.path
        self.sayso = sayso
    }

    @Test func eachClaimIsVerbatimAndLeadsBackToItsArticle() throws {
        let outcome = try sayso.run("brief", question, try records(), "--format", "jsonl")
        #expect(outcome.code == 0)
        let brief = try decoded(outcome.output)
        #expect(brief.question == question)
        #expect(brief.articles == 2)
        let texts = ["t0": texts[0].text, "t1": texts[1].text]
        let first = try #require(brief.evidence.first { $0.stance == "supports" })
        #expect(first.speakers.map(\.name) == ["Anna Berg"])
        #expect(first.day == "2031-03-01")
        for evidence in brief.evidence {
            let text = try #require(texts[evidence.article.id])
            for span in evidence.content {
                let scalars = Array(text.unicodeScalars)[span.start..<span.end]
                #expect(span.text.unicodeScalars.elementsEqual(scalars))
            }
        }
        #expect(brief.evidence.contains { $0.stance == "opposes" && $0.day == "2031-03-09" })
    }

    @Test func nothingIsLeftBehind() throws {
        let path = try records()
        _ = try sayso.run("brief", question, path)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(left == [URL(filePath: path).lastPathComponent])
    }

    @Test func thePageIsWholeAndDrawsWhenThingsWereSaid() throws {
        let page = folder.path("brief.html")
        let outcome = try sayso.run(
            "brief", question, try records(), "--format", "html", "--output", page)
        #expect(outcome.code == 0)
        #expect(outcome.output.isEmpty)
        let html = try folder.text(of: "brief.html")
        #expect(html.hasPrefix("<!DOCTYPE html>"))
        #expect(html.hasSuffix("</html>\n"))
        #expect(html.contains("<svg"))
        #expect(html.contains("<mark>"))
        #expect(html.components(separatedBy: "<h1>").count == 2)
        #expect(!html.contains("<script"))
    }

    @Test func markupInArticlesAndQuestionsIsText() throws {
        let article = try folder.write(
            "a.txt",
            "Anna Berg said France has sent <b>tents</b> & <script>rice</script> to Morocco.")
        let html = try sayso.run(
            "brief", "Did France <i>send</i> tents to Morocco?", article, "--format", "html"
        ).output
        #expect(html.contains("&lt;i&gt;send&lt;/i&gt;"))
        #expect(html.contains("&lt;b&gt;tents"))
        #expect(!html.contains("<i>"))
        #expect(!html.contains("<script>"))
        #expect(!html.contains("<b>"))
    }

    @Test func manyQuestionsAreOnePageOrOneLineEach() throws {
        let path = try records()
        let questions = try folder.write("q.txt", "\(question)\n\nWill Peru ban trams?\n")
        let html = try sayso.run("brief", "--questions", questions, path, "--format", "html").output
        #expect(html.components(separatedBy: "<!DOCTYPE html>").count == 2)
        #expect(html.contains("<a href=\"#brief-2\">Will Peru ban trams?</a>"))
        let lines = try sayso.run("brief", "--questions", questions, path, "--format", "jsonl")
            .lines
        #expect(try lines.map { try decoded($0).question } == [question, "Will Peru ban trams?"])
    }

    @Test func aQuestionOnWhichNothingBearsEndsWithOne() throws {
        let outcome = try sayso.run(
            "brief", "Will Peru ban trams?", try records(), "--format", "text")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("No claim in these articles bears on it."))
    }

    @Test func aDayShowsTheVersionsOfThatDay() throws {
        _ = try sayso.run("add", try version("has sent", "2031-03-01"))
        _ = try sayso.run("add", try version("has not sent", "2031-03-05"))
        let asOf = ["2031-03-02", "2031-03-06"]
        let stances = try asOf.map { day in
            try decoded(
                sayso.run("brief", question, "--as-of", day, "--format", "jsonl").output
            ).evidence.map(\.stance)
        }
        #expect(stances == [["supports"], ["opposes"]])
    }

    @Test func aMissingLedgerIsNotMade() throws {
        let outcome = try sayso.run("brief", question)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("a.db"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("a.db")))
    }

    @Test func aFailedRunLeavesNoHalfPage() throws {
        let outcome = try sayso.run(
            "brief", question, folder.path("missing.txt"), "--output", folder.path("out.html"),
            "--format", "html")
        #expect(outcome.code == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test func questionsThatCannotBeReadAreNamed() throws {
        let outcome = try sayso.run("brief", "--questions", folder.path("none.txt"), try records())
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("cannot read the questions in"))
    }

    private let texts = [
        (
            text: "Anna Berg, the minister, said France has sent tents to Morocco.",
            day: "2031-03-01"
        ),
        (text: "Tom Dahl said France has not sent tents to Morocco.", day: "2031-03-09"),
    ]

    private func records() throws -> String {
        let lines = texts.enumerated().map { number, article in
            #"{"id": "t\#(number)", "date": "\#(article.day)", "text": "\#(article.text)"}"#
        }
        return try folder.write("news.jsonl", lines.joined(separator: "\n") + "\n")
    }

    private func version(_ act: String, _ day: String) throws -> String {
        let text = "Anna Berg said France \(act) tents to Morocco."
        return try folder.write(
            "\(day).jsonl",
            #"{"id": "v", "url": "https://example.org/v", "date": "\#(day)", "text": "\#(text)"}"#
                + "\n")
    }

    private struct Brief: Decodable {
        struct Evidence: Decodable {
            struct Article: Decodable { let id: String }
            struct Speaker: Decodable { let name: String }
            struct Span: Decodable {
                let start: Int
                let end: Int
                let text: String
            }
            let stance: String
            let day: String?
            let article: Article
            let speakers: [Speaker]
            let content: [Span]
        }
        let question: String
        let articles: Int
        let evidence: [Evidence]
    }

    private func decoded(_ line: String) throws -> Brief {
        try JSONDecoder().decode(Brief.self, from: Data(line.utf8))
    }
}
