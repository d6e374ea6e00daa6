import SaysoClaims
import SaysoText

/// The trees of an article, to be asked.
///
/// - Units: word numbers of the article.
struct Grammar: Sendable {
    let words: [Word]
    let string: String
    let spans: MentionSpans

    /// The words that depend on each word, in text order.
    let children: [[Int]]
    private let sentenceBegins: [Int]

    init(words: [Word], in string: String) {
        self.words = words
        self.string = string
        spans = MentionSpans(words: words, in: string)
        var children = [[Int]](repeating: [], count: words.count)
        for (number, word) in words.enumerated() {
            if let head = word.head { children[head].append(number) }
        }
        self.children = children
        sentenceBegins = Self.sentenceBegins(of: words, children)
    }

    /// For each word, the first of those that depend on the same root at any remove.
    private static func sentenceBegins(of words: [Word], _ children: [[Int]]) -> [Int] {
        var begins = Array(words.indices)
        for root in words.indices where words[root].head == nil {
            var sentence = [root]
            var next = 0
            while next < sentence.count {
                sentence += children[sentence[next]]
                next += 1
            }
            let begin = sentence.min() ?? root
            for word in sentence { begins[word] = begin }
        }
        return begins
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

    /// Whether a line's end lies between a word and the next.
    func endsLine(_ word: Int) -> Bool {
        guard word + 1 < words.count else { return true }
        let between = words[word].range.upperBound..<words[word + 1].range.lowerBound
        return string[TextRange(between)].utf8.contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// How many lines end in a stretch of words.
    func lineEnds(in range: Range<Int>) -> Int { range.count(where: endsLine) }

    /// The first word of a word's sentence.
    func sentenceBegin(of word: Int) -> Int { sentenceBegins[word] }

    /// Whether a word comes in its sentence before any verb and preposition, and is not all of it.
    func opensClause(_ word: Int) -> Bool {
        words[word].head != nil
            && !(sentenceBegins[word]..<word).contains {
                [.verb, .auxiliary, .adposition, .subordinatingConjunction, .punctuation]
                    .contains(words[$0].partOfSpeech)
            }
    }

    /// Whether a word can stand for somebody.
    func isNominal(_ word: Int) -> Bool {
        switch words[word].partOfSpeech {
        case .noun, .properNoun, .pronoun, .numeral: true
        case .determiner, .adjective: !relates(word, as: "det") && !relates(word, as: "amod")
        default: false
        }
    }

    /// Whether a word describes another beside it: an apposition.
    func isApposition(_ word: Int) -> Bool {
        relates(word, as: "appos") || words[word].relation == "nmod:desc"
    }

    /// Whether a word is "the" and a noun in the singular, and no more than places beside it.
    func isBareDefinite(_ word: Int) -> Bool {
        guard words[word].partOfSpeech == .noun || words[word].partOfSpeech == .properNoun,
            words[word].features["Number"] != "Plur"
        else { return false }
        let described = dependents(of: word, "amod", "compound", "nmod", "flat", "acl", "appos")
            .filter { !isCapitalised($0) || !dependents(of: $0, "case").isEmpty }
        return described.isEmpty
            && dependents(of: word, "det").contains { form($0).lowercased() == "the" }
    }

    /// The adjectives and nouns before a noun, in lower case.
    func modifiers(of word: Int) -> Set<String> {
        Set(
            dependents(of: word, "amod", "compound").filter { $0 < word }
                .map { form($0).lowercased() })
    }

    /// Whether the words before a noun tell of another country than those before nouns.
    func isOfOtherCountry(_ word: Int, than others: [Int]) -> Bool {
        let own = countries(before: word)
        let their = Set(others.flatMap(countries))
        return !own.isEmpty && !their.isEmpty && their.isDisjoint(with: own)
    }

    private func countries(before word: Int) -> Set<String> {
        let before = dependents(of: word, "amod", "compound").filter { $0 < word }
        return Set(
            before.filter(isCapitalised).compactMap {
                Actors.code(ofCountry: form($0).lowercased())
            })
    }

    /// Whether a word is a noun in the plural without a determiner: "officials".
    func isBarePlural(_ word: Int) -> Bool {
        words[word].features["Number"] == "Plur"
            && dependents(of: word, "det", "nmod:poss", "nummod").isEmpty
    }

    /// Whether a word is a noun in the plural that nothing tells to be known: "some 200 protesters".
    func isIndefinitePlural(_ word: Int) -> Bool {
        words[word].features["Number"] == "Plur"
            && !dependents(of: word, "det", "nmod:poss").contains { child in
                relates(child, as: "nmod")
                    || ["the", "these", "those", "both", "such"].contains(form(child).lowercased())
            }
    }

    /// Whether a word tells of two known ones: "both", "the two presidents".
    func isPair(_ word: Int) -> Bool {
        let isTwo =
            dependents(of: word, "nummod").contains { form($0).lowercased() == "two" }
            || form(word).lowercased() == "two"
        let isKnown = dependents(of: word, "det").contains {
            ["the", "these", "those"].contains(form($0).lowercased())
        }
        return (isTwo && isKnown && dependents(of: word, "nmod", "acl").isEmpty)
            || form(word).lowercased() == "both"
    }

    /// Those named right beside a noun, as appositions and what is joined to them.
    func besides(_ word: Int) -> [Int] {
        let first = dependents(of: word, "appos", "conj", "flat", "nmod:desc").filter { $0 > word }
        return first + first.flatMap { dependents(of: $0, "conj") }
    }

    /// Whether a word is a noun with "a" or "an": it tells of somebody new.
    func isIndefinite(_ word: Int) -> Bool {
        words[word].partOfSpeech == .noun && !relates(word, as: "appos")
            && dependents(of: word, "det").contains {
                ["a", "an", "another"].contains(form($0).lowercased())
            }
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
        let more = dependents(of: head, "conj").filter {
            words[$0].features["Number"] == "Plur" && isSame($0, as: head)
        }
        return more.last.map { span.lowerBound..<max(span.upperBound, $0 + 1) } ?? span
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
