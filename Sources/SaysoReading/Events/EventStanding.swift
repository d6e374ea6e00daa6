import SaysoClaims

/// How the act that a word tells of stands: done, planned, asked for, foretold, possible, supposed,
/// and whether it is told as so or as not so.
///
/// From the word upward: what stands in its own clause (modals, negation, "if", a question), then
/// the words that embed it ("asked … to", "failed to", "is unlikely to"), as far as they say
/// something. The first that tells a modality tells it; every negation turns the polarity.
///
/// - Source: implicative and factive verbs after Karttunen (1971, 2012); the values of FactBank
///   (Saurí and Pustejovsky, 2009).
struct EventStanding: Hashable {
    var modality: Modality?
    var polarity = Polarity.positive

    /// Whether any rule said something.
    var isRuled: Bool { modality != nil || polarity == .negative }
}

/// Reads standings off the trees.
struct StandingRules {
    private let grammar: Grammar

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// How the act that a word tells of stands, as far as rules tell.
    func standing(of predicate: Int) -> EventStanding {
        var standing = EventStanding()
        var word = predicate
        if isToldOfThePast(predicate) { standing.modality = .predicted }
        for _ in 0..<8 {
            mark(&standing, by: word)
            guard let head = grammar.words[word].head else {
                if isQuestion(word), standing.modality == nil { standing.modality = .asked }
                break
            }
            guard let next = embedder(of: word, under: head, &standing) else { break }
            word = next
        }
        return standing
    }

    // MARK: - In its own clause

    private func mark(_ standing: inout EventStanding, by word: Int) {
        if isNegated(word) { standing.polarity = standing.polarity.opposite }
        guard standing.modality == nil else { return }
        standing.modality =
            condition(at: word) ?? modal(of: word)
            ?? (isComing(word) ? .predicted : nil)
    }

    private func isNegated(_ word: Int) -> Bool {
        let own = grammar.dependents(
            of: word, "advmod", "det", "cc", "nsubj", "obj", "aux", "case", "mark")
        return own.contains { child in
            let form = grammar.form(child).lowercased()
            if Self.negations.contains(form) { return true }
            guard grammar.words[child].partOfSpeech == .noun else { return false }
            return grammar.dependents(of: child, "det").contains {
                grammar.form($0).lowercased() == "no"
            }
        }
    }

    private static let negations: Set = [
        "not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor", "nothing", "cannot",
        "hardly", "barely", "without",
    ]

    /// What a modal verb beside the act says of it.
    func modal(of word: Int) -> Modality? {
        for auxiliary in grammar.dependents(of: word, "aux") {
            switch grammar.form(auxiliary).lowercased() {
            case "will", "'ll", "’ll", "wo", "shall": return .predicted
            case "may", "might", "could", "can", "ca": return .possible
            case "would", "'d", "’d": return .conditionalOrHypothetical
            case "should", "must", "ought": return .requestedOrOrdered
            default: continue
            }
        }
        return nil
    }

    /// Whether "would" is "will" of what was said, as in "said that France would send tents".
    ///
    /// What would have been, what is wished for, and what hangs on a condition is none.
    ///
    /// - Source: future in the past, Quirk et al. (1985), 14.31 (backshift in reported speech).
    private func isToldOfThePast(_ act: Int) -> Bool {
        guard let teller = teller(of: act), teller < act,
            grammar.words[teller].features["Tense"] == "Past",
            modal(of: act) == .conditionalOrHypothetical, condition(at: act) == nil
        else { return false }
        let isPerfect = grammar.dependents(of: act, "aux").contains {
            grammar.words[$0].lemma == "have"
        }
        let isQuoted = (teller..<act).contains { ["\"", "“"].contains(grammar.form($0)) }
        let said = known(teller)?.modality
        return !isPerfect && !isQuoted && (said == nil || said == .predicted)
    }

    /// The verb that tells what a clause says, also by a noun: "said that …", "dismissed reports
    /// that …".
    private func teller(of act: Int) -> Int? {
        guard let head = grammar.words[act].head else { return nil }
        if grammar.relates(act, as: "ccomp") { return head }
        let isSaid = grammar.dependents(of: act, "mark").contains {
            grammar.form($0).lowercased() == "that"
        }
        return isSaid && grammar.relates(act, as: "acl") ? grammar.words[head].head : nil
    }

    /// "If …", "unless …"; and what depends on such a clause.
    private func condition(at word: Int) -> Modality? {
        let marks = grammar.dependents(of: word, "mark").map { grammar.form($0).lowercased() }
        if marks.contains(where: Self.conditions.contains) { return .conditionalOrHypothetical }
        if marks.contains("whether") { return .asked }
        let clauses = grammar.dependents(of: word, "advcl").filter { clause in
            grammar.dependents(of: clause, "mark")
                .contains { Self.conditions.contains(grammar.form($0).lowercased()) }
        }
        let isModal = grammar.dependents(of: word, "aux")
            .contains {
                ["would", "could", "might", "will"].contains(grammar.form($0).lowercased())
            }
        return clauses.isEmpty || !isModal ? nil : .conditionalOrHypothetical
    }

