import SaysoClaims

/// Who does what in the clause of one predicate: its places, over passives, control, relative
/// clauses and coordination.
///
/// - Source: Universal Dependencies version 2, and its enhanced dependencies for understood
///   subjects and relative clauses.
struct Clause {
    let grammar: Grammar
    let predicate: Int

    init(of predicate: Int, _ grammar: Grammar) {
        self.predicate = predicate
        self.grammar = grammar
    }

    /// The words in a place of the clause, those joined by "and" included.
    func fillers(of slot: CodebookEntry.Slot) -> [Int] {
        switch slot {
        case .subject: all(isPassive ? agent : subject)
        case .object: isPassive ? subjects + all(object) : all(object)
        case .indirect: all(indirect)
        case .possessive: all(grammar.dependents(of: predicate, "nmod:poss").first)
        case .modifier: all(modifier)
        case .preposition("between"): all(withCase("between"))
        case .preposition(let preposition): all(withCase(preposition))
        }
    }

    /// Whether the predicate's grammatical subject is what it is done to.
    var isPassive: Bool {
        guard grammar.words[predicate].partOfSpeech == .verb else { return false }
        if !grammar.dependents(of: predicate, "nsubj:pass", "aux:pass").isEmpty { return true }
        if !grammar.dependents(of: predicate, "nsubj", "aux").isEmpty { return false }
        let features = grammar.words[predicate].features
        let isParticiple = features["VerbForm"] == "Part" && features["Tense"] == "Past"
        guard isParticiple else { return false }
        if grammar.relates(predicate, as: "acl"), !grammar.relates(predicate, as: "acl:relcl") {
            return true
        }
        let isJoined = grammar.relates(predicate, as: "conj")
        return isJoined
            && grammar.words[predicate].head.map { Clause(of: $0, grammar).isPassive } ?? false
    }

    /// All that a passive verb has for subjects but the first, which is its object.
    private var subjects: [Int] {
        Array(grammar.dependents(of: predicate, "nsubj:pass").dropFirst())
    }

    /// The words with a word that are joined to it by "and".
    private func all(_ word: Int?) -> [Int] {
        guard let word else { return [] }
        return [word] + grammar.dependents(of: word, "conj").filter(grammar.isNominal)
    }
}

// MARK: - Subject and object

extension Clause {
    /// The grammatical subject, or whoever is understood to be it.
    var subject: Int? { subject(depth: 0) }

    private func subject(depth: Int) -> Int? {
        if let own = grammar.dependents(of: predicate, "nsubj").first { return antecedent(of: own) }
        guard depth < 6, let head = grammar.words[predicate].head else { return nil }
        let above = Clause(of: head, grammar)
        if grammar.relates(predicate, as: "conj") {
            return above.subject(depth: depth + 1)
        }
        if grammar.relates(predicate, as: "xcomp") || isInfinitive(under: head) {
            return displaced ?? above.controller(depth: depth + 1)
        }
        if grammar.relates(predicate, as: "advcl") || grammar.relates(predicate, as: "parataxis") {
            return above.isPassive
                ? above.subject(depth: depth + 1) : above.subject(depth: depth + 1)
        }
        if grammar.relates(predicate, as: "acl") {
            return isToInfinitive ? above.planner(depth: depth + 1) : head
        }
        return nil
    }

    /// Somebody before the "to" of an infinitive whom the parser took for its object: "warned Beijing
    /// not to provide arms".
    private var displaced: Int? {
        let begin = grammar.dependents(of: predicate, "mark").last ?? predicate
        return grammar.dependents(of: predicate, "iobj", "obj").first {
            $0 < begin && !grammar.isRelative($0)
        }
    }

    /// Whether somebody before it is, by the sense, its subject.
    var hasOwnObject: Bool { grammar.relates(predicate, as: "xcomp") && displaced != nil }

    /// Whoever a verb makes the subject of what depends on it: "asked Beijing to provide".
    private func controller(depth: Int) -> Int? {
        let lemma = grammar.words[predicate].lemma
        if !Self.subjectControl.contains(lemma) {
            if isPassive, let subject = grammar.dependents(of: predicate, "nsubj:pass").first {
                return antecedent(of: subject)
            }
            if let told = object ?? indirect { return told }
        }
        if let agent = isPassive ? agent : nil { return agent }
        return subject(depth: depth)
    }

    /// Whose plan a noun names: "China's plan to", "Beijing has a plan to".
    private func planner(depth: Int) -> Int? {
        if let owner = grammar.dependents(of: predicate, "nmod:poss").first { return owner }
        guard grammar.relates(predicate, as: "obj"), let verb = grammar.words[predicate].head
        else { return nil }
        let above = Clause(of: verb, grammar)
        return above.isPassive ? above.agent : above.subject(depth: depth + 1)
    }

    private static let subjectControl: Set = [
        "promise", "vow", "threaten", "pledge", "agree", "offer",
    ]

    private var isToInfinitive: Bool {
        grammar.dependents(of: predicate, "mark").contains { grammar.form($0).lowercased() == "to" }
    }

