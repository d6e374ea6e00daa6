import SaysoIntake
package import SaysoTesting
import SaysoText

/// Records among lines that are none, written down in one of the formats.
package struct IntakeTrial: Trial {
    /// What the input is called.
    package let path: String

    /// The input.
    package let bytes: [UInt8]

    private let good: [HostileRecords.Good]

    /// How many lines with something on them there are, each of which gives something.
    private let lineCount: Int

    private let pieceBytes: Int
    private let ending: Ending

    /// What happened to the bytes after they were written.
    private enum Ending { case whole, damagedAnywhere }

    /// Draws an input.
    package init(using numbers: inout SeededNumbers) {
        var draft = Draft(using: &numbers)
        var ending = Ending.whole
        switch numbers.draw(0...9) {
        case 0:
            draft.bytes = draft.bytes.damaged(using: &numbers)
            ending = .damagedAnywhere
        case 1:
            draft.bytes = draft.packed(using: &numbers).damaged(using: &numbers)
            ending = .damagedAnywhere
        case 2, 3: draft.bytes = draft.packed(using: &numbers)
        case 4 where draft.isAllUTF8: draft.bytes = draft.inUTF16(using: &numbers)
        default: break
        }
        path = draft.path
        bytes = draft.bytes
        good = draft.good
        lineCount = draft.lineCount
        pieceBytes = numbers.one(of: [1, 2, 3, 17, 200, 4096])
        self.ending = ending
    }

    /// Whether every good record is there in its place, whole, however the bytes come in.
    package func brokenPromise() -> String? {
        let intake = Intake(of: bytes, path: path)
        let pieces = Intake(of: bytes, path: path, pieceBytes: pieceBytes)
        guard intake == pieces else { return "\(path): pieces of \(pieceBytes) bytes" }
        guard intake.articles.count + intake.problems.count > 0 else { return "\(path): nothing" }
        guard ending == .whole else { return nil }
        let found = intake.articles.filter { $0.id.hasPrefix("good-") }
        guard found.map(\.id) == good.map(\.id) else { return "\(path): a good record is lost" }
        let isSame = zip(found, good).allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) }
        guard isSame else { return "\(path): a text is changed" }
        // A list is read on at its next record, and says so once.
        let isEachThere =
            path.hasSuffix(".json") || intake.articles.count + intake.problems.count >= lineCount
        return isEachThere ? nil : "\(path): a line is silent"
    }
}

/// An input before it is packed or damaged.
private struct Draft {
    let path: String
    var bytes: [UInt8] = []
    var good: [HostileRecords.Good] = []
    var lineCount = 0

    var isAllUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

    init(using numbers: inout SeededNumbers) {
        path = numbers.one(of: ["a.jsonl", "a.jsonl", "a.ndjson", "a.json", "list.json", "-"])
        path == "list.json" ? addList(using: &numbers) : addLines(using: &numbers)
    }

    private mutating func addLines(using numbers: inout SeededNumbers) {
        if numbers.draws(oneIn: 6) { bytes += [0xEF, 0xBB, 0xBF] }
        let count = numbers.draw(2...6)
        // Without a name the first line has to tell that these are records.
        let firstGood = path == "-" ? 0 : numbers.draw(0...count - 1)
        for number in 0..<count {
            let isGood = number == firstGood || numbers.draws(oneIn: 2)
            add(isGood, number, using: &numbers)
            bytes += numbers.one(of: Self.lineEnds)
        }
        if numbers.draws(oneIn: 3) { bytes.removeLast(bytes.last == 0x0A ? 1 : 0) }
    }

    /// A list with one element that is none, each on a line of its own.
    private mutating func addList(using numbers: inout SeededNumbers) {
        let count = numbers.draw(2...5)
        let broken = numbers.draw(0...count)
        let indent = Array(repeating: UInt8(ascii: " "), count: numbers.one(of: [0, 0, 2]))
        bytes += [UInt8(ascii: "["), 0x0A]
        for number in 0..<count {
            bytes += indent
            add(number != broken, number, using: &numbers)
            if number < count - 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(0x0A)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func add(_ isGood: Bool, _ number: Int, using numbers: inout SeededNumbers) {
        if isGood {
            let record = HostileRecords.good(number, using: &numbers)
            good.append(record)
            bytes += record.bytes
            lineCount += 1
        } else {
            var line = HostileRecords.broken(using: &numbers)
            // What begins as UTF-16 or gzip does is taken for it, rightly.
            if bytes.isEmpty, let first = line.first, [0xFF, 0xFE, 0x1F].contains(first) {
                line = []
            }
            bytes += line
            lineCount += line.isBlankLine ? 0 : 1
        }
    }

    /// The input in one or two gzip members, the border anywhere.
    func packed(using numbers: inout SeededNumbers) -> [UInt8] {
        let border = numbers.draws(oneIn: 2) ? bytes.count : numbers.draw(0...bytes.count)
        let first = Array(bytes[..<border]).gzipped
        return border == bytes.count ? first : first + Array(bytes[border...]).gzipped
    }

    func inUTF16(using numbers: inout SeededNumbers) -> [UInt8] {
        let isBigEndian = numbers.draws(oneIn: 2)
        let text = String(decoding: bytes, as: UTF8.self).utf16
        let units = text.first == 0xFEFF ? Array(text) : [0xFEFF] + Array(text)
        return units.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
    }

    private static let lineEnds: [[UInt8]] = [
        [0x0A], [0x0A], [0x0D, 0x0A], [0x0D], [0x0A, 0x0A], [0x0A, 0x0D], [0x0A, 0x20, 0x09, 0x0A],
    ]
}

extension [UInt8] {
    /// Whether there is nothing but what JSON takes for white space.
    fileprivate var isBlankLine: Bool {
        let marked = starts(with: [0xEF, 0xBB, 0xBF])
        return dropFirst(marked ? 3 : 0).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
