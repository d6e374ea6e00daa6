import SaysoClaims

/// Words that grade likelihood together, as they stand in an article.
///
///     It is not very likely that …
///           ───────────────
///
/// - Units: word numbers of the article.
struct Hedge: Hashable {
    /// All words, ascending.
    var words: [Int]

    /// The one that grades: "likely".
    let head: Int

    /// The words that a scale knows, in its order.
    var scaled: [Int]

    /// A belief or an impression, which grades without naming a degree: "think", "seem".
    let isAttitude: Bool

    /// Whether a word outside ``scaled`` denies it: "not likely".
    var isNegated = false
}

/// Finds the words that grade likelihood among some words of an article.
struct HedgeFinder {
    let lexicon: HedgeLexicon
    let grammar: Grammar

    /// Where to look, ascending.
    let words: [Int]

    /// The log-odds that a word grades likelihood; `nil` where no model looked.
    let graded: (Int) -> Float?

    private let inside: Set<Int>
    private let masked: Set<Int>

    init(
        _ lexicon: HedgeLexicon, _ grammar: Grammar, in words: [Int],
        graded: @escaping (Int) -> Float?
    ) {
        self.lexicon = lexicon
        self.grammar = grammar
        self.words = words
        self.graded = graded
        inside = Set(words)
        masked = lexicon.masked(among: words, in: grammar)
    }

    /// In text order, without overlap; the longest at each word.
    func hedges() -> [Hedge] {
        var hedges: [Hedge] = []
        var begin = 0
        for word in words where word >= begin && !masked.contains(word) {
            guard var hedge = phrase(at: word) ?? single(at: word) else { continue }
            begin = (hedge.words.last ?? word) + 1
            extend(&hedge, after: hedges.last?.words.last ?? -1)
            hedges.append(hedge)
        }
        return hedges.map(predicated)
    }

    // MARK: - What counts

    private func phrase(at word: Int) -> Hedge? {
        let first = grammar.lowered(word)
        for phrase in lexicon.phrases[first] ?? [] {
            let numbers = Array(word..<word + phrase.words.count)
            guard numbers.allSatisfy(inside.contains), !numbers.contains(where: masked.contains),
                numbers.map(grammar.lowered) == phrase.words,
                counts(numbers, phrase.trust, isPlain: true)
            else { continue }
            let head = numbers.first { lexicon.ranks.up.contains(grammar.lowered($0)) }
            return Hedge(
                words: numbers, head: head ?? numbers[0], scaled: numbers, isAttitude: false)
        }
        return nil
    }

    private func single(at word: Int) -> Hedge? {
        guard let (kind, trust) = lexicon.entry(of: word, in: grammar),
            counts([word], trust, isPlain: isPlain(word, kind))
        else { return nil }
        let isDenial = lexicon.ranks.down.contains(grammar.lemma(of: word))
        return Hedge(
            words: [word], head: word, scaled: [word], isAttitude: kind == .verbs && !isDenial)
    }

    private func counts(_ words: [Int], _ trust: HedgeLexicon.Trust, isPlain: Bool) -> Bool {
        let told = words.compactMap(graded).max()
        switch trust {
        case .plain: return told.map { $0 > Self.doubtful } ?? isPlain
        case .told: return told.map { $0 > Self.likely } ?? false
        case .wide: return told.map { $0 > Self.sure } ?? false
        }
    }

    /// A model's no: below it even a word of the trade does not count.
    ///
    /// Lenient, because the lexicon is right more often than not where it speaks at all.
    static let doubtful: Float = -2

    /// A model's yes, rather than no, which words of several senses need ("can").
    static let likely: Float = -0.5

    /// A model's certainty, which a word needs that as a rule grades nothing.
    static let sure: Float = 1

    /// Whether a word grades likelihood by itself, where no model looked.
    private func isPlain(_ word: Int, _ kind: HedgeLexicon.Kind) -> Bool {
        switch kind {
        case .modals: true
        case .verbs:
            !grammar.relates(word, as: "amod") && !isAbout(word)
                && (grammar.lemma(of: word) != "appear" || hasComplement(word))
        case .qualities:
            !Self.particular.contains(grammar.lowered(word))
                || !grammar.relates(word, as: "amod") || isDegree(word - 1)
        case .nouns: !grammar.relates(word, as: "compound") && !isOpportunity(word)
        }
    }

    /// "A certain doctor", "a sure hand".
    private static let particular: Set = ["certain", "sure"]

    /// "Thinks about it", "believes in it".
    private func isAbout(_ verb: Int) -> Bool {
        verb + 1 < grammar.words.count
            && ["about", "of", "in"].contains(grammar.lowered(verb + 1))
    }

    private func hasComplement(_ verb: Int) -> Bool {
        guard grammar.dependents(of: verb, "xcomp", "ccomp", "csubj", "expl").isEmpty else {
            return true
        }
        return grammar.relates(verb, as: "parataxis")
            || verb + 1 < grammar.words.count
                && ["to", "that", "like", "as"].contains(grammar.lowered(verb + 1))
    }

    /// "A chance to speak".
    private func isOpportunity(_ noun: Int) -> Bool {
        noun + 1 < grammar.words.count && grammar.lowered(noun + 1) == "to"
            && !isDegree(noun - 1)
    }
}

