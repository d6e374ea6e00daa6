import SaysoText

/// A segmentation seen as words: tests compare slices of the text, never numbers.
struct SlicedSegmentation {
    let text: String
    let segmentation: Segmentation

    init(_ text: String) {
        self.text = text
        segmentation = Tokenizer().segmentation(of: text)
    }

    var words: [String] { segmentation.tokens.map { String(text[$0.range]) } }

    /// Words joined by spaces, the notation of most tests.
    var joined: String { words.joined(separator: " ") }

    var sentences: [String] { segmentation.sentences.map(slice) }

    var paragraphs: [String] { segmentation.paragraphs.map(slice) }

    var quotations: [String] { segmentation.quotations.map { String(text[$0.range]) } }

    var quotedWords: String {
        segmentation.tokens.filter(\.isQuoted).map { text[$0.range] }.joined(separator: " ")
    }

    private func slice(_ tokens: Range<Int>) -> String {
        let first = segmentation.tokens[tokens.lowerBound].range
        return String(text[first.union(segmentation.tokens[tokens.upperBound - 1].range)])
    }
}
