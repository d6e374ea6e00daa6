import SaysoClaims

// Years and what counts in them: decades, centuries, quarters, seasons.
extension TimeGrammar {
    /// "2017" where it can only be a year, or where `isExpected` says so; and "fiscal 2017".
    func year(at i: Int, isExpected: Bool = false) -> TimeMatch? {
        if tokens.word(i) == "fiscal" {
            let end = tokens.skipping(["year"], at: i + 1)
            return yearNumber(end).map { _ in TimeMatch(end: end + 1, .unresolved(.year)) }
        }
        guard let number = yearNumber(i), isExpected || isYear(number, at: i),
            let year = TimePeriod(year: number)
        else { return nil }
        return TimeMatch(end: i + 1, .period(year))
    }

    /// The number of a year, if nothing is counted by it.
    func yearNumber(_ i: Int) -> Int? {
        guard let year = tokens.number(i, digits: 4...4), (1000...2099).contains(year),
            !Self.symbols.contains(tokens.word(i - 1)), !Self.symbols.contains(tokens.word(i + 1)),
            !TimeWords.countedNouns.contains(tokens.word(i + 1)), tokens.word(i + 1) != "bc"
        else { return nil }
        return year
    }

    private static let symbols: Set = ["$", "€", "£", "%", "#", "¥"]

    /// Whether a number is a year by the words around it, or by some that are listed before it.
    private func isYear(_ year: Int, at i: Int, listed: Int = 6) -> Bool {
        let before = tokens.word(i - 1)
        if Self.surely.contains(before) { return !isPlural(i + 1) }
        guard year >= 1900 else { return false }
        if before == "of" {
            return !Self.sums.contains(tokens.word(i - 2)) && !isPlural(i + 1)
                && !(tokens.isLower(i + 1) && isPlural(i + 2))
        }
        if Self.likely.contains(before) { return !isPlural(i + 1) }
        if before == "(" { return [")", ",", ";", "-", "–"].contains(tokens.word(i + 1)) }
        if TimeWords.determiners.contains(before) {
            return tokens.isLower(i + 1) && !tokens.standsAlone(before: i + 1)
                || tokens.isCapital(i + 1)
        }
        return [",", "and", "or"].contains(before) && listed > 0
            && yearNumber(i - 2).map { isYear($0, at: i - 2, listed: listed - 1) } ?? false
    }

    private static let surely: Set = ["in", "since", "circa"]
    private static let likely: Set = [
        "until", "till", "by", "into", "during", "before", "after", "from", "between", "through",
        "for",
        "throughout", "fiscal",
    ]
    private static let sums: Set = [
        "total", "average", "maximum", "minimum", "sum", "number", "poll", "survey", "sample",
        "group",
    ]

    /// Whether a word may be what is counted: "in 2000 villages".
    private func isPlural(_ i: Int) -> Bool {
        let word = tokens.word(i)
        return tokens.isLower(i) && word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
            && !tokens.standsAlone(before: i)
    }
}

// MARK: - Longer than years

extension TimeGrammar {
    /// "the 1990s", "the ’90s".
    func decade(at i: Int) -> TimeMatch? {
        let begin = tokens.skipping(["the"], at: i)
        let word = tokens.word(begin)
        guard word.hasSuffix("s") else { return nil }
        let digits = word.dropLast()
        if digits.first == "'", digits.count == 3, let short = Int(digits.dropFirst()) {
            return TimeMatch(end: begin + 1, Self.decade(short: short))
        }
        guard digits.count == 4, let year = Int(digits), year % 10 == 0,
            (1000...2090).contains(year)
        else { return nil }
        // "the 1800s" are a hundred years, "the 1900s" may be ten.
        if year % 100 == 0, year != 2000 {
            guard year < 1900 else { return TimeMatch(end: begin + 1, .unresolved(.decade)) }
            return Self.years(year, count: 100, .unknown).map { TimeMatch(end: begin + 1, $0) }
        }
        return Self.years(year, count: 10, .decade).map { TimeMatch(end: begin + 1, $0) }
    }

