import SaysoClaims
import SaysoText

/// Words that stand for somebody → entities: names by their forms, everything else by what it
/// goes back to.
struct EntityStage {
    private let grammar: Grammar
    private let names: [Int: Name]
    private let antecedents: [Int: Int]
    private var owner: [Int: Int] = [:]
    private var groups: [Int: Group] = [:]

    /// Mentions that are one entity.
    struct Group {
        var mentions: [Int] = []
        var names: [Int] = []
        var pronouns: Set<PronounClass> = []
    }

    init(_ analysis: Analysis, _ grammar: Grammar) {
        self.grammar = grammar
        var names: [Int: Name] = [:]
        for name in analysis.names where name.kind != .date && name.kind != .event {
            names[Self.head(of: name.words, grammar)] = name
        }
        self.names = names
        antecedents = analysis.antecedents
        joinNames()
        joinAppositions()
        joinRoles()
        for word in analysis.antecedents.keys.sorted() {
            if let antecedent = analysis.antecedents[word] { join(word, to: antecedent) }
        }
    }

    /// The word of a name on which the others depend.
    private static func head(of words: Range<Int>, _ grammar: Grammar) -> Int {
        words.first { number in
            grammar.words[number].head.map { !words.contains($0) } ?? true
        } ?? words.lowerBound
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
            guard let antecedent = antecedents[word] else { return [] }
            let first =
                grammar.relates(antecedent, as: "conj")
                ? grammar.words[antecedent].head ?? antecedent : antecedent
            let joined = grammar.dependents(of: first, "conj")
            if !joined.isEmpty { return [first] + joined }
            word = antecedent
        }
        return []
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
            if let partner = known.last(where: { isSameName(word, $0) })
                ?? names.keys.sorted().first(where: { $0 > word && isShortForm(word, of: $0) })
            {
                join(word, to: partner)
            }
            known.append(word)
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
        for (word, name) in names where name.kind == .person && name.words.lowerBound > 0 {
            let title = grammar.form(name.words.lowerBound - 1).lowercased()
            bearers[title, default: []].append(word)
        }
        for word in grammar.words.indices where grammar.isBareDefinite(word) {
            guard let named = bearers[grammar.form(word).lowercased()]?.min() else { continue }
            let groups = Set((bearers[grammar.form(word).lowercased()] ?? []).map { group(of: $0) })
            if groups.count == 1 { join(word, to: named) }
        }
    }

    /// Joins two words' groups unless they contradict each other.
    private mutating func join(_ word: Int, to other: Int) {
        let (a, b) = (group(of: word), group(of: other))
        guard a != b, let first = groups[a], let second = groups[b],
            !areJoined(word, other), areCompatible(first, second)
        else { return }
        let (into, from) = (min(a, b), max(a, b))
        for mention in first.mentions + second.mentions { owner[mention] = into }
        groups[from] = nil
        groups[into] = Group(
            mentions: (first.mentions + second.mentions).sorted(),
            names: (first.names + second.names).sorted(),
            pronouns: first.pronouns.union(second.pronouns))
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
        guard let a = names[short], let b = names[long], a.kind == b.kind else { return false }
        let (few, many) = (forms(short), forms(long))
        guard few.count < many.count || few.count == 1 else { return false }
        switch a.kind {
        case .person:
            if few.count == 1, let surname = many.last, few[0].isMisspelling(of: surname) {
                return true
            }
            return Set(few).isSubset(of: many) && few.count < many.count
                && (few.last == many.last || few.first == many.first)
        case .organization:
            if few.count == 1, few[0].count > 1, initials(long) == few[0] { return true }
            return few.count < many.count && Set(few).isSubset(of: many) && few.last == many.last
        default: return false
        }
    }

    private func forms(_ head: Int) -> [String] {
        guard let name = names[head] else { return [] }
        return name.words.map { grammar.form($0).lowercased() }
            .filter { !Self.slight.contains($0) && $0.contains { $0.isLetter } }
    }

    private func initials(_ head: Int) -> String {
        guard let name = names[head] else { return "" }
        return String(
            name.words.map { grammar.form($0) }.filter { $0.first?.isUppercase ?? false }
                .compactMap(\.first)
        ).lowercased()
    }

    private static let slight: Set = ["the", "'s", "’s", "mr.", "mrs.", "ms.", "dr.", "mr", "mrs"]
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
        isHe = group.pronouns.contains(.he)
        isShe = group.pronouns.contains(.she)
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

    /// Whether the two may be one: nobody is he and she, one person is not many, and no
    /// institution or document is a person.
    func isCompatible(with other: Self) -> Bool {
        func clash(_ a: Self, _ b: Self) -> Bool {
            (a.isHe && b.isShe) || (a.isPerson && (b.isThing || b.isPlural || b.isIt))
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
