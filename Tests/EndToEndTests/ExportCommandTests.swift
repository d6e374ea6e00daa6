import Foundation
import SaysoTesting
import Testing

/// `sayso export`.
@Suite struct ExportCommandTests {
    let sayso = SampleLedger.sayso

    @Test func jsonLinesAreWhatReadingPrints() throws {
        let read = try sayso.run("read", SampleLedger.articles[0]).lines[0]
        let exported = try sayso.run("export", "--text", "Tidewater").lines
        let expected = try JSONSerialization.jsonObject(with: Data(read.utf8)) as? NSDictionary
        let twin = try exported.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
        }.first { ($0?["article"] as? NSDictionary) == expected?["article"] as? NSDictionary }
        for part in ["article", "reader", "attributions", "events", "entities", "problems"] {
            #expect(
                twin??[part] as? NSObject == expected?[part] as? NSObject, "\(part) differs")
        }
    }

    // What the Web Annotation Data Model says an annotation must have, in its own words: 3.1 one
    // or more @context values with http://www.w3.org/ns/anno.jsonld among them, exactly one IRI
    // that identifies it, a type with Annotation among them, 1 or more targets; 4 selectors:
    // exactly one exact, at most one prefix and suffix, exactly one start and end.
    @Test func webAnnotationsAreWhatTheirModelRequires() throws {
        let lines = try sayso.run("export", "--format", "webannotation").lines
        #expect(lines.count > 100)
        var identifiers: Set<String> = []
        for line in lines {
            let annotation = try object(line)
            #expect(annotation["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
            let id = try #require(annotation["id"] as? String)
            #expect(id.contains(":"))
            #expect(identifiers.insert(id).inserted)
            #expect(annotation["type"] as? String == "Annotation")
            #expect(
                ["describing", "identifying", "tagging"].contains(
                    annotation["motivation"] as? String))
            for body in try #require(annotation["body"] as? [[String: Any]]) {
                #expect(body["type"] as? String == "TextualBody")
                #expect(body["value"] is String)
                #expect(body["purpose"] is String)
            }
            let targets = try #require(annotation["target"] as? [[String: Any]])
            #expect(!targets.isEmpty)
            for target in targets { try check(target) }
        }
    }

    @Test func positionsAndQuotationsAreOfTheSameWords() throws {
        let path = SampleLedger.articles[0]
        let text = Array(try String(contentsOfFile: path, encoding: .utf8).unicodeScalars)
        let digest = try #require(
            (try object(try sayso.run("read", path).lines[0])["article"] as? [String: Any])?[
                "sha256"]
        )
        #expect(digest is String)
        var seen = 0
        for line in try sayso.run("export", "--format", "webannotation").lines {
            for target in try #require(try object(line)["target"] as? [[String: Any]]) {
                let (quote, start, end) = try selectors(of: target)
                guard end <= text.count,
                    String(String.UnicodeScalarView(text[start..<end])) == quote["exact"] as? String
                else { continue }
                seen += 1
            }
        }
        #expect(seen > 60)
    }

    @Test func tablesLieInAFolder() throws {
        let folder = try TemporaryFolder()
        let outcome = try sayso.run("export", "--format", "csv", "--output", folder.path("t"))
        #expect(outcome.code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("t")).sorted()
        #expect(names == ["articles.csv", "claims.csv", "events.csv", "speakers.csv"])
        #expect(
            try folder.text(of: "t/claims.csv").hasPrefix("claim,day,who,credibility,article,url,"))
        #expect(try folder.text(of: "t/articles.csv").split(separator: "\r\n").count == 4)
    }

    @Test func bratIsWhatReadingWrites() throws {
        let folder = try TemporaryFolder()
        _ = try sayso.run(
            "read", "--format", "brat", "--output", folder.path("read"), SampleLedger.articles[0])
        let outcome = try sayso.run("export", "--format", "brat", "--output", folder.path("kept"))
        #expect(outcome.code == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("read"))
        #expect(files.count == 2)
        for file in files {
            #expect(try folder.text(of: "kept/" + file) == folder.text(of: "read/" + file))
        }
    }

    @Test(arguments: ["csv", "brat"]) func foldersNeedAName(format: String) throws {
        let outcome = try sayso.run("export", "--format", format)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("needs a folder for its files: name it with --output"))
    }

    private func check(_ target: [String: Any]) throws {
        #expect(target["type"] as? String == "SpecificResource")
        #expect((target["source"] as? String)?.contains(":") == true)
        let (quote, start, end) = try selectors(of: target)
        #expect((quote["exact"] as? String)?.isEmpty == false)
        #expect(quote["prefix"] is String && quote["suffix"] is String)
        #expect(0 <= start && start < end)
    }

    private func selectors(
        of target: [String: Any]
    ) throws -> (quote: [String: Any], start: Int, end: Int) {
        let selectors = try #require(target["selector"] as? [[String: Any]])
        #expect(
            selectors.map { $0["type"] as? String } == [
                "TextQuoteSelector", "TextPositionSelector",
            ])
        return (
            selectors[0], try #require(selectors[1]["start"] as? Int),
            try #require(selectors[1]["end"] as? Int)
        )
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}
