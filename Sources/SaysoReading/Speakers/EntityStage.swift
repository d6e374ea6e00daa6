import SaysoClaims
import SaysoText

/// Words that stand for somebody → entities: names by their forms, everything else by what it
/// goes back to.
struct EntityStage {
    private let grammar: Grammar
    private let names: [Int: Name]
    private let formsByHead: [Int: [String]]
    private let initialsByHead: [Int: String]
    private let antecedents: [Int: [Antecedent]]
    private let scene: Scene
    private var owner: [Int: Int] = [:]
    private var groups: [Int: Group] = [:]

    /// Mentions that are one entity.
    struct Group {
        var mentions: [Int] = []
        var names: [Int] = []
        var pronouns: Set<PronounClass> = []
    }

    init(_ analysis: Analysis, _ found: [Name], _ grammar: Grammar, _ scene: Scene) {
        self.grammar = grammar
        self.scene = scene
        var names: [Int: Name] = [:]
        for name in found {
            names[grammar.head(ofName: name.words)] = name
        }
        self.names = names
        formsByHead = names.mapValues { Self.forms(of: $0, grammar) }
        initialsByHead = names.mapValues { grammar.initials(of: $0.words) }
        antecedents = Self.antecedents(analysis.antecedents, grammar, names)
        joinNames()
        joinAppositions()
        joinRoles()
        for word in antecedents.keys.sorted() { joinToAntecedent(word) }
    }

    /// Antecedents with every word of a name taken for the name's head.
    private static func antecedents(
        _ found: [Int: [Antecedent]], _ grammar: Grammar, _ names: [Int: Name]
    ) -> [Int: [Antecedent]] {
        var heads: [Int: Int] = [:]
        for (head, name) in names { for word in name.words { heads[word] = head } }
        var antecedents: [Int: [Antecedent]] = [:]
        for word in found.keys.sorted() {
            let own = heads[word] ?? word
            let ranked = found[word, default: []].map {
                Antecedent(word: heads[$0.word] ?? $0.word, score: $0.score)
            }
            antecedents[own, default: []] += ranked.filter { $0.word != own }
        }
        return antecedents.mapValues { likeliestFirst($0) }
    }

    /// Antecedents by their scores, each word once; of equals the later first.
    private static func likeliestFirst(_ antecedents: [Antecedent]) -> [Antecedent] {
        var seen: Set<Int> = []
        return
            antecedents
            .sorted { $0.score == $1.score ? $0.word > $1.word : $0.score > $1.score }
            .filter { seen.insert($0.word).inserted }
    }

    /// The number of the group that a word stands for; one of its own where it stands for none yet.
    mutating func group(of word: Int) -> Int {
        if let group = owner[word] { return group }
        var group = Group(mentions: [word])
        if names[word] != nil { group.names = [word] }
        if let pronoun = PronounClass(grammar.form(word)) { group.pronouns = [pronoun] }
        groups[word] = group
        owner[word] = word
        return word
    }

    /// What is known of a group.
    func members(of group: Int) -> Group { groups[group] ?? Group(mentions: [group]) }

    /// The names of whoever a word stands for, as far as that is known.
    func names(of word: Int) -> [Name] {
        guard let group = owner[word].flatMap({ groups[$0] }) else { return [] }
        return group.names.compactMap { names[$0] }
    }

    /// Those side by side whom a word such as "they" or "each" goes back to; none where it goes
    /// back to one.
    func several(behind word: Int) -> [Int] {
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
        let joined = grammar.dependents(of: first, "conj").filter(grammar.isNominal)
        return joined.isEmpty || !grammar.isNominal(first) ? [] : [first] + joined
    }

    /// The name whose head a word is.
    func name(at word: Int) -> Name? { names[word] }
}

extension EntityStage {
    /// Joins names by their forms: the same words, or a part of a longer one's.
    private mutating func joinNames() {
        var known: [Int] = []
        for word in names.keys.sorted(by: <) {
            _ = group(of: word)
            let longer = names.keys.filter { $0 != word && isShortForm(word, of: $0) }
            if let partner = commonest(of: longer, around: word)
                ?? known.last(where: { isSameName(word, $0) })
            {
                join(word, to: partner)
            }
            known.append(word)
        }
    }