    private static func decade(short: Int) -> TimeMeaning {
        guard short % 10 == 0, short != 20 else { return .unresolved(.decade) }
        return years(short + (short < 20 ? 2000 : 1900), count: 10, .decade)
            ?? .unresolved(.decade)
    }

    private static func years(
        _ year: Int, count: Int, _ granularity: TimeExpression.Granularity
    ) -> TimeMeaning? {
        TimePeriod(firstMonth: year * 12, monthCount: count * 12, granularity: granularity)
            .map { .period($0) }
    }

    /// "the 19th century".
    func century(at i: Int) -> TimeMatch? {
        let begin = tokens.skipping(["the"], at: i)
        let unit = tokens.skipping(["-"], at: begin + 1)
        guard tokens.word(unit) == "century",
            let number = TimeWords.ordinal(tokens.word(begin)) ?? compound(at: begin),
            (11...21).contains(number)
        else { return nil }
        return Self.years((number - 1) * 100, count: 100, .unknown)
            .map { TimeMatch(end: unit + 1, $0) }
    }

    private func compound(at i: Int) -> Int? { tokens.word(i) == "twenty-first" ? 21 : nil }
}

// MARK: - Parts of years

extension TimeGrammar {
    /// "Q3 2021", "the second quarter", "third-quarter".
    func quarter(at i: Int) -> TimeMatch? {
        guard let (number, end) = quarterNumber(at: i) else { return nil }
        if tokens.word(i - 1) == "fiscal" { return TimeMatch(end: end, .unresolved(.quarter)) }
        if let inYear = inYear(.quarter(number), at: end) { return inYear }
        guard tokens.word(end) != "of", !isOfGame(near: i) else { return nil }
        return TimeMatch(end: end, .recurring(.quarter(number), .bare))
    }

    private func quarterNumber(at i: Int) -> (Int, end: Int)? {
        let word = tokens.word(i)
        if word.count == 2, word.hasPrefix("q"), let number = Int(word.dropFirst()),
            (1...4).contains(number)
        {
            return (number, i + 1)
        }
        let begin = tokens.skipping(["the"], at: i)
        let unit = tokens.skipping(["-"], at: begin + 1)
        guard tokens.word(unit) == "quarter", let number = TimeWords.ordinal(tokens.word(begin)),
            (1...4).contains(number)
        else { return nil }
        return (number, unit + 1)
    }

    /// Whether the words around are about a game, which has quarters too.
    private func isOfGame(near i: Int) -> Bool {
        (i - 30...i + 30).contains { Self.gameWords.contains(tokens.word($0)) }
    }

    private static let gameWords: Set = [
        "game", "touchdown", "touchdowns", "yards", "scored", "halftime", "team", "coach",
        "overtime",
        "quarterback", "rebounds", "pointer", "timeout", "lead", "rushing",
    ]

    /// "the summer of 2019", "spring 2019", "in the summer"; "summer" where `isExpected` says so.
    func season(at i: Int, isExpected: Bool = false) -> TimeMatch? {
        let begin = tokens.skipping(["the"], at: i)
        guard let season = TimeWords.seasons[tokens.word(begin)] else { return nil }
        if let inYear = inYear(.season(season), at: begin + 1) { return inYear }
        let isAnnounced =
            TimeWords.beforeMonth.contains(tokens.word(i - 1)) || tokens.word(i - 1) == "over"
        guard isExpected || begin > i && isAnnounced, isSeason(begin, season)
        else { return nil }
        return TimeMatch(end: begin + 1, .recurring(.season(season), .bare))
    }

    /// Whether "fall" and "spring" are seasons, by what follows them.
    func isSeason(_ i: Int, _ season: RecurringTime.Season) -> Bool {
        guard tokens.isLower(i) else { return false }
        let isDoubtful = ["fall", "spring"].contains(tokens.word(i))
        if isDoubtful, ["in", "from", "to", "of", "by"].contains(tokens.word(i + 1)) {
            return false
        }
        return tokens.word(i + 1) != "of" && tokens.word(i + 1) != "-"
    }
}
