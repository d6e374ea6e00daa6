/// What a person types, as FTS5 understands it.
///
/// Every word is quoted, so that nothing in it is taken for an operator.
///
/// - Source: sqlite.org/fts5.html, section 3 (full-text query syntax).
struct SearchExpression: Hashable {
    /// The expression.
    let text: String

    /// All of some words, those between quotation marks side by side; `nil` where there is none.
    init?(words: String) {
        var phrases: [String] = []
        let marks: Set<Character> = ["\"", "“", "”"]
        let parts = words.split(omittingEmptySubsequences: false) { marks.contains($0) }
        for (number, part) in parts.enumerated() {
            if number % 2 == 1 {
                phrases += Self.phrase(String(part)).map { [$0] } ?? []
            } else {
                phrases += part.split(whereSeparator: \.isWhitespace).compactMap {
                    Self.word(String($0))
                }
            }
        }
        if phrases.isEmpty { return nil }
        text = phrases.joined(separator: " AND ")
    }

    /// Any of some phrases, in one column or anywhere; `nil` where there is none.
    init?(anyOf phrases: [String], in column: String? = nil) {
        let quoted = phrases.compactMap(Self.phrase)
        if quoted.isEmpty { return nil }
        text = (column.map { $0 + " : " } ?? "") + "(" + quoted.joined(separator: " OR ") + ")"
    }

    private static func word(_ word: String) -> String? {
        guard word.hasSuffix("*") else { return phrase(word) }
        return phrase(String(word.dropLast())).map { $0 + " *" }
    }

    /// A phrase, unless it has no letter or digit, which FTS5 would find nowhere.
    private static func phrase(_ words: String) -> String? {
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return "\"" + words.filter { $0 != "\"" && $0 != "\0" } + "\""
    }
}
