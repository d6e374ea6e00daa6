import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

@Suite struct JSONListTests {
    @Test(arguments: [1, 3, 4096])
    func recordsMayStandOnSeveralLines(pieceBytes: Int) throws {
        let path = "list-over-lines.json"
        let intake = Intake(of: try Fixture.bytes(path), path: path, pieceBytes: pieceBytes)
        #expect(intake.ids == ["a", "b", "c"])
        #expect(intake.texts[1] == "Brackets ] } , \" inside")
        #expect(intake.problems.isEmpty)
    }

    @Test func aSoleRecordMayStandOnSeveralLines() throws {
        let path = "sole-record-over-lines.json"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(intake.articles.map(\.title) == ["A title"])
        #expect(intake.problems.isEmpty)
    }

    @Test func recordsOnOneLineHaveIdsOfTheirOwn() {
        let intake = Intake(of: #"[{"text": "a"}, {"text": "b"}]"#, path: "a.json")
        #expect(intake.ids == ["a.json:1", "a.json:1:17"])
    }

    @Test func aRecordBrokenInsideAStringCostsOnlyItself() {
        let source = """
            [
              {"id": 1, "text": "a"},
              {"id": 2, "text": "b},
              {"id": 3, "text": "c"}
            ]
            """
        let intake = Intake(of: source, path: "a.json")
        #expect(intake.ids == ["1", "3"])
        #expect(intake.places == ["a.json:3"])
    }

    // Found by fuzzing: brackets that do not close swallowed all that followed.
    @Test(
        arguments: [
            #"{"id": 2, "x": ["#, "{", "{{}", "[[[", #"[{"text": "a"}"#, #"{"id": 2, "x": {"#, "x]",
            #"{"text": "a"}}"#, #"{"text": "b"]"#, "\0\0", #"{"text": [{"a": "#, "]", "}", "\"",
            "\\",
            #"{"text": "b"} {"text": "c"}"#,
        ], ["", "  "])
    func aBrokenRecordCostsOnlyItself(broken: String, indent: String) {
        let lines = [
            #"{"id": 1, "text": "a"}"#, broken, #"{"id": 3, "text": "c", "x": [1, {}]}"#,
            #"{"id": 4, "text": "d"}"#,
        ]
        for end in ["\n", "\r\n", "\r"] {
            let source =
                "[\(end)\(indent)" + lines.joined(separator: ",\(end)\(indent)") + "\(end)]"
            let intake = Intake(of: source, path: "a.json")
            #expect(intake.ids == ["1", "3", "4"])
            #expect(!intake.problems.isEmpty)
            #expect(Intake(of: Array(source.utf8), path: "a.json", pieceBytes: 3) == intake)
        }
    }

    @Test func recordsAfterABrokenOneKnowTheirLines() {
        let source = """
            [
            {"text": "a"},
            {"text": "b", "x": [,
            {"text": "c"},

            {"text": },
            {"text": "e"}
            ]
            """
        let intake = Intake(of: source, path: "a.json")
        #expect(intake.ids == ["a.json:2", "a.json:4", "a.json:7"])
        #expect(intake.places.prefix(2) == ["a.json:3", "a.json:6"])
    }

    @Test func objectsInsideARecordAreNoRecords() {
        let source = """
            [
            {
            "text": "a",
            "comments": [
            {"text": "no article"},
            {"text": "nor this"}
            ]
            },
            {"text": "b"}
            ]
            """
        #expect(Intake(of: source, path: "a.json").texts == ["a", "b"])
    }

    @Test func aListThatABrokenRecordClosesIsReadOn() {
        let intake = Intake(of: "[\n{\"text\": \"a\"}],\n{\"text\": \"b\"}\n]", path: "a.json")
        #expect(intake.texts == ["a", "b"])
        #expect(
            intake.sentences == [
                "the list of records is closed before its last record: what followed was read too"
            ])
    }

    @Test func aFirstLineThatIsOpenDoesNotMakeAllOneRecord() {
        let intake = Intake(
            of: "{\"text\": [\n{\"id\": 2, \"text\": \"b\"}\n{\"id\": 3, \"text\": \"c\"}\n",
            path: "a.json")
        #expect(intake.ids == ["2", "3"])
        #expect(intake.places == ["a.json:1"])
    }

    @Test func aBrokenRecordOverLinesIsOneProblem() {
        let intake = Intake(of: "{\n\"text\": \"a\",\n\"x\": [\n{\"y\": 1}\n}\n", path: "a.json")
        #expect(intake.articles.isEmpty)
        #expect(intake.places == ["a.json"])
    }

    @Test(arguments: [
        (
            #"[{"id": 1, "text": "a"}"#,
            "the list of records is not closed: what came before that was read"
        ),
        (#"[{"id": 1, "text": "a"}] x"#, "something follows the list of records: it was left out"),
    ])
    func theEndOfTheListIsChecked(source: String, sentence: String) {
        let intake = Intake(of: source, path: "a.json")
        #expect(intake.ids == ["1"])
        #expect(intake.sentences == [sentence])
    }

    @Test func linesUnderAnotherNameAreStillLines() {
        let intake = Intake(of: "{\"text\": \"a\"}\n{\"text\": \n{\"text\": \"c\"}", path: "a.json")
        #expect(intake.texts == ["a", "c"])
        #expect(intake.places == ["a.json:2"])
    }

    @Test(arguments: ["[]", "[ \n ]"])
    func anEmptyListSaysSo(source: String) {
        let intake = Intake(of: source, path: "a.json")
        #expect(intake.sentences == ["there are no records in it: it was left out"])
    }
}
