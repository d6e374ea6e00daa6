/// Cuts a text into pieces, left to right, without looking at any byte more than a few times.
///
/// Lookahead is bounded by ``TokenScanner/longestToken`` or remembered, so that the work is
/// linear in the text even where it holds no space.
struct TokenScanner {
    /// A token has at most this many bytes; longer runs are cut on a scalar border.
    ///
    /// Longer than any word or address of a news text, and short enough that what reads
    /// tokens can take the length for bounded.
    static let longestToken = 512

    let text: Scalars
    private(set) var pieces: [Piece] = []
    private var position = 0
    private var gap: Piece.Gap = .blankLine

    /// Where the run of bytes that mail addresses are made of ends, as last searched.
    var endOfMailRun = 0

    init(_ text: Scalars) {
        self.text = text
        pieces.reserveCapacity(text.count / 5)
    }

    /// All pieces of a text, in order.
    static func pieces(of text: Scalars) -> [Piece] {
        var scanner = TokenScanner(text)
        while scanner.position < text.count { scanner.scanNext() }
        return scanner.pieces
    }

    private mutating func scanNext() {
        let (scalarClass, width) = text.classified(at: position)
        switch scalarClass {
        case .blank:
            gap = max(gap, .space)
            position += width
        case .lineBreak: skipLineBreak(width)
        case .letter, .digit, .extender: scanWord()
        case .ideograph: emit(.ideograph, to: endOfExtenders(after: position + width))
        case .pictograph: emit(.pictograph, to: endOfPictograph(at: position))
        case .mark: scanMark(width)
        }
    }

    /// Takes one line break; carriage return and line feed together are one.
    private mutating func skipLineBreak(_ width: Int) {
        let isPair = text.byte(at: position) == 0x0D && text.byte(at: position + 1) == 0x0A
        let isParagraphBreak = text.scalar(at: position) == 0x2029
        gap = gap >= .line || isParagraphBreak ? .blankLine : .line
        position += isPair ? 2 : width
    }
}

// MARK: - Emitting

extension TokenScanner {
    private mutating func emit(_ kind: Piece.Kind, to end: Int) {
        let range = position..<end
        let shape: Token.Shape =
            kind == .mark || kind == .pictograph ? .other : Token.Shape(of: range, in: text)
        let scalar = isDoubledQuote(range) ? 0x22 : text.scalar(at: position)
        pieces.append(Piece(range: range, kind: kind, gap: gap, scalar: scalar, shape: shape))
        position = end
        gap = .none
    }

    /// Whether a mark is two single quotation marks that stand for a double one.
    private func isDoubledQuote(_ range: Range<Int>) -> Bool {
        let (mark, width) = text.decoded(at: range.lowerBound)
        return range.count == 2 * width && Self.doubledQuotes.contains(mark)
    }

    private static let doubledQuotes = Set("'`‘’".unicodeScalars.map(\.value))

    private mutating func scanWord() {
        if let end = endOfAddress(at: position) { return emit(.address, to: end) }
        let end = endOfWord(at: position)
        if let (kind, end) = abbreviation(position..<end, after: pieces.last, gap: gap) {
            return emit(kind, to: end)
        }
        let isNumber = text.byte(at: position).isDigit
        for cut in cutsOfClitics(in: position..<end) { emit(isNumber ? .number : .word, to: cut) }
        emit(isNumber ? .number : .word, to: end)
    }

    private mutating func scanMark(_ width: Int) {
        if let end = endOfTag(at: position, gap: gap) { return emit(.address, to: end) }
        if let end = endOfApostropheWord(at: position, gap: gap) { return emit(.word, to: end) }
        if text.byte(at: position) == 0x2E, gap != .none, text.byte(at: position + 1).isDigit {
            return emit(.number, to: endOfWord(at: position + 1))
        }
        emit(.mark, to: endOfExtenders(after: endOfMarks(at: position, width: width)))
    }
}

// MARK: - Runs

extension TokenScanner {
    /// Where the combining marks and joiners that stand at `offset` end.
    func endOfExtenders(after offset: Int) -> Int {
        var end = offset
        while end - position < Self.longestToken {
            let (scalarClass, width) = text.classified(at: end)
            guard scalarClass == .extender else { break }
            end += width
        }
        return end
    }

    /// Where a run of marks that are one token ends: "...", "--", "?!", "''".
    private func endOfMarks(at start: Int, width: Int) -> Int {
        let mark = text.scalar(at: start)
        guard let others = Self.runs[mark] else { return start + width }
        var end = start + width
        while end - start < Self.longestToken - 4 {
            let (next, width) = text.decoded(at: end)
            guard others.contains(next) else { break }
            end += width
        }
        return end
    }

    /// Marks that run together, each with those that may follow it.
    private static let runs: [UInt32: Set<UInt32>] = {
        var runs: [UInt32: Set<UInt32>] = [0x21: [0x21, 0x3F], 0x3F: [0x21, 0x3F]]
        for mark in ".-–—=*_~+#<>$`'‘’\u{2026}".unicodeScalars { runs[mark.value] = [mark.value] }
        return runs
    }()

    /// Where a picture ends: its modifiers, and what joiners and flags make of it.
    private func endOfPictograph(at start: Int) -> Int {
        var end = start
        var isJoined = true
        while end - start < Self.longestToken - 4 {
            let (scalar, width) = text.decoded(at: end)
            let isFlag = (0x1F1E6...0x1F1FF).contains(scalar)
            let isModifier = (0x1F3FB...0x1F3FF).contains(scalar)
            let isSecondOfFlag = isFlag && end == start + 4 && text.byte(at: start + 2) == 0x87
            switch ScalarClass(scalar) {
            case .extender where width > 0: isJoined = scalar == 0x200D
            case .pictograph where isJoined || isModifier || isSecondOfFlag: isJoined = false
            default: return end
            }
            end += width
        }
        return end
    }
}
