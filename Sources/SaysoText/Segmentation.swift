/// An article's text cut into tokens, sentences, paragraphs and quotations.
///
/// Every token belongs to exactly one sentence and every sentence to one paragraph;
/// white space belongs to none.
///
/// - Units: tokens carry byte ranges; `sentences` and `paragraphs` are ranges of token numbers.
public struct Segmentation: Hashable, Sendable {
    /// In text order, without overlap.
    public let tokens: [Token]

    /// Token numbers of each sentence; headings and bullets are sentences of their own.
    public let sentences: [Range<Int>]

    /// Token numbers of each paragraph.
    public let paragraphs: [Range<Int>]

    /// In the order in which they open; nested ones after those that hold them.
    public let quotations: [Quotation]

    /// Creates a segmentation.
    public init(
        tokens: [Token], sentences: [Range<Int>], paragraphs: [Range<Int>], quotations: [Quotation]
    ) {
        self.tokens = tokens
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.quotations = quotations
    }
}

/// A stretch of text between quotation marks.
public struct Quotation: Hashable, Sendable {
    /// From the opening mark to the closing one, both included; it begins with its paragraph
    /// where it only goes on with a quotation of the one before.
    public let range: TextRange

    /// How many quotations hold this one; 0 for the outermost.
    public let depth: Int

    /// Whether a closing mark was found; else the quotation ends with its paragraph.
    public let isClosed: Bool

    /// Creates a quotation.
    public init(range: TextRange, depth: Int, isClosed: Bool) {
        self.range = range
        self.depth = depth
        self.isClosed = isClosed
    }
}
