import SaysoClaims
import SaysoText

/// Attributions → attributions with their speakers and chains, and the entities these are.
///
/// Unnamed sources are entities of their own, one for each description that goes back to
/// nothing else in the article.
struct SpeakerStage {
    let grammar: Grammar
    var entities: EntityStage
    private var numbers: [Int: Int] = [:]
    private var found: [Entity] = []

    /// Whoever says "I" where nobody is quoted.
    private let author: String?

    init(_ analysis: Analysis, of article: Article, attributions: [Attribution]) {
        let string = article.text
        let grammar = Grammar(words: analysis.words, in: string)
        let names = NameFinder(grammar).names(marked: analysis.names)
        author =
            article.authors.count == 1
            ? article.authors[0] : Self.author(inLastLineOf: grammar, names)
        self.grammar = grammar
        entities = EntityStage(analysis, names, grammar, Scene(attributions, grammar))
    }

    /// The person whom the line at the end of an opinion piece introduces: "Ann Lee is a …".
    private static func author(inLastLineOf grammar: Grammar, _ names: [Name]) -> String? {
        guard
            let name = names.last(where: { name in
                let first = name.words.lowerBound
                return name.kind == .person && (first == 0 || grammar.endsLine(first - 1))
            }), name.words.count > 1,
            !(name.words.upperBound - 1..<grammar.words.count - 1).contains(where: grammar.endsLine)
        else { return nil }
        let isSubject = name.words.contains { word in
            grammar.relates(word, as: "nsubj")
                && grammar.words[word].head.map {
                    !grammar.dependents(of: $0, "cop").isEmpty
                        || grammar.words[$0].features["Tense"] == "Pres"
                } ?? false
        }
        return isSubject ? grammar.text(name.words) : nil
    }

    /// Everybody who was asked for so far, in the order in which they were.
    var everybody: [Entity] { found }

    /// The attributions with whoever speaks, stands between or is spoken to.
    mutating func completed(_ attributions: [Attribution]) -> [Attribution] {
        var byID: [String: Attribution] = [:]
        for attribution in attributions.sorted(by: { $0.extentCount > $1.extentCount }) {
            var attribution = attribution
            let parent = attribution.parent.flatMap { byID[$0] }
            attribution.speakers = speakers(of: attribution, under: parent)
            attribution.via = via(of: attribution, under: parent)
            attribution.audience = audience(of: attribution)
            attribution.basis = basis(of: attribution)
            byID[attribution.id] = attribution
        }
        return attributions.compactMap { byID[$0.id] }
    }

    private mutating func speakers(
        of attribution: Attribution, under parent: Attribution?
    ) -> [Speaker] {
        let words = sourceWords(of: attribution)
        var speakers: [Speaker] = []
        let heads = heads(among: words)
        let named = heads.filter { !EntityStage.isDistributive(grammar.form($0)) }
        for head in named.isEmpty ? heads : named {
            let own = speaksFor(head, under: parent)
            for speaker in own where !speakers.contains(where: { $0.entity == speaker.entity }) {
                speakers.append(speaker)
            }
        }
        return speakers
    }

    /// The words of its source, or else the subject that its cue has or is understood to have.
    private func sourceWords(of attribution: Attribution) -> [Int] {
        let words = attribution.source.flatMap(grammar.numbers)
        guard words.isEmpty else { return words }
        let cue = attribution.cue.flatMap(grammar.numbers)
        let subjects = cue.compactMap(grammar.subject) + cue.compactMap(grammar.understoodSubject)
        let own = subjects.first { subject in
            !attribution.content.contains { $0.overlaps(grammar.words[subject].range) }
        }
        return own.map { [$0] } ?? []
    }

    /// Whom the words of a source name, those after "including" too; where the tree tells of
    /// nobody, the first name.
    private func heads(among words: [Int]) -> [Int] {
        let heads = grammar.heads(among: words)
        guard heads.isEmpty else {
            return heads.flatMap { head in
                let members = grammar.included(in: head).flatMap {
                    [$0] + grammar.dependents(of: $0, "conj")
                }
                let named = members.map(entities.nameHead).filter { entities.name(at: $0) != nil }
                guard named.isEmpty else { return [entities.nameHead(of: head)] + named }
                return [entities.person(behind: head, among: words) ?? entities.nameHead(of: head)]
            }
        }
        let named = words.filter { entities.name(at: $0) != nil }
        return (named.first { entities.name(at: $0)?.kind == .person } ?? named.first).map { [$0] }
            ?? []
    }

