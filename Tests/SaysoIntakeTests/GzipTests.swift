import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

@Suite struct GzipTests {
    @Test(arguments: [1, 2, 17, 4096])
    func membersAreOneStream(pieceBytes: Int) throws {
        let path = "two-members.jsonl.gz"
        let intake = Intake(of: try Fixture.bytes(path), path: path, pieceBytes: pieceBytes)
        #expect(intake.ids == ["a", "b", "c"])
        #expect(intake.problems.isEmpty)
    }

    @Test func theNameDoesNotMatter() throws {
        let path = "named-text-but-packed.txt"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(intake.texts == ["The harbour is shut, Adeth said.\n"])
        #expect(intake.problems.isEmpty)
        #expect(Intake(of: "Not packed, she said.", path: "a.txt.gz").articles.count == 1)
    }

    @Test func whatWasUnpackedBeforeTheCutIsKept() throws {
        let path = "cut-off.jsonl.gz"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(intake.articles.count > 50)
        #expect(intake.ids == (0..<intake.articles.count).map(String.init))
        #expect(
            intake.sentences.last == "the gzip data are cut off: what could be unpacked was read")
        #expect(intake.problems.count <= 2)
    }

    @Test func aDamagedChecksumIsReportedOnTheArticle() {
        var bytes = Array("No, she said.".utf8).gzipped
        bytes[bytes.count - 6] ^= 1
        let intake = Intake(of: bytes, path: "a.txt.gz")
        #expect(intake.texts == ["No, she said."])
        #expect(
            intake.sentences == [
                "the gzip data are damaged: what could be unpacked before that was read"
            ])
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0], []),
            (
                Array("tail".utf8),
                ["something that is not gzip follows the gzip data: it was left out"]
            ),
        ] as [([UInt8], [String])])
    func zerosAfterTheDataAreNothing(tail: [UInt8], sentences: [String]) {
        let intake = Intake(of: Array("No, she said.".utf8).gzipped + tail, path: "a.txt.gz")
        #expect(intake.texts == ["No, she said."])
        #expect(intake.sentences == sentences)
    }

    @Test func dataInsideDataAreNotUnpackedTwice() {
        let intake = Intake(of: Array("No, she said.".utf8).gzipped.gzipped, path: "a.txt.gz")
        #expect(
            intake.sentences == ["this is gzip data inside gzip data, not text: it was left out"])
    }

    @Test func aTextPackedAThousandfoldEndsAtTheLimit() {
        let bomb = Array(String(repeating: "a", count: 50_000_000).utf8).gzipped
        #expect(bomb.count < 60_000)
        let intake = Intake(of: bomb, path: "a.txt.gz")
        #expect(intake.sentences == ["the text is longer than 5 MB: the article was left out"])
    }

    @Test func nothingPackedIsNothing() {
        let intake = Intake(of: [UInt8]().gzipped, path: "a.txt.gz")
        #expect(intake.sentences == ["there is nothing in it: it was left out"])
        let cutOff = Intake(of: Array([UInt8]().gzipped.prefix(5)), path: "a.txt.gz")
        #expect(cutOff.sentences == ["the gzip data are cut off: what could be unpacked was read"])
    }
}
