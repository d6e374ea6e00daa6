import SaysoClaims
import SaysoText

/// A group of mentions on its way to an entity.
struct EntityDraft {
    private let group: EntityStage.Group
    private let head: Int
    private let entities: EntityStage
    private let grammar: Grammar

    init(
        _ group: EntityStage.Group, _ head: Int, _ entities: EntityStage, _ grammar: Grammar
    ) {
        self.group = group
        self.head = head
        self.entities = entities
        self.grammar = grammar
    }

    func entity(id: String) -> Entity {
        let names = names
        let description = description
        let name = names.max { $0.count < $1.count } ?? institution ?? unnamed
        return Entity(
            id: id, name: name, isNamed: isNamed, kind: kind,
            aliases: names.reduce(into: []) { aliases, alias in
                if alias != name, !aliases.contains(alias) { aliases.append(alias) }
            },
            description: description, isIntroduced: names.isEmpty || description != nil,
            mentions: group.mentions.map { grammar.range(words(of: $0)) })
    }

    /// Members of a named body as a mass have no name of their own; a document has its issuer's.
    private var isNamed: Bool {
        let marked = group.names.compactMap { entities.name(at: $0) }
        if marked.contains(where: { $0.kind != .group }) { return true }
        if !marked.isEmpty { return false }
        if !unmarkedNames.isEmpty { return kind != .group }
        if institution != nil { return true }
        return kind == .document
            && grammar.phrase(of: head).contains { grammar.words[$0].partOfSpeech == .properNoun }
    }

    private func words(of mention: Int) -> Range<Int> {
        entities.name(at: mention)?.words ?? grammar.phrase(of: mention)
    }

    /// All names in text order, without a possessive ending.
    private var names: [String] {
        let marked = group.names.compactMap { entities.name(at: $0) }
        if marked.isEmpty { return unmarkedNames }
        return marked.map { name in
            let last = grammar.form(name.words.upperBound - 1)
            let isPossessive = ["'s", "’s", "'", "’"].contains(last)
            let words = isPossessive ? name.words.dropLast() : name.words
            guard !words.isEmpty else { return String(last) }
            return grammar.text(name.kind == .organization ? extended(words) : words)
        }
    }

    /// Where no name was found: proper nouns that head a mention, with what belongs to them.
    private var unmarkedNames: [String] {
        let proper = group.mentions.filter { grammar.words[$0].partOfSpeech == .properNoun }
        return proper.map { head in
            let parts = [head] + grammar.dependents(of: head, "flat", "compound")
            let first = parts.min() ?? head
            let last = parts.max() ?? head
            let isInstitution = NounKind.isInstitution(grammar.form(head).lowercased())
            let words = first..<last + 1
            return grammar.text(isInstitution ? extended(words) : words)
        }
    }

    /// A name of an organisation with what goes on in capitals after "of", "for" or "to".
    private func extended(_ words: Range<Int>) -> Range<Int> {
        let isCapital = { (word: Int) in grammar.form(word).first?.isUppercase ?? false }
        var end = words.upperBound
        while end < grammar.words.count, Self.links.contains(String(grammar.form(end))) {
            var next = end + 1
            while next < grammar.words.count, Self.links.contains(String(grammar.form(next))) {
                next += 1
            }
            guard next < grammar.words.count, isCapital(next) else { break }
            while next < grammar.words.count, isCapital(next) { next += 1 }
            end = next
        }
        return words.lowerBound..<end
    }

    private static let links: Set = ["of", "for", "on", "to", "the", "a"]

    /// "Donald Trump's campaign": an institution whose owner has a name.
    private var institution: String? {
        for mention in group.mentions {
            let word = grammar.words[mention]
            guard NounKind.isInstitution(word.lemma), word.features["Number"] != "Plur" else {
                continue
            }
            let owners = grammar.dependents(of: mention, "nmod:poss", "compound", "amod")
            for owner in owners {
                let names = entities.names(of: owner).map { grammar.text($0.words) }
                guard let name = names.max(by: { $0.count < $1.count }) else { continue }
                let isOwner = grammar.relates(owner, as: "nmod")
                return name.withoutPossessive + (isOwner ? "'s " : " ")
                    + grammar.text(mention..<mention + 1)
            }
        }
        return nil
    }

    /// The description of what has no name: its first mention that is no pronoun.
    private var unnamed: String {
        let nouns = group.mentions.filter { PronounClass(grammar.form($0)) == nil }
        let described = nouns.contains(head) ? head : nouns.first ?? head
        return grammar.text(grammar.phrase(of: described))
    }

    /// An apposition, or a role before the name.
    private var description: TextRange? {
        for mention in group.names {
            let apposed = grammar.dependents(of: mention, "appos", "nmod:desc")
                .filter { entities.name(at: $0) == nil }
            if let first = apposed.first {
                return grammar.range(grammar.spans.span(of: first))
            }
            guard let name = entities.name(at: mention) else { continue }
            let first = grammar.phrase(of: mention).lowerBound
            let before = min(first, name.words.lowerBound)..<name.words.lowerBound
            if before.contains(where: { grammar.words[$0].partOfSpeech == .noun }) {
                return grammar.range(before)
            }
        }
        return nil
    }

    private var kind: Entity.Kind {
        let marked = group.names.compactMap { entities.name(at: $0) }
        if marked.contains(where: { $0.kind == .person }) { return .person }
        if let name = marked.max(by: { $0.words.count < $1.words.count }) {
            return kind(of: name)
        }
        return nominalKind
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
        if let noun = nouns.first {
            let word = grammar.words[noun]
            let isPlural = word.features["Number"] == "Plur"
            let joined = !grammar.dependents(of: noun, "conj").isEmpty
            if let kind = NounKind.kind(of: word.lemma) {
                return isPlural && kind != .document ? .group : kind
            }
            return isPlural || joined ? .group : .person
        }
        if group.pronouns.isDisjoint(with: [.he, .she, .speaker]) {
            return group.pronouns.contains(.it) ? .other : .group
        }
        return .person
    }
}

extension String {
    /// Without an ending "'s".
    fileprivate var withoutPossessive: String {
        for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
        return self
    }
}
