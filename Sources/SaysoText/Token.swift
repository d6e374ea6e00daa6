/// A word, number or mark of an article's text.
///
/// Tokens follow Universal Dependencies for English: clitics stand alone ("did|n't",
/// "Russia|'s"), abbreviations and numbers stay whole, each mark is a token.
public struct Token: Hashable, Sendable {
    /// How the letters of a token are cased.
    public enum Shape: Int, Hashable, Sendable, CaseIterable {
        /// "officials"
        case lower
        /// "Beijing", "A"
        case capitalised
        /// "NATO", "U.S."
        case upper
        /// "iPhone", "McCain"
        case mixed
        /// Digits, marks, and letters of scripts without case.
        case other
    }

    /// Where it stands.
    public let range: TextRange

    /// How it is cased.
    public let shape: Shape

    /// Whether it stands inside quotation marks, or is one.
    public let isQuoted: Bool

    /// Creates a token.
    public init(range: TextRange, shape: Shape, isQuoted: Bool) {
        self.range = range
        self.shape = shape
        self.isQuoted = isQuoted
    }
}
