/// Cuts a text into tokens, sentences, paragraphs and quotations.
///
/// Tokens follow Universal Dependencies for English: clitics stand apart, words are split
/// at hyphens except after prefixes ("well|-|known", "re-elected"), and abbreviations, initials,
/// numbers, times, addresses, handles, tags and ellipses stay whole. The full stop of an
/// abbreviation stays with it at the end of a sentence too. A Chinese character or Japanese
/// kana is a token; other scripts are read by their letters. No token is longer than 512 bytes.
///
/// White space, control characters and marks without width that part words (byte-order mark,
/// zero-width space, direction marks) belong to no token.
///
/// A carriage return, line feed, both together, U+0085, U+2028 and U+2029 break lines. A blank
/// line ends a paragraph. A single break does too, unless the text is hard-wrapped: then the
/// breaks that the width of the text forced stand inside paragraphs. A text counts as
/// hard-wrapped where at least three lines are followed by a single break, nine in ten of them
/// have at most 120 scalars, the longest have 40 or more, three breaks in four come where the
/// next word would not have fitted, and one in three stands inside a sentence.
///
/// The same text gives the same segmentation on every machine.
public struct Tokenizer: Sendable {
    /// Creates a tokenizer.
    public init() {}

    /// The tokens, sentences, paragraphs and quotations of a text.
    ///
    /// - Returns: A segmentation in which every token belongs to one sentence and every
    ///   sentence to one paragraph; an empty one for a text of white space.
    /// - Complexity: O(*n*) in the bytes of the text.
    public func segmentation(of text: String) -> Segmentation {
        let scalars = Scalars(text)
        let pieces = TokenScanner.pieces(of: scalars)
        let paragraphs = ParagraphFinder.paragraphs(of: pieces, in: scalars)
        let found = QuotationFinder.quotations(in: pieces, paragraphs: paragraphs)
        let splitter = SentenceSplitter(
            pieces: pieces, text: scalars, openings: Set(found.map(\.first)))
        let quotations = Self.quotations(found, of: pieces)
        return Segmentation(
            tokens: Self.tokens(pieces, quotations: quotations),
            sentences: paragraphs.flatMap { splitter.sentences(of: $0) },
            paragraphs: paragraphs,
            quotations: quotations
        )
    }

    private static func quotations(
        _ found: [QuotationFinder.Found], of pieces: [Piece]
    ) -> [Quotation] {
        var ends: [Int] = []
        return found.map { quotation in
            while let end = ends.last, end < quotation.first { ends.removeLast() }
            defer { ends.append(quotation.last) }
            let begin = pieces[quotation.first].range.lowerBound
            let end = pieces[quotation.last].range.upperBound
            return Quotation(
                range: TextRange(begin..<end), depth: ends.count, isClosed: quotation.isClosed)
        }
    }

    private static func tokens(_ pieces: [Piece], quotations: [Quotation]) -> [Token] {
        let outermost = quotations.filter { $0.depth == 0 }
        var next = 0
        return pieces.map { piece in
            while next < outermost.count,
                outermost[next].range.upperBound <= piece.range.lowerBound
            {
                next += 1
            }
            let isQuoted =
                next < outermost.count
                && outermost[next].range.lowerBound <= piece.range.lowerBound
            return Token(range: TextRange(piece.range), shape: piece.shape, isQuoted: isQuoted)
        }
    }
}
