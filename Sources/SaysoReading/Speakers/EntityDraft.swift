import SaysoClaims
import SaysoText

/// A group of mentions on its way to an entity.
struct EntityDraft {
    let group: EntityStage.Group
    let head: Int
    let entities: EntityStage
    let grammar: Grammar

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
        let name = fullest(of: names) ?? institution ?? unnamed
        return Entity(
            id: id, name: name, isNamed: isNamed, kind: kind, code: code(named: names),
            aliases: names.reduce(into: []) { aliases, alias in
                if alias != name, !aliases.contains(alias) { aliases.append(alias) }
            },
            description: description, isIntroduced: names.isEmpty || description != nil,
            mentions: group.mentions.map { grammar.range(words(of: $0)) })
    }

    /// By one of its names, or else by the words of its descriptions.
    private func code(named names: [String]) -> String? {
        if kind != .person, let code = names.compactMap({ Actors.code(ofName: $0) }).first {
            return code
        }
        let described = Set(group.mentions + [head]).filter { entities.name(at: $0) == nil }
        let words =
            described.sorted().flatMap { grammar.phrase(of: $0) }
            + (description.map(grammar.numbers) ?? [])
        return Actors.code(ofDescription: words.map { String(grammar.form($0)) })
    }

    /// Members of a named body as a mass have no name of their own; a document has its issuer's.
    private var isNamed: Bool {
        let marked = group.names.compactMap { entities.name(at: $0) }
        if isPluralName { return false }
        if marked.contains(where: { $0.kind != .group }) { return true }
        if !marked.isEmpty { return false }
        if !unmarkedNames.isEmpty { return kind != .group }
        if institution != nil { return true }
        return kind == .document
            && grammar.phrase(of: head).contains { word in
                grammar.words[word].partOfSpeech == .properNoun
                    && grammar.sentenceBegin(of: word) != word
            }
    }

    /// "Birchers", "Democrats": a name of many.
    var isPluralName: Bool {
        let heads = group.names.isEmpty ? group.mentions : group.names
        return !heads.isEmpty
            && heads.allSatisfy { head in
                let word = grammar.words[head]
                return word.partOfSpeech == .properNoun && word.features["Number"] == "Plur"
                    && (entities.name(at: head)?.words.count ?? 1) == 1
                    && entities.name(at: head)?.kind != .location
            }
    }

    private func words(of mention: Int) -> Range<Int> {
        entities.name(at: mention)?.words ?? grammar.phrase(of: mention)
    }

    /// All names in text order, without a possessive ending.
    var names: [String] {
        let marked = group.names.compactMap { entities.name(at: $0) }
        if marked.isEmpty { return spelledOut + unmarkedNames }
        return spelledOut
            + marked.map { name in
                let last = grammar.form(name.words.upperBound - 1)
                let isPossessive = ["'s", "’s", "'", "’"].contains(last)
                let words = isPossessive ? name.words.dropLast() : name.words
                guard !words.isEmpty else { return String(last) }
                if name.kind == .person, !isInstitutional(name) {
                    return withSharedSurname(words) ?? grammar.text(withoutTitles(words))
                }
                return grammar.text(grammar.extended(words))
            }
    }

    /// "Ann" of "my parents, Ann and Joe Lee" is Ann Lee.
    private func withSharedSurname(_ words: Range<Int>) -> String? {
        let next = words.upperBound + 1
        guard words.count == 1, next < grammar.words.count,
            grammar.form(words.upperBound).lowercased() == "and",
            group.mentions.contains(where: { Kin.parent(grammar.words[$0].lemma) != nil }),
            let other = entities.name(at: entities.nameHead(of: next)), other.kind == .person,
            other.words.count > 1, other.words.lowerBound == next
        else { return nil }
        return grammar.text(words) + " "
            + grammar.text(other.words.upperBound - 1..<other.words.upperBound)
    }

    /// What initials among the names stand for.
    private var spelledOut: [String] {
        group.mentions.compactMap { grammar.spelledOut($0) }.map { grammar.text($0) }
    }

    /// The name with the most words that are no titles; of these one with a title, then the
    /// commonest, then the longest.
    private func fullest(of names: [String]) -> String? {
        func rank(_ name: String) -> (Int, Int, Int, Int) {
            let words = name.split(separator: " ")
            let own = words.filter { !NameTitles.contain($0.lowercased()) }
            return (own.count, words.count, names.count { $0 == name }, name.count)
        }
        return names.max { rank($0) < rank($1) }
    }

    /// A person's name without titles, unless only one word is left.
    private func withoutTitles(_ words: Range<Int>) -> Range<Int> {
        let bare = words.drop { grammar.isTitle($0) }
        return bare.count > 1 ? bare : words
    }

    /// Where no name was found: proper nouns that head a mention, with what belongs to them.
    private var unmarkedNames: [String] {
        let proper = group.mentions.filter {
            grammar.words[$0].partOfSpeech == .properNoun && grammar.isCapitalised($0)
                && !NounKind.isPerson(grammar.form($0).lowercased())
        }
        return proper.map { head in
            let parts = [head] + grammar.dependents(of: head, "flat", "compound")
            let first = parts.min() ?? head
            let last = parts.max() ?? head
            let isInstitution = NounKind.isInstitution(grammar.form(head).lowercased())
            let words = first..<last + 1
            return grammar.text(isInstitution ? grammar.extended(words) : words)
        }
    }

    /// "Donald Trump's campaign": an institution whose owner has a name.
    var institution: String? {
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
            let own = words(of: mention)
            let apposed = grammar.dependents(of: mention, "appos", "nmod:desc")
                .filter { entities.name(at: $0) == nil && !own.contains($0) }
            if let first = apposed.first {
                let span = grammar.spans.span(of: first)
                return grammar.range(span.overlaps(own) ? first..<first + 1 : span)
            }
            guard let name = entities.name(at: mention) else { continue }
            let titles = name.words.prefix {
                grammar.isTitle($0) && Gender(title: grammar.form($0)) == nil
            }
            if let first = titles.first, let last = titles.last, titles.count < name.words.count {
                return grammar.range(first..<last + 1)
            }
            let first = grammar.phrase(of: mention).lowerBound
            let before = min(first, name.words.lowerBound)..<name.words.lowerBound
            if before.contains(where: { grammar.words[$0].partOfSpeech == .noun }) {
                return grammar.range(before)
            }
        }
        return nil
    }
}

extension String {
    /// Without an ending "'s".
    fileprivate var withoutPossessive: String {
        for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
        return self
    }
}