// MARK: - Degree and negation

extension HedgeFinder {
    /// Adds the words before a hedge that belong to it.
    private func extend(_ hedge: inout Hedge, after end: Int) {
        guard grammar.words[hedge.head].partOfSpeech != .auxiliary else { return }
        hedge.words = degrees(before: hedge.words[0], after: end) + hedge.words
        hedge.scaled = hedge.words
        negate(&hedge, after: end)
    }

    /// The degree words right before a word, ascending.
    private func degrees(before word: Int, after end: Int = -1) -> [Int] {
        var first = word
        while first - 1 > end, inside.contains(first - 1), isDegree(first - 1, of: word) {
            first -= 1
        }
        return Array(first..<word)
    }

    private func isDegree(_ word: Int, of head: Int? = nil) -> Bool {
        guard word >= 0, grammar.words[word].partOfSpeech != .adposition else { return false }
        let form = grammar.lowered(word)
        let isNoun = head.map { grammar.words[$0].partOfSpeech == .noun } ?? true
        if form == "as" { return head == word + 1 && !isNoun }
        return lexicon.degrees.contains(form)
            || isNoun && (lexicon.sizes.contains(form) || isFigure(word))
    }

    /// "50", "%".
    private func isFigure(_ word: Int) -> Bool {
        grammar.words[word].partOfSpeech == .numeral
            || ["%", "percent", "per", "cent"].contains(grammar.lowered(word))
    }

    /// Adds the word that denies a hedge, with the auxiliary that it leans on.
    private func negate(_ hedge: inout Hedge, after end: Int) {
        let first = hedge.words[0]
        let own = grammar.dependents(of: hedge.head, "advmod", "cc").filter { $0 < first }
        let beside = [first - 1].filter { $0 >= 0 }
        guard
            let negation = (own + beside).last(where: {
                $0 > end && inside.contains($0) && isNegation($0, before: first)
            })
        else { return }
        hedge.isNegated = true
        var added = [negation]
        let host = negation - 1
        if host > end, inside.contains(host), grammar.words[host].partOfSpeech == .auxiliary,
            isClitic(negation) || hedge.isAttitude && grammar.lemma(of: host) == "do"
        {
            added.insert(host, at: 0)
        }
        hedge.words = added + hedge.words
    }

    private func isNegation(_ word: Int, before first: Int) -> Bool {
        let form = grammar.lowered(word)
        // "No more likely", "no longer certain".
        if form == "no" {
            return word == first - 1 && ["more", "less"].contains(grammar.lowered(first))
        }
        return HedgeLexicon.negations.contains(form)
    }

    private func isClitic(_ word: Int) -> Bool {
        ["n't", "n’t"].contains(grammar.lowered(word))
    }

    /// With the size that is said of a noun of chance: "the chances are slim".
    private func predicated(_ hedge: Hedge) -> Hedge {
        let noun = hedge.head
        guard grammar.words[noun].partOfSpeech == .noun, grammar.relates(noun, as: "nsubj"),
            let size = grammar.words[noun].head, size > noun, inside.contains(size),
            lexicon.sizes.contains(grammar.lowered(size)) || isFigure(size)
        else { return hedge }
        var hedge = hedge
        let said = degrees(before: size, after: hedge.words.last ?? noun) + [size]
        hedge.words += said
        hedge.scaled = said + [noun]
        hedge.isNegated =
            hedge.isNegated
            || grammar.dependents(of: size, "advmod").contains { isNegation($0, before: said[0]) }
        return hedge
    }
}

extension HedgeLexicon {
    /// How a word is listed, by what part of speech it is; `nil` for a name and what is not
    /// listed.
    fileprivate func entry(of word: Int, in grammar: Grammar) -> (Kind, Trust)? {
        let (form, lemma) = (grammar.lowered(word), grammar.lemma(of: word))
        func listed(_ kind: Kind, _ key: String) -> (Kind, Trust)? {
            words[kind]?[key].map { (kind, $0) }
        }
        switch grammar.words[word].partOfSpeech {
        case .properNoun, .punctuation, .numeral, .determiner, .pronoun: return nil
        case .auxiliary: return listed(.modals, form)
        case .verb: return listed(.verbs, lemma) ?? listed(.qualities, form)
        case .noun:
            return listed(.nouns, lemma) ?? listed(.nouns, form)
                ?? (comparatives.up.contains(form) ? listed(.qualities, form) : nil)
        default: return listed(.qualities, form)
        }
    }

    /// The words of phrases that grade nothing.
    fileprivate func masked(among words: [Int], in grammar: Grammar) -> Set<Int> {
        var masked: Set<Int> = []
        for word in words {
            for phrase in never where phrase.first == grammar.lowered(word) {
                let numbers = word..<min(word + phrase.count, grammar.words.count)
                if numbers.map(grammar.lowered) == phrase { masked.formUnion(numbers) }
            }
        }
        return masked
    }
}

extension Grammar {
    /// A word as it stands there, in lower case.
    func lowered(_ word: Int) -> String { form(word).lowercased() }

    /// A word's dictionary form, in lower case.
    func lemma(of word: Int) -> String { words[word].lemma.lowercased() }
}
