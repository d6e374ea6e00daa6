import SaysoText

/// Where a content goes on into what another attribution hands over by itself.
///
/// Two kinds, found in reported speech that is not quoted: the same source says something else
/// ("said that … and suggested that …"), and a sentence of its own tells who says what in it.
///
/// - Units: token numbers.
struct ContentOverrun {
    private let text: Segmentation
    private let string: String
    private let sentenceStarts: Set<Int>

    init(in text: Segmentation, of string: String) {
        self.text = text
        self.string = string
        sentenceStarts = Set(text.sentences.map(\.lowerBound))
    }

    /// A draft whose content ends where the other draft, which stands in it, begins; the same
    /// draft where the other is told by its source.
    func parted(_ draft: Draft, from other: Draft) -> Draft {
        guard let end = end(of: draft, before: other) else { return draft }
        let content = draft.content.compactMap { run -> Range<Int>? in
            let kept = trimmed(run.lowerBound..<max(run.lowerBound, min(run.upperBound, end)))
            return kept.isEmpty ? nil : kept
        }
        guard !content.isEmpty else { return draft }
        var parted = draft
        parted.content = content
        return parted
    }

    /// Where a draft's content should end for another's sake; `nil` where it need not.
    private func end(of draft: Draft, before other: Draft) -> Int? {
        guard !text.tokens[other.cue[0].lowerBound].isQuoted else { return nil }
        if !other.source.isEmpty, other.source == draft.source { return other.cue[0].lowerBound }
        let begin = other.first
        let isSentence = sentenceStarts.contains(begin) && draft.content[0].lowerBound < begin
        return isSentence ? begin : nil
    }

    /// Without the words and marks that lead on to what follows.
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        let isLeading = { (token: Int) in Self.leading.contains(string[text.tokens[token].range]) }
        return run.lowerBound..<run.upperBound - run.reversed().prefix(while: isLeading).count
    }

    private static let leading: Set<Substring> = [",", ";", "and", "or", "but", "then", "also"]
}
