import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

/// A way to write articles down, and the name that such a file has.
struct WrittenFormat: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let isRecords: Bool
    let write: @Sendable ([UInt8]) -> [UInt8]

    /// Every format, each also packed; a text is given in JSON where the format is JSON.
    static let all: [WrittenFormat] = plain + plain.map(\.packed)

    private static let plain = [
        WrittenFormat(testDescription: "text", path: "a.txt", isRecords: false) { $0 },
        WrittenFormat(testDescription: "nameless text", path: "-", isRecords: false) { $0 },
        WrittenFormat(testDescription: "lines", path: "a.jsonl", isRecords: true) {
            Array("{\"text\": ".utf8) + $0 + Array("}\n".utf8)
        },
        WrittenFormat(testDescription: "nameless lines", path: "-", isRecords: true) {
            Array("{\"text\": ".utf8) + $0 + Array("}\n".utf8)
        },
        WrittenFormat(testDescription: "list", path: "a.json", isRecords: true) {
            Array("[{\"text\": ".utf8) + $0 + Array("}]".utf8)
        },
        WrittenFormat(testDescription: "object", path: "a.json", isRecords: true) {
            Array("{\n\"text\": ".utf8) + $0 + Array("\n}\n".utf8)
        },
    ]

    private var packed: WrittenFormat {
        let write = write
        return WrittenFormat(
            testDescription: testDescription + ", packed", path: path + ".gz", isRecords: isRecords
        ) { write($0).gzipped }
    }

    func bytes(of text: String) -> [UInt8] {
        write(isRecords ? .json(text) : Array(text.utf8))
    }
}

/// What every format must do.
@Suite struct FormatConformanceTests {
    static let formats = WrittenFormat.all

    @Test(arguments: formats)
    func everyTextComesBackAsItWas(format: WrittenFormat) throws {
        for text in try Fixture.naughtyStrings() where !format.isTakenForJSON(text) {
            let intake = Intake(of: format.bytes(of: text), path: format.path)
            #expect(intake.texts.map { Array($0.utf8) } == [Array(text.utf8)])
            #expect(intake.problems.isEmpty)
        }
    }

    @Test(arguments: formats, [1, 2, 3, 7, 64])
    func theSizeOfThePiecesDoesNotMatter(format: WrittenFormat, pieceBytes: Int) {
        let text = "“Nobody,” said Ådeth 🚢.\r\n\r\n\"No\" — she said."
        let bytes = format.bytes(of: text)
        let intake = Intake(of: bytes, path: format.path, pieceBytes: pieceBytes)
        #expect(intake.texts == [text])
        #expect(intake.problems.isEmpty)
    }

    @Test(arguments: formats)
    func nothingIsAProblemOfItsOwn(format: WrittenFormat) {
        let intake = Intake(of: [], path: format.path)
        #expect(intake.articles.isEmpty)
        #expect(intake.sentences == ["there is nothing in it: it was left out"])
    }

    @Test(arguments: formats, [" ", "\n\r\n\t", "\u{FEFF}", "\u{A0}\u{2003}"])
    func whiteSpaceIsNoArticle(format: WrittenFormat, space: String) {
        let intake = Intake(of: format.bytes(of: space), path: format.path)
        #expect(intake.articles.isEmpty)
        #expect(intake.problems.count == 1)
    }

    @Test(arguments: formats)
    func invalidBytesAreReplacedCountedAndReported(format: WrittenFormat) {
        let latin1 = Array("Caf\u{1}s are \u{1}pen, he said, and \u{FFFD} is a mark.".utf8)
            .map { $0 == 1 ? 0xE9 : $0 }
        let mark = [UInt8(ascii: "\"")]
        let bytes = format.write(format.isRecords ? mark + latin1 + mark : latin1)
        let intake = Intake(of: bytes, path: format.path)
        #expect(intake.texts == ["Caf\u{FFFD}s are \u{FFFD}pen, he said, and \u{FFFD} is a mark."])
        #expect(
            intake.sentences == [
                "2 invalid UTF-8 sequences were read as U+FFFD, the first of them here"
            ])
    }

    @Test(arguments: formats)
    func nullsAreKeptAndReported(format: WrittenFormat) {
        let intake = Intake(of: format.bytes(of: "He\0 said\0 no."), path: format.path)
        #expect(intake.texts == ["He\0 said\0 no."])
        #expect(intake.sentences == ["the text holds 2 NUL characters: they were kept"])
    }

    @Test(arguments: formats)
    func fiveMegabytesWithoutASpaceAreRead(format: WrittenFormat) {
        let text = String(repeating: "é", count: 2_500_000)
        let intake = Intake(of: format.bytes(of: text), path: format.path)
        #expect(intake.texts.map(\.utf8.count) == [5_000_000])
        #expect(intake.problems.isEmpty)
    }

    @Test(arguments: formats, [0, 1])
    func theLimitIsOnTheText(format: WrittenFormat, excess: Int) {
        var limits = IntakeLimits()
        limits.articleBytes = 1000
        let text = String(repeating: "\"", count: 1000 + excess)
        let intake = Intake(of: format.bytes(of: text), path: format.path, limits: limits)
        #expect(intake.articles.count == 1 - excess)
        let sentence = "the text is longer than 1000 bytes: the article was left out"
        #expect(intake.sentences == (excess == 0 ? [] : [sentence]))
    }

    @Test(arguments: formats)
    func cutOffAnywhereItEndsAndSaysSo(format: WrittenFormat) {
        let bytes = format.bytes(of: "“No,” she said; “never.”")
        for end in 0..<bytes.count {
            let intake = Intake(of: Array(bytes[..<end]), path: format.path)
            #expect(intake.articles.count <= 1)
            #expect(!intake.articles.isEmpty || !intake.problems.isEmpty)
        }
    }

    @Test(arguments: formats)
    func otherThingsAreNamedAndLeftOut(format: WrittenFormat) {
        var numbers = SeededNumbers(seed: 11)
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let bytes = Array("\u{7F}ELF".utf8) + noise
        let packed = format.path.hasSuffix(".gz")
        let intake = Intake(of: packed ? bytes.gzipped : bytes, path: format.path)
        #expect(intake.articles.isEmpty)
        #expect(intake.sentences == ["this is a program, not text: it was left out"])
    }

    @Test(arguments: formats)
    func flagsFillWhatIsAbsent(format: WrittenFormat) {
        let defaults = ArticleDefaults(published: "2031-03-09", outlet: "The Chart")
        let bytes = format.bytes(of: "No, she said.")
        let intake = Intake(of: bytes, path: format.path, defaults: defaults)
        #expect(intake.articles.map(\.published) == ["2031-03-09"])
        #expect(intake.articles.map(\.outlet) == ["The Chart"])
    }
}

extension WrittenFormat {
    /// Without a name to tell it, a text that is JSON is taken for JSON.
    fileprivate func isTakenForJSON(_ text: String) -> Bool {
        path.hasPrefix("-") && !isRecords && text.hasPrefix("{\"")
    }
}