    /// Who speaks where a word is the source.
    private mutating func speaksFor(_ head: Int, under parent: Attribution?) -> [Speaker] {
        if PronounClass(grammar.form(head)) == .speaker {
            if let parent, !parent.speakers.isEmpty { return parent.speakers }
            if parent == nil, let author { return [speaker(named: author, at: head)] }
        }
        if let noun = entities.several(of: head) { return [speaker(oneOf: noun, at: head)] }
        let several = entities.several(behind: head)
        if !several.isEmpty { return several.map { speaker($0) } }
        if let relative = grammar.relative(in: head),
            let noun = grammar.antecedent(ofRelative: relative)
        {
            return [speaker(entities.nameHead(of: noun))]
        }
        if let author = author(behind: head) { return [speaker(author)] }
        return [speaker(head)]
    }

    private mutating func speaker(_ head: Int) -> Speaker { Speaker(entity(of: head)) }

    /// The speaker whom only the byline names.
    private mutating func speaker(named name: String, at word: Int) -> Speaker {
        if let known = found.first(where: { $0.isNamed && $0.name == name }) {
            return Speaker(known)
        }
        return Speaker(newPerson(name, at: word, isNamed: true))
    }

    /// One of several, by their description in the singular: "one" of port officials.
    private mutating func speaker(oneOf noun: Int, at word: Int) -> Speaker {
        let group = entities.group(of: word)
        if let number = numbers[group] { return Speaker(found[number]) }
        let before = (grammar.phrase(of: noun).lowerBound..<noun).drop {
            [.determiner, .numeral].contains(grammar.words[$0].partOfSpeech)
        }
        let words = before.map { String(grammar.form($0)) } + [grammar.words[noun].lemma]
        numbers[group] = found.count
        return Speaker(newPerson(words.joined(separator: " "), at: word, isNamed: false))
    }

    private mutating func newPerson(_ name: String, at word: Int, isNamed: Bool) -> Entity {
        let entity = Entity(
            id: "e\(found.count + 1)", name: name, isNamed: isNamed, kind: .person, aliases: [],
            description: nil, isIntroduced: !isNamed, mentions: [grammar.range(word..<word + 1)])
        found.append(entity)
        return entity
    }

    /// Who a word stands for.
    mutating func entity(of head: Int) -> Entity {
        let group = entities.group(of: head)
        if let number = numbers[group] { return found[number] }
        let entity = EntityDraft(entities.members(of: group), head, entities, grammar)
            .entity(id: "e\(found.count + 1)")
        numbers[group] = found.count
        found.append(entity)
        return entity
    }

    private func via(of attribution: Attribution, under parent: Attribution?) -> [ChainLink] {
        guard let parent else { return [] }
        let own = Set(attribution.speakers.map(\.entity))
        let range = parent.source.first ?? parent.cue[0]
        let nearest = parent.speakers.filter { !own.contains($0.entity) }
            .map { ChainLink(entity: $0.entity, name: $0.name, range: range) }
        return nearest + parent.via.filter { !own.contains($0.entity) }
    }

    /// An outlet or a person whom the cue's verb names as told.
    private mutating func audience(of attribution: Attribution) -> ChainLink? {
        let verbs = attribution.cue.flatMap(grammar.numbers)
            .filter { grammar.words[$0].partOfSpeech == .verb }
        let outside = { (word: Int, grammar: Grammar) in
            !attribution.content.contains { $0.overlaps(grammar.words[word].range) }
        }
        for verb in verbs where Self.telling.contains(grammar.words[verb].lemma) {
            for told in grammar.dependents(of: verb, "obj", "iobj", "obl")
            where outside(told, grammar) {
                guard let name = entities.name(at: told),
                    name.kind == .organization || name.kind == .product
                else { continue }
                let entity = entity(of: told)
                return ChainLink(
                    entity: entity.id, name: entity.name, range: grammar.range(name.words))
            }
        }
        return nil
    }

    private static let telling: Set = ["tell", "inform", "say", "speak"]

    /// "citing …" beside the cue, or "on condition of anonymity".
    private func basis(of attribution: Attribution) -> TextRange? {
        let cue = attribution.cue.flatMap(grammar.numbers)
        for verb in cue {
            for clause in grammar.dependents(of: verb, "advcl", "obl", "xcomp") {
                let lemma = grammar.words[clause].lemma
                let isCiting = lemma == "cite" && grammar.relates(clause, as: "advcl")
                let isTerm =
                    lemma == "condition"
                    && grammar.dependents(of: clause, "nmod")
                        .contains { grammar.words[$0].lemma == "anonymity" }
                if isCiting || isTerm { return grammar.range(grammar.spans.subtree(of: clause)) }
            }
        }
        return nil
    }
}

extension Speaker {
    /// The speaker that an entity is.
    fileprivate init(_ entity: Entity) {
        self.init(
            entity: entity.id, name: entity.name, isNamed: entity.isNamed, kind: entity.kind,
            description: entity.description)
    }
}

extension Attribution {
    /// The length of all it is about; that of a parent is greater than that of what it holds.
    fileprivate var extentCount: Int { content.reduce(0) { $0 + $1.count } }
}