    /// Of names that one short form may stand for, the one that comes most often in the article,
    /// or else one that came before: its last mention there.
    private func commonest(of partners: [Int], around word: Int) -> Int? {
        var counts: [[String]: Int] = [:]
        for partner in partners { counts[forms(partner), default: 0] += 1 }
        for (full, count) in counts {
            counts[full] = count + names.keys.count { forms($0) == Array(full.prefix(1)) }
        }
        func rank(_ partner: Int) -> (Int, Int, Int) {
            let isBefore = partner < word
            return (counts[forms(partner)] ?? 0, isBefore ? 1 : 0, isBefore ? partner : -partner)
        }
        return partners.max { rank($0) < rank($1) }
    }

    /// Joins a word to the likeliest earlier one that does not contradict it.
    ///
    /// "He" and "she" have one nearly always, and between sources it is the likelier.
    private mutating func joinToAntecedent(_ word: Int) {
        let pronoun = PronounClass(grammar.form(word))
        guard pronoun != nil || names[word] != nil || mayGoBack(word) else { return }
        let isPersonal = isPersonal(word)
        let least: Float = isPersonal ? Self.leastPersonal : 0
        for antecedent in ranked(of: word) where antecedent.score > least {
            if isPersonal, grammar.words[antecedent.word].partOfSpeech == .numeral { continue }
            if areAlike(word, antecedent.word), join(word, to: antecedent.word) { return }
        }
        if isPersonal { joinToNearestPerson(word) }
    }

    /// "A union" tells of somebody new.
    private func mayGoBack(_ word: Int) -> Bool { !grammar.isIndefinite(word) }

    /// Whether a noun that somebody owns or that has a name in it ("my father", "the Lee
    /// campaign"), or a capitalised word that is no name, shares a word of these with another.
    private func areAlike(_ word: Int, _ other: Int) -> Bool {
        let own = grammar.words[word]
        guard own.partOfSpeech == .noun || own.partOfSpeech == .properNoun else { return true }
        let group = owner[other].flatMap { groups[$0] } ?? Group(mentions: [other])
        if names[word] != nil {
            let unmarked = group.mentions.filter(isUnmarkedName)
            return unmarked.isEmpty || unmarked.contains { sharesForm(word, $0) }
        }
        guard isUnmarkedName(word) || hasOwner(word) || isGeneric(word) else {
            return !isOtherwiseDescribed(word, than: group)
        }
        return group.mentions.contains { sharesForm(word, $0) }
            && !isOtherwiseDescribed(word, than: group)
    }

    /// "Experts": people whom nothing tells to be those of before.
    private func isGeneric(_ word: Int) -> Bool {
        grammar.words[word].partOfSpeech == .noun && grammar.isBarePlural(word)
    }

    /// Whether a noun has words before it that tell it from those of the same noun in a group:
    /// "foreign officials" are not "local officials", nor are they any officials told of before.
    private func isOtherwiseDescribed(_ word: Int, than group: Group) -> Bool {
        let own = grammar.modifiers(of: word)
        let same = group.mentions.filter {
            names[$0] == nil && grammar.words[$0].lemma == grammar.words[word].lemma
        }
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
        return grammar.words[b].lemma.lowercased() == form || forms(b).contains(form)
    }

    private static let leastPersonal: Float = -3
    private static let sourceBonus: Float = 1
    private static let reach = 80

    /// The antecedents of a word, likeliest first; for a source those likelier that are sources,
    /// and for "he" and "she" whoever the narrator named last.
    private func ranked(of word: Int) -> [Antecedent] {
        var own = antecedents[word, default: []]
        guard scene.isSource(word) else { return own }
        let isPersonal = isPersonal(word)
        let last = isPersonal ? lastNamed(before: word) : nil
        if let last, !own.contains(where: { $0.word == last }) {
            own.append(Antecedent(word: last, score: Self.lastNamedBase))
        }
        let raised = own.filter { !isPersonal || !scene.isQuoted($0.word, by: word) }
            .map { antecedent in
                let bonus = scene.isSource(antecedent.word) ? Self.sourceBonus : 0
                let passed: Float = last.map { $0 > antecedent.word } ?? false ? Self.passedOver : 0
                return Antecedent(word: antecedent.word, score: antecedent.score + bonus - passed)
            }
        return Self.likeliestFirst(raised)
    }

    private static let lastNamedBase: Float = 3
    private static let passedOver: Float = 4

    private func isPersonal(_ word: Int) -> Bool {
        let pronoun = PronounClass(grammar.form(word))
        return pronoun == .he || pronoun == .she
    }

