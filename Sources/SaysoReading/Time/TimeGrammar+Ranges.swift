import SaysoClaims

// Stretches with ends: "since 2014", "from March 3 to March 5", "2014-16", "March 3-5".
extension TimeGrammar {
    /// "since 2014", "until Friday", "by the end of the year", "before 2014".
    func bounded(at i: Int) -> TimeMatch? {
        guard let (bound, tense, begin) = bound(at: i) else { return nil }
        guard let base = phrase(at: begin), isBoundable(base.meaning),
            tokens.word(base.end) != "'s",
            // "after the Monday attacks" and "after Monday attacks" are of something else.
            bound == .since || bound == .until || tokens.standsAlone(before: base.end)
        else { return nil }
        let isDone = tense == .future && isDone(by: i..<base.end)
        return TimeMatch(
            end: base.end, .bounded(bound, base.meaning), tense: isDone ? .past : tense)
    }

    /// Whether the sentence tells what had come to pass: "By Friday, thirty people had died".
    private func isDone(by time: Range<Int>) -> Bool {
        tenses.isPastPerfect(around: time)
            || tokens.isOpening(time.lowerBound) && tenses.tense(around: time) == .past
    }

    private func bound(at i: Int) -> (TimeBound, Tense?, begin: Int)? {
        switch tokens.word(i) {
        case "since": (.since, .past, i + 1)
        case "until", "till": (.until, .future, i + 1)
        case "by": (.until, .future, i + 1)
        case "before": (.before, nil, i + 1)
        case "after": (.after, nil, i + 1)
        case "prior" where tokens.word(i + 1) == "to": (.before, nil, i + 2)
        default: nil
        }
    }

    private func isBoundable(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .unresolved, .rolling, .bounded: false
        default: true
        }
    }

    /// "from X to Y", "between X and Y", and two ends that are joined by a dash.
    func range(at i: Int) -> TimeMatch? {
        switch tokens.word(i) {
        case "from":
            isMove(before: i)
                ? nil : range(at: i + 1, joinedBy: ["to", "until", "till", "through"])
        case "between": range(at: i + 1, joinedBy: ["and"])
        default: joinedRange(at: i)
        }
    }

    private func range(at i: Int, joinedBy joints: Set<String>) -> TimeMatch? {
        guard let first = edge(at: i), joints.contains(tokens.word(first.end)),
            let last = edge(at: first.end + 1)
        else { return joinedRange(at: i) }
        return TimeMatch(end: last.end, .span(first.meaning, last.meaning))
    }

    /// Whether something is moved from one time to another.
    private func isMove(before i: Int) -> Bool {
        (1...6).contains { Self.moves.contains(tokens.word(i - $0)) }
    }

    private static let moves: Set = [
        "move", "moved", "moving", "postpone", "postponed", "postponing", "reschedule",
        "rescheduled", "delay", "delayed", "push", "pushed", "shift", "shifted", "change",
        "changed",
    ]

    /// One end of a range.
    private func edge(at i: Int) -> TimeMatch? {
        longest(
            calendarDate(at: i), ordinalDay(at: i, weekday: nil), month(at: i, isExpected: true),
            year(at: i, isExpected: true), weekday(at: i), unit(at: i), relativeDay(at: i),
            decade(at: i), quarter(at: i), occurrence(at: i))
    }

    private func joinedRange(at i: Int) -> TimeMatch? {
        longest(days(at: i), years(at: i), dates(at: i))
    }
}

// MARK: - Joined by a dash

extension TimeGrammar {
    private static let dashes: Set = ["-", "–"]

    /// "March 3-5, 2019", "March 3 to 5", "3-5 March".
    private func days(at i: Int) -> TimeMatch? {
        if let month = monthNumber(i), let (first, last, end) = twoDays(at: i + 1) {
            return days(month, first, last, end)
        }
        guard let (first, last, end) = twoDays(at: i), let month = monthNumber(end),
            !isNamed(end + 1)
        else { return nil }
        return days(month, first, last, end + 1)
    }

    private func days(_ month: Int, _ first: Int, _ last: Int, _ end: Int) -> TimeMatch {
        let from = RecurringTime.date(month: month, day: first, weekday: nil)
        let to = RecurringTime.date(month: month, day: last, weekday: nil)
        let year = inYear(to, at: end)
        return TimeMatch(
            end: year?.end ?? end,
            .span(.recurring(from, .bare), year?.meaning ?? .recurring(to, .bare)))
    }

    private func twoDays(at i: Int) -> (Int, Int, end: Int)? {
        guard let first = TimeWords.dayOfMonth(tokens.word(i)),
            Self.dashes.contains(tokens.word(i + 1)) || tokens.word(i + 1) == "to",
            let last = TimeWords.dayOfMonth(tokens.word(i + 2)), first < last
        else { return nil }
        return (first, last, i + 3)
    }

    /// "2014-16", "2014–2016", where it can only be years.
    private func years(at i: Int) -> TimeMatch? {
        guard let first = tokens.number(i, digits: 4...4), (1900...2099).contains(first),
            Self.dashes.contains(tokens.word(i + 1)), let second = tokens.number(i + 2),
            isBesideYears(i)
        else { return nil }
        let last = tokens.word(i + 2).count == 2 ? first / 100 * 100 + second : second
        guard [2, 4].contains(tokens.word(i + 2).count), first < last, last <= first + 100,
            last <= 2099, let from = TimePeriod(year: first), let to = TimePeriod(year: last)
        else { return nil }
        return TimeMatch(end: i + 3, .span(.period(from), .period(to)))
    }

    private func isBesideYears(_ i: Int) -> Bool {
        let before = tokens.word(i - 1)
        return TimeWords.prepositions.contains(before) || TimeWords.determiners.contains(before)
            || before == "("
    }

    /// "March 30 - April 2", "Monday through Friday", "June to August 2019".
    private func dates(at i: Int) -> TimeMatch? {
        guard tokens.isCapital(i) || tokens.isNumeric(i), !isMove(before: i),
            let first = joinable(at: i),
            Self.dashes.contains(tokens.word(first.end))
                || ["to", "through"].contains(tokens.word(first.end)),
            let last = joinable(at: first.end + 1),
            first.meaning.granularity == last.meaning.granularity
        else { return nil }
        return TimeMatch(end: last.end, .span(first.meaning, last.meaning))
    }

    private func joinable(at i: Int) -> TimeMatch? {
        let time = longest(
            calendarDate(at: i), weekday(at: i),
            month(at: i, isExpected: tokens.isCapital(i - 2)))
        if case .unresolved = time?.meaning { return nil }
        return time
    }
}
