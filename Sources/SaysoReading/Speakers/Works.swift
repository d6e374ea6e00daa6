import SaysoClaims

/// Titles of works that speak for themselves: films, series, plays.
enum Works {
    /// Whether a noun's lemma tells of such a work.
    static func contain(_ lemma: String) -> Bool { nouns.contains(lemma.lowercased()) }

    /// The titles between quotation marks right after such a noun, wherever they stand there.
    static func titles(in grammar: Grammar) -> [Name] {
        let quoted = grammar.words.indices.compactMap { title(from: $0, grammar) }
        let known = Set(
            quoted.filter { isIntroduced($0, grammar) }.map { grammar.text($0) })
        return quoted.filter { known.contains(grammar.text($0)) }
            .map { Name(kind: .product, words: $0) }
    }

    private static let nouns: Set = [
        "film", "movie", "documentary", "docuseries", "miniseries", "series", "sitcom", "play",
        "musical", "opera", "song", "album", "exhibition", "podcast",
    ]

    private static let longest = 8

    /// The words after an opening quotation mark up to the closing one, where they are few and
    /// written as titles are.
    private static func title(from mark: Int, _ grammar: Grammar) -> Range<Int>? {
        guard let close = closing[String(grammar.form(mark))] else { return nil }
        let begin = mark + 1
        let limit = min(grammar.words.count, begin + longest + 2)
        guard begin < limit,
            let end = (begin..<limit).first(where: { close.contains(String(grammar.form($0))) })
        else { return nil }
        let last = (begin..<end).last { grammar.words[$0].partOfSpeech != .punctuation }
        guard let last else { return nil }
        let words = begin..<last + 1
        let isTitled = words.allSatisfy { word in
            let form = grammar.form(word)
            return form.first?.isLowercase != true || form.count < 4
        }
        return isTitled && grammar.form(begin).first?.isLowercase == false ? words : nil
    }

    private static func isIntroduced(_ title: Range<Int>, _ grammar: Grammar) -> Bool {
        var before = title.lowerBound - 2
        if before >= 0, grammar.form(before) == "," { before -= 1 }
        return before >= 0 && contain(grammar.words[before].lemma)
    }

    private static let closing: [String: Set<String>] = [
        "“": ["”"], "\"": ["\""], "‘": ["’", "'"], "'": ["'", "’"],
    ]
}
