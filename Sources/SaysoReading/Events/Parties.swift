import SaysoClaims

/// Which words of a clause stand for a party to an event: somebody, a body, a place, a people.
struct Parties {
    private let nouns: Set<String>
    private let grammar: Grammar

    init(_ nouns: Set<String>, _ grammar: Grammar) {
        self.nouns = nouns
        self.grammar = grammar
    }

    /// The words themselves where they are parties, else whose they are: of "Palestinian homes"
    /// the Palestinians, of "Iran's plan" Iran.
    func standing(for words: [Int]) -> [Int] {
        let own = words.filter(isParty)
        return own.isEmpty ? words.compactMap(owner) : own
    }

    /// Whether a word may be a party by itself.
    func isParty(_ word: Int) -> Bool {
        let own = grammar.words[word]
        let form = grammar.form(word).lowercased()
        switch own.partOfSpeech {
        case .properNoun: return !NameTitles.isOfCalendar(form)
        case .pronoun: return !Self.things.contains(form)
        case .adjective: return grammar.isCapitalised(word)
        case .noun: return grammar.lemmas(of: word).contains(where: isActing)
        default: return false
        }
    }

    private func isActing(_ lemma: String) -> Bool {
        if nouns.contains(lemma) { return true }
        switch NounKind.kind(of: lemma) {
        case .organization, .government, .publication, .group: return true
        default: return false
        }
    }

    /// Whose some things are, where they say so.
    func owners(of things: [Int]) -> [Int] { things.compactMap(owner) }

    private func owner(of word: Int) -> Int? {
        let owners =
            grammar.dependents(of: word, "nmod:poss")
            + grammar.dependents(of: word, "amod", "compound").filter {
                $0 < word && grammar.isCapitalised($0)
            }
            + grammar.dependents(of: word, "compound").filter { $0 < word }
            + grammar.dependents(of: word, "nmod").filter {
                grammar.hasCase($0, "of") || grammar.hasCase($0, "by")
                    || grammar.hasCase($0, "between")
            }
        return owners.first(where: isParty)
    }

    private static let things: Set = [
        "this", "that", "there", "what", "something", "nothing", "which", "anything", "everything",
        "these", "those",
    ]
}
