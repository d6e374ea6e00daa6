import SaysoText

extension Segmentation {
    /// The text from the first to the last of some tokens.
    ///
    /// - Precondition: `tokens` is not empty.
    func range(of tokens: Range<Int>) -> TextRange {
        self.tokens[tokens.lowerBound].range.union(self.tokens[tokens.upperBound - 1].range)
    }
}
