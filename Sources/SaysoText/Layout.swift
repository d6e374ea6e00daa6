/// Where in the article's layout a token stands: what a reader sees before reading a word.
///
/// The numbers stand in the model file as rows of an embedding: they never change.
public struct Layout: OptionSet, Hashable, Sendable {
    /// The row of the embedding, 0 ..< `count`.
    public let rawValue: Int

    /// The layout of a row.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The first token of its paragraph.
    public static let paragraphStart = Layout(rawValue: 1)

    /// In a heading: a paragraph that does not end as a sentence does.
    public static let heading = Layout(rawValue: 2)

    /// Inside quotation marks, or one of them.
    public static let quoted = Layout(rawValue: 4)

    /// How many layouts there are.
    public static let count = 8
}

extension Segmentation {
    /// The layout of every token.
    ///
    /// - Parameter string: The text that was cut.
    /// - Returns: One layout a token, in their order.
    /// - Complexity: O(tokens).
    public func layouts(in string: String) -> [Layout] {
        var layouts = tokens.map { $0.isQuoted ? Layout.quoted : [] }
        for paragraph in paragraphs {
            layouts[paragraph.lowerBound].insert(.paragraphStart)
            guard isHeading(paragraph, in: string) else { continue }
            for token in paragraph { layouts[token].insert(.heading) }
        }
        return layouts
    }

    /// Whether a paragraph is short and ends without a stop or a colon, closing marks aside.
    private func isHeading(_ paragraph: Range<Int>, in string: String) -> Bool {
        guard paragraph.count <= Self.longestHeading else { return false }
        let last = paragraph.last { number in
            string[tokens[number].range].unicodeScalars.contains { !Mark.isClosing($0.value) }
        }
        guard let last, let end = string[tokens[last].range].unicodeScalars.last else {
            return true
        }
        return !Mark.isStop(end.value) && end != ":"
    }

    /// In tokens; a paragraph that is longer and lacks its stop is prose that was cut off.
    private static let longestHeading = 40
}
