import SaysoClaims

extension TimePeriod {
    /// Whether it has ended before a day.
    func isBefore(_ day: CalendarDay) -> Bool { end.map { $0 < day } ?? false }

    /// Whether it begins after a day.
    func isAfter(_ day: CalendarDay) -> Bool { start.map { day < $0 } ?? false }

    /// How many days after a day it begins; negative where it has begun by then.
    func lead(over day: CalendarDay) -> Int { (start?.number ?? day.number) - day.number }

    /// The days between it and a day; 0 for a day in it.
    func distance(to day: CalendarDay) -> Int {
        guard let start, let end else { return .max }
        return max(0, start.number - day.number, day.number - end.number)
    }

    /// Early, middle or late days of it.
    ///
    /// TimeML marks such a part without saying where it ends. Early and late are the halves
    /// here, so that they hold what anybody would call so; of one day there are no parts.
    func part(_ part: TimePart, anchor: CalendarDay?) -> TimePeriod {
        guard let start, let end, start < end else { return self }
        switch part {
        case .earlier:
            guard let anchor, start <= anchor, anchor <= end else { return self }
            return TimePeriod(start: start, end: anchor, granularity: granularity)
        case .later:
            guard let anchor, start <= anchor, anchor <= end else { return self }
            return TimePeriod(start: anchor, end: end, granularity: granularity)
        case .early, .middle, .late: return half(part)
        }
    }

    private func half(_ part: TimePart) -> TimePeriod {
        guard let start, let end else { return self }
        let (early, middle, late) = borders
        let days: (CalendarDay, CalendarDay) =
            switch part {
            case .early: (start, borderDay(early).adding(days: -1))
            case .middle:
                (borderDay(middle.lowerBound), borderDay(middle.upperBound).adding(days: -1))
            default: (borderDay(late), end)
            }
        return TimePeriod(start: days.0, end: days.1, granularity: granularity)
    }

    /// Where the early part ends, the middle one begins and ends, and the late one begins;
    /// in months for what has three or more, else in days.
    private var borders: (early: Int, middle: Range<Int>, late: Int) {
        switch granularity {
        case .unknown: (600, 300..<900, 600)  // centuries
        case .decade: (60, 36..<84, 60)
        case .year: (6, 3..<9, 6)
        case .quarter: (2, 1..<2, 1)
        case .month: (15, 7..<23, 15)
        default: (3, 2..<5, 3)
        }
    }

    private func borderDay(_ border: Int) -> CalendarDay {
        let first = start ?? CalendarDay(number: 0)
        return switch granularity {
        case .unknown, .decade, .year, .quarter: first.adding(months: border)
        default: first.adding(days: border)
        }
    }

    /// Some units of it, counted from its begin or its end; `nil` where they are not in it.
    func share(_ share: TimeShare) -> TimePeriod? {
        guard let start, let end else { return nil }
        let after = end.adding(days: 1)
        let index = share.index.map { $0 - 1 }
        let first =
            index.map { share.unit.day(start, shiftedBy: $0 * share.count) }
            ?? share.unit.day(after, shiftedBy: -share.count)
        guard let first, let next = share.unit.day(first, shiftedBy: share.count), start <= first,
            next <= after
        else { return nil }
        return TimePeriod(
            start: first, end: next.adding(days: -1), granularity: share.granularity)
    }
}
