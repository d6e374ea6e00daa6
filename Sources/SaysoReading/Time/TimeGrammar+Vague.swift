import SaysoClaims

// Words that say when without any days: TimeML's PAST_REF, PRESENT_REF and FUTURE_REF.
extension TimeGrammar {
    /// "recently", "now", "in the past", "in the near future".
    func vague(at i: Int) -> TimeMatch? {
        if let end = distance(at: i) { return TimeMatch(end: end, .unresolved(.unknown)) }
        guard TimeWords.vague.contains(tokens.word(i)), isAdverb(i) else { return nil }
        return TimeMatch(end: i + 1, .unresolved(.unknown))
    }

    /// Where "the past", "the near future", "the moment" end.
    private func distance(at i: Int) -> Int? {
        let before = tokens.word(i - 1)
        if before == "at", let end = tokens.skip("the", "moment", at: i), tokens.isBoundary(end) {
            return end
        }
        guard ["in", "for", "into", "from"].contains(before), tokens.word(i) == "the" else {
            return nil
        }
        let noun = tokens.skipping(
            ["near", "distant", "recent", "foreseeable", "immediate", "not-too-distant"], at: i + 1)
        guard ["past", "future"].contains(tokens.word(noun)), tokens.standsAlone(before: noun + 1)
        else { return nil }
        return noun + 1
    }

    /// Whether a vague word says when, and does not compare, join or describe.
    private func isAdverb(_ i: Int) -> Bool {
        if tokens.isCapital(i), !tokens.isOpening(i) || tokens.isShouted(i) { return false }
        let (before, after) = (tokens.word(i - 1), tokens.word(i + 1))
        if after == "-" || before == "-" { return false }
        switch tokens.word(i) {
        case "now": return after != "that" && before != "every"
        case "soon":
            return !["as", "how", "too"].contains(before) && !Self.afterSoon.contains(after)
        case "earlier", "later":
            return !Self.beforeComparative.contains(before) && after != "than" && after != "or"
                && !TimeWords.determiners.contains(before)
        default: return true
        }
    }

    private static let afterSoon: Set = ["as", "after", "enough", "became", "began", "found"]
    private static let beforeComparative: Set = [
        "or", "no", "not", "than", "much", "even", "in", "of",
    ]
}