    /// A clause with "to" that the parser took for one with a subject of its own.
    private func isInfinitive(under head: Int) -> Bool {
        grammar.relates(predicate, as: "ccomp") && isToInfinitive
            && grammar.dependents(of: predicate, "nsubj").isEmpty
            && grammar.words[head].partOfSpeech == .verb
    }

    /// What the act is done to, or made of.
    var object: Int? {
        if isPassive {
            if let subject = grammar.dependents(of: predicate, "nsubj:pass").first {
                return antecedent(of: subject)
            }
            if grammar.relates(predicate, as: "acl") { return grammar.words[predicate].head }
            let isJoined = grammar.relates(predicate, as: "conj")
            if isJoined, let head = grammar.words[predicate].head {
                return Clause(of: head, grammar).object
            }
            return understood
        }
        if let own = grammar.dependents(of: predicate, "obj").first(where: { $0 != displaced }) {
            return antecedent(of: own)
        }
        return relativised ?? shared ?? raised
    }

    /// A passive infinitive's: "is expected to be arrested".
    private var understood: Int? {
        guard grammar.relates(predicate, as: "xcomp") || grammar.relates(predicate, as: "advcl"),
            let head = grammar.words[predicate].head
        else { return nil }
        return Clause(of: head, grammar).controller(depth: 1)
    }

    /// The noun whose relative clause this is, where the clause has a subject and lacks an object:
    /// "the weapons China supplied".
    private var relativised: Int? {
        guard grammar.relates(predicate, as: "acl:relcl"),
            grammar.dependents(of: predicate, "obj", "ccomp").isEmpty,
            let subject = grammar.dependents(of: predicate, "nsubj").first,
            !grammar.isRelative(subject)
        else { return nil }
        return grammar.words[predicate].head
    }

    /// The object that the last of several verbs has for all: "attacked and killed".
    private var shared: Int? {
        guard let last = grammar.dependents(of: predicate, "conj").last,
            last == predicate + 2, grammar.words[last].partOfSpeech == .verb
        else { return nil }
        return grammar.dependents(of: last, "obj").first
    }

    /// The one whom an infinitive below took for its own: "help one country attack".
    private var raised: Int? {
        grammar.dependents(of: predicate, "xcomp").lazy
            .compactMap { Clause(of: $0, grammar).displaced }.first
    }

    private var indirect: Int? {
        if let own = grammar.dependents(of: predicate, "iobj").first(where: { $0 != displaced }) {
            return antecedent(of: own)
        }
        guard isPassive, !grammar.dependents(of: predicate, "obj").isEmpty else { return nil }
        return grammar.dependents(of: predicate, "nsubj:pass").first
    }

    /// By whom it is done, in a passive clause.
    var agent: Int? {
        grammar.dependents(of: predicate, "obl:agent").first
            ?? grammar.dependents(of: predicate, "obl", "nmod").first { grammar.hasCase($0, "by") }
    }

    private func antecedent(of word: Int) -> Int {
        guard grammar.isRelative(word) else { return word }
        return grammar.antecedent(ofRelative: word) ?? word
    }
}

// MARK: - Prepositions and modifiers

extension Clause {
    /// The noun with a preposition that depends on the predicate or on its object.
    private func withCase(_ preposition: String) -> Int? {
        let own = grammar.dependents(of: predicate, "obl", "nmod", "advcl", "acl")
        let parts =
            theme
            + theme.flatMap { object in
                grammar.dependents(of: object, "nmod").filter { grammar.hasCase($0, "of") }
            }
        let ofObject = parts.flatMap { grammar.dependents(of: $0, "nmod") }
        return (own + ofObject).first {
            grammar.isNominal($0) && grammar.hasCase($0, preposition)
        }
    }

    /// The objects of a verb, whichever way the clause turns them.
    private var theme: [Int] {
        grammar.words[predicate].partOfSpeech == .verb ? all(object) : []
    }

    /// A place or a name before a noun, as in "Chinese aid".
    private var modifier: Int? {
        grammar.dependents(of: predicate, "amod", "compound").first {
            $0 < predicate && grammar.isCapitalised($0)
        }
    }
}

extension Grammar {
    /// The dictionary forms that a word may have, in lower case, the likeliest first.
    func lemmas(of word: Int) -> [String] {
        let lemma = words[word].lemma.lowercased()
        let isInflecting = [.verb, .noun, .auxiliary].contains(words[word].partOfSpeech)
        return isInflecting ? [lemma] + Inflection.bases(of: form(word).lowercased()) : [lemma]
    }

    /// Of a noun after "of" the quantity that it belongs to: "tons of aid".
    func whole(of noun: Int) -> Int {
        guard relates(noun, as: "nmod"), hasCase(noun, "of"), let head = words[noun].head
        else { return noun }
        return head
    }

    /// Whether a noun stands with a preposition.
    func hasCase(_ noun: Int, _ preposition: String) -> Bool {
        dependents(of: noun, "case").contains { form($0).lowercased() == preposition }
    }
}
