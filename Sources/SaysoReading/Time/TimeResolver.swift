import SaysoClaims

/// Meaning → days, seen from an article's date.
///
/// - Source: TimeML 1.2.1 annotation guidelines, section on TIMEX3 values; what they leave to the
///   reader (which Monday?) is decided as news agencies write: a bare weekday or month lies behind
///   the writer unless the sentence looks ahead.
struct TimeResolver {
    /// The article's date, where it is known.
    let anchor: CalendarDay?

    /// The days that a meaning stands for; open on both sides where they are not known.
    func period(of meaning: TimeMeaning, tense: Tense) -> TimePeriod {
        let granularity = meaning.granularity
        guard let period = found(meaning, tense) else {
            return TimePeriod(granularity: granularity)
        }
        if let start = period.start, let end = period.end, start > end {
            return TimePeriod(granularity: granularity)
        }
        return TimePeriod(start: period.start, end: period.end, granularity: granularity)
    }

    private func found(_ meaning: TimeMeaning, _ tense: Tense) -> TimePeriod? {
        switch meaning {
        case .period(let period): period
        case .recurring(let time, let which): occurrence(of: time, which, tense)
        case .within(let time, let whole): occurrence(of: time, in: found(whole, tense))
        case .shifted(let unit, let count):
            anchor.flatMap { unit.day($0, shiftedBy: count) }.flatMap(unit.period(containing:))
        case .rolling(let unit, let count, let direction): rolling(unit, count, direction)
        case .part(let part, let whole): self.part(part, of: whole, tense)
        case .share(let share, let whole): found(whole, tense)?.share(share)
        case .bounded(let bound, let base): bounded(bound, base, tense)
        case .span(let first, let last): span(first, last, tense)
        case .unresolved: nil
        }
    }

    /// A part of a stretch; of stretches that come again, the one whose part fits: in the first
    /// half of a month, its second half lies ahead.
    private func part(_ part: TimePart, of whole: TimeMeaning, _ tense: Tense) -> TimePeriod? {
        guard case .recurring(let time, .bare) = whole, let anchor,
            [.early, .middle, .late].contains(part)
        else { return found(whole, tense)?.part(part, anchor: anchor) }
        let parts = time.occurrences(around: anchor).map { $0.part(part, anchor: nil) }
        return bare(time, parts, anchor, tense)
    }

    private func rolling(
        _ unit: TimeUnit, _ count: Int?, _ direction: TimeMeaning.Direction
    ) -> TimePeriod? {
        guard let anchor else { return nil }
        let sign = direction == .past ? -1 : 1
        let days = unit.dayCount(count)
        let far = count.flatMap { count in
            days.map { anchor.adding(days: sign * $0) } ?? unit.day(anchor, shiftedBy: sign * count)
        }
        if far == nil, unit == .hour { return nil }
        return TimePeriod(
            start: direction == .past ? far : anchor, end: direction == .past ? anchor : far,
            granularity: unit.granularity)
    }

    private func bounded(
        _ bound: TimeBound, _ base: TimeMeaning, _ tense: Tense
    ) -> TimePeriod? {
        guard let period = found(base, tense) else { return nil }
        let granularity = period.granularity
        switch (bound, base) {
        // "before the end of the year" lasts into it, "after the start" begins in it.
        case (.before, .part(.late, _)), (.until, _):
            return TimePeriod(end: period.end, granularity: granularity)
        case (.after, .part(.early, _)), (.since, _):
            return TimePeriod(start: period.start, granularity: granularity)
        case (.before, _):
            return TimePeriod(end: period.start?.adding(days: -1), granularity: granularity)
        case (.after, _):
            return TimePeriod(start: period.end?.adding(days: 1), granularity: granularity)
        }
    }
}

// MARK: - Which one

