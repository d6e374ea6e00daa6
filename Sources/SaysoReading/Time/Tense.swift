/// Whether a sentence looks back or ahead where a time stands.
enum Tense: Hashable, Sendable {
    case past, future
    /// Both would do: "was scheduled for Monday".
    case unclear
    /// Nothing says.
    case none
}

/// Tells from the words around a time whether it lies behind or ahead.
///
/// The nearest word that says decides, first among those before the time, then among those after
/// it. Word forms are enough: a modal looks ahead, a past tense back, a participle after "be"
/// does neither.
struct TenseFinder {
    let tokens: TimeTokens

    /// How many words are asked on each side.
    private static let reach = 20

    /// The tense where a time stands.
    func tense(around time: Range<Int>) -> Tense {
        let before = tenseBefore(time.lowerBound)
        return before == .none ? tenseAfter(time.upperBound) : before
    }

    private func tenseBefore(_ end: Int) -> Tense {
        var isInOtherClause = false
        for i in stride(
            from: end - 1, to: max(tokens.sentence.lowerBound, end - Self.reach) - 1, by: -1)
        {
            if tokens.word(i) == ";" { break }
            let tense = tense(at: i, before: end)
            // "will vote because of the attack on Friday", "will vote after the talks on Friday"
            if tense == .future, isInOtherClause { return .unclear }
            if tense != .none { return tense }
            isInOtherClause = isInOtherClause || Self.clauseOpeners.contains(tokens.word(i))
        }
        return .none
    }

    private func tenseAfter(_ begin: Int) -> Tense {
        for i in begin..<max(begin, min(tokens.sentence.upperBound, begin + Self.reach)) {
            if tokens.word(i) == ";" { break }
            let tense = tense(at: i, before: i + 6)
            // "On Friday, he promised to go": the promise is of Friday.
            if tense == .future, Self.intending.contains(tokens.word(i)), isPast(i) { return .past }
            if tense != .none { return tense }
        }
        return .none
    }

    /// Whether a sentence tells what had happened by then.
    func isPastPerfect(around time: Range<Int>) -> Bool {
        let near = max(tokens.sentence.lowerBound, time.lowerBound - Self.reach)
        let far = min(tokens.sentence.upperBound, time.upperBound + Self.reach)
        return (near..<far).contains { tokens.word($0) == "had" }
    }

    /// What one word says.
    private func tense(at i: Int, before end: Int) -> Tense {
        let word = tokens.word(i)
        if Self.modals.contains(word) { return modal(at: i, before: end) }
        if Self.appointed.contains(word) { return appointed(at: i) }
        if word == "ahead", tokens.word(i + 1) == "of" { return .future }
        if word == "upcoming" { return .future }
        if tokens.word(i + 1) == "to", isBeforeInfinitive(i) { return .future }
        if word == "be", tokens.word(i - 1) == "to" { return .future }
        return isPast(i) ? .past : .none
    }

    /// "will meet" looks ahead, "would have met" back, "would not say" nowhere.
    private func modal(at i: Int, before end: Int) -> Tense {
        let rest = (i + 1..<max(i + 1, min(i + 4, end))).map(tokens.word)
        if rest.contains("have") { return .past }
        let isRefusal = ["would", "could", "can"].contains(tokens.word(i))
        if isRefusal, let next = rest.first, ["not", "n't"].contains(next) { return .none }
        // "May" with a capital inside a sentence is the month or a name.
        if tokens.word(i) == "may", tokens.isCapital(i) { return .none }
        return .future
    }

    /// "is scheduled for", but not "was scheduled for", which leaves open whether it came to it.
    private func appointed(at i: Int) -> Tense {
        let next = tokens.word(i + 1)
        if tokens.word(i) == "set", next != "to", next != "for" { return .none }
        if tokens.word(i) == "due", next == "to", TimeWords.determiners.contains(tokens.word(i + 2))
        {
            return .none
        }
        let before = (1...3).map { tokens.word(i - $0) }
        return before.contains { ["was", "were", "had"].contains($0) } ? .unclear : .future
    }

    private func isBeforeInfinitive(_ i: Int) -> Bool {
        let word = tokens.word(i)
        if word == "is" || word == "are" { return true }
        // "agreed to a call" has happened.
        return Self.intending.contains(word) && !TimeWords.determiners.contains(tokens.word(i + 2))
    }

    private func isPast(_ i: Int) -> Bool {
        guard tokens.isLower(i) else { return false }
        let word = tokens.word(i)
        if ["said", "was", "were", "did", "been"].contains(word) { return true }
        let isRegular = word.count >= 4 && word.hasSuffix("ed") && !Self.notPast.contains(word)
        guard isRegular || Self.irregular.contains(word) else { return false }
        let before = tokens.word(i - 1)
        return !Self.passive.contains(before) && !TimeWords.determiners.contains(before)
    }

    private static let clauseOpeners = words("because after following who which whose amid")

    private static let modals = words(
        "will shall 'll wo would could may might must should can")

    private static let appointed = words(
        "expected scheduled due slated planned set poised")

    private static let intending = words(
        """
        plan plans planning hope hopes hoping aim aims aiming intend intends intending going about
        agree agrees agreed promise promises promised pledge pledges pledged vow vows vowed prepare
        prepares preparing ready expect expects likely unlikely
        """)

    private static let passive = words("be being get getting to")

    private static let notPast = words(
        """
        need feed seed deed reed weed heed speed bleed breed greed steed indeed exceed proceed succeed
        hundred united naked sacred shed sped
        """)

    private static let irregular = words(
        """
        told had went came began met took made gave got saw knew thought left held led won lost spoke
        wrote rose fell grew struck sat stood found became brought bought built sent spent kept felt
        heard paid drew drove flew shot broke chose fought caught taught sought swore sang woke wore
        laid stuck sold dealt meant shook stole threw withdrew blew ran died hid fled
        """)

    private static func words(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
