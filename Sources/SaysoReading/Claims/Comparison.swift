import SaysoClaims

/// A ranking of two alternatives by likelihood: "more likely rations than tanks".
///
/// - Units: word numbers of the article.
struct Comparison: Hashable {
    /// The words of the two, the likelier first; empty where there are not both.
    let sides: [[Int]]

    static let withoutSides = Comparison(sides: [])
}

/// Reads rankings off the words of likelihood, the tree and the order of words.
///
/// What "than" compares is taken by position, from "likely" to "than" and from "than" on; the tree
/// says where the latter ends, and whether it stands against the object or the subject.
struct ComparisonFinder {
    let lexicon: HedgeLexicon
    let grammar: Grammar
    let inside: Set<Int>

    init(_ lexicon: HedgeLexicon, _ grammar: Grammar, in words: [Int]) {
        self.lexicon = lexicon
        self.grammar = grammar
        inside = Set(words)
    }

    /// What a hedge ranks; `nil` where it ranks nothing.
    func comparison(of hedge: Hedge) -> Comparison? {
        guard let turn = turn(of: hedge) else { return nil }
        guard let isDown = turn.isDown else { return preference(of: hedge, isDown: turn.isAgainst) }
        guard !hedge.isNegated else { return nil }
        guard let than = than(after: hedge) else {
            return preference(of: hedge, isDown: turn.isAgainst)
                ?? (isOfTime(hedge) ? nil : .withoutSides)
        }
        guard !lexicon.benchmarks.contains(grammar.lowered(than + 1)), !isNegation(than + 1) else {
            return nil
        }
        return comparison(
            Alternatives(of: hedge.head, after: hedge.words, than, grammar).both, isDown: isDown)
    }

    /// The words by which a hedge grades beyond its own: "likelier to fail … than not".
    func remainder(of hedge: Hedge) -> [Int] {
        guard let isDown = turn(of: hedge)?.isDown, !isDown, let than = than(after: hedge),
            isNegation(than + 1), inside.contains(than + 1)
        else { return [] }
        return [than, than + 1]
    }

    private func comparison(_ both: (Range<Int>, Range<Int>)?, isDown: Bool) -> Comparison {
        guard let both else { return .withoutSides }
        let sides = [both.0, both.1].map { $0.filter(inside.contains) }
        guard sides.allSatisfy({ !$0.isEmpty }) else { return .withoutSides }
        return Comparison(sides: isDown ? sides.reversed() : sides)
    }

    private func isNegation(_ word: Int) -> Bool { grammar.lowered(word) == "not" }
}

// MARK: - Which words rank

extension ComparisonFinder {
    /// Whether a word of likelihood is against what it grades ("unlikely"), and whether a
    /// comparative with it ranks the latter alternative higher; `nil` where it has none.
    private typealias Turn = (isAgainst: Bool, isDown: Bool?)

    private func turn(of hedge: Hedge) -> Turn? {
        let forms = hedge.words.map(grammar.lowered) + [grammar.lemma(of: hedge.head)]
        let isAgainst = forms.contains(where: lexicon.ranks.down.contains)
        guard isAgainst || forms.contains(where: lexicon.ranks.up.contains),
            !forms.contains("than")
        else { return nil }
        if forms.contains(where: lexicon.comparatives.down.contains) {
            return (isAgainst, !isAgainst)
        }
        let isUp =
            forms.contains(where: lexicon.comparatives.up.contains) || isRather(before: hedge)
        return (isAgainst, isUp ? isAgainst : nil)
    }

    /// "Likely rather a fine than …".
    private func isRather(before hedge: Hedge) -> Bool {
        guard let than = than(after: hedge) else { return false }
        return (hedge.head..<than - 1).contains { grammar.lowered($0) == "rather" }
    }

    /// Whether the words compare with an earlier time: "now more likely", "becoming less likely".
    private func isOfTime(_ hedge: Hedge) -> Bool {
        let head = hedge.head
        let adverbs = grammar.dependents(of: head, "advmod") + [hedge.words[0] - 1]
        if adverbs.contains(where: { $0 >= 0 && Self.times.contains(grammar.lowered($0)) }) {
            return true
        }
        guard let above = grammar.words[head].head else { return false }
        return Self.changes.contains(grammar.lemma(of: above))
    }

    private static let times: Set = ["now", "increasingly", "ever", "even", "still", "today"]
    private static let changes: Set = ["become", "get", "grow", "make", "render", "turn", "keep"]
}

// MARK: - Than

extension ComparisonFinder {
    /// The "than" of a comparative.
    private func than(after hedge: Hedge) -> Int? {
        guard let last = hedge.words.last, last + 1 < grammar.words.count else { return nil }
        let end = min(last + Self.reach, grammar.words.count - 1)
        return (last + 1..<end).prefix { !isEnd($0) }.first { word in
            grammar.lowered(word) == "than" && inside.contains(word)
                && (word == last + 1 || !isOther(word - 1))
        }
    }

    /// How many words may stand between a comparative and its "than".
    private static let reach = 40

    /// Whether a sentence ends before a word.
    private func isEnd(_ word: Int) -> Bool {
        [".", "?", "!", ";"].contains(grammar.form(word)) || grammar.endsLine(word - 1)
    }

    /// A comparative of another kind: "more than 20", "later than", "rather than".
    private func isOther(_ word: Int) -> Bool {
        let form = grammar.lowered(word)
        if ["rather", "other", "more", "less", "fewer", "worse"].contains(form) { return true }
        let isGradable = [.adjective, .adverb].contains(grammar.words[word].partOfSpeech)
        return isGradable && form.hasSuffix("er")
    }

    /// "Probably a fine rather than a ban".
    private func preference(of hedge: Hedge, isDown: Bool) -> Comparison? {
        guard !hedge.isNegated else { return nil }
        let first = max(0, hedge.head - Self.reach)
        let last = min(hedge.head + Self.reach, grammar.words.count - 3)
        let places = (first..<max(first, last + 1)).filter { word in
            grammar.lowered(word) == "rather" && grammar.lowered(word + 1) == "than"
                && inside.contains(word) && isTogether(word, hedge.head)
        }
        for rather in places {
            let alternatives = Alternatives(of: hedge.head, rather: rather, grammar)
            if let both = alternatives.both, isRelated(both, hedge) {
                return comparison(both, isDown: isDown)
            }
        }
        return nil
    }

    /// Whether no sentence ends between two words.
    private func isTogether(_ one: Int, _ other: Int) -> Bool {
        !(min(one, other) + 1..<max(one, other) + 1).contains(where: isEnd)
    }

    /// Whether the grading word is above, below or beside what it would rank.
    private func isRelated(_ both: (Range<Int>, Range<Int>), _ hedge: Hedge) -> Bool {
        let ranked = both.0.first { !both.0.contains(grammar.words[$0].head ?? -1) }
        guard let ranked else { return false }
        let own = grammar.ancestors(of: hedge.head)
        return own.contains(ranked) || grammar.ancestors(of: ranked).contains(hedge.head)
            || grammar.words[hedge.head].head == grammar.words[ranked].head
    }
}

extension Grammar {
    /// The words that a word depends on, itself first.
    func ancestors(of word: Int) -> [Int] {
        var chain = [word]
        while let above = words[chain[chain.count - 1]].head { chain.append(above) }
        return chain
    }
}
