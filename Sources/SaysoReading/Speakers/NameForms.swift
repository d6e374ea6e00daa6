import SaysoClaims

/// The forms of an article's names, and which of them may be one's.
struct NameForms {
    private let grammar: Grammar
    private let names: [Int: Name]
    private let forms: [Int: [String]]
    private let initials: [Int: String]
    private let bearers: [String: [Int]]

    /// Prepares names, given by their heads.
    init(_ names: [Int: Name], _ grammar: Grammar) {
        self.grammar = grammar
        self.names = names
        let forms = names.mapValues { Self.forms(of: $0, grammar) }
        self.forms = forms
        initials = names.mapValues { grammar.initials(of: $0.words) }
        let people = names.keys.filter {
            names[$0]?.kind == .person && forms[$0, default: []].count > 1
        }
        bearers = Dictionary(grouping: people) { forms[$0, default: []][0] }
    }

    /// The words in lower case of the name at a head, a person's without titles.
    subscript(head: Int) -> [String] { forms[head] ?? [] }

    /// Whether two names may be one's: the same words, or one a short form of the other.
    func areSame(_ a: Int, _ b: Int) -> Bool {
        self[a] == self[b] || isShort(a, of: b) || isShort(b, of: a)
    }

    /// Whether two full names of people with one surname have given names that cannot be one's.
    func areRelatives(_ a: Int, _ b: Int) -> Bool {
        guard names[a]?.kind == .person, names[b]?.kind == .person,
            self[a].count > 1, self[b].count > 1, self[a].last == self[b].last,
            let first = self[a].first, let second = self[b].first
        else { return false }
        return !areSame(a, b) && !GivenNames.areAlike(first, second)
            && !self[a].contains(second) && !self[b].contains(first)
    }

    /// Whether a name is a part of a longer one: a person's surname or given name, an
    /// organisation's words or initials.
    func isShort(_ short: Int, of long: Int) -> Bool {
        guard let a = names[short], let b = names[long] else { return false }
        let (few, many) = (self[short], self[long])
        if few.count == 1, few[0].count > 2, initials[long] == few[0],
            !grammar.text(a.words).contains(where: \.isLowercase)
        {
            return true
        }
        let isSurname = b.kind == .person && few.count == 1 && few.last == many.last
        guard Self.areAlike(a.kind, b.kind) || isSurname, few.count < many.count || few.count == 1
        else { return false }
        switch b.kind {
        case .person: return isShortPerson(few, of: many)
        case .organization, .product:
            return few.count < many.count && Set(few).isSubset(of: many) && few.last == many.last
        default: return false
        }
    }

    private func isShortPerson(_ few: [String], of many: [String]) -> Bool {
        if few.count == 1, let surname = many.last, few[0].isMisspelling(of: surname) {
            return true
        }
        guard few.count < many.count else { return false }
        return Set(few).isSubset(of: many) && (few.last == many.last || few.first == many.first)
    }

    /// The full names of which a person's name of one word is the beginning: "Vlad".
    func full(ofNickname short: Int) -> [Int] {
        guard names[short]?.kind == .person, self[short].count == 1 else { return [] }
        return bearers.filter { self[short][0].isNickname(of: $0.key) }.values.joined().sorted()
    }

    /// Whether names of two kinds may be one's; a newspaper is now the firm, now what it prints.
    private static func areAlike(_ a: Name.Kind, _ b: Name.Kind) -> Bool {
        let things: Set<Name.Kind> = [.organization, .product]
        return a == b || (things.contains(a) && things.contains(b))
    }

    private static func forms(of name: Name, _ grammar: Grammar) -> [String] {
        let forms = name.words.map { grammar.form($0).lowercased() }
            .filter { !slight.contains($0) && $0.contains { $0.isLetter } }
        guard name.kind == .person else { return forms }
        let bare = Array(forms.drop(while: NameTitles.contain))
        return bare.isEmpty ? forms : bare
    }

    private static let slight: Set = ["the", "'s", "’s"]
}

extension String {
    /// Whether a word of five letters or more is another with one letter more, less or changed.
    func isMisspelling(of other: String) -> Bool {
        let (a, b) = (Array(self), Array(other))
        guard a != b, min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1 else { return false }
        let begin = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return begin > 0 && begin + end >= max(a.count, b.count) - 1
    }

    /// Whether a name is the beginning of a longer given name, two letters or more short of it.
    fileprivate func isNickname(of given: String) -> Bool {
        count > 2 && count + 2 <= given.count && given.hasPrefix(self)
    }
}
