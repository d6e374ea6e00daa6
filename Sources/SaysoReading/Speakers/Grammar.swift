import SaysoClaims
import SaysoText

/// The trees of an article, to be asked.
///
/// - Units: word numbers of the article.
struct Grammar: Sendable {
    let words: [Word]
    let string: String
    let spans: MentionSpans

    /// The words that depend on each word, in text order.
    let children: [[Int]]

    init(words: [Word], in string: String) {
        self.words = words
        self.string = string
        spans = MentionSpans(words: words, in: string)
        var children = [[Int]](repeating: [], count: words.count)
        for (number, word) in words.enumerated() {
            if let head = word.head { children[head].append(number) }
        }
        self.children = children
    }

    /// The words that depend on one in any of some ways, in text order; a relation without
    /// subtype stands for all its subtypes.
    func dependents(of word: Int, _ relations: String...) -> [Int] {
        children[word].filter { child in relations.contains { relates(child, as: $0) } }
    }

    /// Whether a word depends on its head in this way.
    func relates(_ word: Int, as relation: String) -> Bool {
        let own = words[word].relation
        return own == relation || own.hasPrefix(relation + ":")
    }

    /// A word as it stands there.
    func form(_ word: Int) -> Substring { string[words[word].range] }

    /// Words that follow each other as they stand there.
    func text(_ range: Range<Int>) -> String { String(string[self.range(range)]) }

    /// The text range of words that follow each other.
    func range(_ range: Range<Int>) -> TextRange {
        words[range.lowerBound].range.union(words[range.upperBound - 1].range)
    }

    /// The words that stand inside a text range.
    func numbers(in range: TextRange) -> [Int] {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var numbers: [Int] = []
        while low < words.count, words[low].range.lowerBound < range.upperBound {
            numbers.append(low)
            low += 1
        }
        return numbers
    }

