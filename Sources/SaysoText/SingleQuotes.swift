/// Tells the single quotation marks of a paragraph from its apostrophes.
///
/// A mark opens where it stands before a word and a mark that can close it follows in the
/// paragraph; a mark after a word closes. After a plural's *s* it is taken for a possessive
/// ("the officials’ view") as long as a better one follows.
struct SingleQuotes {
    enum Role {
        case opening
        case closing
    }

    /// What each single mark is, by piece; apostrophes have no role.
    private(set) var roles: [Int: Role] = [:]

    /// Whether the paragraph and the next one open with the same single mark.
    let isContinued: Bool

    init(in pieces: [Piece], paragraph: Range<Int>, nextOpensWith next: UInt32?) {
        let first = pieces[paragraph.lowerBound].scalar
        isContinued = next == first && Mark.isSingleQuote(first)
        var closings = (sure: 0, possible: 0)
        // Backwards, so that each mark knows what follows it.
        for i in paragraph.reversed() {
            let piece = pieces[i]
            guard piece.kind == .mark, Mark.isSingleQuote(piece.scalar) else { continue }
            let place = Place(of: i, in: pieces, paragraph: paragraph)
            let canOpen = piece.scalar != 0x2019
            if canOpen && place == .opening {
                let isStraight = piece.scalar == 0x27
                let isClosed = closings.sure > 0 || (!isStraight && closings.possible > 0)
                let isContinued = self.isContinued && i == paragraph.lowerBound
                guard isClosed || isContinued else { continue }
                roles[i] = .opening
                closings = (0, 0)
            } else if piece.scalar != 0x201A, place == .closing || place == .either {
                let isPossessive = Self.isAfterPlural(i, in: pieces, paragraph: paragraph)
                if isPossessive && closings.sure > 0 { continue }
                roles[i] = .closing
                closings.possible += 1
                closings.sure += isPossessive ? 0 : 1
            }
        }
    }

    /// Whether a mark may make a plural a possessive: an *s* before it, a word after it.
    private static func isAfterPlural(
        _ i: Int, in pieces: [Piece], paragraph: Range<Int>
    ) -> Bool {
        guard i > paragraph.lowerBound, i + 1 < paragraph.upperBound, pieces[i].gap == .none
        else { return false }
        let next = pieces[i + 1]
        return pieces[i - 1].kind != .mark && next.kind != .mark && next.gap != .none
    }
}
