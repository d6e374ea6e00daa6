import SaysoText

/// An input with a record on every line; empty lines are nothing.
struct JSONLines: FormatReader {
    private var lines: LineSplitter
    private let context: IntakeContext
    private(set) var place: String

    init(_ bytes: PeekedBytes, in context: IntakeContext) {
        lines = LineSplitter(bytes, longest: context.limits.recordBytes)
        self.context = context
        place = context.path
    }

    var complaints: [IntakeProblem] { lines.complaints }

    /// What the next line holds that is not empty; `nil` at the end.
    mutating func next() -> IntakeItem? {
        while let line = lines.next() {
            place = "\(context.path):\(line.number)"
            guard let bytes = line.bytes else {
                let limit = context.limits.recordBytes
                return .problem(IntakeProblem.recordTooLong(limit: limit).at(place))
            }
            if bytes.isJSONBlank { continue }
            return ArticleRecord.item(of: bytes, at: place, in: context)
        }
        return nil
    }
}

/// Cuts bytes into lines, which end in LF, CR or CRLF.
struct LineSplitter {
    /// A line without its end.
    struct Line {
        /// Its number, from 1.
        let number: Int

        /// Its bytes; `nil` if they are too many, and were not held.
        let bytes: [UInt8]?
    }

    private var source: PeekedBytes
    private let longest: Int
    private var piece: [UInt8] = []
    private var position = 0
    private var number = 0
    private var followsCR = false

    init(_ source: PeekedBytes, longest: Int) {
        self.source = source
        self.longest = longest
    }

    var complaints: [IntakeProblem] { source.complaints }

    /// The next line; the last one needs no end, and a file's last line end begins no line.
    mutating func next() -> Line? {
        var held: [UInt8] = []
        var (isBegun, isTooLong) = (false, false)
        while refill() {
            if followsCR {
                followsCR = false
                if piece[position] == 0x0A {
                    position += 1
                    continue
                }
            }
            isBegun = true
            let end = piece[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? piece.count
            isTooLong = isTooLong || held.count + (end - position) > longest
            if isTooLong { held = [] } else { held += piece[position..<end] }
            position = min(end + 1, piece.count)
            if end < piece.count {
                followsCR = piece[end] == 0x0D
                return line(isTooLong ? nil : held)
            }
        }
        return isBegun ? line(isTooLong ? nil : held) : nil
    }

    private mutating func refill() -> Bool {
        if position == piece.count {
            piece = source.next()
            position = 0
        }
        return !piece.isEmpty
    }

    private mutating func line(_ bytes: [UInt8]?) -> Line {
        number += 1
        return Line(number: number, bytes: bytes)
    }
}

extension [UInt8] {
    /// Whether there is nothing but white space and byte-order marks.
    var isJSONBlank: Bool {
        let marked = starts(with: ByteOrderMark.utf8)
        return dropFirst(marked ? 3 : 0).allSatisfy(\.isJSONSpace)
    }
}
