import SaysoClaims

// Times told from where the writer stands: "today", "last week", "next Monday".
extension TimeGrammar {
    /// "Monday", "Tuesday night", "Monday of last week"; unresolved are "Mondays" and, unless
    /// `isChosen` says that it has been told which, "a Monday" and "the following Monday".
    func weekday(at i: Int, isChosen: Bool = false) -> TimeMatch? {
        guard tokens.isCapital(i), !isNamedDay(i) else { return nil }
        let word = tokens.word(i)
        if word.hasSuffix("days"), CalendarDay.weekday(named: String(word.dropLast())) != nil {
            return TimeMatch(end: i + 1, .unresolved(.day))
        }
        guard word.hasSuffix("day"), let number = CalendarDay.weekday(named: word) else {
            return nil
        }
        let end = tokens.skipping(TimeWords.dayParts, at: i + 1)
        let week = tokens.skipping(["of"], at: end)
        if let unit = unit(at: week), case .shifted(.week, _) = unit.meaning {
            return TimeMatch(end: unit.end, .within(.weekday(number), unit.meaning))
        }
        if !isChosen, isAnyDay(i, until: end) { return TimeMatch(end: end, .unresolved(.day)) }
        return TimeMatch(end: end, .recurring(.weekday(number), .bare))
    }

    private func isAnyDay(_ i: Int, until end: Int) -> Bool {
        switch tokens.word(i - 1) {
        case "a", "an", "one": tokens.standsAlone(before: end)
        default: Self.beside.contains(tokens.word(i - 1))
        }
    }

    private static let beside: Set = [
        "next", "last", "following", "previous", "preceding", "same", "first", "another",
    ]

    /// Whether a day's name is a part of another name: "Black Friday", "Sunday Times".
    private func isNamedDay(_ i: Int) -> Bool {
        isNamed(i + 1)
            || tokens.isCapital(i - 1) && TimeWords.namedBefore.contains(tokens.word(i - 1))
    }

    /// "last Friday", "next March", "this summer", "this past weekend"; "the next Monday" goes by
    /// what was told before.
    func occurrence(at i: Int) -> TimeMatch? {
        if tokens.word(i) == "the", Self.beside.contains(tokens.word(i + 1)),
            let day = weekday(at: i + 2, isChosen: true)
        {
            return TimeMatch(end: day.end, .unresolved(.day))
        }
        guard let (which, next) = whichOne(at: i) else { return nil }
        if tokens.word(next) == "weekend" {
            return TimeMatch(end: next + 1, .recurring(.weekend, which))
        }
        if let season = TimeWords.seasons[tokens.word(next)] {
            guard isSeason(next, season) else { return nil }
            return TimeMatch(end: next + 1, .recurring(.season(season), which))
        }
        guard let time = weekday(at: next, isChosen: true) ?? month(at: next, isExpected: true),
            case .recurring(let recurring, _) = time.meaning
        else { return nil }
        return TimeMatch(end: time.end, .recurring(recurring, which))
    }

    private func whichOne(at i: Int) -> (TimeMeaning.Occurrence, end: Int)? {
        if let end = tokens.skip("this", "past", at: i) { return (.last, end) }
        if let end = tokens.skip("this", "coming", at: i) { return (.next, end) }
        if let end = tokens.skip("the", "coming", at: i) { return (.next, end) }
        if let end = tokens.skip("the", "past", at: i) { return (.last, end) }
        if TimeWords.determiners.contains(tokens.word(i - 1)) { return nil }
        switch tokens.word(i) {
        case "last": return (.last, i + 1)
        case "this": return (.this, i + 1)
        case "next", "coming": return (.next, i + 1)
        default: return nil
        }
    }

    /// "the weekend".
    func weekend(at i: Int) -> TimeMatch? {
        guard let end = tokens.skip("the", "weekend", at: i), tokens.standsAlone(before: end) else {
            return nil
        }
        return TimeMatch(end: end, .recurring(.weekend, .bare))
    }

    /// "today", "yesterday morning", "tonight", "last night", "the day after tomorrow".
    func relativeDay(at i: Int) -> TimeMatch? {
        if let end = tokens.skip("the", "day", "after", "tomorrow", at: i) { return day(2, end) }
        if let end = tokens.skip("the", "day", "before", "yesterday", at: i) { return day(-2, end) }
        if tokens.isCapital(i), !tokens.isOpening(i) { return nil }
        switch tokens.word(i) {
        case "today", "tonight": return day(0, i + 1)
        case "yesterday": return day(-1, tokens.skipping(TimeWords.dayParts, at: i + 1))
        case "tomorrow": return day(1, tokens.skipping(TimeWords.dayParts, at: i + 1))
        case "last" where tokens.word(i + 1) == "night": return day(-1, i + 2)
        case "this" where ["morning", "afternoon", "evening"].contains(tokens.word(i + 1)):
            return day(0, i + 2)
        default: return nil
        }
    }

    private func day(_ count: Int, _ end: Int) -> TimeMatch {
        TimeMatch(end: end, .shifted(.day, by: count))
    }

