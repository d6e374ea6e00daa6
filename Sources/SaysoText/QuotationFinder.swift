/// Finds the quotations of a text, paragraph by paragraph.
///
/// No quotation leaves its paragraph, so that one mark too many or too few never costs more
/// than a paragraph. In English news each paragraph of a long quotation opens with a mark and
/// only the last one closes: each stretch is a quotation here, the last of them closed. Where
/// the opening marks are missing too, a closing mark in the very next paragraph closes a
/// stretch that begins with that paragraph.
struct QuotationFinder {
    /// A quotation by the numbers of its first and last piece.
    struct Found {
        let first: Int
        var last: Int
        var isClosed = false
        /// Whether it turned out to be an apostrophe.
        var isDropped = false
    }

    let pieces: [Piece]
    private(set) var found: [Found] = []

    /// Those still open, outermost first, as numbers into `found`.
    private var open: [Int] = []

    /// What would close a quotation that the last paragraph left open.
    private var carried: [UInt32] = []

    private var paragraphStart = 0

    private init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The quotations in the order in which they open.
    static func quotations(in pieces: [Piece], paragraphs: [Range<Int>]) -> [Found] {
        var finder = QuotationFinder(pieces)
        for (n, paragraph) in paragraphs.enumerated() {
            let next = n + 1 < paragraphs.count ? pieces[paragraphs[n + 1].lowerBound].scalar : nil
            finder.read(paragraph, nextOpensWith: next)
        }
        return finder.found.filter { !$0.isDropped }
    }
}

extension QuotationFinder {
    private mutating func read(_ paragraph: Range<Int>, nextOpensWith next: UInt32?) {
        paragraphStart = paragraph.lowerBound
        let singles = SingleQuotes(in: pieces, paragraph: paragraph, nextOpensWith: next)
        for i in paragraph where pieces[i].kind == .mark && Mark.isQuote(pieces[i].scalar) {
            if Mark.isSingleQuote(pieces[i].scalar) {
                readSingle(i, singles)
            } else if !isInches(i) {
                readDouble(i, in: paragraph)
            }
        }
        leaveOpen(at: paragraph.upperBound - 1, continuing: singles.isContinued)
    }

    private mutating func readSingle(_ i: Int, _ singles: SingleQuotes) {
        switch singles.roles[i] {
        case .opening: begin(at: i)
        case .closing: close(at: i)
        case nil: break
        }
    }

    private mutating func readDouble(_ i: Int, in paragraph: Range<Int>) {
        let mark = scalar(i)
        let place = Place(of: i, in: pieces, paragraph: paragraph)
        let canOpen = Mark.closers[mark] != nil
        if canOpen && place == .opening && !(mark == 0x201C && closes(0x201E, with: mark)) {
            begin(at: i)
        } else if !close(at: i), canOpen, place != .closing || Self.alwaysOpen.contains(mark) {
            begin(at: i)
        }
    }

    private static let alwaysOpen = Set("“„‟「『".unicodeScalars.map(\.value))

    /// Whether the innermost quotation was opened by `opener`, so that `mark` closes it.
    private func closes(_ opener: UInt32, with mark: UInt32) -> Bool {
        guard let innermost = open.last else { return false }
        return scalar(found[innermost].first) == opener
    }

    private mutating func begin(at i: Int) {
        open.append(found.count)
        found.append(Found(first: i, last: i))
        carried = []
    }

    /// Closes the innermost quotation that a mark can close, and those inside it.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    private mutating func close(at i: Int) -> Bool {
        let mark = scalar(i)
        // Quotations nest a few levels; further down an unbalanced text is only noise.
        let level = open.indices.suffix(8).last {
            Self.canClose(scalar(found[open[$0]].first), mark)
        }
        guard let level else { return closeCarried(at: i) }
        while open.count > level + 1 { end(open.removeLast(), at: i - 1) }
        let closed = open.removeLast()
        found[closed].last = i
        found[closed].isClosed = true
        return true
    }

    private static func canClose(_ opener: UInt32, _ mark: UInt32) -> Bool {
        Mark.closers[opener]?.contains(mark) ?? false
    }

    /// Closes what the last paragraph left open, as a stretch of this one.
    private mutating func closeCarried(at i: Int) -> Bool {
        guard open.isEmpty, carried.contains(scalar(i)) else { return false }
        found.append(Found(first: paragraphStart, last: i, isClosed: true))
        carried = []
        return true
    }

    /// Ends a quotation without a closing mark; a single mark was then an apostrophe.
    private mutating func end(_ n: Int, at last: Int) {
        found[n].last = last
        found[n].isDropped = Mark.isSingleQuote(scalar(found[n].first))
    }

    private mutating func leaveOpen(at last: Int, continuing isContinued: Bool) {
        carried = []
        if let outermost = open.first, !Mark.isSingleQuote(scalar(found[outermost].first)) {
            carried = Mark.closers[scalar(found[outermost].first)] ?? []
        }
        for n in open {
            found[n].last = last
            found[n].isDropped = Mark.isSingleQuote(scalar(found[n].first)) && !isContinued
        }
        open.removeAll(keepingCapacity: true)
    }

    private func scalar(_ i: Int) -> UInt32 { pieces[i].scalar }

    /// Whether a straight mark stands for inches: 6'2".
    private func isInches(_ i: Int) -> Bool {
        guard scalar(i) == 0x22, i >= 3, pieces[i].gap == .none, pieces[i - 1].gap == .none
        else { return false }
        let isFeet = scalar(i - 2) == 0x27 || scalar(i - 2) == 0x2019
        return isFeet && pieces[i - 1].kind == .number && pieces[i - 3].kind == .number
    }
}
