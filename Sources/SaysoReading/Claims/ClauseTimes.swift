import SaysoClaims
import SaysoText

/// Which clause each time expression of an article belongs to.
struct ClauseTimes {
    private let grammar: Grammar

    /// By the word that a time expression depends on.
    private var byGovernor: [Int: TimeExpression] = [:]

    init(_ times: [TimeExpression], _ grammar: Grammar) {
        self.grammar = grammar
        for time in times {
            guard let governor = Self.governor(of: time, grammar), byGovernor[governor] == nil
            else { continue }
            byGovernor[governor] = time
        }
    }

    /// The word outside a time expression on which it depends, prepositions seen through.
    private static func governor(of time: TimeExpression, _ grammar: Grammar) -> Int? {
        let words = grammar.numbers(in: time.range)
        let inside = Set(words)
        return words.lazy.compactMap { grammar.words[$0].head }.first { !inside.contains($0) }
    }

    /// The time that the clause of a predicate tells, its own or that of the verb that a noun
    /// or an infinitive belongs to.
    func time(of predicate: Int) -> TimeExpression? {
        if let own = byGovernor[predicate] { return own }
        guard let head = grammar.words[predicate].head else { return nil }
        let isShared =
            grammar.relates(predicate, as: "conj") || grammar.relates(predicate, as: "xcomp")
            || grammar.words[predicate].partOfSpeech == .noun
                && (grammar.relates(predicate, as: "obj")
                    || grammar.relates(predicate, as: "nsubj"))
        return isShared ? byGovernor[head] : nil
    }

    /// The first time that any of some words tells.
    func time(ofAny words: [Int], where isMeant: (TimeExpression) -> Bool) -> TimeExpression? {
        words.lazy.compactMap { byGovernor[$0] }.first(where: isMeant)
    }
}
