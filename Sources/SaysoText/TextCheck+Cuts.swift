extension TextCheck {
    /// Why a text seems to be cut off, or `nil`.
    func cut(_ segmentation: Segmentation, _ text: String) -> String? {
        guard let end = Ending(of: segmentation, in: text) else { return nil }
        if let phrase = end.wallPhrase {
            return "the text ends with “\(phrase)”, so the rest of it is missing"
        }
        if end.isCountOfMissing { return "the text ends with a count of what is missing" }
        if end.isTrailingOff { return "the text ends with an ellipsis and seems to be cut off" }
        return end.isInsideSentence ? "the text seems to end inside a sentence" : nil
    }
}

/// The last paragraph and sentence of a text.
private struct Ending {
    /// The tokens of the last paragraph, in lower case.
    let paragraph: [String]

    /// The tokens of the last sentence as they stand, without closing marks at its end.
    let sentence: [String]

    /// Whether the last paragraph has an earlier sentence.
    let hasEarlierSentence: Bool

    /// Whether the whole text is one short paragraph.
    let isHeadline: Bool

    let shapes: [Token.Shape]

    /// Paragraphs longer than this are looked at from so many tokens before their end.
    private static let longest = 400

    init?(of segmentation: Segmentation, in text: String) {
        guard let paragraph = segmentation.paragraphs.last,
            let sentence = segmentation.sentences.last
        else { return nil }
        let words = { (range: Range<Int>) in
            segmentation.tokens[range].suffix(Self.longest).map { String(text[$0.range]) }
        }
        var end = sentence
        while end.count > 1, Self.isClosing(text[segmentation.tokens[end.upperBound - 1].range]) {
            end = end.dropLast()
        }
        self.paragraph = words(paragraph).map { $0.lowercased() }
        self.sentence = words(end)
        shapes = segmentation.tokens[end].suffix(Self.longest).map(\.shape)
        isHeadline = segmentation.paragraphs.count == 1 && paragraph.count < 30
        hasEarlierSentence = paragraph.lowerBound < sentence.lowerBound
    }

    private static func isClosing(_ word: Substring) -> Bool {
        word.unicodeScalars.first.map { Mark.isClosing($0.value) } ?? false
    }
}

extension Ending {
    /// The words with which a site asks for a click, a login or money.
    ///
    /// They count only in a short last paragraph: “people who read more” is no wall.
    var wallPhrase: String? {
        guard paragraph.count <= 24 else { return nil }
        let line = paragraph.joined(separator: " ")
        if let phrase = FunctionWords.wallPhrases.first(where: line.contains) { return phrase }
        let request = sentence.joined(separator: " ").lowercased()
        return sentence.count <= 8 ? FunctionWords.prompts.first(where: request.hasPrefix) : nil
    }

    /// Whether the text ends as news interfaces cut it: "[+1234 chars]".
    var isCountOfMissing: Bool {
        let tail = paragraph.suffix(6)
        return (tail.contains("chars") || tail.contains("characters")) && tail.contains("+")
            && tail.last == "]"
    }

    /// Whether a sentence of some length ends in an ellipsis outside any quotation.
    var isTrailingOff: Bool {
        guard let last = paragraph.last, last.hasPrefix("…") || last.hasPrefix("..") || last == "]"
        else { return false }
        let isEllipsis = last != "]" || paragraph.dropLast().last.map(isEllipsis) ?? false
        return isEllipsis && paragraph.count >= 8
    }

    private func isEllipsis(_ word: String) -> Bool { word == "…" || word.hasPrefix("...") }

    /// Whether the last sentence evidently goes on.
    ///
    /// A stop ends it, and so may what no sentence is: a heading, an entry of a list, a credit.
    /// A function word or a comma at the end, or many words in lower case, say it goes on.
    var isInsideSentence: Bool {
        guard let last = sentence.last, let first = sentence.first, !isFinished(last) else {
            return false
        }
        let isEntry = first.unicodeScalars.first.map { Mark.isBullet($0.value) || $0 == "-" }
        guard isEntry != true else { return false }
        if isHeadline { return FunctionWords.unfinishedHeadline.contains(last) }
        if FunctionWords.unfinished.contains(last) { return sentence.count >= 4 }
        let lower = shapes.count { $0 == .lower }
        return lower >= (hasEarlierSentence ? 4 : 10) && lower * 2 >= sentence.count
    }

    private func isFinished(_ last: String) -> Bool {
        let scalars = last.unicodeScalars
        guard let first = scalars.first, let end = scalars.last else { return false }
        if Mark.isStop(end.value) || Mark.isClosing(first.value) { return true }
        // Rules, addresses and signs end many texts and no sentence.
        let isMark = ScalarClass(first.value) == .mark || ScalarClass(first.value) == .pictograph
        return (isMark && !FunctionWords.unfinished.contains(last)) || last.contains("/")
            || first == "@"
    }
}
