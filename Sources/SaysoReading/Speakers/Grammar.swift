import SaysoClaims
import SaysoText

/// The trees of an article, to be asked.
///
/// - Units: word numbers of the article.
struct Grammar: Sendable {
    let words: [Word]
    let string: String
    let spans: MentionSpans
    private let children: [[Int]]

    init(words: [Word], in string: String) {
        self.words = words
        self.string = string
        spans = MentionSpans(words: words, in: string)
        var children = [[Int]](repeating: [], count: words.count)
        for (number, word) in words.enumerated() {
            if let head = word.head { children[head].append(number) }
        }
        self.children = children
    }

    /// The words that depend on one in any of some ways, in text order; a relation without
    /// subtype stands for all its subtypes.
    func dependents(of word: Int, _ relations: String...) -> [Int] {
        children[word].filter { child in relations.contains { relates(child, as: $0) } }
    }

    /// Whether a word depends on its head in this way.
    func relates(_ word: Int, as relation: String) -> Bool {
        let own = words[word].relation
        return own == relation || own.hasPrefix(relation + ":")
    }

    /// A word as it stands there.
    func form(_ word: Int) -> Substring { string[words[word].range] }

    /// Words that follow each other as they stand there.
    func text(_ range: Range<Int>) -> String { String(string[self.range(range)]) }

    /// The text range of words that follow each other.
    func range(_ range: Range<Int>) -> TextRange {
        words[range.lowerBound].range.union(words[range.upperBound - 1].range)
    }

    /// The words that stand inside a text range.
    func numbers(in range: TextRange) -> [Int] {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var numbers: [Int] = []
        while low < words.count, words[low].range.lowerBound < range.upperBound {
            numbers.append(low)
            low += 1
        }
        return numbers
    }

    /// Whether a word can stand for somebody.
    func isNominal(_ word: Int) -> Bool {
        switch words[word].partOfSpeech {
        case .noun, .properNoun, .pronoun, .numeral: true
        case .determiner, .adjective: !relates(word, as: "det") && !relates(word, as: "amod")
        default: false
        }
    }

    /// The words of some that depend on none of them and can stand for somebody, those joined
    /// to them by "and" included; in text order.
    func heads(among chosen: [Int]) -> [Int] {
        let inside = Set(chosen)
        let tops = chosen.filter { number in
            isNominal(number) && !(words[number].head.map(inside.contains) ?? false)
        }
        let nouns = tops.filter { !isRelative($0) }
        let first = nouns.isEmpty ? tops.prefix(1) : nouns.prefix(1)
        return first.flatMap { head in
            [head]
                + dependents(of: head, "conj").filter {
                    inside.contains($0) && isNominal($0) && !isSame($0, as: head)
                }
        }
    }

    /// Whether a word describes another beside it: an apposition.
    func isApposition(_ word: Int) -> Bool {
        relates(word, as: "appos") || words[word].relation == "nmod:desc"
    }

    /// Whether a word is "the" and a noun in the singular, and nothing else.
    func isBareDefinite(_ word: Int) -> Bool {
        guard words[word].partOfSpeech == .noun || words[word].partOfSpeech == .properNoun,
            words[word].features["Number"] != "Plur"
        else { return false }
        let described = dependents(of: word, "amod", "compound", "nmod", "flat", "acl", "appos")
        return described.isEmpty
            && dependents(of: word, "det").contains { form($0).lowercased() == "the" }
    }

    /// Whether a word joined by "and" says more of the same: "the former governor and senator".
    private func isSame(_ joined: Int, as head: Int) -> Bool {
        let isPlain =
            words[joined].partOfSpeech == .noun
            && words[joined].features["Number"] != "Plur"
            && dependents(of: joined, "det", "nmod:poss", "nummod").isEmpty
        return isPlain && words[head].partOfSpeech == .noun
            && words[head].features["Number"] != "Plur"
            && !dependents(of: head, "det", "nmod:poss").isEmpty
    }

    /// Whether a word is a pronoun that opens a relative clause.
    func isRelative(_ word: Int) -> Bool {
        guard words[word].partOfSpeech == .pronoun else { return false }
        return ["who", "whom", "whose", "which", "that"].contains(form(word).lowercased())
    }

    /// The noun that a relative pronoun's clause belongs to.
    func antecedent(ofRelative word: Int) -> Int? {
        var clause = words[word].head
        for _ in 0..<3 {
            guard let verb = clause else { return nil }
            if relates(verb, as: "acl") { return words[verb].head }
            clause = words[verb].head
        }
        return nil
    }

    /// The description that a noun phrase is by itself: what it says without relative clauses
    /// and appositions.
    func phrase(of head: Int) -> Range<Int> {
        var span = head..<head + 1
        let kept = dependents(
            of: head, "det", "amod", "compound", "flat", "fixed", "nummod", "nmod", "advmod",
            "goeswith")
        for child in kept {
            let own = phraseTree(of: child)
            if own.lowerBound > head, words[own.lowerBound].partOfSpeech == .punctuation {
                continue
            }
            span = min(span.lowerBound, own.lowerBound)..<max(span.upperBound, own.upperBound)
        }
        return span
    }

    private func phraseTree(of word: Int) -> Range<Int> {
        var range = word..<word + 1
        for child in children[word]
        where !relates(child, as: "acl") && !relates(child, as: "appos")
            && !relates(child, as: "parataxis")
        {
            let own = phraseTree(of: child)
            range = min(range.lowerBound, own.lowerBound)..<max(range.upperBound, own.upperBound)
        }
        return range
    }
}