    /// The person whom the narrator, not somebody quoted, named last before a source's words.
    private func lastNamed(before word: Int) -> Int? {
        let begin = scene.begin(of: word)
        return (max(0, begin - Self.reach)..<begin).reversed().first { other in
            names[other]?.kind == .person && !scene.isTold(other)
                && isSubject(other) && isOfGender(other, word)
        }
    }

    private func isSubject(_ word: Int) -> Bool {
        let top = grammar.relates(word, as: "conj") ? grammar.words[word].head ?? word : word
        return grammar.relates(top, as: "nsubj") || scene.isSource(top)
    }

    private func isOfGender(_ name: Int, _ pronoun: Int) -> Bool {
        var group = groups[owner[name] ?? name] ?? Group(mentions: [name], names: [name])
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

    /// A word is one with what it is in apposition to, unless both bear names; so is a role with
    /// the name right after it ("talk show host Ann Lee").
    private mutating func joinAppositions() {
        for word in grammar.words.indices {
            guard let head = grammar.words[word].head, grammar.isNominal(word) else { continue }
            let follows = names[word]?.kind == .person && names[word]?.words.lowerBound == head + 1
            let isRole =
                follows
                && (grammar.relates(word, as: "flat") || grammar.relates(word, as: "compound"))
            guard isRole || grammar.isApposition(word) else { continue }
            let isNamed = names[word] != nil || names[head] != nil
            if isNamed, names[word] == nil || names[head] == nil { join(word, to: head) }
        }
    }

    /// "The president" is the one person of the article who is called so before their name.
    private mutating func joinRoles() {
        var bearers: [String: [Int]] = [:]
        for word in names.keys.sorted() where names[word]?.kind == .person {
            for role in grammar.roles(before: names[word]?.words ?? word..<word + 1) {
                bearers[role, default: []].append(word)
            }
        }
        for word in grammar.words.indices where grammar.isBareDefinite(word) {
            let named = bearers[grammar.role(at: word), default: []]
            if let first = named.first, Set(named.map { group(of: $0) }).count == 1 {
                join(word, to: first)
            }
        }
    }

    /// Joins two words' groups unless they contradict each other.
    ///
    /// - Returns: Whether they are one now.
    @discardableResult
    private mutating func join(_ word: Int, to other: Int) -> Bool {
        let (a, b) = (group(of: word), group(of: other))
        if a == b { return true }
        guard let first = groups[a], let second = groups[b],
            !areJoined(word, other), areCompatible(first, second)
        else { return false }
        let (into, from) = (min(a, b), max(a, b))
        for mention in first.mentions + second.mentions { owner[mention] = into }
        groups[from] = nil
        groups[into] = Group(
            mentions: (first.mentions + second.mentions).sorted(),
            names: (first.names + second.names).sorted(),
            pronouns: first.pronouns.union(second.pronouns))
        return true
    }

    /// Whether two words stand side by side, as in "Smith and Jones": then they are two.
    private func areJoined(_ a: Int, _ b: Int) -> Bool {
        let isPart = { (part: Int, whole: Int) in
            grammar.relates(part, as: "conj") && grammar.words[part].head == whole
        }
        let heads = [a, b].map { grammar.relates($0, as: "conj") ? grammar.words[$0].head : nil }
        return isPart(a, b) || isPart(b, a) || (heads[0] != nil && heads[0] == heads[1])
    }

    private func areCompatible(_ a: Group, _ b: Group) -> Bool {
        let traits = [a, b].map { EntityTraits($0, names, grammar) }
        guard traits[0].isCompatible(with: traits[1]) else { return false }
        guard !a.names.isEmpty, !b.names.isEmpty else { return true }
        return a.names.contains { x in b.names.contains { isSameName(x, $0) } }
    }

    /// Whether two names may be one's: the same words, or one a short form of the other.
    private func isSameName(_ a: Int, _ b: Int) -> Bool {
        forms(a) == forms(b) || isShortForm(a, of: b) || isShortForm(b, of: a)
    }

    /// Whether a name is a part of a longer one: a person's surname or given name, an
    /// organisation's words or initials.
    private func isShortForm(_ short: Int, of long: Int) -> Bool {
        guard let a = names[short], let b = names[long] else { return false }
        let (few, many) = (forms(short), forms(long))
        if few.count == 1, few[0].count > 2, initials(long) == few[0],
            !grammar.text(a.words).contains(where: \.isLowercase)
        {
            return true
        }
        let isSurname = b.kind == .person && few.count == 1 && few.last == many.last
        guard isAlike(a.kind, b.kind) || isSurname, few.count < many.count || few.count == 1 else {
            return false
        }
        switch b.kind {
        case .person:
            if few.count == 1, let surname = many.last, few[0].isMisspelling(of: surname) {
                return true
            }
            return Set(few).isSubset(of: many) && few.count < many.count
                && (few.last == many.last || few.first == many.first)
        case .organization, .product:
            return few.count < many.count && Set(few).isSubset(of: many) && few.last == many.last
        default: return false
        }
    }

    /// Whether names of two kinds may be one's; a newspaper is now the firm, now what it prints.
    private func isAlike(_ a: Name.Kind, _ b: Name.Kind) -> Bool {
        let things: Set<Name.Kind> = [.organization, .product]
        return a == b || (things.contains(a) && things.contains(b))
    }

    private func forms(_ head: Int) -> [String] { formsByHead[head] ?? [] }

    /// A name's words in lower case, a person's without titles.
    private static func forms(of name: Name, _ grammar: Grammar) -> [String] {
        let forms = name.words.map { grammar.form($0).lowercased() }
            .filter { !slight.contains($0) && $0.contains { $0.isLetter } }
        guard name.kind == .person else { return forms }
        let bare = Array(forms.drop(while: NameTitles.contain))
        return bare.isEmpty ? forms : bare
    }

    private func initials(_ head: Int) -> String { initialsByHead[head] ?? "" }

    private static let slight: Set = ["the", "'s", "’s"]
}

/// What the mentions of a group tell of number and kind.
private struct EntityTraits {
    private let isHe: Bool
    private let isShe: Bool
    private let isIt: Bool
    private let isPlural: Bool
    private let isPerson: Bool
    private let isThing: Bool

