import SaysoClaims

/// Finds which words of an article tell of an event of a codebook, and who takes part in it.
///
/// Precision comes first: actor, act and recipient are taken from one clause, never from three
/// places of a text.
struct EventFinder {
    private let codebook: Codebook
    private let grammar: Grammar
    private let likenesses: [Int: EventExamples.Likeness]

    /// The words that hand something over: what is said is an attribution's business.
    private let cues: Set<Int>
    private let parties: Parties

    /// What names name, by the word that heads them.
    private let kinds: [Int: Name.Kind]

    /// An event before it is known who its parties are and how it stands.
    struct Draft: Hashable {
        let predicate: Int
        let type: String
        var mode: String?
        let contexts: [String]
        var actors: [Int]
        var recipients: [Int]
        var theme: [Int]

        /// Whether an entry of the codebook said so, or only the likeness to its examples.
        let likeness: Float?
    }

    init(
        _ codebook: Codebook, _ grammar: Grammar, names: [Name],
        likenesses: [Int: EventExamples.Likeness], cues: Set<Int>
    ) {
        self.cues = cues
        kinds = Dictionary(
            names.map { (grammar.head(ofName: $0.words), $0.kind) },
            uniquingKeysWith: { first, _ in first })
        self.codebook = codebook
        self.grammar = grammar
        self.likenesses = likenesses
        parties = Parties(codebook.parties, grammar)
    }

    /// In text order.
    func drafts() -> [Draft] {
        var drafts: [Draft] = []
        var themes: Set<Int> = []
        for word in grammar.words.indices {
            guard let (draft, isByTheme) = draft(at: word) else { continue }
            drafts.append(draft)
            if isByTheme { themes.formUnion(themeHeads(of: word)) }
        }
        let kept = drafts.filter { !themes.contains($0.predicate) || isVerb($0.predicate) }
        return withModes(kept)
    }

    /// With the modes that what they are about tells: a request of aid is one for assistance.
    private func withModes(_ drafts: [Draft]) -> [Draft] {
        let types = Dictionary(
            drafts.map { ($0.predicate, $0.type) }, uniquingKeysWith: { first, _ in first })
        return drafts.map { draft in
            guard draft.mode == nil, let complements = codebook.type(draft.type)?.complements,
                let below = grammar.dependents(of: draft.predicate, "xcomp", "ccomp", "obj", "obl")
                    .first(where: { types[$0] != nil })
            else { return draft }
            var moded = draft
            moded.mode = types[below].flatMap { complements[$0] }
            return moded
        }
    }

    private func draft(at word: Int) -> (Draft, isByTheme: Bool)? {
        let entries = entries(at: word)
        if let entry = entries.first(where: { fits($0, at: word) }) {
            guard let draft = draft(at: word, by: entry) else { return nil }
            return (draft, entry.theme != nil && isVerb(word))
        }
        return likened(word).map { ($0, false) }
    }

    private func entries(at word: Int) -> [CodebookEntry] {
        switch grammar.words[word].partOfSpeech {
        case .verb: return isAttributive(word) ? [] : known(in: codebook.verbs, at: word)
        case .adjective: return isPredicative(word) ? known(in: codebook.verbs, at: word) : []
        case .noun: return known(in: codebook.nouns, at: word)
        default: return []
        }
    }

    /// The entries of a word's lemma, or else of another dictionary form that it may have.
    private func known(in list: [String: [CodebookEntry]], at word: Int) -> [CodebookEntry] {
        grammar.lemmas(of: word).lazy.compactMap { list[$0] }.first ?? []
    }

    /// "U.N.-backed forces": no act of its own.
    private func isAttributive(_ word: Int) -> Bool { grammar.relates(word, as: "amod") }

    private func isVerb(_ word: Int) -> Bool { grammar.words[word].partOfSpeech == .verb }

    private func isPredicative(_ word: Int) -> Bool {
        !grammar.dependents(of: word, "cop", "nsubj").isEmpty
    }

    // MARK: - Whether an entry fits

    private func fits(_ entry: CodebookEntry, at word: Int) -> Bool {
        entry.particles.allSatisfy { hasParticle($0, at: word) }
            && (!entry.needsClause || hasClause(word))
            && (entry.theme.map { hasTheme($0, entry, at: word) } ?? true)
    }

    private func hasParticle(_ particle: String, at word: Int) -> Bool {
        let isOwn = grammar.dependents(of: word, "compound:prt", "advmod", "case", "mark", "xcomp")
            .contains { grammar.form($0).lowercased() == particle }
        return isOwn
            || grammar.dependents(of: word, "obl", "advcl", "nmod", "ccomp").contains { noun in
                grammar.hasCase(noun, particle)
                    || grammar.dependents(of: noun, "mark")
                        .contains { grammar.form($0).lowercased() == particle }
            }
            || grammar.dependents(of: word, "obj")
                .contains { grammar.words[$0].lemma.lowercased() == particle }
    }

