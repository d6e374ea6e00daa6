import SaysoClaims

/// Words → meaning: the time expressions that may begin at a token of one sentence.
///
/// Each rule answers where the words end that it knows, or that they are none; of several the
/// one that reaches furthest is taken. Rules are about words of the calendar and of counting;
/// where a word is also a name or a verb ("May", "March", "fall"), they ask its neighbours.
///
/// - Source: TimeML 1.2.1 annotation guidelines, TIMEX3.
/// - Units: token numbers of the article.
struct TimeGrammar {
    let tokens: TimeTokens
    let tenses: TenseFinder

    init(_ tokens: TimeTokens) {
        self.tokens = tokens
        tenses = TenseFinder(tokens: tokens)
    }

    /// The longest expression that begins at a token.
    func match(at i: Int) -> TimeMatch? {
        guard tokens.tellTime(from: i), mayBegin(i) else { return nil }
        return longest(range(at: i), bounded(at: i), phrase(at: i))
    }

    /// The longest expression without a preposition that bounds it.
    func phrase(at i: Int) -> TimeMatch? {
        longest(
            calendarDate(at: i), dayOfMonth(at: i), month(at: i), weekday(at: i),
            occurrence(at: i), relativeDay(at: i), unit(at: i), part(at: i), end(at: i),
            share(at: i), quarter(at: i), season(at: i), decade(at: i), century(at: i),
            year(at: i), weekend(at: i), ago(at: i), rolling(at: i), ahead(at: i),
            duration(at: i), set(at: i), sameTime(at: i), vague(at: i))
    }

    /// What can be early or late, or have an end: "March", "last year", "the year".
    func stretch(at i: Int) -> TimeMatch? {
        longest(
            calendarDate(at: i), month(at: i, isExpected: true), occurrence(at: i),
            relativeDay(at: i), unit(at: i), quarter(at: i), season(at: i, isExpected: true),
            decade(at: i), century(at: i), year(at: i, isExpected: true), weekday(at: i),
            definiteUnit(at: i))
    }

    /// The one that reaches furthest; of equals the first.
    func longest(_ matches: TimeMatch?...) -> TimeMatch? {
        var best: TimeMatch?
        for match in matches {
            if let match, match.end > (best?.end ?? 0) { best = match }
        }
        return best
    }

    private func mayBegin(_ i: Int) -> Bool {
        if tokens.isCapital(i) || tokens.isNumeric(i) { return true }
        let word = tokens.word(i)
        return word.utf8.first == 0x27 || Self.openers.contains(word) || word.hasPrefix("mid-")
    }

    private static let openers: Set<String> = {
        var openers = TimeWords.prepositions.union(TimeWords.vague)
        openers.formUnion(TimeWords.numbers.keys)
        openers.formUnion(TimeWords.ordinals.keys)
        openers.formUnion(TimeWords.pluralUnits.keys)
        openers.formUnion(TimeWords.seasons.keys)
        openers.formUnion(TimeWords.parts.keys)
        openers.formUnion(TimeWords.ends.keys)
        openers.formUnion(TimeWords.approximations)
        openers.formUnion(TimeWords.vagueCounts)
        openers.formUnion([
            "the", "a", "an", "this", "that", "these", "last", "past", "next", "coming", "current",
            "today", "yesterday", "tomorrow", "tonight", "every", "each", "more", "less", "over",
            "at", "within", "prior", "recent", "previous", "preceding", "following", "upcoming",
            "fiscal", "long", "final", "year",
        ])
        return openers
    }()
}

/// Where an expression ends, and what it means.
struct TimeMatch {
    /// The token after it.
    let end: Int
    let meaning: TimeMeaning
    /// Whether it lies behind or ahead, where the words themselves say so.
    let tense: Tense?

    init(end: Int, _ meaning: TimeMeaning, tense: Tense? = nil) {
        self.end = end
        self.meaning = meaning
        self.tense = tense
    }
}
