import SaysoClaims

/// The two things that stand on either side of "than".
///
/// - Units: word numbers of the article.
struct Alternatives {
    /// The first and the second, as written; `nil` where one is not there.
    private(set) var both: (Range<Int>, Range<Int>)?

    private let grammar: Grammar
    private let extents: Extents

    /// The word that grades.
    private let hedge: Int

    /// The first word after the comparative.
    private let begin: Int
    private let than: Int

    /// Finds what a comparative and its "than" compare.
    init(of head: Int, after words: [Int], _ than: Int, _ grammar: Grammar) {
        self.grammar = grammar
        extents = Extents(grammar)
        hedge = head
        begin = (words.last ?? head) + 1
        self.than = than
        both = compared()
    }

    /// Finds what "rather than" sets against each other.
    init(of head: Int, rather: Int, _ grammar: Grammar) {
        self.grammar = grammar
        extents = Extents(grammar)
        hedge = head
        begin = head + 1
        than = rather + 1
        both = preferred(rather)
    }
}

// MARK: - After "than"

extension Alternatives {
    /// How the words after "than" are built.
    private enum Build {
        /// "that it was attacked"
        case clause
        /// "to win it", "reward it"
        case verbal
        /// "in a ward"
        case prepositional
        case nominal
        /// "boys are"
        case subject
    }

    private typealias Other = (range: Range<Int>, head: Int, build: Build)

    private var other: Other? {
        let first = than + 1
        guard first < grammar.words.count else { return nil }
        if grammar.lowered(first) == "that", let verb = verb(after: first) {
            return (first..<extents.end(of: verb), verb, .clause)
        }
        guard let head = head(after: first) else { return nil }
        let range = first..<max(extents.end(of: head), head + 1)
        let parts = first..<head
        if isTo(first) || isVerbal(head) {
            let subject = parts.first(where: grammar.isNominal)
            guard let subject, !isTo(first) else { return (range, head, .verbal) }
            return (first..<extents.end(of: subject), subject, .subject)
        }
        let isPlaced = grammar.words[first].partOfSpeech == .adposition && first < head
        return (range, head, isPlaced ? .prepositional : .nominal)
    }

    /// The word that the others after "than" depend on.
    private func head(after first: Int) -> Int? {
        let last = min(first + 12, grammar.words.count)
        return (first..<last).first { word in
            let above = grammar.words[word].head ?? -1
            return grammar.words[word].partOfSpeech != .punctuation
                && (above < first || above >= last)
                && (grammar.isNominal(word) || isVerbal(word))
        } ?? (first..<last).first { grammar.isNominal($0) }
    }

    /// The finite verb of a clause that begins with "that".
    private func verb(after first: Int) -> Int? {
        guard first + 1 < grammar.words.count,
            grammar.words[first + 1].partOfSpeech != .adposition
        else { return nil }
        let ahead = first + 1..<min(first + 20, grammar.words.count)
        let verb = ahead.prefix { grammar.words[$0].partOfSpeech != .punctuation }.first {
            [.verb, .auxiliary].contains(grammar.words[$0].partOfSpeech)
        }
        guard let verb else { return nil }
        let isHelping = grammar.relates(verb, as: "aux") || grammar.relates(verb, as: "cop")
        guard isHelping, let main = grammar.words[verb].head, main > verb else { return verb }
        return main
    }

    /// The "to" of an infinitive.
    private func isTo(_ word: Int) -> Bool {
        grammar.lowered(word) == "to" && grammar.words[word].partOfSpeech != .adposition
    }

    private func isVerbal(_ word: Int) -> Bool {
        [.verb, .auxiliary].contains(grammar.words[word].partOfSpeech)
            || ["advcl", "xcomp", "ccomp"].contains { grammar.relates(word, as: $0) }
    }
}

// MARK: - Before it

extension Alternatives {
    private func compared() -> (Range<Int>, Range<Int>)? {
        guard let other else { return nil }
        if let chances = chances(against: other) { return chances }
        guard let first = firstSide(against: other), !first.overlaps(other.range) else {
            return inverted(other)
        }
        return (first, other.build == .nominal ? withoutInfinitive(other) : other.range)
    }

