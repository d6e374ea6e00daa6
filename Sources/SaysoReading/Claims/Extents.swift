import SaysoClaims

/// Where the phrases of an article begin and end, without what only follows them.
struct Extents {
    private let grammar: Grammar

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// The word after the phrase that a word heads.
    ///
    /// Relative and other clauses after a comma, joined clauses and remarks are left out; what
    /// is joined to a noun by "and" is in.
    func end(of head: Int) -> Int {
        var end = head + 1
        let isClause = grammar.words[head].partOfSpeech == .verb
        for child in grammar.children[head] where child > head {
            guard belongs(child, to: head, isClause: isClause) else { continue }
            end = max(end, self.end(of: child))
        }
        return end
    }

    /// The first word of the phrase that a word heads, not before a limit.
    func begin(of head: Int, from limit: Int) -> Int {
        var begin = head
        for child in grammar.children[head] where child < head && child >= limit {
            guard Self.inner.contains(where: { grammar.relates(child, as: $0) }) else { continue }
            begin = min(begin, self.begin(of: child, from: limit))
        }
        return begin
    }

    /// Without marks and conjunctions at either edge.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, end) = (range.lowerBound, range.upperBound)
        while first < end, grammar.words[first].partOfSpeech == .punctuation { first += 1 }
        while end > first, grammar.words[end - 1].partOfSpeech == .punctuation { end -= 1 }
        return first..<max(first, end)
    }

    private static let inner = [
        "det", "amod", "compound", "nummod", "nmod", "flat", "advmod", "goeswith", "appos",
    ]

    private func belongs(_ child: Int, to head: Int, isClause: Bool) -> Bool {
        let never = ["punct", "parataxis", "discourse", "vocative", "cop", "aux", "nsubj"]
        if never.contains(where: { grammar.relates(child, as: $0) }) { return false }
        let before = grammar.spans.subtree(of: child).lowerBound - 1
        let isSetOff = before > head && grammar.form(before) == ","
        if grammar.relates(child, as: "conj") {
            let isVerb = grammar.words[child].partOfSpeech == .verb
            let isNegated = !grammar.dependents(of: child, "advmod").filter { isNot($0) }.isEmpty
            return (isClause || !isVerb) && !(isSetOff && (isClause || isNegated))
        }
        if grammar.relates(child, as: "advmod") { return !isSetOff }
        let isClausal = ["acl", "advcl", "appos", "ccomp"].contains {
            grammar.relates(child, as: $0)
        }
        return !(isClausal && isSetOff)
    }

    private func isNot(_ word: Int) -> Bool { grammar.lowered(word) == "not" }
}

/// How much a word is like another in what it can stand for.
///
/// It tells "Women are likelier to report pain than men" from "Women are likelier to report pain than
/// fever" where the tree has both alike.
struct Likeness {
    private let grammar: Grammar
    private let model: Int

    init(_ grammar: Grammar, to model: Int) {
        self.grammar = grammar
        self.model = model
    }

    /// In points: the same part of speech and being people weigh most.
    func of(_ word: Int) -> Int {
        2 * points(kind(word) == kind(model) || kind(model) == .pronoun)
            + 2 * points(isPerson(word) == isPerson(model))
            + points(
                grammar.words[word].features["Number"] == grammar.words[model].features["Number"])
            + points(article(of: word) == article(of: model))
    }

    private func points(_ holds: Bool) -> Int { holds ? 1 : 0 }

    private func kind(_ word: Int) -> PartOfSpeech { grammar.words[word].partOfSpeech }

    private func article(of word: Int) -> String {
        grammar.dependents(of: word, "det").first.map(grammar.lowered) ?? ""
    }

    private func isPerson(_ word: Int) -> Bool {
        let lemma = grammar.lemma(of: word)
        return Self.people.contains(lemma)
            || ["ist", "ian"].contains(where: lemma.hasSuffix)
            || ["who", "whom"].contains { relative in
                grammar.dependents(of: word, "acl").contains { clause in
                    grammar.dependents(of: clause, "nsubj").contains {
                        grammar.lowered($0) == relative
                    }
                }
            }
    }

    private static let people: Set = [
        "man", "woman", "men", "women", "people", "person", "child", "boy", "girl", "adult",
        "teenager", "patient", "voter", "resident", "student", "pupil", "parent", "mother",
        "father",
        "worker", "driver", "player", "owner", "smoker", "buyer", "user", "customer", "farmer",
        "immigrant", "migrant", "neighbour", "neighbor", "stranger", "friend", "victim", "toddler",
        "infant", "baby", "pensioner", "member", "veteran", "tenant", "employee", "engineer",
        "lawyer",
    ]
}
