import SaysoClaims
import SaysoText

/// Attributions → attributions with their speakers and chains, and the entities these are.
///
/// Unnamed sources are entities of their own, one for each description that goes back to
/// nothing else in the article.
struct SpeakerStage {
    let grammar: Grammar
    private var entities: EntityStage
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
        let named = heads.filter { !Self.distributive.contains(grammar.form($0).lowercased()) }
        for head in named.isEmpty ? heads : named {
            let own = speaksFor(head, under: parent)
            for speaker in own where !speakers.contains(where: { $0.entity == speaker.entity }) {
                speakers.append(speaker)
            }
        }
        return speakers
    }

    /// The words of its source, or else the subject that its cue is understood to have.
    private func sourceWords(of attribution: Attribution) -> [Int] {
        let words = attribution.source.flatMap(grammar.numbers)
        guard words.isEmpty else { return words }
        let cue = attribution.cue.flatMap(grammar.numbers)
        return Array(cue.compactMap(grammar.understoodSubject).prefix(1))
    }

    /// Whom the words of a source name: where the tree tells of nobody, the first name.
    private func heads(among words: [Int]) -> [Int] {
        let heads = grammar.heads(among: words)
        guard heads.isEmpty else {
            return heads.map { head in
                guard entities.name(at: head)?.kind != .person else { return head }
                let apposed = grammar.apposed(to: head) { word in
                    words.contains(word) && entities.name(at: word)?.kind == .person
                }
                return apposed ?? personSetOff(among: words, from: head) ?? head
            }
        }
        let named = words.filter { entities.name(at: $0) != nil }
        return (named.first { entities.name(at: $0)?.kind == .person } ?? named.first).map { [$0] }
            ?? []
    }

    /// The person between commas in a source that begins with a role: "the chairman, Lee Farms,
    /// Ann Lee,".
    ///
    /// The tree often hangs such a name elsewhere.
    private func personSetOff(among words: [Int], from head: Int) -> Int? {
        let role = grammar.words[head]
        guard role.features["Number"] != "Plur", NounKind.kind(of: role.lemma) == nil,
            entities.name(at: head) == nil || grammar.isTitle(head)
        else { return nil }
        return words.last { word in
            guard let name = entities.name(at: word), name.kind == .person, word > head
            else { return false }
            return grammar.isSetOff(name.words, among: words)
        }
    }

    /// Who speaks where a word is the source.
    private mutating func speaksFor(_ head: Int, under parent: Attribution?) -> [Speaker] {
        let pronoun = PronounClass(grammar.form(head))
        if pronoun == .speaker {
            if let parent, !parent.speakers.isEmpty { return parent.speakers }
            if parent == nil, let author { return [speaker(named: author, at: head)] }
        }
        if pronoun == .they || Self.distributive.contains(grammar.form(head).lowercased()) {
            let several = entities.several(behind: head)
            if !several.isEmpty { return several.map { speaker($0) } }
        }
        if grammar.isRelative(head), let noun = grammar.antecedent(ofRelative: head) {
            return [speaker(noun)]
        }
        if let author = author(behind: head) { return [speaker(author)] }
        return [speaker(head)]
    }

    private static let distributive: Set = ["each", "both", "all"]

    /// The author of the letter, the report or the like that a word stands for.
    private mutating func author(behind word: Int) -> Int? {
        let group = entities.members(of: entities.group(of: word))
        guard group.names.isEmpty || group.names == [word] else { return nil }
        return ([word] + group.mentions)
            .filter { NounKind.speaksWithAuthor(grammar.words[$0].lemma) }
            .compactMap { author(of: $0) }.first
    }

    /// Whose document it is: "a report by X", "her account", "a statement from X".
    private func author(of document: Int) -> Int? {
        if let owner = grammar.dependents(of: document, "nmod:poss").first { return owner }
        let sources: Set = ["by", "from"]
        return grammar.dependents(of: document, "nmod", "obl").first { noun in
            grammar.dependents(of: noun, "case")
                .contains { sources.contains(grammar.form($0).lowercased()) }
        }
            ?? grammar.dependents(of: document, "compound").first {
                entities.name(at: $0) != nil || grammar.words[$0].partOfSpeech == .properNoun
            } ?? writer(of: document)
    }

    /// Whoever wrote it or says something in it: "she released a report", "he said in a letter".
    private func writer(of document: Int) -> Int? {
        guard let verb = grammar.words[document].head, grammar.words[verb].partOfSpeech == .verb
        else { return nil }
        let isIn = grammar.dependents(of: document, "case")
            .contains { grammar.form($0).lowercased() == "in" }
        let isMade =
            grammar.relates(document, as: "obj")
            && Self.writing.contains(grammar.words[verb].lemma)
        guard (grammar.relates(document, as: "obl") && isIn) || isMade else { return nil }
        return grammar.dependents(of: verb, "nsubj").first {
            !grammar.relates($0, as: "nsubj:pass")
        }
    }

    private static let writing: Set = ["write", "publish", "release", "issue", "send", "post"]

    private mutating func speaker(_ head: Int) -> Speaker {
        let entity = entity(of: head)
        return Speaker(
            entity: entity.id, name: entity.name, isNamed: entity.isNamed, kind: entity.kind,
            description: entity.description)
    }

    /// The speaker whom only the byline names.
    private mutating func speaker(named name: String, at word: Int) -> Speaker {
        if let known = found.first(where: { $0.isNamed && $0.name == name }) {
            return Speaker(
                entity: known.id, name: name, isNamed: true, kind: known.kind,
                description: known.description)
        }
        let entity = Entity(
            id: "e\(found.count + 1)", name: name, isNamed: true, kind: .person, aliases: [],
            description: nil, isIntroduced: false,
            mentions: [grammar.range(word..<word + 1)])
        found.append(entity)
        return Speaker(
            entity: entity.id, name: name, isNamed: true, kind: .person, description: nil)
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

extension Attribution {
    /// The length of all it is about; that of a parent is greater than that of what it holds.
    fileprivate var extentCount: Int { content.reduce(0) { $0 + $1.count } }
}
