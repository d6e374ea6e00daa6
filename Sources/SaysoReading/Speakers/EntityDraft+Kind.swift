import SaysoClaims

// What an entity is.
extension EntityDraft {
    /// By its names, or else by what it is called.
    var kind: Entity.Kind {
        let marked = group.names.compactMap { entities.name(at: $0) }
        if isPluralName { return .group }
        if names.contains(where: Outlets.contain), group.pronouns.isDisjoint(with: [.he, .she]) {
            return .publication
        }
        if marked.contains(where: isInstitutional), let noun = institutionalKind(of: marked) {
            return noun
        }
        if marked.contains(where: { $0.kind == .person }) { return .person }
        if let name = marked.max(by: { $0.words.count < $1.words.count }) {
            return kind(of: name)
        }
        return nominalKind
    }

    private func institutionalKind(of marked: [Name]) -> Entity.Kind? {
        let words = marked.filter(isInstitutional).flatMap(\.words)
            .map { grammar.form($0).lowercased() }
        if words.contains(where: NounKind.isOfGovernment) { return .government }
        return words.compactMap { NounKind.kind(of: $0) }.first { $0 != .group }
    }

    private func kind(of name: Name) -> Entity.Kind {
        let words = name.words.map { grammar.form($0).lowercased() }
        switch name.kind {
        case .person: return .person
        case .location: return .government
        case .group: return .group
        case .event: return .event
        case .product:
            return words.contains(where: NounKind.isOfPublication) ? .publication : .document
        case .organization, .date:
            if words.contains(where: NounKind.isOfPublication) { return .publication }
            return words.contains(where: NounKind.isOfGovernment) ? .government : .organization
        }
    }

    /// What a description without a name tells.
    private var nominalKind: Entity.Kind {
        let nouns = ([head] + group.mentions).filter {
            [.noun, .properNoun].contains(grammar.words[$0].partOfSpeech)
        }
        let body =
            institution == nil
            ? nil : nouns.first { NounKind.isInstitution(grammar.words[$0].lemma) }
        if let noun = body ?? nouns.first {
            let word = grammar.words[noun]
            let isPlural = word.features["Number"] == "Plur"
            if NounKind.isState(word.lemma) { return .government }
            if NounKind.isMany(word.lemma), isOfMany(noun) { return .group }
            if let kind = NounKind.kind(of: word.lemma) {
                return isPlural && kind != .document ? .group : kind
            }
            return isPlural ? .group : NounKind.isAbstract(word.lemma) ? .other : .person
        }
        if group.pronouns.isDisjoint(with: [.he, .she, .speaker]) {
            return group.pronouns.contains(.it) ? .other : .group
        }
        return .person
    }

    /// Whether a name says by one of its words that it is an institution's.
    func isInstitutional(_ name: Name) -> Bool {
        name.words.count > 1 && Gender(givenName: grammar.form(name.words.lowerBound)) == nil
            && name.words.contains {
                NounKind.isInstitution(grammar.form($0).lowercased())
            }
    }

    /// Whether a noun is of several: "a group of parents".
    private func isOfMany(_ noun: Int) -> Bool {
        grammar.dependents(of: noun, "nmod").contains {
            grammar.words[$0].features["Number"] == "Plur"
                && NounKind.kind(of: grammar.words[$0].lemma) == nil
        }
    }
}
