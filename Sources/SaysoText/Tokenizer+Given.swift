extension Tokenizer {
    /// The segmentation of a text whose tokens, sentences and paragraphs are known, as those of
    /// a treebank are; quotations and shapes are found as ever.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - ranges: The tokens, in text order, without overlap.
    ///   - sentences: Token numbers of each sentence; together they hold all tokens.
    ///   - paragraphs: Token numbers of each paragraph; each holds whole sentences.
    /// - Returns: A segmentation with these tokens.
    /// - Complexity: O(*n*) in the bytes of the text.
    package func segmentation(
        of text: String, tokens ranges: [TextRange], sentences: [Range<Int>],
        paragraphs: [Range<Int>]
    ) -> Segmentation {
        let own = segmentation(of: text)
        let scalars = Scalars(text)
        var next = 0
        let tokens = ranges.map { range in
            while next + 1 < own.tokens.count,
                own.tokens[next].range.upperBound <= range.lowerBound
            {
                next += 1
            }
            let isQuoted = next < own.tokens.count && own.tokens[next].isQuoted
            let shape = Token.Shape(of: range.lowerBound..<range.upperBound, in: scalars)
            return Token(range: range, shape: shape, isQuoted: isQuoted)
        }
        return Segmentation(
            tokens: tokens, sentences: sentences, paragraphs: paragraphs,
            quotations: own.quotations)
    }
}
