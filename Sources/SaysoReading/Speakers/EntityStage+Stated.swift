import SaysoClaims

// What the text itself says to be one: names by their forms, appositions, roles.
extension EntityStage {
    /// Joins what the text states.
    mutating func joinStated() {
        joinNames()
        for source in scene.sources {
            guard grammar.included(in: source.head).isEmpty,
                let person = person(behind: source.head, among: source.words)
            else { continue }
            join(source.head, to: person, isStated: true)
        }
        joinAppositions()
        joinParents()
        joinRoles()
        joinWorks()
        joinDelayedName()
    }

    /// Joins names by their forms: the same words, or a part of a longer one's.
    private mutating func joinNames() {
        var known: [Int] = []
        for word in names.keys.sorted(by: <) {
            _ = group(of: word)
            let longer = names.keys.filter { $0 != word && forms.isShort(word, of: $0) }
            if let partner = commonest(of: longer, around: word)
                ?? known.last(where: { forms.areSame(word, $0) })
            {
                join(word, to: partner)
            }
            known.append(word)
        }
        for word in known where self.known(of: word).names.allSatisfy({ forms[$0].count == 1 }) {
            let longer = forms.full(ofNickname: word)
            if Set(longer.map { group(of: $0) }).count == 1 { join(word, to: longer[0]) }
        }
    }

    /// Of names that one short form may stand for, the one that comes most often in the article,
    /// or else one that came before: the first there.
    private func commonest(of partners: [Int], around word: Int) -> Int? {
        guard partners.count > 1 else { return partners.first }
        var counts: [[String]: Int] = [:]
        for partner in partners { counts[forms[partner], default: 0] += 1 }
        for (full, count) in counts {
            counts[full] = count + names.keys.count { forms[$0] == Array(full.prefix(1)) }
        }
        func rank(_ partner: Int) -> (Int, Int, Int) {
            let isBefore = partner < word
            return (counts[forms[partner]] ?? 0, isBefore ? 1 : 0, -partner)
        }
        return partners.max { rank($0) < rank($1) }
    }

    /// The person whom a source that begins with a role names: "the chairman, Lee Farms, Ann Lee,".
    ///
    /// The tree often hangs such a name elsewhere; then it is the one between commas.
    func person(behind head: Int, among words: [Int]) -> Int? {
        guard names[head]?.kind != .person else { return nil }
        let apposed = grammar.apposed(to: head) { word in
            words.contains(word) && names[word]?.kind == .person
        }
        if let apposed { return apposed }
        let role = grammar.words[head]
        guard role.features["Number"] != "Plur", NounKind.kind(of: role.lemma) == nil,
            names[head] == nil || grammar.isTitle(head)
        else { return nil }
        return words.last { word in
            guard let name = names[word], name.kind == .person, word > head else { return false }
            return grammar.isSetOff(name.words, among: words)
        }
    }

    /// A word is one with what it is in apposition to, unless both bear names; so is a role with
    /// the name right after it ("talk show host Ann Lee", "the organizer Harbour Alliance").
    private mutating func joinAppositions() {
        for word in grammar.words.indices.reversed() where grammar.isNominal(word) {
            guard let head = grammar.words[word].head else { continue }
            let partner =
                grammar.isApposition(word) || isRole(head, before: word)
                ? head : twin(before: word)
            guard let partner, isNamed(word) != isNamed(partner) else { continue }
            join(word, to: partner, isStated: true)
        }
    }

    /// Whether a word has a name, its own or another in apposition to it.
    private func isNamed(_ word: Int) -> Bool { !known(of: word).names.isEmpty }

    private func isRole(_ role: Int, before word: Int) -> Bool {
        let begin = names[word]?.words.lowerBound ?? word
        guard isNamed(word), begin == role + 1, names[word]?.kind != .location,
            grammar.isCapitalised(word), grammar.dependents(of: word, "case").isEmpty
        else { return false }
        return grammar.relates(word, as: "flat") || grammar.relates(word, as: "compound")
            || (grammar.words[word].relation == "nmod" && grammar.words[role].partOfSpeech == .noun)
    }