    private func hasClause(_ word: Int) -> Bool {
        !grammar.dependents(of: word, "ccomp", "xcomp", "acl", "advcl").filter { $0 > word }.isEmpty
    }

    private func hasTheme(_ theme: Set<String>, _ entry: CodebookEntry, at word: Int) -> Bool {
        if !isVerb(word) { return nominalThemes(of: word).contains { isOne($0, of: theme) } }
        let objects = Clause(of: word, grammar).fillers(of: .object)
        if objects.contains(where: { isOne($0, of: theme) }) { return true }
        let prepositions = Set(entry.particles).union(Self.themePrepositions)
        return grammar.dependents(of: word, "obl", "advcl").contains { noun in
            isOne(noun, of: theme)
                && prepositions.contains { grammar.hasCase(noun, $0) || entry.particles.isEmpty }
        }
    }

    private static let themePrepositions: Set = ["of", "with", "in", "for"]

    /// What belongs to a noun: "arms sales", "supply of arms".
    private func nominalThemes(of word: Int) -> [Int] {
        grammar.dependents(of: word, "amod", "compound")
            + grammar.dependents(of: word, "nmod").filter { noun in
                Self.themePrepositions.contains { grammar.hasCase(noun, $0) }
            }
    }

    /// Whether a noun, what is joined to it, or what a light noun stands for ("tons of food",
    /// "ceasefire agreement") is of a class; a person's name is one of people.
    private func isOne(_ word: Int, of theme: Set<String>) -> Bool {
        if let kind = kinds[word], isNamed(kind, in: theme) { return true }
        let near =
            [word] + grammar.dependents(of: word, "conj", "compound", "amod", "nmod:desc")
            + grammar.dependents(of: word, "nmod").filter { grammar.hasCase($0, "of") }
        return near.contains { grammar.lemmas(of: $0).contains(where: theme.contains) }
    }

    /// Whether a class takes names of a kind: one with "people" in it persons', one with "place",
    /// "city" or "territory" places'.
    private func isNamed(_ kind: Name.Kind, in theme: Set<String>) -> Bool {
        switch kind {
        case .person: theme.contains("people")
        case .location: !theme.isDisjoint(with: ["place", "city", "territory"])
        default: false
        }
    }

    private func themeHeads(of verb: Int) -> [Int] {
        Clause(of: verb, grammar).fillers(of: .object)
            + grammar.dependents(of: verb, "obl").filter { noun in
                Self.themePrepositions.contains { grammar.hasCase(noun, $0) }
            }
    }

    // MARK: - Who takes part

    private func draft(at word: Int, by entry: CodebookEntry) -> Draft? {
        let clause = Clause(of: word, grammar)
        var actors = filled(entry.actor, of: word, clause)
        var recipients = filled(entry.recipient, of: word, clause)
            .filter { !actors.contains($0) }
        if !isVerb(word), grammar.words[word].partOfSpeech == .noun {
            complete(&actors, &recipients, of: word, entry)
        }
        if recipients.isEmpty { recipients = inClause(of: word).filter { !actors.contains($0) } }
        if recipients.isEmpty { recipients = asking(for: word).filter { !actors.contains($0) } }
        if recipients.isEmpty, isVerb(word) {
            recipients = parties.owners(of: clause.fillers(of: .object))
                .filter { !actors.contains($0) }
        }
        if entry.isMutual, recipients.isEmpty, actors.count > 1 {
            recipients = Array(actors.dropFirst())
            actors = [actors[0]]
        }
        let needsRecipient = codebook.type(entry.type)?.needsRecipient ?? false
        guard !actors.isEmpty || !recipients.isEmpty, !needsRecipient || !recipients.isEmpty
        else { return nil }
        let taken = Set(actors + recipients)
        return Draft(
            predicate: word, type: entry.type, mode: entry.mode, contexts: entry.contexts,
            actors: actors, recipients: recipients,
            theme: theme(of: word, entry).filter { !taken.contains($0) }, likeness: nil)
    }

    /// What is given, asked for or done: the clause's own objects, or those of the clause below
    /// ("asked Beijing to provide drones"); where they come with a list ("arms, including drones
    /// and shells") the list.
    private func theme(of word: Int, _ entry: CodebookEntry) -> [Int] {
        guard isVerb(word) else { return [] }
        let isGiven = entry.theme != nil
        var heads = isGiven ? themeHeads(of: word) : Clause(of: word, grammar).fillers(of: .object)
        heads = heads.filter { isGiven || !parties.isParty($0) }
        if heads.isEmpty, let below = below(word) {
            heads = Clause(of: below, grammar).fillers(of: .object).filter { !parties.isParty($0) }
        }
        return heads.flatMap { head in
            let listed = listed(with: head)
            return listed.isEmpty ? [head] : listed
        }
    }

    private func listed(with head: Int) -> [Int] {
        let first = grammar.dependents(of: head, "nmod", "acl", "appos", "obl").first { noun in
            grammar.isNominal(noun)
                && ["including", "include", "like", "such"].contains { grammar.hasCase(noun, $0) }
        }
        guard let first else { return [] }
        return [first] + grammar.dependents(of: first, "conj").filter(grammar.isNominal)
    }

