import SaysoClaims

/// Who in an article is called by which office beside their name.
struct Offices {
    private let grammar: Grammar
    private var bearers: [String: [Int]] = [:]
    private var offices: [Int: Set<String>] = [:]

    /// Looks around names, given by their heads.
    init(of names: [Int: Name], _ grammar: Grammar) {
        self.grammar = grammar
        for head in names.keys.sorted() where names[head]?.kind == .person {
            let words = names[head]?.words ?? head..<head + 1
            for role in Self.roles(before: words, grammar) {
                bearers[role, default: []].append(head)
                offices[head, default: []].insert(role)
            }
        }
    }

    /// Those whom "the president" or "the French president" calls: those called so, best without
    /// another country.
    func bearers(calledBy word: Int) -> [Int] {
        let called = bearers[Self.role(at: word, grammar)] ?? []
        let alone = called.filter { offices[$0, default: []].count == 1 }
        return alone.isEmpty ? called : alone
    }

    /// Whether a noun may call somebody by these names: nobody is the prime minister whom the
    /// article calls president, nor "the president" whom it does not, where it calls others so.
    func allow(_ word: Int, for names: [Int]) -> Bool {
        guard !names.isEmpty, grammar.isBareDefinite(word) else { return true }
        let own = bearers(calledBy: word)
        if !own.isEmpty { return names.contains(where: own.contains) }
        let role = Self.office(of: Self.role(at: word, grammar))
        let held = Set(names.flatMap { offices[$0, default: []] }.compactMap(Self.office))
        guard let role, !held.isEmpty else { return true }
        return held.contains(role)
    }

    /// The office, of those that one person holds at a time, in a role's words.
    private static func office(of role: String) -> String? {
        let words = role.split(separator: " ").map(String.init)
        guard let last = words.last, exclusive.contains(last) else { return nil }
        guard let before = words.dropLast().last, qualifiers.contains(before) else { return last }
        return before + " " + last
    }

    private static let exclusive: Set = [
        "president", "minister", "king", "queen", "pope", "chancellor", "governor", "mayor",
    ]

    /// Words that make another office of the one after them.
    private static let qualifiers: Set = [
        "vice", "prime", "deputy", "former", "ex", "foreign", "defense", "defence", "finance",
        "interior", "justice", "acting",
    ]

    private static let landMark = "@"

    /// The title before a person's name or at its beginning, alone and with the word before it:
    /// "president", "@USA president".
    private static func roles(before name: Range<Int>, _ grammar: Grammar) -> [String] {
        let isInside = name.count > 1 && grammar.isTitle(name.lowerBound)
        let title = isInside ? name.lowerBound : name.lowerBound - 1
        guard title >= 0 else { return [] }
        let role = grammar.form(title).lowercased()
        guard title > 0 else { return [role] }
        let before = word(title - 1, grammar)
        if qualifiers.contains(before) { return [before + " " + role] }
        guard grammar.isCapitalised(title - 1) else { return [role] }
        return [role, before + " " + role]
    }

    /// What a definite noun calls somebody, as the roles before names are worded.
    private static func role(at noun: Int, _ grammar: Grammar) -> String {
        let places = grammar.dependents(of: noun, "amod", "compound").filter { $0 < noun }
        return (places.map { word($0, grammar) } + [grammar.form(noun).lowercased()])
            .joined(separator: " ")
    }

    /// A word in lower case without dots; a country, or who is of it, by its code.
    private static func word(_ number: Int, _ grammar: Grammar) -> String {
        let form = grammar.form(number).lowercased()
        if grammar.isCapitalised(number), let code = Actors.code(ofCountry: form) {
            return landMark + code
        }
        return form.filter { $0 != "." }
    }
}
