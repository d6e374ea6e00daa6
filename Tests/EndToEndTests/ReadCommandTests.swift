import Foundation
import SaysoTesting
import Testing

/// Everything about `sayso read` that holds whatever the model finds.
@Suite struct ReadCommandTests {
    let sayso = SaysoCommand()
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func helpHasExamples() throws {
        let help = try sayso.run("read", "--help")
        #expect(help.code == 0)
        #expect(help.output.contains("Examples:\n  sayso read article.txt\n"))
    }

    @Test func everyFormatTellsOfEveryArticle() throws {
        let path = try folder.write("news.jsonl", records(3))
        let lines = try sayso.run("read", "--format", "jsonl", path).lines
        #expect(try lines.map(articleID) == ["n0", "n1", "n2"])
        let json = Data(try sayso.run("read", "--format", "json", path).output.utf8)
        let list = try #require(JSONSerialization.jsonObject(with: json) as? [[String: Any]])
        #expect(list.count == 3)
        #expect(try sayso.run("read", "--format", "text", path).output.contains("\n\nn1\n"))
        #expect(
            try sayso.run("read", "--format", "csv", path).output.hasPrefix("article,url,title,"))
    }

    @Test func pipesGetJSONLines() throws {
        let path = try folder.write("a.txt", "Nothing is said here.")
        #expect(try articleID(sayso.run("read", path).lines[0]) == path)
    }

    @Test func standardInputIsReadWithAndWithoutADash() throws {
        let record = #"{"id": "x", "text": "Nothing is said here."}"#
        #expect(try articleID(sayso.run("read", "-", input: record).lines[0]) == "x")
        #expect(try articleID(sayso.run("read", input: record).lines[0]) == "x")
    }

    @Test(arguments: ["1", "2", "7"])
    func outputIsInTheOrderOfTheInput(jobs: String) throws {
        // Short ones among long ones, so that they are done in another order.
        let texts = (0..<200).map { number in
            let text = String(repeating: "It rained. ", count: number % 5 == 0 ? 400 : 1)
            return #"{"id": "n\#(number)", "text": "\#(text)"}"#
        }
        let path = try folder.write("many.jsonl", texts.joined(separator: "\n"))
        let lines = try sayso.run("read", "--jobs", jobs, path).lines
        #expect(try lines.map(articleID) == (0..<200).map { "n\($0)" })
    }

    @Test func flagsFillInWhatARecordLacks() throws {
        let records = """
            {"id": "a", "text": "It rained.", "outlet": "Own", "date": "2020-01-01"}
            {"id": "b", "text": "It rained."}
            """
        let path = try folder.write("two.jsonl", records)
        let lines = try sayso.run(
            "read", "--outlet", "The Meridian", "--published", "2026-03-12", path
        ).lines
        #expect(lines[0].contains(#""outlet":"Own","published":"2020-01-01""#))
        #expect(lines[1].contains(#""outlet":"The Meridian","published":"2026-03-12""#))
    }

    @Test func nothingFoundEndsWithOne() throws {
        let path = try folder.write("a.jsonl", records(2))
        #expect(try sayso.run("read", "--min-confidence", "1", path).code == 1)
    }

    @Test func highPrecisionRaisesBothFloorsAndSaysSo() throws {
        let path = try folder.write("a.jsonl", records(2))
        let balanced = try printed("--precision", "balanced", path)
        let high = try printed("--precision", "high", path)
        #expect(high.reader.minConfidence > balanced.reader.minConfidence)
        #expect(high.reader.minNestedConfidence >= high.reader.minConfidence)
        #expect(high.attributions.allSatisfy { $0.confidence >= high.reader.minConfidence })
        let own = try printed("--min-confidence", "0.2", path)
        #expect(own.reader.minConfidence == 0.2)
        #expect(own.reader.minNestedConfidence == 0.2)
    }

    @Test func aFloorAndAWishTogetherAreRefused() throws {
        let outcome = try sayso.run("read", "--precision", "high", "--min-confidence", "0.5", "a")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("give one of them"))
    }

    @Test func problemsWithoutAnArticleGoToStandardError() throws {
        let path = try folder.write(
            "mixed.jsonl", records(1) + "\n{broken\n{\"id\": 7}\n" + records(1))
        let outcome = try sayso.run("read", path, folder.path("missing.txt"))
        #expect(outcome.lines.count == 2)
        let errors = outcome.errors.split(separator: "\n")
        #expect(errors.count == 3)
        #expect(errors[0].hasPrefix("sayso: \(path):2: the record is not valid JSON"))
        #expect(errors[1].hasPrefix("sayso: \(path):3: the record has no text"))
        #expect(
            errors[2]
                == "sayso: \(folder.path("missing.txt")): there is no such file: check its name")
    }

    @Test func nothingReadEndsWithTwo() throws {
        let outcome = try sayso.run("read", folder.path("missing.txt"))
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: [
        (["--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
        (["--published", "2026-02-30"], "'2026-02-30' is no date: write it as in 2026-03-12"),
        (["--published", "yesterday"], "'yesterday' is no date: write it as in 2026-03-12"),
        (["--jobs", "0"], "--jobs is at least 1"),
        (["--min-confidence", "1.5"], "--min-confidence is from 0 to 1"),
        (["--format", "brat"], "brat needs a folder for its files: name it with --output"),
        (["--nonsense"], "Unknown option '--nonsense'"),
    ])
    func wrongCommandLinesEndWithTwo(arguments: [String], sentence: String) throws {
        let line = arguments.map { "'\($0)'" }.joined(separator: " ")
        let outcome = try sayso.shell("sayso read \(line) x.txt")
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Error: \(sentence)"))
    }

    @Test func badInputNeverStopsTheGood() throws {
        let empty = try folder.write("empty.txt", "")
        let binary = try folder.write(
            "binary.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0, 0]))
        let invalid = try folder.write(
            "invalid.txt", Data("Caf\u{E9} ".utf8.dropLast(2)) + [0xFF] + Data(" é ok".utf8))
        let good = try folder.write("good.txt", "\u{FEFF}It rained.\r\nمطر 🌧\n")
        let outcome = try sayso.run("read", empty, binary, folder.url.path, invalid, good)
        #expect(try outcome.lines.map(articleID) == [invalid, good])
        #expect(outcome.errors.split(separator: "\n").count == 3)
        #expect(
            outcome.lines[0].contains(#""problems":[{"what":"2 invalid UTF-8 sequences were read"#))
    }

    @Test func problemsOfAnArticleAreNeverLost() throws {
        let path = try folder.write("invalid.txt", Data("It rained \u{1F327}".utf8) + [0xFF])
        let csv = try sayso.run("read", "--format", "csv", path)
        #expect(
            csv.errors.hasPrefix("sayso: \(path):1: 1 invalid UTF-8 sequence was read as U+FFFD"))
        let text = try sayso.run("read", "--format", "text", path)
        #expect(text.output.contains("\n  Problems\n    1 invalid UTF-8 sequence"))
        #expect(text.errors.isEmpty)
    }

    @Test(arguments: [
        (Data("It rained.".utf8) + [0xFF], "invalid UTF-8"),
        (Data("It rained.\0".utf8), "NUL"),
        (Data("It rained \u{FFFD}.".utf8), "replacement character"),
    ])
    func damageIsToldOnce(bytes: Data, what: String) throws {
        let path = try folder.write("damaged.txt", bytes)
        let errors = try sayso.run("read", "--format", "csv", path).errors
        #expect(errors.split(separator: "\n").count == 1)
        #expect(errors.contains(what))
    }

    private struct Line: Decodable {
        struct Reader: Decodable { let minConfidence, minNestedConfidence: Double }
        struct Attribution: Decodable { let confidence: Double }
        let reader: Reader
        let attributions: [Attribution]
    }

    private func printed(_ option: String, _ value: String, _ path: String) throws -> Line {
        let lines = try sayso.run("read", option, value, path).lines
        return try JSONDecoder().decode(Line.self, from: Data(try #require(lines.first).utf8))
    }

    private func records(_ count: Int) -> String {
        (0..<count).map { #"{"id": "n\#($0)", "text": "It rained all day."}"# }
            .joined(separator: "\n")
    }
}

/// The id of the article that a line of JSON tells of.
func articleID(_ line: String) throws -> String {
    let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let article = try #require(record?["article"] as? [String: Any])
    return try #require(article["id"] as? String)
}