    private static let conditions: Set = ["if", "unless", "provided", "lest"]

    /// "Is going to", and the infinitive of headlines: "China to send".
    private func isComing(_ word: Int) -> Bool {
        let isRoot = grammar.words[word].head == nil
        return isRoot
            && grammar.dependents(of: word, "mark").contains {
                grammar.form($0).lowercased() == "to"
            }
    }

    private func isQuestion(_ root: Int) -> Bool {
        grammar.dependents(of: root, "punct").contains { grammar.form($0) == "?" }
    }

    // MARK: - What embeds it

    /// The word to go on from, where what is above may say something of it.
    private func embedder(
        of word: Int, under head: Int, _ standing: inout EventStanding
    ) -> Int? {
        let relation = grammar.words[word].relation.prefix { $0 != ":" }
        if ["csubj", "nsubj", "advcl"].contains(relation), isWeighed(word, under: head) {
            standing.modality = standing.modality ?? .conditionalOrHypothetical
            return nil
        }
        switch relation {
        case "conj":
            return isOwnClause(word) ? nil : head
        case "xcomp", "ccomp", "csubj", "acl", "obj", "nsubj", "obl", "nmod", "advcl", "parataxis":
            if grammar.relates(word, as: "acl:relcl") { return nil }
            return apply(known(head), to: &standing, from: word, under: head, relation)
        case "compound", "amod", "appos", "aux", "cop", "fixed", "flat": return head
        default: return nil
        }
    }

    private func known(_ head: Int) -> Embedder? {
        grammar.lemmas(of: head).lazy.compactMap { Embedder.all[$0] }.first
    }

    private func apply(
        _ embedder: Embedder?, to standing: inout EventStanding, from word: Int, under head: Int,
        _ relation: Substring
    ) -> Int? {
        // "Risk sanctions by arming": the way is as real as what is done that way.
        if relation == "advcl", isWay(word) { return head }
        let isClausal = ["xcomp", "ccomp", "csubj", "acl"].contains(String(relation))
        guard let embedder else {
            if relation == "advcl", isPurpose(word), standing.modality == nil {
                standing.modality = .intendedOrPlanned
                return nil
            }
            return isClausal && !isFinite(word) ? head : nil
        }
        let isMeant =
            isClausal || embedder.takesNouns && relation != "nsubj" && relation != "advcl"
            || relation == "advcl" && isAgainst(word)
        guard isMeant else { return nil }
        if standing.modality == nil { standing.modality = embedder.modality }
        if embedder.turns || isAgainst(word) { standing.polarity = standing.polarity.opposite }
        return embedder.isLast ? nil : head
    }

    /// "Helping them is unwise", "its help has no benefit": the act is weighed, and not told.
    private func isWeighed(_ word: Int, under head: Int) -> Bool {
        func isPresent(_ word: Int) -> Bool { grammar.words[word].features["Tense"] == "Pres" }
        if grammar.words[word].partOfSpeech == .verb {
            // Trees take a gerund that is the subject for an adverbial clause now and then; no comma
            // parts it from what it is said to be.
            return grammar.form(word).hasSuffix("ing") && !isFinite(word)
                && grammar.dependents(of: head, "cop").contains { copula in
                    word < copula && isPresent(copula)
                        && !(word..<copula).contains { grammar.form($0) == "," }
                }
        }
        return grammar.words[head].lemma == "have" && isPresent(head)
            && grammar.dependents(of: head, "obj").contains {
                Self.gains.contains(grammar.words[$0].lemma)
            }
    }

    /// What an act may have that somebody weighs.
    private static let gains: Set = [
        "advantage", "benefit", "chance", "downside", "drawback", "future", "merit", "point",
        "prospect", "purpose", "reason", "sense", "upside", "use", "value", "virtue",
    ]

    private func isOwnClause(_ word: Int) -> Bool {
        !grammar.dependents(of: word, "nsubj", "aux").isEmpty
    }

    private func isFinite(_ word: Int) -> Bool {
        grammar.words[word].features["VerbForm"] == "Fin"
            || !grammar.dependents(of: word, "nsubj").isEmpty
    }

    private func isWay(_ word: Int) -> Bool {
        grammar.dependents(of: word, "mark").contains { grammar.form($0).lowercased() == "by" }
    }

    private func isPurpose(_ word: Int) -> Bool {
        grammar.dependents(of: word, "mark").contains { grammar.form($0).lowercased() == "to" }
    }

    /// "Warned against giving", "kept it from giving".
    private func isAgainst(_ word: Int) -> Bool {
        grammar.dependents(of: word, "mark", "case")
            .contains { ["against", "from"].contains(grammar.form($0).lowercased()) }
            && grammar.words[word].partOfSpeech == .verb
    }
}
