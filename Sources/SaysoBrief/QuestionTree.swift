import SaysoClaims
import SaysoText

/// The grammar of a question, to be asked who would do what to whom.
struct QuestionTree {
    private let reading: Reading
    private let words: [Word]

    init(_ reading: Reading) {
        self.reading = reading
        words = reading.words
    }

    /// The word that the whole question depends on; `nil` where it has no words.
    var root: Int? { words.indices.first { words[$0].head == nil && !isMark($0) } }

    /// Who would act, or of whom something is said; the "it" that stands for a clause.
    var subject: Int? {
        guard let root else { return nil }
        return dependents(of: root, "nsubj").first ?? dependents(of: root, "expl").first
            ?? dependents(of: root, "csubj").first
    }

    /// Who acts: the subject, or in the passive whoever stands behind "by"; `nil` where nobody is named.
    var agent: Int? {
        guard let root, dependents(of: root, "nsubj:pass").isEmpty else {
            return root.flatMap { dependents(of: $0, "obl:agent").first }
        }
        return subject.flatMap { words[$0].relation == "expl" ? nil : $0 }
    }

    /// Whether it begins as a question that is not answered by yes or no, as in "How will …?".
    var asksForMore: Bool {
        guard let first = firstWord else { return false }
        return Self.interrogatives.contains(form(first).lowercased())
    }

    /// Whether its subject stands behind the verb that its first word is, as in "Will Beijing …?".
    var isInverted: Bool {
        guard let first = firstWord, let subject else { return false }
        return words[first].partOfSpeech == .auxiliary && subject > first
    }

    /// Whether something finite is said at all.
    var hasPredicate: Bool {
        guard let root else { return false }
        return words[root].partOfSpeech == .verb || subject != nil
    }

    /// The "not" or "never" of what is asked; `nil` where it is asked plainly, and of "not only", which
    /// denies nothing.
    private var negation: Int? {
        guard let root else { return nil }
        return dependents(of: root, "advmod").first { word in
            Self.negations.contains(words[word].lemma)
                && !(word + 1 < words.count && Self.adding.contains(words[word + 1].lemma))
        }
    }

    /// Whether the negation asks for assent, as in "Won't Beijing …?" and "Is it not true that …?",
    /// which ask what is asked without it.
    private var asksByNegation: Bool {
        guard isInverted, let negation, let root, let first = firstWord else { return false }
        let isOfClause =
            !dependents(of: root, "csubj").isEmpty || !dependents(of: root, "ccomp").isEmpty
        return negation == first + 1
            || isOfClause
                && dependents(of: root, "nsubj", "expl").contains { words[$0].lemma == "it" }
    }

    /// Whether it asks for something not to be so.
    var isNegated: Bool { negation != nil && !asksByNegation }

    /// The question without its negation; `nil` where it has none.
    var positive: String? {
        guard let negation else { return nil }
        let text = reading.article.text
        let rest = text[TextRange(words[negation].range.upperBound..<text.utf8.count)]
        guard negation > 0 else { return String(rest) }
        let last = negation - 1
        return text[TextRange(0..<words[last].range.lowerBound)] + plainForm(last) + rest
    }

    /// All words, the subject moved before the verb that it follows.
    var statement: String {
        let unsaid = asksByNegation ? negation : nil
        let marks = words.indices.filter { !isMark($0) && $0 != unsaid }
        guard let first = marks.first, isInverted, let subject else {
            return text(marks[...]).trimmingMarks
        }
        let moved = span(of: subject)
        let rest = marks.filter { $0 != first && !moved.contains($0) }
        let order = moved.filter { $0 != first } + [first] + rest
        var statement = order.map { String(form($0)) }
        statement[moved.isEmpty ? 0 : moved.count] = plainForm(first).lowercased()
        let joined = statement.joined(separator: " ").withoutGaps
        return joined.prefix(1).uppercased() + joined.dropFirst()
    }

    /// The words that a word brings with it, in text order.
    func span(of word: Int) -> [Int] {
        words.indices.filter { number in
            var at: Int? = number
            while let here = at {
                if here == word { return true }
                at = words[here].head
            }
            return false
        }
    }

    /// The text from a phrase's first word to its last, without the "by" or "of" before it.
    func phrase(of word: Int) -> String {
        let cases = Set(dependents(of: word, "case"))
        return text(span(of: word).drop { cases.contains($0) })
    }

    /// The lemmas that carry meaning, lower-cased, each once.
    var meaningful: [String] {
        var seen: Set<String> = []
        return words.indices.compactMap { number in
            let word = words[number]
            guard Self.carriers.contains(word.partOfSpeech) else { return nil }
            let lemma = word.lemma.lowercased()
            return Self.empty.contains(lemma) || !seen.insert(lemma).inserted ? nil : lemma
        }
    }

    private func dependents(of word: Int, _ relations: String...) -> [Int] {
        words.indices.filter { number in
            let own = words[number].relation
            return words[number].head == word
                && relations.contains { own == $0 || own.hasPrefix($0 + ":") }
        }
    }

    private var firstWord: Int? { words.indices.first { !isMark($0) } }

    private func form(_ word: Int) -> Substring { reading.article.text[words[word].range] }

    /// A word as it stands alone: "wo" of "won't" as "will".
    private func plainForm(_ word: Int) -> String {
        let form = form(word)
        guard Self.clipped.contains(form.lowercased()), word + 1 < words.count,
            words[word].range.upperBound == words[word + 1].range.lowerBound
        else { return String(form) }
        let lemma = words[word].lemma
        return form.first?.isUppercase ?? false
            ? lemma.prefix(1).uppercased() + lemma.dropFirst() : lemma
    }

    private func isMark(_ word: Int) -> Bool { words[word].partOfSpeech == .punctuation }

    private func text(_ numbers: ArraySlice<Int>) -> String {
        guard let first = numbers.first, let last = numbers.last else { return "" }
        let range = words[first].range.union(words[last].range)
        return String(reading.article.text[range])
    }

    private static let carriers: Set<PartOfSpeech> = [
        .noun, .properNoun, .verb, .adjective, .numeral,
    ]
    private static let negations: Set<String> = ["not", "never"]
    private static let adding: Set<String> = ["only", "just", "merely", "simply"]
    private static let clipped: Set<String> = ["wo", "ca", "sha"]
    private static let empty: Set<String> = ["be", "have", "do", "get", "make"]
    private static let interrogatives: Set<String> = [
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how",
    ]
}

extension String {
    /// Without the marks at its end.
    var trimmingMarks: String {
        var trimmed = Substring(self)
        while let last = trimmed.last, last.isPunctuation || last.isWhitespace {
            trimmed.removeLast()
        }
        return String(trimmed)
    }

    /// Words joined by spaces, set as English sets them.
    fileprivate var withoutGaps: String {
        var out = ""
        for character in self {
            if character == "'" || character == "’" || ",.;:".contains(character), out.last == " " {
                out.removeLast()
            }
            out.append(character)
        }
        return out.replacing(" - ", with: "-")
    }
}
