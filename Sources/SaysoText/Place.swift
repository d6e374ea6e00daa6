/// Where a quotation mark stands, by the spaces around it.
enum Place {
    /// Before a word and not after one.
    case opening
    /// After a word and not before one.
    case closing
    /// Space on both sides, or on neither.
    case either

    init(of i: Int, in pieces: [Piece], paragraph: Range<Int>) {
        let isAfterSpace = i == paragraph.lowerBound || pieces[i].gap != .none
        let isBeforeSpace = i + 1 == paragraph.upperBound || pieces[i + 1].gap != .none
        let isAfterOpening = i > paragraph.lowerBound && Place.opensWord(pieces[i - 1])
        let isBeforeMark = !isBeforeSpace && Place.followsWord(pieces[i + 1])
        switch (isAfterSpace, isBeforeSpace) {
        case (true, false): self = isBeforeMark && !isAfterOpening ? .either : .opening
        case (false, true):
            self = isAfterOpening && i + 1 < paragraph.upperBound ? .either : .closing
        case (false, false): self = isAfterOpening ? .opening : isBeforeMark ? .closing : .either
        case (true, true): self = .either
        }
    }

    private static func opensWord(_ piece: Piece) -> Bool {
        guard piece.kind == .mark else { return false }
        return Mark.isOpeningBracket(piece.scalar)
            || (Mark.isDash(piece.scalar) && piece.gap == .none)
            || (Mark.isQuote(piece.scalar) && piece.gap != .none) || piece.scalar == 0x2F
    }

    private static func followsWord(_ piece: Piece) -> Bool {
        piece.kind == .mark
            && (Mark.isStop(piece.scalar) && piece.range.count == 1
                || piece.scalar == 0x2C || piece.scalar == 0x3B || piece.scalar == 0x3A)
    }
}
