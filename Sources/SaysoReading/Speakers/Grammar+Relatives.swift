import SaysoClaims

// What a relative pronoun goes back to.
extension Grammar {
    /// Whether a word is a pronoun that opens a relative clause.
    func isRelative(_ word: Int) -> Bool {
        guard words[word].partOfSpeech == .pronoun else { return false }
        return ["who", "whom", "whose", "which", "that"].contains(form(word).lowercased())
    }

    /// The relative pronoun in a word, or of it: that of "many of whom".
    func relative(in word: Int) -> Int? {
        isRelative(word)
            ? word
            : dependents(of: word, "nmod", "obl").first {
                isRelative($0) && words[$0].relation != "nmod:poss"
            }
    }

    /// The noun that a relative pronoun's clause belongs to: the tree's, unless the pronoun or its
    /// verb contradicts it, or else the nearest before the pronoun that they do not contradict.
    func antecedent(ofRelative word: Int) -> Int? {
        let noun = noun(ofClauseWith: word)
        if let noun, agrees(noun, with: word) || form(word).lowercased() == "that" { return noun }
        guard noun != nil || isInRelativeClause(word) else { return nil }
        let begin = noun ?? max(sentenceBegin(of: word) - 1, word - Self.nearness)
        let near = (begin + 1..<max(begin + 1, word)).reversed().first { other in
            isNominal(other) && ![.pronoun, .numeral].contains(words[other].partOfSpeech)
                && !isInRelativeClause(other) && agrees(other, with: word)
        }
        return near.map { top(of: $0, for: word) } ?? noun
    }

    private static let nearness = 12

    private func noun(ofClauseWith word: Int) -> Int? {
        var clause = words[word].head
        for _ in 0..<3 {
            guard let verb = clause else { return nil }
            if relates(verb, as: "acl") { return words[verb].head }
            clause = words[verb].head
        }
        return nil
    }

    /// Whether a noun may be whom a pronoun goes back to: "who" is no event or document, and a
    /// verb in the singular has no subject in the plural.
    private func agrees(_ noun: Int, with pronoun: Int) -> Bool {
        let lemma = words[noun].lemma
        if form(pronoun).lowercased().hasPrefix("who"), words[noun].partOfSpeech == .noun {
            let kind = NounKind.kind(of: lemma)
            if kind == .document || kind == .event || NounKind.isAbstract(lemma) { return false }
        }
        guard relates(pronoun, as: "nsubj"), let verb = words[pronoun].head else { return true }
        let finite = [verb] + dependents(of: verb, "aux", "cop")
        guard let number = finite.compactMap({ words[$0].features["Number"] }).first,
            let own = words[noun].features["Number"]
        else { return true }
        return number == own || (number == "Plur" && !dependents(of: noun, "conj").isEmpty)
            || (number == "Plur" && NounKind.kind(of: lemma) == .group)
    }

    private func isInRelativeClause(_ word: Int) -> Bool {
        var above = words[word].head
        for _ in 0..<2 {
            guard let verb = above else { return false }
            if words[verb].relation.hasSuffix("relcl") || relates(verb, as: "acl") { return true }
            above = words[verb].head
        }
        return false
    }

    /// The noun that another is joined to by "and", or, both in the plural, by "of".
    private func top(of word: Int, for pronoun: Int) -> Int {
        var top = word
        for _ in 0..<4 {
            guard let above = words[top].head, above < top, isNominal(above),
                agrees(above, with: pronoun)
            else { break }
            let isOf =
                relates(top, as: "nmod") && words[top].features["Number"] == "Plur"
                && words[above].features["Number"] == "Plur"
            guard isOf || relates(top, as: "conj") else { break }
            top = above
        }
        return top
    }
}
