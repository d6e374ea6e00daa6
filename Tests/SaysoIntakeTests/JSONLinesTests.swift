import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

@Suite struct JSONLinesTests {
    @Test func aBrokenLineCostsOnlyItself() throws {
        let name = "broken-line-among-good.jsonl"
        let intake = Intake(of: try Fixture.bytes(name), path: name)
        #expect(intake.ids == ["first", "third"])
        #expect(intake.places == ["\(name):2"])
        #expect(
            intake.sentences == [
                "the record is not valid JSON (at byte 34, it ends too early): it was left out"
            ])
    }

    @Test func fieldsMayHaveOtherNames() throws {
        let path = "synonyms-of-fields.jsonl"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(intake.problems.isEmpty)
        #expect(
            intake.articles == [
                Article(
                    id: "7", text: "The ferry left, Adeth said.", title: "A headline",
                    outlet: "The Chart", published: "2031-03-09", url: "https://chart.example/7",
                    authors: ["M. Quell"]),
                Article(
                    id: "\(path):2", text: "The ferry stayed, Voss said.", title: "A title",
                    outlet: "Tidewater", published: "20310310", authors: ["A. Roake", "E. Voss"]),
                Article(id: "\(path):3", text: "No ferry was seen, officials said."),
            ])
    }

    @Test func aRecordsOwnFieldsWinOverFlags() {
        let line = #"{"text": "a", "outlet": "Own", "date": "1 May"}"#
        let defaults = ArticleDefaults(published: "2031", outlet: "Flag")
        let intake = Intake(of: Array(line.utf8), path: "a.jsonl", defaults: defaults)
        #expect(
            intake.articles == [
                Article(id: "a.jsonl:1", text: "a", outlet: "Own", published: "1 May")
            ])
    }

    @Test(arguments: [
        #"{"text": null, "body": "b"}"#, #"{"text": "", "body": "b"}"#,
        #"{"text": 5, "body": "b"}"#,
        #"{"text": "a", "text": "b"}"#, #"{"id": "", "text": "b"}"#, #"{"id": null, "text": "b"}"#,
    ])
    func whatIsUsableIsUsed(line: String) {
        let intake = Intake(of: line, path: "a.jsonl")
        #expect(intake.articles == [Article(id: "a.jsonl:1", text: "b")])
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\n\n", "\n \t\n", "\r\n\r\n", "\n\u{FEFF}"])
    func linesMayEndInAnyWay(end: String) {
        let source = [#"{"id": 1, "text": "a"}"#, #"{"id": 2, "text": "b"}"#].joined(separator: end)
        for pieceBytes in 1...9 {
            let bytes = Array((source + end).utf8)
            let intake = Intake(of: bytes, path: "a.jsonl", pieceBytes: pieceBytes)
            #expect(intake.ids == ["1", "2"])
            #expect(intake.problems.isEmpty)
        }
    }

    @Test func emptyLinesAreCounted() {
        let intake = Intake(of: "\r\n\n{\"text\": \"a\"}\r\r{\"text\": \"b\"}", path: "a.jsonl")
        #expect(intake.ids == ["a.jsonl:3", "a.jsonl:5"])
    }

    @Test func aByteOrderMarkBelongsToTheFile() throws {
        let path = "mark-before-records.jsonl"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(intake.texts.first == "The ferry left, Adeth said.")
        #expect(intake.problems.isEmpty)
    }

    @Test(arguments: [1, 50, 4096])
    func aLineTooLongIsSkippedAndNotHeld(pieceBytes: Int) {
        var limits = IntakeLimits()
        limits.recordBytes = 100
        let lines = [
            #"{"id": 1, "text": "a"}"#,
            #"{"text": ""# + String(repeating: "x", count: 9000) + #""}"#,
            #"{"id": 3, "text": "c"}"#,
        ]
        let intake = Intake(
            of: Array(lines.joined(separator: "\n").utf8), path: "a.jsonl", pieceBytes: pieceBytes,
            limits: limits)
        #expect(intake.ids == ["1", "3"])
        #expect(intake.places == ["a.jsonl:2"])
    }

    // Found by fuzzing: so much noise at the beginning made all of it binary.
    @Test(arguments: ["a.jsonl", "a.ndjson", "a.json"], [UInt8(0), 0x80, 0x5B, 0x7B])
    func aLongBrokenFirstLineCostsOnlyItself(path: String, byte: UInt8) {
        let noise = [UInt8](repeating: byte, count: 9000)
        let records = "\n{\"id\": 2, \"text\": \"b\"}\n{ \"id\" : 3, \"text\": \"c\"}\n"
        let intake = Intake(of: noise + Array(records.utf8), path: path)
        #expect(intake.ids == ["2", "3"])
        #expect(!intake.problems.isEmpty)
    }

    @Test func onlyNoiseIsReportedLineByLine() {
        let intake = Intake(of: "12\n[]\n\"a\"\nnull\ntrue\n{}\n", path: "a.ndjson")
        #expect(intake.articles.isEmpty)
        #expect(intake.places == (1...6).map { "a.ndjson:\($0)" })
    }
}