    /// "last week", "this quarter", "next year", "the current month".
    func unit(at i: Int) -> TimeMatch? {
        let begin = tokens.word(i + 1) == "current" ? tokens.skipping(["the"], at: i) : i
        guard let unit = TimeWords.units[tokens.word(begin + 1)], unit != .hour, unit != .day,
            !TimeWords.determiners.contains(tokens.word(begin - 1)) || begin > i,
            let count = Self.shifts[tokens.word(begin)]
        else { return nil }
        return TimeMatch(end: begin + 2, .shifted(unit, by: count))
    }

    private static let shifts = ["last": -1, "this": 0, "current": 0, "next": 1]

    /// "the year", as in "the end of the year".
    func definiteUnit(at i: Int) -> TimeMatch? {
        guard tokens.word(i) == "the", let unit = TimeWords.units[tokens.word(i + 1)],
            unit != .hour, unit != .day
        else { return nil }
        return TimeMatch(end: i + 2, .shifted(unit, by: 0))
    }
}

// MARK: - Parts

extension TimeGrammar {
    /// "early 2017", "late last year", "later this week", "mid-March", "the early 1990s".
    func part(at i: Int) -> TimeMatch? {
        if let joined = joinedPart(at: tokens.skipping(["the"], at: i)) { return joined }
        let begin = tokens.skipping(["the"], at: i)
        guard let part = TimeWords.parts[tokens.word(begin)] else { return nil }
        let next = tokens.skipping(["-", "in"], at: begin + 1)
        guard let whole = stretch(at: next), whole.meaning.isResolvable else { return nil }
        if begin > i, whole.meaning.granularity == .day { return nil }
        return TimeMatch(
            end: whole.end, .part(part, of: whole.meaning),
            tense: part == .earlier ? .past : whole.tense)
    }

    /// What the tokenizer leaves together: "mid-March", "mid-2017", "mid-1990s".
    private func joinedPart(at i: Int) -> TimeMatch? {
        let word = tokens.word(i)
        guard word.hasPrefix("mid-") else { return nil }
        let rest = String(word.dropFirst(4))
        if let month = CalendarDay.month(named: rest) {
            let whole = inYear(.month(month), at: i + 1)
            return TimeMatch(
                end: whole?.end ?? i + 1,
                .part(.middle, of: whole?.meaning ?? .recurring(.month(month), .bare)))
        }
        let count = rest.hasSuffix("s") ? 10 : 1
        guard rest.utf8.count == (count == 10 ? 5 : 4), let year = Int(rest.prefix(4)),
            (1000...2099).contains(year), count == 1 || year % 10 == 0,
            let whole = TimePeriod(
                firstMonth: year * 12, monthCount: count * 12,
                granularity: count == 10 ? .decade : .year)
        else { return nil }
        return TimeMatch(end: i + 1, .part(.middle, of: .period(whole)))
    }

    /// "the end of the year", "the beginning of March", "year-end".
    func end(at i: Int) -> TimeMatch? {
        if tokens.word(i) == "year", tokens.word(i + 2) == "end",
            ["-", "'s"].contains(tokens.word(i + 1)),
            ["by", "at", "before"].contains(tokens.word(i - 1))
        {
            return TimeMatch(end: i + 3, .part(.late, of: .shifted(.year, by: 0)))
        }
        let begin = tokens.skipping(["very"], at: tokens.skipping(["the"], at: i))
        guard let part = TimeWords.ends[tokens.word(begin)], tokens.word(begin + 1) == "of",
            let whole = stretch(at: begin + 2), whole.meaning.isResolvable
        else { return nil }
        return TimeMatch(end: whole.end, .part(part, of: whole.meaning))
    }

    /// "the first half of 2017", "the last two weeks of March".
    func share(at i: Int) -> TimeMatch? {
        let begin = tokens.skipping(["the"], at: i)
        let isLast = ["last", "final"].contains(tokens.word(begin))
        guard let index = isLast ? 0 : TimeWords.ordinals[tokens.word(begin)],
            let (unit, count, granularity, end) = sharedUnit(at: begin + 1),
            tokens.word(end) == "of", let whole = stretch(at: end + 1), whole.meaning.isResolvable,
            unit == .day || unit == .week || whole.meaning.granularity == .year
        else { return nil }
        let share = TimeShare(
            unit: unit, count: count, index: isLast ? nil : index, granularity: granularity)
        return TimeMatch(end: whole.end, .share(share, of: whole.meaning))
    }

    private func sharedUnit(
        at i: Int
    ) -> (TimeUnit, count: Int, TimeExpression.Granularity, end: Int)? {
        if tokens.word(i) == "half" { return (.month, 6, .year, i + 1) }
        if tokens.word(i) == "quarter" { return (.month, 3, .quarter, i + 1) }
        if let unit = TimeWords.units[tokens.word(i)], [.day, .week, .month].contains(unit) {
            return (unit, 1, unit.granularity, i + 1)
        }
        guard let count = TimeWords.numbers[tokens.word(i)] ?? tokens.number(i),
            let unit = TimeWords.pluralUnits[tokens.word(i + 1)],
            [.day, .week, .month].contains(unit)
        else { return nil }
        return (unit, count, unit.granularity, i + 2)
    }
}
