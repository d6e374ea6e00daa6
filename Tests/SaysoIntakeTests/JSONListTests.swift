import SaysoIntake
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
