package import SaysoText

extension EncoderWindow {
    /// A whole text as one window; what a window does not hold is left out at its end.
    ///
    /// - Parameters:
    ///   - text: The text's segmentation.
    ///   - string: The text.
    ///   - subwords: The model's vocabulary.
    ///   - limit: The most subwords, `[CLS]` and `[SEP]` not counted.
    ///   - most: The most tokens.
    package init(
        of text: Segmentation, in string: String, subwords: Subwords, limit: Int, most: Int = .max
    ) {
        let layouts = text.layouts(in: string)
        var left = limit
        var tokens: [(subwords: [Int32], shape: Token.Shape, layout: Layout)] = []
        for (token, layout) in zip(text.tokens.prefix(most), layouts) {
            let found = subwords(string[token.range])
            guard found.count <= left else { break }
            left -= found.count
            tokens.append((found, token.shape, layout))
        }
        self.init(tokens)
    }
}