    /// The noun for an institution right before a name, where the tree hangs both on one word:
    /// "by think-tank the Harbour Centre".
    private func twin(before word: Int) -> Int? {
        guard let name = names[word], name.kind == .organization else { return nil }
        var before = name.words.lowerBound - 1
        if before > 0, grammar.form(before).lowercased() == "the" { before -= 1 }
        guard before >= 0, grammar.words[before].partOfSpeech == .noun,
            grammar.words[before].head == grammar.words[word].head,
            grammar.words[before].relation == grammar.words[word].relation,
            grammar.words[before].features["Number"] != "Plur",
            NounKind.isInstitution(grammar.words[before].lemma)
                || grammar.form(before).lowercased() == "tank"
        else { return nil }
        return before
    }

    /// "The president" is the one person of the article who is called so beside their name.
    private mutating func joinRoles() {
        for word in grammar.words.indices where grammar.isBareDefinite(word) {
            let named = offices.bearers(calledBy: word)
            if let first = named.first, Set(named.map { group(of: $0) }).count == 1 {
                join(word, to: first, isStated: true)
            }
        }
    }

    /// "My parents, Ann and Joe Lee": then "my mother" is Ann, "my father" Joe.
    private mutating func joinParents() {
        var parents: [String: [Gender: Int]] = [:]
        for word in grammar.words.indices where grammar.words[word].lemma == "parent" {
            guard let owner = kinOwner(of: word) else { continue }
            for name in grammar.besides(word).map(nameHead) where names[name]?.kind == .person {
                let words = names[name]?.words ?? name..<name + 1
                if let gender = Gender(givenName: grammar.form(words.lowerBound)) {
                    parents[owner, default: [:]][gender] = name
                }
            }
        }
        guard !parents.isEmpty else { return }
        for word in grammar.words.indices {
            guard let gender = Kin.parent(grammar.words[word].lemma),
                let owner = kinOwner(of: word), let name = parents[owner]?[gender]
            else { continue }
            join(word, to: name, isStated: true)
        }
    }

    /// Whose kin a noun tells of, by the owner's words or pronoun.
    private func kinOwner(of word: Int) -> String? {
        grammar.dependents(of: word, "nmod:poss").first.map {
            forms[nameHead(of: $0)].last ?? grammar.form($0).lowercased()
        }
    }

    /// "The film" is the last film that the article calls by its title.
    private mutating func joinWorks() {
        var last: Int?
        for word in grammar.words.indices {
            if names[word]?.kind == .product, isCalledAWork(word) { last = word }
            if let last, grammar.isBareDefinite(word), Works.contain(grammar.words[word].lemma) {
                join(word, to: last, isStated: true)
            }
        }
    }

    private func isCalledAWork(_ word: Int) -> Bool {
        known(of: word).mentions.contains { Works.contain(grammar.words[$0].lemma) }
    }

    /// Whoever a heading or a first paragraph calls by a role alone ("Lawmaker urges calm") is the
    /// person whom the paragraph right after names as the next source, for the first time.
    private mutating func joinDelayedName() {
        var waiting: [Int] = []
        for source in scene.sources.map(\.head) where !scene.isTold(source) {
            let named = known(of: source).names
            if named.contains(where: { names[$0]?.kind == .person }) {
                let isNew = named.allSatisfy { $0 >= source }
                guard isNew, let last = waiting.last, let first = waiting.first,
                    (1...2).contains(grammar.lineEnds(in: last..<source)),
                    grammar.lineEnds(in: 0..<first) < 2
                else { return }
                for word in waiting { join(word, to: source) }
                return
            }
            guard isCalledByRole(source), waiting.count < 3 else { return }
            waiting.append(source)
        }
    }

    /// Whether a word without a name is a noun for one person.
    func isCalledByRole(_ word: Int) -> Bool {
        let own = grammar.words[word]
        return (own.partOfSpeech == .noun || own.partOfSpeech == .properNoun)
            && names[word] == nil && own.features["Number"] != "Plur"
            && NounKind.isPerson(own.lemma.lowercased())
    }
}
