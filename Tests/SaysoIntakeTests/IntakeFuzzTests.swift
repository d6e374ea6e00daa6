import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

/// Random damage, the same on every run.
@Suite struct IntakeFuzzTests {
    @Test func damageToOneLineCostsOnlyThatLine() {
        var numbers = SeededNumbers(seed: 2031)
        for _ in 0..<10_000 {
            let broken = Self.record.damaged(using: &numbers).filter { $0 != 0x0A && $0 != 0x0D }
            let bytes = Self.line("before") + broken + [0x0A] + Self.line("after")
            let pieceBytes = Int.random(in: 1...200, using: &numbers)
            let intake = Intake(of: bytes, path: "a.jsonl", pieceBytes: pieceBytes)
            #expect(intake.ids.first == "before" && intake.ids.last == "after")
            #expect(intake.articles.count + intake.problems.count >= 3 || broken.isBlankLine)
        }
    }

    @Test func damagedListsAndNamelessInputsEnd() {
        var numbers = SeededNumbers(seed: 7)
        let list =
            Array("[\n".utf8) + Self.record + Array(",\n".utf8) + Self.record + Array("]".utf8)
        for path in ["a.json", "-", "a.txt"] {
            for _ in 0..<3000 {
                let bytes = list.damaged(using: &numbers)
                let intake = Intake(of: bytes, path: path, pieceBytes: 64)
                #expect(intake.articles.count + intake.problems.count > 0)
            }
        }
    }

    @Test func damagedGzipDataKeepWhatCameBefore() {
        var numbers = SeededNumbers(seed: 16)
        let first = Self.line("before").gzipped
        let second = (Self.line("a") + Self.line("b")).gzipped
        for _ in 0..<10_000 {
            let bytes = first + second.damaged(using: &numbers)
            let pieceBytes = Int.random(in: 1...300, using: &numbers)
            let intake = Intake(of: bytes, path: "a.jsonl.gz", pieceBytes: pieceBytes)
            #expect(intake.ids.first == "before")
        }
    }

    private static let record = Array(
        #"{"id": 5, "text": "“No,” she said 🚢 \u00e9\ud83d\udea2", "authors": ["a", "b"], "n": -1.5e3}"#
            .utf8)

    private static func line(_ id: String) -> [UInt8] {
        Array("{\"id\": \"\(id)\", \"text\": \"Nobody was hurt, she said.\"}\n".utf8)
    }
}

extension [UInt8] {
    /// These bytes with up to four of them changed, lost, repeated or put in.
    fileprivate func damaged(using numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = self
        for _ in 0..<Int.random(in: 1...4, using: &numbers) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            let length = Int.random(in: 1...8, using: &numbers)
            let end = Swift.min(place + length, bytes.count)
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes[place] = Array("{}[]\",:\\0".utf8).randomElement(using: &numbers) ?? 0
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }

    fileprivate var isBlankLine: Bool {
        allSatisfy { $0 == 0x20 || $0 == 0x09 } || self == [0xEF, 0xBB, 0xBF]
    }
}