    /// "The odds of a strike are better than those of a deal".
    private func chances(against other: Other) -> (Range<Int>, Range<Int>)? {
        guard grammar.relates(hedge, as: "nsubj"), let own = complement(of: hedge),
            let their = complement(of: other.head)
        else { return nil }
        return (own, their)
    }

    private func complement(of noun: Int) -> Range<Int>? {
        guard let inner = grammar.dependents(of: noun, "nmod").first(where: { $0 > noun }),
            let place = grammar.dependents(of: inner, "case").first
        else { return nil }
        return place..<max(extents.end(of: inner), place + 1)
    }

    private func firstSide(against other: Other) -> Range<Int>? {
        let between = extents.trimmed(begin..<than)
        if between.isEmpty || isAdverbial(between) || isAttributive { return subject }
        switch other.build {
        case .clause: return between
        case .subject: return subject
        case .verbal: return phrase(between, against: other)
        case .prepositional: return counterpart(of: other, in: between)
        case .nominal: return nominal(in: between, against: other)
        }
    }

    /// A verb's phrase, with "to" where the other has it.
    private func phrase(_ between: Range<Int>, against other: Other) -> Range<Int>? {
        let to = between.first(where: isTo)
        let start = to ?? between.lowerBound
        let isBare = !isTo(other.range.lowerBound)
        let first = isBare && to != nil ? start + 1 : start
        return first < between.upperBound ? first..<between.upperBound : nil
    }

    /// The last phrase before "than" with the same preposition, or else with any.
    private func counterpart(of other: Other, in between: Range<Int>) -> Range<Int>? {
        let own = grammar.lowered(other.range.lowerBound)
        let places = between.filter { word in
            let noun = grammar.words[word].head ?? word
            return grammar.words[word].partOfSpeech == .adposition
                && grammar.relates(word, as: "case") && noun > word && between.contains(noun)
        }
        let place = places.last { grammar.lowered($0) == own } ?? places.last
        guard let place, let noun = grammar.words[place].head else { return nil }
        return place..<min(max(extents.end(of: noun), noun + 1), between.upperBound)
    }

    /// The object, complement or subject that a noun stands against.
    private func nominal(in between: Range<Int>, against other: Other) -> Range<Int>? {
        let complement = complement(in: between, against: other.head)
        let subjects = self.subjects
        guard let complement else {
            if subjects.isEmpty || isImpersonal { return phrase(between, against: other) }
            return subject
        }
        let start = extents.begin(of: complement, from: between.lowerBound)
        let own = start..<between.upperBound
        guard let top = subjects.first, !isImpersonal, !hasCopula(complement) else { return own }
        let likeness = Likeness(grammar, to: other.head)
        return likeness.of(top) > likeness.of(complement) ? subject : own
    }

    /// The noun before "than" that what comes after it depends on, or else the last one that is
    /// no part of another.
    private func complement(in between: Range<Int>, against other: Int) -> Int? {
        if let above = grammar.words[other].head, between.contains(above),
            grammar.isNominal(above), !isVerbal(above) || hasCopula(above)
        {
            return above
        }
        return between.last { word in
            guard grammar.isNominal(word) || hasCopula(word), !grammar.relates(word, as: "conj")
            else { return false }
            let above = grammar.words[word].head ?? -1
            return !between.contains(above) || !grammar.isNominal(above)
        }
    }

    private func hasCopula(_ word: Int) -> Bool { !grammar.dependents(of: word, "cop").isEmpty }

    private func isAdverbial(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            [.adverb, .punctuation, .particle].contains(grammar.words[$0].partOfSpeech)
        }
    }

    /// Without the infinitive that follows the other subject: "than men to report pain".
    private func withoutInfinitive(_ other: Other) -> Range<Int> {
        guard extents.trimmed(begin..<than).isEmpty,
            let to = other.range.first(where: { $0 > other.head && isTo($0) })
        else { return other.range }
        return other.range.lowerBound..<to
    }
}

// MARK: - The subject

