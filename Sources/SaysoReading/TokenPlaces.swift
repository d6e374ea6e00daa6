package import SaysoText

/// Which sentence and paragraph each token of an article belongs to, and whether it is quoted.
///
/// - Units: sentences and paragraphs are numbered from 0.
package struct TokenPlaces: Sendable {
    /// Whether each token stands inside quotation marks.
    package let isQuoted: [Bool]

    /// Each token's sentence.
    package let sentences: [Int]

    /// Each token's paragraph.
    package let paragraphs: [Int]

    /// The places of all tokens of an article.
    package init(in text: Segmentation) {
        isQuoted = text.tokens.map(\.isQuoted)
        sentences = Self.numbers(of: text.sentences)
        paragraphs = Self.numbers(of: text.paragraphs)
    }

    private static func numbers(of parts: [Range<Int>]) -> [Int] {
        parts.enumerated().flatMap { number, part in repeatElement(number, count: part.count) }
    }
}
