import SaysoClaims
import SaysoText

/// Words that stand for somebody → entities: names by their forms, everything else by what it
/// goes back to.
///
/// What the text states (names, appositions, roles) joins first, then whom "he" and "she" said it
/// go back to, then everything else in text order.
struct EntityStage {
    let grammar: Grammar
    let names: [Int: Name]
    let forms: NameForms
    let antecedents: [Int: [Antecedent]]
    let scene: Scene
    let offices: Offices
    private let nameHeads: [Int: Int]
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
        var heads: [Int: Int] = [:]
        for name in found {
            let head = grammar.head(ofName: name.words)
            names[head] = name
            for word in name.words { heads[word] = head }
        }
        self.names = names
        nameHeads = heads
        forms = NameForms(names, grammar)
        offices = Offices(of: names, grammar)
        antecedents = Self.antecedents(analysis.antecedents, heads)
        joinStated()
        let words = antecedents.keys.sorted()
        for word in words where scene.isSource(word) && isPersonal(word) { joinToAntecedent(word) }
        for word in words { joinToAntecedent(word) }
    }

    /// Antecedents with every word of a name taken for the name's head.
    private static func antecedents(
        _ found: [Int: [Antecedent]], _ heads: [Int: Int]
    ) -> [Int: [Antecedent]] {
        var antecedents: [Int: [Antecedent]] = [:]
        for word in found.keys.sorted() {
            let own = heads[word] ?? word
            let ranked = found[word, default: []].map {
                Antecedent(word: heads[$0.word] ?? $0.word, score: $0.score)
            }
            antecedents[own, default: []] += ranked.filter { $0.word != own }
        }
        return antecedents.mapValues(\.likeliestFirst)
    }

    /// The number of the group that a word stands for; one of its own where it stands for none yet.
    mutating func group(of word: Int) -> Int {
        if let group = owner[word] { return group }
        groups[word] = lone(word)
        owner[word] = word
        return word
    }

    /// What is known of a group.
    func members(of group: Int) -> Group { groups[group] ?? lone(group) }

    /// What is known of whoever a word stands for.
    func known(of word: Int) -> Group { owner[word].flatMap { groups[$0] } ?? lone(word) }

    /// A word that goes back to nothing.
    private func lone(_ word: Int) -> Group {
        Group(
            mentions: [word], names: names[word] == nil ? [] : [word],
            pronouns: Set([PronounClass(grammar.form(word))].compactMap { $0 }))
    }

    /// The names of whoever a word stands for, as far as that is known.
    func names(of word: Int) -> [Name] { known(of: word).names.compactMap { names[$0] } }

    /// The name whose head a word is.
    func name(at word: Int) -> Name? { names[word] }

    /// A word, or the head of the name that it is part of.
    func nameHead(of word: Int) -> Int { nameHeads[word] ?? word }

    /// Joins two words' groups unless they contradict each other.
    ///
    /// - Parameters:
    ///   - word: A word.
    ///   - other: What it may be one with.
    ///   - isStated: Whether the text says so, by an apposition or a role.
    /// - Returns: Whether they are one now.
    @discardableResult
    mutating func join(_ word: Int, to other: Int, isStated: Bool = false) -> Bool {
        let (a, b) = (group(of: word), group(of: other))
        if a == b { return true }
        guard let first = groups[a], let second = groups[b],
            !areJoined(word, other), areCompatible(first, second),
            isStated || !isOfOthersKin(first, second)
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
        let bodies = [a, b].map(bodies)
        if !bodies[0].isEmpty, !bodies[1].isEmpty { return !bodies[0].isDisjoint(with: bodies[1]) }
        guard bodies[0].isEmpty || mayBe(b, bodies[0]), bodies[1].isEmpty || mayBe(a, bodies[1])
        else { return false }
        guard !a.names.isEmpty, !b.names.isEmpty else { return true }
        if a.names.contains(where: { x in b.names.contains { forms.areRelatives(x, $0) } }) {
            return false
        }
        return a.names.contains { x in b.names.contains { forms.areSame(x, $0) } }
            || isNickname(a, of: b) || isNickname(b, of: a)
    }

    private func isNickname(_ short: Group, of long: Group) -> Bool {
        short.names.allSatisfy { forms.full(ofNickname: $0).contains(where: long.names.contains) }
    }

    /// The bodies of named people in a group, "Lee's campaign" by its owner's last name: as good as
    /// names.
    private func bodies(of group: Group) -> Set<[String]> {
        guard group.names.isEmpty else { return [] }
        return Set(
            group.mentions.flatMap { mention -> [[String]] in
                let lemma = grammar.words[mention].lemma.lowercased()
                guard NounKind.isInstitution(lemma) else { return [] }
                return grammar.dependents(of: mention, "nmod:poss", "compound", "amod")
                    .map(nameHead).filter { names[$0]?.kind == .person }
                    .compactMap { forms[$0].last.map { [$0, lemma] } }
            })
    }

    /// Whether what a group is called without a name is a named person's body: "the campaign".
    private func mayBe(_ group: Group, _ bodies: Set<[String]>) -> Bool {
        let nouns = group.mentions.map { grammar.words[$0].lemma.lowercased() }
            .filter(NounKind.isInstitution)
        return group.names.isEmpty
            && nouns.allSatisfy { noun in bodies.contains { $0.last == noun } }
    }

    /// Whether one is somebody's kin without a name, and the other a person with one: only the
    /// text's own words make "my father" a person whom it names.
    private func isOfOthersKin(_ a: Group, _ b: Group) -> Bool {
        func kin(_ group: Group) -> Set<String> {
            let owned = group.mentions.filter {
                Kin.contain(grammar.words[$0].lemma)
                    && !grammar.dependents(of: $0, "nmod:poss").isEmpty
            }
            return Set(owned.map { grammar.words[$0].lemma.lowercased() })
        }
        let (one, other) = a.names.isEmpty ? (a, b) : (b, a)
        guard one.names.isEmpty, !other.names.isEmpty else { return false }
        let own = kin(one)
        return !own.isEmpty && kin(other).isDisjoint(with: own)
    }
}

extension [Antecedent] {
    /// By their scores, each word once; of equals the later first.
    var likeliestFirst: Self {
        var seen: Set<Int> = []
        return sorted { $0.score == $1.score ? $0.word > $1.word : $0.score > $1.score }
            .filter { seen.insert($0.word).inserted }
    }
}