    init(_ group: EntityStage.Group, _ names: [Int: Name], _ grammar: Grammar) {
        let kinds = group.names.compactMap { names[$0]?.kind }
        let nouns = group.mentions.filter {
            names[$0] == nil && grammar.words[$0].partOfSpeech == .noun
        }
        let nounKinds = nouns.map { NounKind.kind(of: grammar.words[$0].lemma) }
        let isPluralNoun = nouns.contains { grammar.words[$0].features["Number"] == "Plur" }
        let genders = Self.genders(of: group, names, grammar)
        isHe = genders.contains(.male)
        isShe = genders.contains(.female)
        isIt = group.pronouns.contains(.it)
        isPerson = kinds.contains(.person) || isHe || isShe
        isPlural =
            isPluralNoun
            || (!isPerson && !group.pronouns.isDisjoint(with: [.they, .speakers])
                && kinds.isEmpty && nouns.isEmpty)
        isThing =
            kinds.contains { $0 != .person && $0 != .group }
            || nounKinds.contains { $0 != nil && $0 != .group }
    }

    /// By pronouns, or else by titles, nouns and given names.
    private static func genders(
        of group: EntityStage.Group, _ names: [Int: Name], _ grammar: Grammar
    ) -> Set<Gender> {
        let told = Set(group.pronouns.compactMap { Gender($0) })
        if !told.isEmpty { return told }
        var genders: Set<Gender> = []
        for mention in group.mentions {
            guard let name = names[mention] else {
                let word = grammar.words[mention]
                let isSingular = word.features["Number"] != "Plur"
                if isSingular, let gender = Gender(noun: word.lemma) { genders.insert(gender) }
                continue
            }
            guard name.kind == .person else { continue }
            if let gender = grammar.gender(of: name.words) { genders.insert(gender) }
        }
        return genders.count == 1 ? genders : []
    }

    /// Whether the two may be one: nobody is he and she, one person is not many, and no
    /// institution or document is a person.
    func isCompatible(with other: Self) -> Bool {
        func clash(_ a: Self, _ b: Self) -> Bool {
            (a.isHe && b.isShe && !(a.isShe || b.isHe))
                || (a.isPerson && (b.isThing || b.isPlural || b.isIt))
        }
        return !clash(self, other) && !clash(other, self)
    }
}

extension String {
    /// Whether a word of five letters or more is another with one letter more, less or changed.
    fileprivate func isMisspelling(of other: String) -> Bool {
        let (a, b) = (Array(self), Array(other))
        guard a != b, min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1 else { return false }
        let begin = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return begin > 0 && begin + end >= max(a.count, b.count) - 1
    }
}