    /// Whether a line's end lies between a word and the next.
    func endsLine(_ word: Int) -> Bool {
        guard word + 1 < words.count else { return true }
        let between = words[word].range.upperBound..<words[word + 1].range.lowerBound
        return string[TextRange(between)].utf8.contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// Whether a word can stand for somebody.
    func isNominal(_ word: Int) -> Bool {
        switch words[word].partOfSpeech {
        case .noun, .properNoun, .pronoun, .numeral: true
        case .determiner, .adjective: !relates(word, as: "det") && !relates(word, as: "amod")
        default: false
        }
    }

    /// The words of some that depend on none of them and can stand for somebody, those joined
    /// to them by "and" included; in text order.
    func heads(among chosen: [Int]) -> [Int] {
        let inside = Set(chosen)
        let tops = chosen.filter { number in
            isNominal(number) && !(words[number].head.map(inside.contains) ?? false)
        }
        let nouns = tops.filter { !isRelative($0) }
        let first = nouns.isEmpty ? tops.prefix(1) : nouns.prefix(1)
        return first.flatMap { head in
            [head]
                + dependents(of: head, "conj").filter {
                    inside.contains($0) && isNominal($0) && !isSame($0, as: head)
                }
        }
    }

    /// Whether a word describes another beside it: an apposition.
    func isApposition(_ word: Int) -> Bool {
        relates(word, as: "appos") || words[word].relation == "nmod:desc"
    }

    /// Whether a word is "the" and a noun in the singular, and no more than places beside it.
    func isBareDefinite(_ word: Int) -> Bool {
        guard words[word].partOfSpeech == .noun || words[word].partOfSpeech == .properNoun,
            words[word].features["Number"] != "Plur"
        else { return false }
        let described = dependents(of: word, "amod", "compound", "nmod", "flat", "acl", "appos")
            .filter { !isCapitalised($0) || !dependents(of: $0, "case").isEmpty }
        return described.isEmpty
            && dependents(of: word, "det").contains { form($0).lowercased() == "the" }
    }

    /// Whose doing a verb without a subject of its own is: the subject of the verb it depends on,
    /// as in "she smiled, saying so".
    ///
    /// - Source: Universal Dependencies, controlled subjects (`nsubj:xsubj` of enhanced trees).
    func understoodSubject(of verb: Int) -> Int? {
        guard words[verb].partOfSpeech == .verb, dependents(of: verb, "nsubj").isEmpty,
            relates(verb, as: "advcl") || relates(verb, as: "xcomp") || relates(verb, as: "conj"),
            words[verb].features["Voice"] != "Pass", let above = words[verb].head
        else { return nil }
        return dependents(of: above, "nsubj").first { !relates($0, as: "nsubj:pass") }
            ?? understoodSubject(of: above)
    }

    /// Whether a comma comes before some words and another, or the end of the chosen ones, after.
    func isSetOff(_ range: Range<Int>, among chosen: [Int]) -> Bool {
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        return before >= 0 && form(before) == ","
            && (after == words.count || form(after) == "," || !chosen.contains(after))
    }

    /// The adjectives and nouns before a noun, in lower case.
    func modifiers(of word: Int) -> Set<String> {
        Set(
            dependents(of: word, "amod", "compound").filter { $0 < word }
                .map { form($0).lowercased() })
    }

    /// Whether a word is a noun in the plural without a determiner: "officials".
    func isBarePlural(_ word: Int) -> Bool {
        words[word].features["Number"] == "Plur"
            && dependents(of: word, "det", "nmod:poss", "nummod").isEmpty
    }

    /// Whether a word is a noun with "a" or "an": it tells of somebody new.
    func isIndefinite(_ word: Int) -> Bool {
        words[word].partOfSpeech == .noun && !relates(word, as: "appos")
            && dependents(of: word, "det").contains {
                ["a", "an", "another"].contains(form($0).lowercased())
            }
    }

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

    /// The person's name that something in a source is in apposition to, at any remove: "the
    /// chairman, Lee Farms, Ann Lee".
    func apposed(to head: Int, where isPerson: (Int) -> Bool) -> Int? {
        var open = [head]
        var seen: Set<Int> = []
        while let word = open.popLast(), seen.insert(word).inserted {
            if word != head, isPerson(word) { return word }
            open += dependents(of: word, "appos", "flat", "nmod:desc")
        }
        return nil
    }

    /// The title before a person's name or at its beginning, alone and with the capitalised word
    /// before it: "president", "us president".
    func roles(before name: Range<Int>) -> [String] {
        let isInside = name.count > 1 && isTitle(name.lowerBound)
        let title = isInside ? name.lowerBound : name.lowerBound - 1
        guard title >= 0 else { return [] }
        let role = form(title).lowercased()
        guard title > 0, isCapitalised(title - 1) else { return [role] }
        return [role, undotted(title - 1) + " " + role]
    }

    /// What a definite noun calls somebody, as ``roles(before:)`` words it.
    func role(at word: Int) -> String {
        let places = dependents(of: word, "amod", "compound").filter { $0 < word }
        return (places.map(undotted) + [form(word).lowercased()]).joined(separator: " ")
    }

    private func undotted(_ word: Int) -> String { form(word).lowercased().filter { $0 != "." } }

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

    /// Whether a word joined by "and" says more of the same: "the former governor and senator".
    private func isSame(_ joined: Int, as head: Int) -> Bool {
        let isPlain =
            words[joined].partOfSpeech == .noun
            && words[joined].features["Number"] != "Plur"
            && dependents(of: joined, "det", "nmod:poss", "nummod").isEmpty
        return isPlain && words[head].features["Number"] != "Plur"
            && !dependents(of: head, "det", "nmod:poss").isEmpty
    }

    /// Whether a word is a pronoun that opens a relative clause.
    func isRelative(_ word: Int) -> Bool {
        guard words[word].partOfSpeech == .pronoun else { return false }
        return ["who", "whom", "whose", "which", "that"].contains(form(word).lowercased())
    }

    /// The noun that a relative pronoun's clause belongs to.
    func antecedent(ofRelative word: Int) -> Int? {
        var clause = words[word].head
        for _ in 0..<3 {
            guard let verb = clause else { return nil }
            if relates(verb, as: "acl") { return words[verb].head }
            clause = words[verb].head
        }
        return nil
    }

    /// The description that a noun phrase is by itself: what it says without relative clauses
    /// and appositions.
    func phrase(of head: Int) -> Range<Int> {
        var span = head..<head + 1
        let kept = dependents(
            of: head, "det", "amod", "compound", "flat", "fixed", "nummod", "nmod", "advmod",
            "goeswith")
        for child in kept {
            let own = phraseTree(of: child)
            if own.lowerBound > head, words[own.lowerBound].partOfSpeech == .punctuation {
                continue
            }
            span = min(span.lowerBound, own.lowerBound)..<max(span.upperBound, own.upperBound)
        }
        return span
    }

    private func phraseTree(of word: Int) -> Range<Int> {
        var range = word..<word + 1
        for child in children[word]
        where !relates(child, as: "acl") && !relates(child, as: "appos")
            && !relates(child, as: "parataxis")
        {
            let own = phraseTree(of: child)
            range = min(range.lowerBound, own.lowerBound)..<max(range.upperBound, own.upperBound)
        }
        return range
    }
}
