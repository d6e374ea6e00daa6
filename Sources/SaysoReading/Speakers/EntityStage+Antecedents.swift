import SaysoClaims

// What a word goes back to, by coreference, unless something contradicts it.
extension EntityStage {
    private static let leastPersonal: Float = -3
    private static let sourceBonus: Float = 1
    private static let lastNamedBase: Float = 3
    private static let passedOver: Float = 4
    private static let reach = 80

    /// Joins a word to the likeliest earlier one that does not contradict it.
    ///
    /// "He" and "she" have one nearly always, and between sources it is the likelier.
    mutating func joinToAntecedent(_ word: Int) {
        let pronoun = PronounClass(grammar.form(word))
        guard pronoun != nil || names[word] != nil || !grammar.isIndefinite(word),
            several(of: word) == nil
        else { return }
        let isPersonal = isPersonal(word)
        let least: Float = isPersonal ? Self.leastPersonal : 0
        for antecedent in ranked(of: word) where antecedent.score > least {
            if isPersonal, grammar.words[antecedent.word].partOfSpeech == .numeral { continue }
            if areAlike(word, antecedent.word), join(word, to: antecedent.word) { return }
        }
        if isPersonal {
            joinToNearestPerson(word)
        } else if isNewRole(word), let last = lastNamed(before: word), areAlike(word, last) {
            join(word, to: last)
        }
    }

    /// Whether a word is "he" or "she".
    func isPersonal(_ word: Int) -> Bool {
        let pronoun = PronounClass(grammar.form(word))
        return pronoun == .he || pronoun == .she
    }

    /// Whether a source is a definite role that the article has not used before: "the former first
    /// lady said" is whom the narrator has just named.
    private func isNewRole(_ word: Int) -> Bool {
        let lemma = grammar.words[word].lemma
        guard scene.isSource(word), !scene.isTold(word), isCalledByRole(word),
            !grammar.isCapitalised(word),
            !NounKind.isOftenUnnamed(lemma), !isOfPlace(word), !grammar.isSubordinate(word),
            known(of: word).mentions.allSatisfy({
                $0 == word || PronounClass(grammar.form($0)) != nil
            }),
            grammar.dependents(of: word, "det").contains(where: {
                grammar.form($0).lowercased() == "the"
            }), offices.bearers(calledBy: word).isEmpty
        else { return false }
        return !grammar.words.indices.prefix(word).contains {
            grammar.words[$0].lemma == lemma && names[$0] == nil
        }
    }

    /// "The Vermont senator": an office with a place, which need not be that of who was named last.
    private func isOfPlace(_ word: Int) -> Bool {
        grammar.isTitle(word)
            && grammar.dependents(of: word, "amod", "compound").contains {
                $0 < word && grammar.isCapitalised($0)
            }
    }

    // MARK: - What contradicts an antecedent

    /// Whether a noun that somebody owns or that has a name in it ("my father", "the Lee
    /// campaign"), or a capitalised word that is no name, shares a word of these with another.
    private func areAlike(_ word: Int, _ other: Int) -> Bool {
        let own = grammar.words[word]
        guard own.partOfSpeech == .noun || own.partOfSpeech == .properNoun else { return true }
        let group = known(of: other)
        if names[word] != nil {
            if isWithoutName(group) { return false }
            let unmarked = group.mentions.filter(isUnmarkedName)
            return unmarked.isEmpty || unmarked.contains { sharesForm(word, $0) }
        }
        guard offices.allow(word, for: group.names), !isOneOfTheUnnamed(group, calledBy: word)
        else { return false }
        guard isUnmarkedName(word) || hasOwner(word) || isGeneric(word) else {
            return !isOtherwiseDescribed(word, than: group)
        }
        return group.mentions.contains { sharesForm(word, $0) }
            && !isOtherwiseDescribed(word, than: group)
    }

    /// Whether a group is a source that the article brings in without a name, "a Spanish diplomat said":
    /// whoever is named after it is somebody else, unless the grammar says that they are one.
    private func isWithoutName(_ group: Group) -> Bool {
        group.names.isEmpty
            && group.mentions.contains { scene.isSource($0) && grammar.isIndefinite($0) }
    }

    /// Whether a group is somebody who often goes without a name, "a senior source", and a noun calls
    /// them something else: "the president".
    private func isOneOfTheUnnamed(_ group: Group, calledBy word: Int) -> Bool {
        let lemma = grammar.words[word].lemma.lowercased()
        guard group.names.isEmpty, !NounKind.isOftenUnnamed(lemma) else { return false }
        let nouns = group.mentions.map { grammar.words[$0].lemma }
        return nouns.contains(where: NounKind.isOftenUnnamed) && !nouns.contains(lemma)
    }

