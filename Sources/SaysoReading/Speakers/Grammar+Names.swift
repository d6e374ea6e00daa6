import SaysoClaims

// What the words of a name and around it tell.
extension Grammar {
    /// The word of a name on which the others depend, or the title before it on which it does.
    func head(ofName name: Range<Int>) -> Int {
        let own =
            name.first { number in words[number].head.map { !name.contains($0) } ?? true }
            ?? name.lowerBound
        guard let above = words[own].head, above < name.lowerBound, relates(own, as: "flat"),
            isTitle(above), isCapitalised(above)
        else { return own }
        return above
    }

    /// Where initials in brackets come right after what they are the initials of, as in "the
    /// World Trade Organization (WTO)": the words before the bracket.
    func spelledOut(_ word: Int) -> Range<Int>? {
        let initials = form(word).filter(\.isLetter)
        guard word > 1, form(word - 1) == "(", initials.count > 1,
            initials.allSatisfy(\.isUppercase)
        else { return nil }
        var letters: [Character] = []
        for first in (max(0, word - 12)..<word - 1).reversed() {
            guard words[first].partOfSpeech != .punctuation || form(first) == "-" else { break }
            if isCapitalised(first), let letter = form(first).first {
                letters.insert(letter, at: 0)
            }
            if letters.count == initials.count {
                return String(letters) == String(initials) ? first..<word - 1 : nil
            }
        }
        return nil
    }

    /// The initials of the capitalised words of a name, in lower case.
    func initials(of name: Range<Int>) -> String {
        String(extended(name).filter(isCapitalised).compactMap { form($0).first }).lowercased()
    }

    /// Whether a word is a title before a person's name.
    func isTitle(_ word: Int) -> Bool { NameTitles.contain(form(word).lowercased()) }

    /// Whether a word begins with a capital.
    func isCapitalised(_ word: Int) -> Bool { form(word).first?.isUppercase ?? false }

    /// What a person's name tells of their gender: its title, or the given name before others.
    func gender(of name: Range<Int>) -> Gender? {
        let before = name.lowerBound > 0 ? name.lowerBound - 1 : nil
        let titles = (before.map { [$0] } ?? []) + Array(name.prefix(1))
        if let told = titles.compactMap({ Gender(title: form($0)) }).first { return told }
        let bare = name.drop { isTitle($0) }
        guard bare.count > 1, let first = bare.first else { return nil }
        return Gender(givenName: form(first))
    }

    /// A name of an organisation with what goes on in capitals after "of", "for" or "to".
    func extended(_ name: Range<Int>) -> Range<Int> {
        let isPart = { (word: Int) in
            isCapitalised(word) && !NameTitles.isOfCalendar(form(word).lowercased())
        }
        var end = name.upperBound
        while end < words.count, Self.links.contains(String(form(end))) {
            var next = end + 1
            while next < words.count, Self.links.contains(String(form(next))) { next += 1 }
            guard next < words.count, isPart(next) else { break }
            while next < words.count, isPart(next) { next += 1 }
            end = next
        }
        return name.lowerBound..<end
    }

    private static let links: Set = ["of", "for", "on", "to", "the", "a"]
}
