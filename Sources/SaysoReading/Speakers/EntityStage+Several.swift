import SaysoClaims

// Whom a word for two or more goes back to.
extension EntityStage {
    private static let reach = 80

    /// Those side by side whom a word such as "they", "each" or "the two" goes back to; none where
    /// it goes back to one.
    func several(behind word: Int) -> [Int] {
        if Self.isDistributive(grammar.form(word)) {
            let sharers = sharers(of: word)
            if !sharers.isEmpty { return sharers }
        }
        if grammar.isPair(word) {
            let isOfPeople =
                grammar.words[word].partOfSpeech != .noun
                || NounKind.isPerson(grammar.words[word].lemma)
            return isOfPeople ? pair(before: word) : []
        }
        guard Self.isDistributive(grammar.form(word)) || isThey(word) else { return [] }
        let joined = joined(behind: word)
        return joined.isEmpty && isThey(word) ? subjects(ofSentenceBefore: word) : joined
    }

    /// Those of whom "one" or "another" as a source, not told by anybody, is one: the
    /// people who are the subject of the sentence right before.
    func several(of word: Int) -> Int? {
        guard [.numeral, .determiner, .pronoun].contains(grammar.words[word].partOfSpeech),
            ["one", "another"].contains(grammar.form(word).lowercased()), !scene.isTold(word),
            grammar.dependents(of: word, "nmod", "det", "amod", "acl").isEmpty
        else { return nil }
        return subject(ofSentenceBefore: scene.begin(of: word)).flatMap { subject in
            let own = grammar.words[subject]
            let isMany = own.partOfSpeech == .noun && own.features["Number"] == "Plur"
            return isMany && NounKind.isPerson(own.lemma) ? subject : nil
        }
    }

    /// "Each", "both", "all": several, one by one.
    static func isDistributive(_ form: some StringProtocol) -> Bool {
        ["each", "both", "all"].contains(form.lowercased())
    }

    private func isThey(_ word: Int) -> Bool { PronounClass(grammar.form(word)) == .they }

    private func joined(behind word: Int) -> [Int] {
        var word = word
        for _ in 0..<8 {
            for antecedent in antecedents[word, default: []] where antecedent.score > -1 {
                let joined = sideBySide(with: antecedent.word)
                if !joined.isEmpty { return joined }
            }
            guard let next = antecedents[word]?.first, next.score > 0 else { return [] }
            word = next.word
        }
        return []
    }

    /// A word and those joined to it by "and"; none where it stands alone.
    private func sideBySide(with word: Int) -> [Int] {
        let isJoined = grammar.relates(word, as: "conj")
        let first = isJoined ? grammar.words[word].head ?? word : word
        let joined = grammar.dependents(of: first, "conj").filter {
            grammar.isNominal($0) && !Self.isDistributive(grammar.form($0))
        }
        return joined.isEmpty || !grammar.isNominal(first) ? [] : ([first] + joined).map(nameHead)
    }

    /// Whose parts "each" takes one by one: the subject that its verb shares.
    private func sharers(of word: Int) -> [Int] {
        guard let above = grammar.words[word].head else { return [] }
        if grammar.relates(word, as: "conj") { return sideBySide(with: above) }
        var verb = grammar.words[above].head
        for _ in 0..<3 {
            guard let candidate = verb else { return [] }
            if let subject = grammar.subject(of: candidate) { return sideBySide(with: subject) }
            verb = grammar.words[candidate].head
        }
        return []
    }

    /// The two people named last, where the words before name them side by side or in one sentence.
    private func pair(before word: Int) -> [Int] {
        let begin = grammar.sentenceBegin(of: word)
        let near = max(0, word - Self.reach)..<word
        var people: [Int] = []
        for other in near.reversed() where names[other]?.kind == .person {
            let both = sideBySide(with: other)
            if both.count == 2, both.allSatisfy({ names[$0]?.kind == .person }) { return both }
            let isKnown = people.contains { known(of: $0).names.contains(other) || $0 == other }
            if !isKnown, other < begin, grammar.sentenceBegin(of: other) + Self.reach > begin {
                people.append(other)
            }
            if people.count > 2 { return [] }
        }
        let isOneSentence = Set(people.map(grammar.sentenceBegin)).count == 1
        return people.count == 2 && isOneSentence ? people.reversed() : []
    }

    /// The names that are the subject of the sentence right before.
    private func subjects(ofSentenceBefore word: Int) -> [Int] {
        guard !scene.isTold(word), let subject = subject(ofSentenceBefore: word) else { return [] }
        let joined = sideBySide(with: subject)
        return joined.allSatisfy { names[$0] != nil } ? joined : []
    }

    private func subject(ofSentenceBefore word: Int) -> Int? {
        let begin = grammar.sentenceBegin(of: word)
        guard begin > 0 else { return nil }
        let before = grammar.sentenceBegin(of: begin - 1)
        return (before..<begin).first { grammar.words[$0].head == nil }
            .flatMap { grammar.dependents(of: $0, "nsubj").first }
    }
}