    /// "Experts", "some 200 protesters": people whom nothing tells to be those of before.
    private func isGeneric(_ word: Int) -> Bool {
        grammar.words[word].partOfSpeech == .noun && grammar.isIndefinitePlural(word)
    }

    /// Whether a noun has words before it that tell it from those of the same noun in a group:
    /// "foreign officials" are not "local officials", nor are they any officials told of before.
    private func isOtherwiseDescribed(_ word: Int, than group: Group) -> Bool {
        let own = grammar.modifiers(of: word)
        let same = group.mentions.filter {
            names[$0] == nil && grammar.words[$0].lemma == grammar.words[word].lemma
        }
        if grammar.isOfOtherCountry(word, than: group.mentions) { return true }
        guard !own.isEmpty, !same.isEmpty else { return false }
        let others = same.map(grammar.modifiers)
        let isAnyOf = !grammar.isBarePlural(word) && others.contains(where: \.isEmpty)
        return !isAnyOf && !others.contains { !$0.isDisjoint(with: own) }
    }

    private func isUnmarkedName(_ word: Int) -> Bool {
        names[word] == nil && grammar.words[word].partOfSpeech == .properNoun
            && grammar.isCapitalised(word)
            && !grammar.isTitle(word)
    }

    /// "My father", "the Lee campaign".
    private func hasOwner(_ word: Int) -> Bool {
        !grammar.dependents(of: word, "nmod:poss").isEmpty
            || grammar.dependents(of: word, "compound").contains { names[$0]?.kind == .person }
    }

    private func sharesForm(_ a: Int, _ b: Int) -> Bool {
        let form = grammar.words[a].lemma.lowercased()
        return grammar.words[b].lemma.lowercased() == form || forms[b].contains(form)
    }

    // MARK: - Which antecedent is likelier

    /// The antecedents of a word, likeliest first; for a source those likelier that are sources,
    /// and for "he" and "she" whoever the narrator named last.
    private func ranked(of word: Int) -> [Antecedent] {
        var own = antecedents[word, default: []]
        guard scene.isSource(word) else { return own }
        let isPersonal = isPersonal(word)
        let last = isPersonal && !scene.isTold(word) ? lastNamed(before: word) : nil
        if let last, !own.contains(where: { $0.word == last }) {
            own.append(Antecedent(word: last, score: Self.lastNamedBase))
        }
        return own.filter { !isPersonal || !scene.isQuoted($0.word, by: word) }
            .map { antecedent in
                let bonus = scene.isSource(antecedent.word) ? Self.sourceBonus : 0
                let isPassed = last.map { $0 > antecedent.word || scene.isTold(antecedent.word) }
                let passed: Float = isPassed ?? false ? Self.passedOver : 0
                return Antecedent(word: antecedent.word, score: antecedent.score + bonus - passed)
            }.likeliestFirst
    }

    /// The person whom the narrator, not somebody quoted, named last before a source's words; in
    /// one sentence a source rather than another subject.
    private func lastNamed(before word: Int) -> Int? {
        let begin = scene.begin(of: word)
        let people = (max(0, begin - Self.reach)..<begin).reversed().lazy.filter { other in
            names[other]?.kind == .person && !scene.isTold(other)
                && isSubject(other) && isOfGender(other, word)
        }
        guard let last = people.first else { return nil }
        let sentence = grammar.sentenceBegin(of: last)
        guard sentence != grammar.sentenceBegin(of: word) else { return last }
        return people.prefix { $0 >= sentence }.first(where: scene.isSource) ?? last
    }

    /// Whether a word is a source, a subject, or who a subject is said to be.
    private func isSubject(_ word: Int) -> Bool {
        var top = word
        while grammar.relates(top, as: "conj") || grammar.isApposition(top),
            let above = grammar.words[top].head, above < top
        {
            top = above
        }
        return grammar.relates(top, as: "nsubj") || scene.isSource(top)
            || !grammar.dependents(of: word, "cop").isEmpty || grammar.opensClause(word)
    }

    private func isOfGender(_ name: Int, _ pronoun: Int) -> Bool {
        var group = known(of: name)
        group.pronouns = []
        let own = Group(
            mentions: [pronoun], pronouns: PronounClass(grammar.form(pronoun)).map { [$0] } ?? [])
        return EntityTraits(group, names, grammar).isCompatible(
            with: EntityTraits(own, names, grammar))
    }

    private mutating func joinToNearestPerson(_ word: Int) {
        let near = (max(0, word - Self.reach)..<word).reversed()
        for other in near where names[other]?.kind == .person {
            if join(word, to: other) { return }
        }
    }
}
