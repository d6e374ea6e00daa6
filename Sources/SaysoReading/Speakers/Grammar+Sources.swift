import SaysoClaims

// Which words of a source stand for somebody, and whose doing a verb is.
extension Grammar {
    /// The words of some that depend on none of them and can stand for somebody, those joined
    /// to them by "and" included; in text order.
    func heads(among chosen: [Int]) -> [Int] {
        let inside = Set(chosen)
        let tops = chosen.filter { number in
            isNominal(number) && !(words[number].head.map(inside.contains) ?? false)
        }
        let nouns = tops.filter { !isRelative($0) }
        guard let top = (nouns.isEmpty ? tops : nouns).first else { return [] }
        let first = possessed(by: whole(from: top, among: nouns), among: chosen)
        return [first]
            + dependents(of: first, "conj").filter {
                inside.contains($0) && isNominal($0) && !isSame($0, as: first)
            }
    }

    /// Where the tree makes two subjects of "the opposition Labour Party", the latter.
    private func whole(from first: Int, among tops: [Int]) -> Int {
        let twin = tops.first { other in
            other > first && words[other].head == words[first].head
                && words[other].relation == words[first].relation
                && phrase(of: other).lowerBound <= first + 1
        }
        return twin ?? first
    }

    /// Where the tree takes an owner for the head, as in "Lee's office", what they own.
    private func possessed(by owner: Int, among chosen: [Int]) -> Int {
        guard let mark = possessiveMark(of: owner) else { return owner }
        let owned = dependents(of: owner, "appos", "flat", "nmod", "dep", "compound")
            .last { word in
                word > mark && chosen.contains(word) && !(mark..<word).contains { form($0) == "," }
            }
        return owned ?? owner
    }

    /// The "'s" of a word.
    func possessiveMark(of word: Int) -> Int? {
        dependents(of: word, "case").first { ["'s", "’s"].contains(form($0)) }
    }

    /// Whether a word joined by "and" says more of the same: "the former governor and senator",
    /// "95 retired generals and admirals".
    func isSame(_ joined: Int, as head: Int) -> Bool {
        let isPlain =
            words[joined].partOfSpeech == .noun
            && dependents(of: joined, "det", "nmod:poss", "nummod").isEmpty
        let isPlural = [joined, head].map { words[$0].features["Number"] == "Plur" }
        guard isPlain, isPlural[0] == isPlural[1] else { return false }
        let isCounted = !dependents(of: head, "nummod").isEmpty
        return isPlural[0]
            ? isCounted && dependents(of: joined, "amod", "compound").isEmpty
            : !dependents(of: head, "det", "nmod:poss").isEmpty
    }

    /// Whose doing a verb without a subject of its own is: the subject of the verb it depends on,
    /// as in "she smiled, saying so" and "she held a conference announcing it".
    ///
    /// - Source: Universal Dependencies, controlled subjects (`nsubj:xsubj` of enhanced trees).
    func understoodSubject(of verb: Int) -> Int? {
        guard words[verb].partOfSpeech == .verb, dependents(of: verb, "nsubj").isEmpty,
            words[verb].features["Voice"] != "Pass", let above = controller(of: verb)
        else { return nil }
        return dependents(of: above, "nsubj").first(where: isNominal)
            ?? understoodSubject(of: above)
    }

    /// The verb whose subject is also that of another.
    private func controller(of verb: Int) -> Int? {
        guard let above = words[verb].head else { return nil }
        if ["advcl", "xcomp", "conj"].contains(where: { relates(verb, as: $0) }) { return above }
        let isAtSpeech = words[verb].relation == "acl" && NounKind.isSpeech(words[above].lemma)
        return isAtSpeech ? words[above].head : nil
    }

    /// The subject of a verb in the active voice, not of "there is".
    func subject(of verb: Int) -> Int? {
        guard words[verb].partOfSpeech == .verb, words[verb].lemma != "be",
            dependents(of: verb, "expl").isEmpty
        else { return nil }
        return dependents(of: verb, "nsubj").first {
            isNominal($0) && !relates($0, as: "nsubj:pass") && !isRelative($0)
        }
    }

    /// Whether a word stands in a subordinate clause.
    func isSubordinate(_ word: Int) -> Bool {
        guard let verb = words[word].head else { return false }
        return ["advcl", "acl", "ccomp"].contains { relates(verb, as: $0) }
    }

    /// Whether a comma comes before some words and another, or the end of the chosen ones, after.
    func isSetOff(_ range: Range<Int>, among chosen: [Int]) -> Bool {
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        return before >= 0 && form(before) == ","
            && (after == words.count || form(after) == "," || !chosen.contains(after))
    }

    /// The person's name that something in a source is in apposition to, at any remove: "the
    /// chairman, Lee Farms, Ann Lee".
    func apposed(to head: Int, where isPerson: (Int) -> Bool) -> Int? {
        var open = [head]
        var seen: Set<Int> = []
        while let word = open.popLast(), seen.insert(word).inserted {
            if word != head, isPerson(word) { return word }
            open += dependents(of: word, "appos", "flat", "nmod:desc")
            open += dependents(of: word, "compound").filter { $0 > word }
            open += dependents(of: word, "conj").filter { isSame($0, as: word) }
        }
        return nil
    }

    /// Those whom a source names after "including" or "such as".
    func included(in head: Int) -> [Int] {
        dependents(of: head, "nmod", "acl", "appos", "obl", "advcl").filter { member in
            dependents(of: member, "case", "mark").contains {
                ["including", "like", "such"].contains(form($0).lowercased())
            }
        }
    }
}