    /// What the first filled place holds.
    private func filled(
        _ slots: [CodebookEntry.Slot], of word: Int, _ clause: Clause
    ) -> [Int] {
        for slot in slots {
            let found = parties.standing(for: clause.fillers(of: slot))
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whoever is to do what a verb's clause tells ("demanded that China drop"), or whom that
    /// clause is about ("threatened to break relations with Russia").
    private func inClause(of word: Int) -> [Int] {
        guard let below = below(word) else { return helped(by: word) }
        let asked = parties.standing(for: Clause(of: word, grammar).fillers(of: .object))
        if !asked.isEmpty { return asked }
        let clause = Clause(of: below, grammar)
        if grammar.relates(below, as: "ccomp") || clause.hasOwnObject {
            return parties.standing(for: clause.fillers(of: clause.isPassive ? .object : .subject))
        }
        let slots = ["with", "against", "on", "to", "from", "for", "in"]
        return filled([.object, .indirect] + slots.map { .preposition($0) }, of: below, clause)
    }

    /// The clause that a verb takes.
    private func below(_ word: Int) -> Int? {
        grammar.dependents(of: word, "ccomp", "xcomp").first { $0 > word }
    }

    /// Whom an act is to help: "sent troops to help Mali".
    private func helped(by word: Int) -> [Int] {
        let helping = grammar.dependents(of: word, "advcl").first { clause in
            clause > word && grammar.lemmas(of: clause).contains(where: Self.helping.contains)
        }
        return helping.map { parties.standing(for: Clause(of: $0, grammar).fillers(of: .object)) }
            ?? []
    }

    private static let helping: Set = ["help", "assist", "aid", "support", "protect", "defend"]

    /// Who asked for an act that names nobody else as its recipient: "asked Beijing to provide arms".
    private func asking(for word: Int) -> [Int] {
        guard grammar.relates(word, as: "xcomp"), let head = grammar.words[word].head,
            Embedder.all[grammar.words[head].lemma.lowercased()]?.modality == .requestedOrOrdered,
            StandingRules(grammar).standing(of: word).polarity == .positive
        else { return [] }
        return parties.standing(for: Clause(of: head, grammar).fillers(of: .subject))
    }

    /// Of a noun that a verb lends its places to: "paid a visit to Cairo".
    private func complete(
        _ actors: inout [Int], _ recipients: inout [Int], of noun: Int, _ entry: CodebookEntry
    ) {
        let whole = grammar.whole(of: noun)
        guard let verb = grammar.words[whole].head, isVerb(verb) else { return }
        let clause = Clause(of: verb, grammar)
        let isObject = clause.object == whole
        let isLight = Self.lightVerbs.contains(grammar.words[verb].lemma)
        guard isObject, isLight else { return }
        if actors.isEmpty || entry.actor.first != .subject {
            let own = parties.standing(for: clause.fillers(of: .subject))
            if !own.isEmpty { actors = own }
        }
        if recipients.isEmpty {
            recipients = filled(entry.recipient, of: verb, clause)
                .filter { !actors.contains($0) && $0 != noun }
        }
    }

    private static let lightVerbs: Set = [
        "make", "give", "pay", "hold", "take", "launch", "stage", "conduct", "issue", "file",
        "offer",
        "have", "express", "lodge", "carry", "mount", "begin", "start", "wage", "sign", "reach",
        "provide", "send", "deliver", "undertake", "perform", "open", "order", "announce",
        "declare",
        "impose", "place", "call", "organize", "organise", "lead", "continue", "resume", "commit",
        "bring", "put", "do", "submit", "seek", "receive",
    ]

}

// MARK: - By likeness

extension EventFinder {
    /// A verb that no entry knows and that is like the examples of a type.
    private func likened(_ word: Int) -> Draft? {
        guard isVerb(word), !isAttributive(word), !cues.contains(word),
            known(in: codebook.verbs, at: word).isEmpty,
            let likeness = likenesses[word], likeness.cosine >= Self.leastLikeness
        else { return nil }
        let clause = Clause(of: word, grammar)
        let actors = parties.standing(for: clause.fillers(of: .subject))
        let told = clause.fillers(of: .object) + clause.fillers(of: .indirect)
        let recipients = parties.standing(for: told).filter { !actors.contains($0) }
        guard !actors.isEmpty, !recipients.isEmpty else { return nil }
        return Draft(
            predicate: word, type: likeness.type, mode: nil, contexts: [], actors: actors,
            recipients: recipients, theme: [], likeness: likeness.cosine)
    }

    /// Words less like a type's examples than this are not coded.
    ///
    /// Of the verbs of `plv-train` that no entry knows, 7 of 9 from it on were of the type, and none
    /// of 21 below it; the vectors were learnt on the same sentences.
    private static let leastLikeness: Float = 0.83
}
