/// Finds where paragraphs begin.
///
/// A blank line always ends a paragraph. A single line break does in a text that has one
/// paragraph a line, and does not in a text whose lines were wrapped at some width. Which of
/// the two a text is, its lines tell (see ``ParagraphFinder/wrapWidth``); where it is wrapped,
/// only the breaks that the width forced are joined, so that headings, lists and signatures
/// keep their lines.
struct ParagraphFinder {
    /// Lines of one paragraph wrapped by hand or mail program have at most this many scalars.
    static let widestWrap = 120

    /// Nobody wraps prose more narrowly; such lines are lists, verses or names.
    static let narrowestWrap = 40

    /// A break is forced where the next word would have ended past the width less this.
    private static let slack = 8

    private struct Line {
        let pieces: Range<Int>
        /// In scalars.
        let width: Int
    }

    private let pieces: [Piece]
    private let text: Scalars
    private var lines: [Line] = []

    /// The width at which the text was wrapped; `nil` where it has one paragraph a line.
    ///
    /// At least three lines have to be followed by a single break, nine in ten of them narrow;
    /// the width is that of the 95th percentile; three breaks in four have to be forced by it,
    /// and one in three has to stand inside a sentence.
    private var wrapWidth: Int?

    private init(_ pieces: [Piece], in text: Scalars) {
        self.pieces = pieces
        self.text = text
        lines = linesOfPieces()
        wrapWidth = measuredWrapWidth()
    }

    /// The piece ranges of the paragraphs, in order.
    static func paragraphs(of pieces: [Piece], in text: Scalars) -> [Range<Int>] {
        let finder = ParagraphFinder(pieces, in: text)
        var paragraphs: [Range<Int>] = []
        for (n, line) in finder.lines.enumerated() {
            if let last = paragraphs.last, finder.goesOn(atLine: n) {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<line.pieces.upperBound
            } else {
                paragraphs.append(line.pieces)
            }
        }
        return paragraphs
    }
}

extension ParagraphFinder {
    private func linesOfPieces() -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < pieces.count {
            var end = start + 1
            while end < pieces.count, pieces[end].gap < .line { end += 1 }
            let bytes = pieces[start].range.lowerBound..<pieces[end - 1].range.upperBound
            lines.append(Line(pieces: start..<end, width: width(of: bytes)))
            start = end
        }
        return lines
    }

    /// The number of scalars in a range.
    private func width(of range: Range<Int>) -> Int {
        var count = 0
        for offset in range where text.bytes[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private func measuredWrapWidth() -> Int? {
        let joints = lines.indices.dropFirst().filter { gap(beforeLine: $0) == .line }
        let widths = joints.map { lines[$0 - 1].width }.filter { $0 <= Self.widestWrap }
        guard joints.count >= 3, widths.count * 10 >= joints.count * 9 else { return nil }
        let width = percentile95(widths)
        guard width >= Self.narrowestWrap else { return nil }
        let forced = joints.filter { isForced(atLine: $0, width: width) }
        let inside = forced.filter { !endsWithStop(lines[$0 - 1]) }
        let isWrapped = forced.count * 4 >= joints.count * 3 && inside.count * 3 >= joints.count
        return isWrapped ? width : nil
    }

    /// - Complexity: O(*n*): the widths are small numbers, so they are counted, not sorted.
    private func percentile95(_ widths: [Int]) -> Int {
        var counts = [Int](repeating: 0, count: Self.widestWrap + 1)
        for width in widths { counts[width] += 1 }
        var wider = 0
        return counts.indices.reversed().first { width in
            wider += counts[width]
            return wider * 20 > widths.count
        } ?? 0
    }

    private func gap(beforeLine n: Int) -> Piece.Gap { pieces[lines[n].pieces.lowerBound].gap }

    /// Whether the first word of a line would not have fitted on the line before.
    private func isForced(atLine n: Int, width: Int) -> Bool {
        let line = lines[n].pieces
        var end = line.lowerBound + 1
        while end < line.upperBound, end - line.lowerBound < 8, pieces[end].gap == .none {
            end += 1
        }
        let word = pieces[line.lowerBound].range.lowerBound..<pieces[end - 1].range.upperBound
        return lines[n - 1].width + 1 + self.width(of: word) > width - Self.slack
    }

    /// Whether a line goes on with the paragraph of the line before it.
    private func goesOn(atLine n: Int) -> Bool {
        guard gap(beforeLine: n) == .line, !isListEntry(lines[n]) else { return false }
        if let wrapWidth, isForced(atLine: n, width: wrapWidth) { return true }
        let before = lines[n - 1]
        let first = pieces[lines[n].pieces.lowerBound]
        return first.kind == .word && first.shape == .lower && !endsWithStop(before)
            && (Self.narrowestWrap...Self.widestWrap).contains(before.width)
    }

    private func isListEntry(_ line: Line) -> Bool {
        let first = pieces[line.pieces.lowerBound]
        if first.kind == .listNumber || Mark.isBullet(first.scalar) { return true }
        guard Mark.isDash(first.scalar), line.pieces.count > 1 else { return false }
        return pieces[line.pieces.lowerBound + 1].gap != .none
    }

    /// Whether a line ends as a sentence does, closing marks aside.
    private func endsWithStop(_ line: Line) -> Bool {
        var last = line.pieces.upperBound - 1
        while last > line.pieces.lowerBound, Mark.isClosing(pieces[last].scalar) { last -= 1 }
        let mark = pieces[last].scalar
        return Mark.isStop(mark) || mark == 0x3A
    }
}
