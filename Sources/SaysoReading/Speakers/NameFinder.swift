import SaysoClaims

/// Names as the names head marks them → names to resolve: without those that are only titles,
/// and with persons' names that only the tree shows.
struct NameFinder {
    private let grammar: Grammar

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// The names of an article, in text order.
    func names(marked: [Name]) -> [Name] {
        let titles = Works.titles(in: grammar)
        let proper =
            titles
            + marked.flatMap(parts).map(withoutOffice).filter { name in
                name.kind != .date && name.kind != .event && !isRole(name)
                    && name.words.contains { grammar.isCapitalised($0) && !grammar.isTitle($0) }
                    && !titles.contains { $0.words.overlaps(name.words) }
            }
        var isTaken = [Bool](repeating: false, count: grammar.words.count)
        for name in proper { for word in name.words { isTaken[word] = true } }
        let full = grammar.words.indices.compactMap { fullName(from: $0) }
            .filter { name in !name.words.contains { isTaken[$0] } }
        for name in full { for word in name.words { isTaken[word] = true } }
        let surnames = Set(
            (proper + full).filter { $0.kind == .person && $0.words.count > 1 }
                .map { grammar.form($0.words.upperBound - 1) })
        let short = grammar.words.indices.filter { word in
            !isTaken[word] && isProper(word) && !grammar.relates(word, as: "compound")
                && (surnames.contains(grammar.form(word)) || isMisspelt(word, of: surnames))
        }
        return (proper + full + short.map { Name(kind: .person, words: $0..<$0 + 1) })
            .sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// Whether a subject is one person's surname but for a letter: "Brand" of Ida Brandt.
    ///
    /// "The Brandts" are several.
    private func isMisspelt(_ word: Int, of surnames: Set<Substring>) -> Bool {
        guard grammar.relates(word, as: "nsubj"), grammar.dependents(of: word, "det").isEmpty
        else { return false }
        let form = String(grammar.form(word))
        return surnames.count { form.isMisspelling(of: String($0)) && form != $0 + "s" } == 1
    }

    /// "Conservative MP": titles and a noun for what somebody does; "R-Ohio", "Ohio Republican": a
    /// party.
    private func isRole(_ name: Name) -> Bool {
        guard let first = name.words.first, let last = name.words.last else { return false }
        let form = grammar.form(last).lowercased()
        if first != last, NounKind.isPerson(form), name.words.dropLast().allSatisfy(grammar.isTitle)
        {
            return true
        }
        guard name.kind == .person else { return false }
        if grammar.form(first).count == 1 {
            return first == last || ["-", "–"].contains(grammar.form(first + 1))
        }
        return first != last && NameTitles.isOfParty(form)
    }

    /// A name over a line's end is two, and so are an institution's and the person's after it:
    /// "Growers' Union, Ann Lee".
    private func parts(of name: Name) -> [Name] {
        var parts: [Name] = []
        var begin = name.words.lowerBound
        for word in name.words where word + 1 == name.words.upperBound || grammar.endsLine(word) {
            parts.append(Name(kind: name.kind, words: begin..<word + 1))
            begin = word + 1
        }
        guard name.kind != .person, let last = parts.popLast() else { return parts }
        let comma = last.words.last { grammar.form($0) == "," } ?? last.words.upperBound
        let tail = comma + 1..<max(comma + 1, last.words.upperBound)
        guard tail.count > 1, comma > last.words.lowerBound,
            tail.dropFirst().allSatisfy({
                grammar.relates($0, as: "flat") && grammar.words[$0].head == tail.lowerBound
            })
        else { return parts + [last] }
        return parts + [
            Name(kind: last.kind, words: last.words.lowerBound..<comma),
            Name(kind: .person, words: tail),
        ]
    }

    /// A person's name without the office before it: "President of the Senate Ann Lee".
    private func withoutOffice(_ name: Name) -> Name {
        let first = name.words.lowerBound
        guard name.kind == .person, name.words.count > 3, grammar.isTitle(first),
            grammar.form(first + 1).lowercased() == "of",
            let own = name.words.last(where: { !isProper($0) && !isParticle($0) })
        else { return name }
        let place = own + 1..<name.words.upperBound
        guard let given = place.first(where: { Gender(givenName: grammar.form($0)) != nil })
        else { return name }
        return Name(kind: .person, words: given..<name.words.upperBound)
    }

    private func isParticle(_ word: Int) -> Bool {
        ["von", "van", "de", "der", "den", "di", "da", "del", "bin", "al", "la", "le"]
            .contains(grammar.form(word).lowercased())
    }

    /// Proper nouns that follow each other as the parts of a person's name do: flat, without a
    /// word of an institution.
    private func fullName(from first: Int) -> Name? {
        guard isProper(first) else { return nil }
        let parts = [first] + grammar.dependents(of: first, "flat").filter { $0 > first }
        let isUnbroken = zip(parts, parts.dropFirst()).allSatisfy { $0 + 1 == $1 }
        let bare = parts.drop(while: grammar.isTitle)
        guard isUnbroken, bare.count > 1, bare.count < 5, bare.allSatisfy(isProper),
            let begin = bare.first, let last = bare.last,
            !bare.contains(where: { NounKind.isInstitution(grammar.form($0).lowercased()) })
        else { return nil }
        return Name(kind: .person, words: begin..<last + 1)
    }

    private func isProper(_ word: Int) -> Bool {
        grammar.words[word].partOfSpeech == .properNoun && grammar.isCapitalised(word)
            && !NameTitles.isOfCalendar(grammar.form(word).lowercased())
    }

}
