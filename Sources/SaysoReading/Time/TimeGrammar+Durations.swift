import SaysoClaims

// Times without days: TimeML's DURATION and SET, and what is told by what stands elsewhere.
extension TimeGrammar {
    /// "three days", "for a month", "for decades", "a three-day truce".
    func duration(at i: Int) -> TimeMatch? {
        let (_, begin) = degree(at: i)
        if begin == i, Self.beforeDuration.contains(tokens.word(i - 1)),
            let plural = barePlural(at: i), tokens.word(plural.end) != "of"
        {
            return duration(plural, from: i)
        }
        guard let quantity = quantity(at: begin), !isSecondNumber(begin) else { return nil }
        let isMeant =
            !quantity.isSingle || begin > i || Self.beforeDuration.contains(tokens.word(i - 1))
        return isMeant ? duration(quantity, from: i) : nil
    }

    /// Whether a number ends two that a dash joins, and so was no match with the first.
    private func isSecondNumber(_ i: Int) -> Bool {
        ["-", "–"].contains(tokens.word(i - 1)) && tokens.isNumeric(i - 2)
    }

    private static let beforeDuration: Set = [
        "for", "in", "within", "over", "after", "than", "lasting", "under", "lasted", "took",
    ]

    private func duration(_ quantity: TimeQuantity, from begin: Int) -> TimeMatch? {
        let next = quantity.end
        guard quantity.unit != .hour, quantity.unit != .quarter, tokens.word(next) != "old",
            !["aged", "age", "ages"].contains(tokens.word(begin - 1)),
            tokens.word(next) != "'s", tokens.skip("-", "old", at: next) == nil,
            tokens.skip("-", "olds", at: next) == nil, tokens.skip("of", "age", at: next) == nil
        else { return nil }
        return TimeMatch(end: next, .unresolved(quantity.unit.granularity))
    }

    /// "every Monday", "each year": TimeML's SET.
    func set(at i: Int) -> TimeMatch? {
        guard ["every", "each"].contains(tokens.word(i)) else { return nil }
        let next = tokens.skipping(["other", "single"], at: i + 1)
        if let time = weekday(at: next) ?? month(at: next, isExpected: true) {
            return TimeMatch(end: time.end, .unresolved(time.meaning.granularity))
        }
        if TimeWords.dayParts.contains(tokens.word(next)) || tokens.word(next) == "weekend" {
            return TimeMatch(end: next + 1, .unresolved(.day))
        }
        if TimeWords.seasons[tokens.word(next)] != nil {
            return TimeMatch(end: next + 1, .unresolved(.quarter))
        }
        let unit =
            TimeWords.units[tokens.word(next)].map {
                TimeQuantity(unit: $0, count: 1, end: next + 1)
            }
            ?? quantity(at: next)
        guard let unit, unit.unit != .hour else { return nil }
        return TimeMatch(end: unit.end, .unresolved(unit.unit.granularity))
    }

    /// "that year", "the same day", "the day before": told by what stands elsewhere.
    func sameTime(at i: Int) -> TimeMatch? {
        if let end = tokens.skip("the", "same", at: i) ?? tokens.skip("that", "same", at: i)
            ?? tokens.skip("that", at: i)
        {
            guard let unit = TimeWords.units[tokens.word(end)], unit != .hour, unit != .quarter,
                tokens.standsAlone(before: end + 1)
            else { return nil }
            return TimeMatch(end: end + 1, .unresolved(unit.granularity))
        }
        guard tokens.word(i) == "the", let unit = TimeWords.units[tokens.word(i + 1)],
            ["before", "after", "earlier"].contains(tokens.word(i + 2)), tokens.isBoundary(i + 3)
        else { return nil }
        return TimeMatch(end: i + 3, .unresolved(unit.granularity))
    }
}
