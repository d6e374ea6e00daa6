import Foundation
import SaysoTesting
import Testing

/// The sample articles, read by the model that ships.
@Suite struct ExamplesTests {
    static let examples = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")
    let wire = Self.examples.appending(path: "harbour-wire.txt").path
    let analysis = Self.examples.appending(path: "harbour-analysis.jsonl").path

    @Test func spansAreTheWordsAtTheirPlaces() throws {
        let outcome = try SaysoCommand().run("read", wire)
        #expect(outcome.code == 0)
        let text = Array(try String(contentsOfFile: wire, encoding: .utf8).unicodeScalars)
        let spans = try spans(in: outcome.lines[0])
        #expect(spans.count > 30)
        for span in spans {
            #expect(String(String.UnicodeScalarView(text[span.range])) == span.text)
        }
    }

    @Test func denialIsFoundWithItsSpeaker() throws {
        let csv = try SaysoCommand().run("read", "--format", "csv", wire).output
        #expect(csv.contains("Col. Aurel Stennick"))
        #expect(csv.contains("Not one of them is ours"))
    }

    @Test func readingDoesNotDependOnTheNumberOfJobs() throws {
        let sayso = SaysoCommand()
        let one = try sayso.run("read", "--jobs", "1", wire, analysis, wire)
        let many = try sayso.run("read", "--jobs", "3", wire, analysis, wire)
        #expect(one.code == 0)
        #expect(one.output == many.output)
    }

    @Test func brokenRecordsAmongGoodOnesKeepTheResult() throws {
        let sayso = SaysoCommand()
        let outcome = try sayso.shell("(cat '\(analysis)'; echo '{') | sayso read -")
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.errors.hasPrefix("sayso: -:2: the record is not valid JSON"))
    }

    private struct Span {
        let range: Range<Int>
        let text: String
    }

    private func spans(in line: String) throws -> [Span] {
        let record = try #require(
            JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let attributions = try #require(record["attributions"] as? [[String: Any]])
        return attributions.flatMap { attribution in
            ["source", "cue", "content"].flatMap { attribution[$0] as? [[String: Any]] ?? [] }
        }
        .compactMap { span in
            guard let start = span["start"] as? Int, let end = span["end"] as? Int,
                let text = span["text"] as? String
            else { return nil }
            return Span(range: start..<end, text: text)
        }
    }
}
