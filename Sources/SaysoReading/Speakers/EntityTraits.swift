import SaysoClaims

/// What the mentions of a group tell of number and kind.
struct EntityTraits {
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