extension Alternatives {
    /// Whether the word grades a noun right after it: "a likelier outcome".
    private var isAttributive: Bool {
        guard grammar.relates(hedge, as: "amod"), let noun = grammar.words[hedge].head,
            noun > hedge, noun < than
        else { return false }
        return noun == than - 1 && grammar.dependents(of: noun, "det").contains { $0 < hedge }
    }

    /// What the words of likelihood are said of.
    private var predicate: Int {
        let isModifier = grammar.relates(hedge, as: "amod") || grammar.relates(hedge, as: "advmod")
        return isModifier ? grammar.words[hedge].head ?? hedge : hedge
    }

    /// The heads of the subject; more than one where the parser did not join them.
    private var subjects: [Int] {
        for word in grammar.ancestors(of: predicate).prefix(4) {
            let own = grammar.dependents(of: word, "nsubj", "csubj").filter { $0 < hedge }
            if !own.isEmpty { return own }
            let goesUp = ["xcomp", "conj", "ccomp", "obj", "advmod", "amod"].contains {
                grammar.relates(word, as: $0)
            }
            guard goesUp else { break }
        }
        return []
    }

    /// "It is more likely to rain".
    private var isImpersonal: Bool {
        guard let first = subjects.first else {
            return !grammar.dependents(of: predicate, "expl").isEmpty
        }
        return grammar.lowered(first) == "it" || grammar.relates(first, as: "expl")
    }

    private var subject: Range<Int>? {
        guard let first = subjects.first, let last = subjects.last, !isImpersonal else {
            return nil
        }
        if grammar.isRelative(first) {
            guard let noun = grammar.antecedent(ofRelative: first), noun < first else { return nil }
            return extents.begin(of: noun, from: 0)..<min(extents.end(of: noun), first)
        }
        let end = min(extents.end(of: last), hedge)
        return extents.trimmed(extents.begin(of: first, from: 0)..<end)
    }

    /// What follows the verb where the predicate comes first: "more likely than a ban is a tax".
    private func inverted(_ other: Other) -> (Range<Int>, Range<Int>)? {
        guard extents.trimmed(begin..<than).isEmpty else { return nil }
        let ahead = than + 1..<min(than + 20, grammar.words.count)
        let verb = ahead.prefix { grammar.words[$0].partOfSpeech != .punctuation }.first {
            grammar.lemma(of: $0) == "be" && $0 > than + 1
        }
        guard let verb, verb + 1 < grammar.words.count else { return nil }
        let rest = verb + 1..<min(verb + 12, grammar.words.count)
        guard let noun = rest.first(where: { grammar.isNominal($0) && isOutside($0, rest) }) else {
            return nil
        }
        return (verb + 1..<max(noun + 1, extents.end(of: noun)), than + 1..<verb)
    }

    private func isOutside(_ word: Int, _ range: Range<Int>) -> Bool {
        !(grammar.words[word].head.map(range.contains) ?? false) || hasCopula(word)
    }
}

// MARK: - Rather than

extension Alternatives {
    private func preferred(_ rather: Int) -> (Range<Int>, Range<Int>)? {
        guard let other, rather > 0 else { return nil }
        let isFirst = grammar.words[rather - 1].partOfSpeech == .punctuation
        if let above = grammar.words[other.head].head, above < rather {
            return (extents.trimmed(start(of: above, against: other)..<rather), other.range)
        }
        let own = grammar.dependents(of: predicate, "nsubj").filter { $0 > other.range.upperBound }
        guard rather == 0 || isFirst || grammar.words[rather].head == predicate,
            let subject = own.last
        else { return nil }
        return (
            extents.begin(of: subject, from: other.range.upperBound)..<extents.end(of: subject),
            other.range
        )
    }

    /// Where the first alternative begins, given the word that heads it.
    private func start(of head: Int, against other: Other) -> Int {
        let mark = grammar.dependents(of: head, "case", "mark").first { $0 < head }
        switch other.build {
        case .prepositional: return mark ?? extents.begin(of: head, from: 0)
        case .verbal where isTo(other.range.lowerBound): return mark ?? head
        case .nominal where !isVerbal(head): return extents.begin(of: head, from: 0)
        default: return head
        }
    }
}
