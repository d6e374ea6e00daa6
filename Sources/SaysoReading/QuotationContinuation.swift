import SaysoText

/// Which quotation goes on where another stops at its paragraph's end.
///
/// English news opens every paragraph of a long quotation with a mark and closes only the
/// last; a paragraph that ends with a colon hands over the quotation that opens the next one;
/// and a paragraph that is all quotation carries on what the one before it ends with. The
/// encoder's windows, its heads' reach and most annotators stop at a paragraph, so these are
/// joined by the marks themselves.
///
/// - Units: token numbers.
struct QuotationContinuation {
    private let paragraphs: [Range<Int>]

    /// For each paragraph, the quotation that opens it, and whether it is closed there.
    private let openings: [(tokens: Range<Int>, isClosed: Bool)?]

    /// For each paragraph, whether what it says goes on in the next one's quotation.
    private let goesOn: [Bool]

    init(in text: Segmentation, of string: String) {
        paragraphs = text.paragraphs
        let outermost = text.quotations.filter { $0.depth == 0 }
        let byStart = Dictionary(
            outermost.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
        let openEnds = Set(outermost.filter { !$0.isClosed }.map(\.range.upperBound))
        openings = paragraphs.map { paragraph in
            byStart[text.tokens[paragraph.lowerBound].range.lowerBound].map { quotation in
                let count = paragraph.prefix {
                    text.tokens[$0].range.upperBound <= quotation.range.upperBound
                }.count
                return (paragraph.prefix(count), quotation.isClosed)
            }
        }
        goesOn = paragraphs.map { paragraph in
            let last = text.tokens[paragraph.upperBound - 1].range
            return openEnds.contains(last.upperBound) || string[last] == ":"
        }
    }

    /// The quotations that carry on from a token, paragraph by paragraph, nearest first.
    ///
    /// - Parameter last: The last token of an attribution.
    /// - Returns: None unless `last` stands at its paragraph's end; the next paragraph's
    ///   quotation where one is still open or a colon stands there, or where the quotation is
    ///   all of its paragraph.
    /// - Complexity: O(log *p* + what is returned) for *p* paragraphs.
    func quotations(after last: Int) -> [Range<Int>] {
        var paragraph = number(of: last)
        guard last + 2 >= paragraphs[paragraph].upperBound else { return [] }
        var found: [Range<Int>] = []
        while paragraph + 1 < paragraphs.count, let next = openings[paragraph + 1],
            goesOn[paragraph] || next.tokens == paragraphs[paragraph + 1]
        {
            found.append(next.tokens)
            if next.isClosed, next.tokens != paragraphs[paragraph + 1] { break }
            paragraph += 1
        }
        return found
    }

    /// What is left of the quotation that opens a paragraph, where a run that holds its opening
    /// mark stops inside it.
    ///
    /// - Parameter run: Tokens of an attribution's content.
    /// - Returns: `nil` where the run ends elsewhere.
    func rest(after run: Range<Int>) -> Range<Int>? {
        guard let opening = openings[number(of: run.upperBound - 1)],
            run.contains(opening.tokens.lowerBound), run.upperBound < opening.tokens.upperBound
        else { return nil }
        return run.upperBound..<opening.tokens.upperBound
    }

    /// Whether a token is the mark with which a quotation of more than that mark begins.
    func opens(at token: Int) -> Bool {
        guard let opening = openings[number(of: token)] else { return false }
        return opening.tokens.count > 1 && opening.tokens.lowerBound == token
    }

    /// The paragraph of a token.
    private func number(of token: Int) -> Int {
        var low = 0
        var high = paragraphs.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if paragraphs[middle].lowerBound <= token { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
