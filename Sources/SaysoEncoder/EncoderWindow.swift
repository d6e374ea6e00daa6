package import SaysoText

/// A run of tokens as the encoder takes it: `[CLS]`, their subwords, `[SEP]`.
package struct EncoderWindow: Hashable, Sendable {
    /// Every subword's number.
    package private(set) var subwords: [Int32] = [Subwords.start]

    /// Every subword's shape: its token's.
    package private(set) var shapes: [Token.Shape] = [.other]

    /// Every subword's layout: its token's.
    package private(set) var layouts: [Layout] = [[]]

    /// Where each token's first subword stands in ``subwords``.
    package private(set) var firsts: [Int] = []

    /// Creates a window.
    ///
    /// - Parameter tokens: Each with at least one subword, its shape and layout, in text order.
    package init(
        _ tokens: some Sequence<(subwords: [Int32], shape: Token.Shape, layout: Layout)>
    ) {
        for token in tokens {
            precondition(!token.subwords.isEmpty, "a token has at least one subword")
            firsts.append(subwords.count)
            subwords += token.subwords
            shapes += repeatElement(token.shape, count: token.subwords.count)
            layouts += repeatElement(token.layout, count: token.subwords.count)
        }
        subwords.append(Subwords.end)
        shapes.append(.other)
        layouts.append([])
    }
}
