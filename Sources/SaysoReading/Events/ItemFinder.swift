import SaysoClaims

/// What an event is about, thing by thing: the words, how many, and which coarse category.
struct ItemFinder {
    private let categories: [String: String]
    private let grammar: Grammar

    /// - Parameters:
    ///   - categories: By lemma or phrase of lemmas.
    ///   - grammar: The article's trees.
    init(_ categories: [String: String], _ grammar: Grammar) {
        self.categories = categories
        self.grammar = grammar
    }

    /// The thing that a noun heads.
    func item(_ head: Int) -> EventItem {
        let number = grammar.dependents(of: head, "nummod").first
        return EventItem(
            range: grammar.range(grammar.phrase(of: head)),
            quantity: number.map { grammar.range(grammar.spans.subtree(of: $0)) },
            category: category(of: head))
    }

    /// The longest phrase that ends with the noun, or what it is of ("tons of food").
    private func category(of head: Int) -> String? {
        let before = grammar.dependents(of: head, "amod", "compound").filter { $0 < head }
        for first in before {
            let phrase = (first...head).map { grammar.words[$0].lemma.lowercased() }
            if let category = categories[phrase.joined(separator: " ")] { return category }
        }
        let near =
            [head] + before
            + grammar.dependents(of: head, "nmod").filter { grammar.hasCase($0, "of") }
        return near.lazy.flatMap { grammar.lemmas(of: $0) }.compactMap { categories[$0] }.first
    }
}