extension TimeResolver {
    /// The first one that begins in a stretch.
    private func occurrence(of time: RecurringTime, in whole: TimePeriod?) -> TimePeriod? {
        // Nobody knows in which year the winter of a year begins.
        guard time != .season(.winter), let start = whole?.start, let end = whole?.end else {
            return nil
        }
        return time.occurrences(around: start).first { period in
            period.start.map { start <= $0 && $0 <= end } ?? false
        }
    }

    private func occurrence(
        of time: RecurringTime, _ which: TimeMeaning.Occurrence, _ tense: Tense
    ) -> TimePeriod? {
        guard let anchor else { return nil }
        let all = time.occurrences(around: anchor)
        switch which {
        case .last where time == .weekend: return inWeek(of: anchor.adding(days: -7), all)
        case .next where time == .weekend: return inWeek(of: anchor.adding(days: 7), all)
        case .last: return all.last { $0.isBefore(anchor) }
        case .next: return all.first { $0.isAfter(anchor) }
        case .this: return this(time, all, anchor)
        case .bare: return bare(time, all, anchor, tense)
        }
    }

    /// The one of the writer's week or year; of winters, which lie in two years, the nearest.
    private func this(
        _ time: RecurringTime, _ all: [TimePeriod], _ anchor: CalendarDay
    ) -> TimePeriod? {
        switch time {
        case .weekday, .weekend: inWeek(of: anchor, all)
        case .season(.winter), .dayOfMonth: nearest(all, to: anchor)
        default: all.first { $0.start?.year == anchor.year }
        }
    }

    private func bare(
        _ time: RecurringTime, _ all: [TimePeriod], _ anchor: CalendarDay, _ tense: Tense
    ) -> TimePeriod? {
        let behind = all.last { !$0.isAfter(anchor) }
        let isNearAhead = all.contains { (1...Self.near).contains($0.lead(over: anchor)) }
        let isNearBehind = behind?.end.map { anchor.number - $0.number <= Self.near } ?? false
        switch (tense, time) {
        case (.unclear, _): return nil
        case (.future, .date) where isNearBehind: return nearest(all, to: anchor)
        case (.future, _): return all.first { !$0.isBefore(anchor) }
        // Agencies leave out the year of a date in this year or near it, and of no other.
        case (.none, .date): return nearest(all, to: anchor)
        case (.past, .date): return isNearAhead ? nearest(all, to: anchor) : behind
        // "the vote in May", with nothing to say which, where one is soon to come.
        case (.none, .season) where behind?.end.map({ $0 < anchor }) ?? true: return nil
        case (.none, .month) where isNearAhead: return nil
        case (.none, _), (.past, _): return behind
        }
    }

    /// How many days ahead or behind are near, for a writer who leaves out the year.
    private static let near = 92

    private func inWeek(of day: CalendarDay, _ all: [TimePeriod]) -> TimePeriod? {
        let monday = day.adding(days: 1 - day.weekday)
        return all.first { $0.start.map { monday <= $0 } ?? false }
    }

    private func nearest(_ all: [TimePeriod], to anchor: CalendarDay) -> TimePeriod? {
        all.min { $0.distance(to: anchor) < $1.distance(to: anchor) }
    }

    private func span(
        _ first: TimeMeaning, _ last: TimeMeaning, _ tense: Tense
    ) -> TimePeriod? {
        let ends: (TimePeriod?, TimePeriod?)
        switch (first, last) {
        case (.recurring(_, .bare), .recurring(let time, .bare)):
            let start = found(first, tense)
            ends = (
                start,
                start?.start.flatMap { day in
                    time.occurrences(around: day).first { !$0.isBefore(day) }
                }
            )
        case (.recurring(let time, .bare), _):
            let end = found(last, tense)
            ends = (
                end?.start.flatMap { day in
                    time.occurrences(around: day).last { !$0.isAfter(day) }
                }, end
            )
        default: ends = (found(first, tense), found(last, tense))
        }
        guard let start = ends.0?.start, let end = ends.1?.end else { return nil }
        return TimePeriod(start: start, end: end, granularity: .unknown)
    }
}
