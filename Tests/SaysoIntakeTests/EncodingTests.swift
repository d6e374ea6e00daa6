import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

@Suite struct EncodingTests {
    @Test func aMarkAndCarriageReturnsStayInAText() throws {
        let path = "mark-and-carriage-returns.txt"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(intake.texts == ["\u{FEFF}One line.\r\nAnother.\rA third.\n"])
        #expect(intake.problems.isEmpty)
    }

    @Test func theLineOfTheFirstInvalidByteIsNamed() {
        let bytes = Array("one\r\ntwo\rthree\nfour \u{1}\nfive \u{1}".utf8).map {
            $0 == 1 ? 0xFF : $0
        }
        let intake = Intake(of: bytes, path: "a.txt")
        #expect(intake.places == ["a.txt:4"])
        #expect(intake.texts[0].unicodeScalars.count == bytes.count)
    }

    @Test func lettersOfLatin1AreReplaced() throws {
        let path = "latin-1-letters.txt"
        let intake = Intake(of: try Fixture.bytes(path), path: path)
        #expect(
            intake.texts[0].hasPrefix("Le caf\u{FFFD} est ferm\u{FFFD}.\nL'\u{FFFD}t\u{FFFD} aussi")
        )
        #expect(intake.places == ["\(path):1"])
    }

    @Test(arguments: [[0xEF], [0xEF, 0xBF], [0xF0, 0x9F], [0xE2, 0x82], [0xC3]] as [[UInt8]])
    func anEndInsideACharacterIsReplaced(end: [UInt8]) {
        let intake = Intake(of: Array("It ends \u{FFFD}".utf8) + end, path: "a.txt")
        #expect(intake.texts == ["It ends \u{FFFD}\u{FFFD}"])
        #expect(intake.problems.count == 1)
    }

    @Test(arguments: 1...9)
    func utf16IsConverted(pieceBytes: Int) throws {
        let path = "utf-16-with-mark.txt"
        let little = try Fixture.bytes(path)
        let big = stride(from: 0, to: little.count, by: 2).flatMap { [little[$0 + 1], little[$0]] }
        for bytes in [little, big, little.gzipped] {
            let intake = Intake(of: bytes, path: path, pieceBytes: pieceBytes)
            #expect(intake.texts == ["\u{FEFF}The café 🚢 is open, Voss said.\n"])
            #expect(intake.sentences == ["this is UTF-16, not UTF-8: it was converted"])
        }
    }

    @Test func utf16MayHoldRecords() {
        let units = Array(
            "\u{FEFF}{\"id\": 1, \"text\": \"a\"}\r\n{\"id\": 2, \"text\": \"b\"}".utf16)
        let bytes = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(Intake(of: bytes, path: "a.jsonl").ids == ["1", "2"])
    }

    @Test func halfOfAPairAndHalfOfAUnitAreReplaced() {
        let bytes: [UInt8] = [0xFE, 0xFF, 0, 0x61, 0xD8, 0, 0, 0x62, 0]
        let intake = Intake(of: bytes, path: "a.txt")
        #expect(intake.texts == ["\u{FEFF}a\u{FFFD}b\u{FFFD}"])
        #expect(
            intake.sentences == [
                "this is UTF-16, not UTF-8: it was converted, and 2 invalid units were read as U+FFFD"
            ])
    }

    @Test func anotherEncodingIsNotReadAsGarbage() {
        // "Port Hessel is closed" over and over, in Shift JIS.
        let words: [UInt8] = [
            0x8D, 0x60, 0x82, 0xCD, 0x95, 0xC2, 0x8D, 0xBD, 0x82, 0xB5, 0x82, 0xBD,
        ]
        let intake = Intake(of: Array(repeatElement(words, count: 20).joined()), path: "a.txt")
        #expect(intake.articles.isEmpty)
        #expect(
            intake.sentences == [
                "this is not UTF-8 (perhaps another encoding): it was left out; convert it first"
            ])
    }

    @Test func markupIsReadAndReported() {
        let intake = Intake(of: "\n<!DOCTYPE html><p>No, she said.</p>", path: "page.html")
        #expect(intake.articles.count == 1)
        #expect(intake.sentences == ["this looks like HTML: its tags were read as text"])
    }
}
