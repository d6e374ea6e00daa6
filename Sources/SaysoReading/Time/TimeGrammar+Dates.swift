import SaysoClaims

// Dates, months and years by their numbers and names: "14 March 2022", "in March", "in 2022".
extension TimeGrammar {
    /// "March 14", "Monday, 14 March 2022", "2022-03-14", "Monday the 14th".
    func calendarDate(at i: Int) -> TimeMatch? {
        if let date = figures(at: i) { return date }
        let weekday = weekdayBeforeDate(at: i)
        let begin = weekday?.end ?? i
        guard let date = dayAndMonth(at: begin) else {
            return weekday.flatMap { weekday in
                ordinalDay(at: begin, weekday: weekday.number)
            }
        }
        let time = RecurringTime.date(
            month: date.month, day: date.day, weekday: weekday?.number)
        if let full = inYear(.date(month: date.month, day: date.day, weekday: nil), at: date.end) {
            return full
        }
        // The attacks of 2001 are known by their day alone.
        if (date.month, date.day) == (9, 11), Self.attackWords.contains(tokens.word(date.end)) {
            return TimePeriod(year: 2001).map {
                TimeMatch(end: date.end, .within(time, .period($0)))
            }
        }
        return TimeMatch(end: date.end, .recurring(time, .bare))
    }

    private static let attackWords: Set = ["attack", "attacks", "terror", "terrorist", "hijackers"]

    /// A time inside the year that follows: "March 2022", "March 14 of last year".
    func inYear(_ time: RecurringTime, at i: Int) -> TimeMatch? {
        let isList = tokens.word(i) == ","
        let begin = tokens.skipping([",", "of"], at: i)
        if let number = yearNumber(begin), let year = TimePeriod(year: number) {
            return TimeMatch(end: begin + 1, .within(time, .period(year)))
        }
        if !isList, let year = sameTime(at: begin) ?? rolling(at: begin),
            year.meaning == .unresolved(.year)
        {
            return TimeMatch(end: year.end, .within(time, year.meaning))
        }
        guard !isList, let year = unit(at: begin) ?? definiteUnit(at: begin, after: i) else {
            return nil
        }
        guard case .shifted(.year, _) = year.meaning else { return nil }
        return TimeMatch(end: year.end, .within(time, year.meaning))
    }

    private func definiteUnit(at i: Int, after of: Int) -> TimeMatch? {
        i > of ? definiteUnit(at: i) : nil
    }

    private func weekdayBeforeDate(at i: Int) -> (number: Int, end: Int)? {
        guard tokens.isCapital(i), let number = CalendarDay.weekday(named: tokens.stem(i)) else {
            return nil
        }
        let end = tokens.skipping([","], at: tokens.skipping(["."], at: i + 1))
        return (number, end)
    }

    private func dayAndMonth(at i: Int) -> (day: Int, month: Int, end: Int)? {
        if let month = monthNumber(i), let day = TimeWords.dayOfMonth(tokens.word(i + 1)) {
            return isCounted(i + 2, after: tokens.word(i - 1)) ? nil : (day, month, i + 2)
        }
        let begin = tokens.skipping(["the"], at: i)
        guard let day = TimeWords.dayOfMonth(tokens.word(begin)) else { return nil }
        let end = tokens.skipping(["of"], at: begin + 1)
        guard let month = monthNumber(end), !isNamed(end + 1) else { return nil }
        return (day, month, end + 1)
    }

    /// Whether what follows is counted by the number before it: "In March 20 people died".
    private func isCounted(_ i: Int, after opener: String) -> Bool {
        if TimeWords.countedNouns.contains(tokens.word(i)) || tokens.word(i) == "%" { return true }
        return opener == "in" && tokens.isLower(i) && !tokens.standsAlone(before: i)
    }

    /// Whether a word makes a name of the calendar word before it: "Sunday Times".
    func isNamed(_ i: Int) -> Bool {
        tokens.isCapital(i) && TimeWords.namedAfter.contains(tokens.word(i))
    }

    /// The month of a name, whole or shortened, with a capital letter.
    func monthNumber(_ i: Int) -> Int? {
        tokens.isCapital(i) ? CalendarDay.month(named: tokens.stem(i)) : nil
    }
}

// MARK: - Days without month

extension TimeGrammar {
    /// "the 14th", where a preposition or a weekday shows that it is a day.
    func dayOfMonth(at i: Int) -> TimeMatch? {
        guard tokens.word(i) == "the", Self.beforeDay.contains(tokens.word(i - 1)) else {
            return nil
        }
        return ordinalDay(at: i, weekday: nil)
    }

    private static let beforeDay: Set = [
        "on", "by", "until", "till", "since", "before", "after", "from", "between", "to", "through",
    ]

    /// "the 14th", "the 14th of last month".
    func ordinalDay(at i: Int, weekday: Int?) -> TimeMatch? {
        let begin = tokens.skipping(["the"], at: i)
        let word = tokens.word(begin)
        guard begin > i, word.count > 2, let day = TimeWords.dayOfMonth(word) else { return nil }
        let time = RecurringTime.dayOfMonth(day, weekday: weekday)
        if tokens.word(begin + 1) == "of",
            let month = unit(at: begin + 2) ?? definiteUnit(at: begin + 2),
            case .shifted(.month, _) = month.meaning
        {
            return TimeMatch(end: month.end, .within(time, month.meaning))
        }
        let isRange = tokens.word(begin + 1) == "and" && tokens.word(begin + 2) == "the"
        guard isRange || tokens.standsAlone(before: begin + 1) else { return nil }
        return TimeMatch(end: begin + 1, .recurring(time, .bare))
    }
}

// MARK: - Months

extension TimeGrammar {
    /// "March 2022" and "March"; `isExpected` where the words before tell that a time follows.
    func month(at i: Int, isExpected: Bool = false) -> TimeMatch? {
        guard let month = monthNumber(i) else { return nil }
        if let inYear = inYear(.month(month), at: i + 1) { return inYear }
        guard isWholeName(i), isMonth(month, at: i, isExpected: isExpected) else { return nil }
        return TimeMatch(end: i + 1, .recurring(.month(month), .bare))
    }

    private static let afterMonth: Set = ["and", "-", "–", "'s"]

    private func isWholeName(_ i: Int) -> Bool {
        let stem = tokens.stem(i)
        return stem.count > 3 || stem == "may"
    }

    /// Whether a month's name is none of a person, a place or a verb.
    private func isMonth(_ month: Int, at i: Int, isExpected: Bool) -> Bool {
        let before = tokens.word(i - 1)
        let isAnnounced = isExpected || TimeWords.beforeMonth.contains(before)
        let isDoubtful = TimeWords.doubtfulMonths.contains(month)
        if isNamed(i + 1) { return false }
        if tokens.isCapital(i + 1), isDoubtful || !isAnnounced { return false }
        if tokens.isCapital(i - 1), !tokens.isOpening(i - 1), !isAnnounced { return false }
        guard isDoubtful else { return true }
        if TimeWords.datedNouns.contains(tokens.word(i + 1)) {
            return isAnnounced || TimeWords.determiners.contains(before)
        }
        return isAnnounced
            && (tokens.standsAlone(before: i + 1) || Self.afterMonth.contains(tokens.word(i + 1)))
    }
}
