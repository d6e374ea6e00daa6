import SaysoText

/// An input that is one list of records, read record by record.
struct JSONList: FormatReader {
    private var elements: ListSplitter
    /// What a broken element had swallowed.
    private var rescued: ArraySlice<ListSplitter.Element> = []
    private let context: IntakeContext
    private(set) var place: String

    init(_ bytes: PeekedBytes, in context: IntakeContext) {
        elements = ListSplitter(bytes, longest: context.limits.recordBytes)
        self.context = context
        place = context.path
    }

    var complaints: [IntakeProblem] { elements.complaints }

    /// What the next element holds; `nil` at the end.
    mutating func next() -> IntakeItem? {
        if let element = rescued.popFirst() { return item(of: element) }
        guard let element = elements.next() else { return nil }
        let item = item(of: element)
        guard case .problem = item, let bytes = element.bytes, !bytes.isJSONObject else {
            return item
        }
        let parts = element.parts
        guard parts.count > 1 else { return item }
        rescued = parts[1...]
        return self.item(of: parts[0])
    }

    private mutating func item(of element: ListSplitter.Element) -> IntakeItem {
        place = "\(context.path):\(element.place)"
        guard let bytes = element.bytes else {
            let limit = context.limits.recordBytes
            return .problem(IntakeProblem.recordTooLong(limit: limit).at(place))
        }
        return ArticleRecord.item(of: bytes, at: place, in: context)
    }
}

/// Cuts a JSON list into its elements without holding more than one.
///
/// Only strings and brackets are looked at; whether an element is JSON is for the parser.
/// No string of JSON holds a line break: where one does, the element is broken, and the next
/// line that begins with a brace begins the next element. An element whose brackets do not
/// close goes on to the end, and tells what may be records in it (``Element/parts``).
struct ListSplitter {
    /// One element of the list.
    struct Element {
        /// Its line.
        let line: Int

        /// Its column, where another began on that line.
        let column: Int?

        /// How far in the first element of its line stands, in bytes.
        let indent: Int

        /// Its bytes; `nil` if they are too many, and were not held.
        let bytes: [UInt8]?

        /// The line, and the column where there is one.
        var place: String { column.map { "\(line):\($0)" } ?? "\(line)" }
    }

    private enum State { case before, between, inside, inString, escaped, lost, after }

    private var source: PeekedBytes
    private let longest: Int
    private var piece: [UInt8] = []
    private var position = 0
    private var state = State.before
    private var depth = 0
    private var held: [UInt8]? = []
    private var place = (line: 1, column: Int?.none, indent: 0)
    private var (line, column, lineOfLast) = (1, 0, 0)
    private var (isLineBlank, followsCR) = (true, false)
    private var (isFollowed, isResumed) = (false, false)

    init(_ source: PeekedBytes, longest: Int) {
        self.source = source
        self.longest = longest
    }

    var complaints: [IntakeProblem] {
        source.complaints + (state == .after ? [] : [.listNotClosed])
            + (isResumed ? [.listClosedEarly] : isFollowed ? [.listFollowed] : [])
    }

    /// The next element; `nil` at the end of the list.
    mutating func next() -> Element? {
        while let byte = nextByte() {
            if take(byte) { return finish() }
        }
        let isOpen = state == .inside || state == .inString || state == .escaped
        if isOpen { state = .lost }
        return isOpen ? finish() : nil
    }

    private mutating func nextByte() -> UInt8? {
        if position == piece.count {
            piece = source.next()
            position = 0
        }
        guard position < piece.count else { return nil }
        defer { position += 1 }
        column += 1
        return piece[position]
    }

    private mutating func finish() -> Element {
        defer { held = [] }
        return Element(
            line: place.line, column: place.column, indent: place.indent, bytes: held)
    }
}

extension ListSplitter {
    /// Follows one byte; whether an element ends with it.
    private mutating func take(_ byte: UInt8) -> Bool {
        defer { move(past: byte) }
        switch state {
        case .before:
            if byte == UInt8(ascii: "[") { state = .between }
        case .between, .lost:
            begin(byte)
        case .inside:
            return takeInside(byte)
        case .inString, .escaped:
            return takeInString(byte)
        case .after:
            // Where a broken record closed the list, the others still stand on their lines.
            if byte == UInt8(ascii: "{"), isLineBlank {
                isResumed = true
                begin(byte)
            } else if !byte.isJSONSpace {
                isFollowed = true
            }
        }
        return false
    }

    private mutating func begin(_ byte: UInt8) {
        if byte.isJSONSpace { return }
        if state == .lost, !isLineBlank || !"{]".utf8.contains(byte) { return }
        if byte == UInt8(ascii: "]") {
            state = .after
        } else if byte != UInt8(ascii: ",") {
            let isFirst = line != lineOfLast
            place = (line, isFirst ? nil : column, isFirst ? column - 1 : place.indent)
            lineOfLast = line
            depth = 0
            state = .inside
            _ = takeInside(byte)
        }
    }

    private mutating func takeInside(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): state = .inString
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}") where depth > 0: depth -= 1
        case UInt8(ascii: "]") where depth > 0: depth -= 1
        case UInt8(ascii: "]"):
            state = .after
            return true
        case UInt8(ascii: ",") where depth == 0:
            state = .between
            return true
        default: break
        }
        hold(byte)
        return false
    }

    private mutating func takeInString(_ byte: UInt8) -> Bool {
        if byte.isLineEnd {
            state = .lost
            return true
        }
        hold(byte)
        if state == .escaped {
            state = .inString
        } else if byte == UInt8(ascii: "\\") {
            state = .escaped
        } else if byte == UInt8(ascii: "\"") {
            state = .inside
        }
        return false
    }

    private mutating func move(past byte: UInt8) {
        if byte.isLineEnd {
            let endsPair = byte == 0x0A && followsCR
            (line, column, isLineBlank) = (line + (endsPair ? 0 : 1), 0, true)
        } else if !byte.isJSONSpace {
            isLineBlank = false
        }
        followsCR = byte == 0x0D
    }

    private mutating func hold(_ byte: UInt8) {
        if held?.count == longest { held = nil }
        held?.append(byte)
    }
}
