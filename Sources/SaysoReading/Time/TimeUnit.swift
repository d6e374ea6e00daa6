import SaysoClaims

/// A unit that news counts time in.
///
/// - Source: ISO 8601-1:2019: weeks begin on Monday; decades and centuries begin with the year
///   whose last digits are noughts.
enum TimeUnit: Hashable, Sendable {
    case hour, day, week, month, quarter, year, decade, century

    /// The granularity of what is told in it.
    var granularity: TimeExpression.Granularity {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .decade: .decade
        case .hour, .century: .unknown
        }
    }

    /// How many months it has; `nil` for the shorter ones.
    var monthCount: Int? {
        switch self {
        case .hour, .day, .week: nil
        case .month: 1
        case .quarter: 3
        case .year: 12
        case .decade: 120
        case .century: 1200
        }
    }

    /// How many days so many hours make: "the last 24 hours"; `nil` for other units, and where
    /// no whole days come of it.
    func dayCount(_ count: Int?) -> Int? {
        guard self == .hour, let count, count > 0, count % 24 == 0 else { return nil }
        return count / 24
    }

    /// The day so many units later, or earlier where the count is negative; `nil` for hours.
    func day(_ day: CalendarDay, shiftedBy count: Int) -> CalendarDay? {
        // More than anyone counts in, and small enough to be multiplied.
        let count = min(max(count, -10_000_000), 10_000_000)
        if let monthCount { return day.adding(months: count * monthCount) }
        return self == .hour ? nil : day.adding(days: count * (self == .week ? 7 : 1))
    }

    /// The unit that a day lies in; `nil` for hours.
    func period(containing day: CalendarDay) -> TimePeriod? {
        switch self {
        case .hour: return nil
        case .day: return TimePeriod(start: day, end: day, granularity: .day)
        case .week:
            let monday = day.adding(days: 1 - day.weekday)
            return TimePeriod(start: monday, end: monday.adding(days: 6), granularity: .week)
        case .month, .quarter, .year, .decade, .century:
            let months = monthCount ?? 1
            let first = (day.year * 12 + day.month - 1) / months * months
            return TimePeriod(firstMonth: first, monthCount: months, granularity: granularity)
        }
    }
}

extension TimePeriod {
    /// Creates a stretch of whole months.
    ///
    /// The first is counted from January of the year 0; the calendar begins with the year 1, and
    /// a stretch that begins before it is not known.
    init?(firstMonth: Int, monthCount: Int, granularity: TimeExpression.Granularity) {
        guard
            let start = CalendarDay(year: firstMonth / 12, month: firstMonth % 12 + 1, day: 1)
        else { return nil }
        let end = start.adding(months: monthCount).adding(days: -1)
        self.init(start: start, end: end, granularity: granularity)
    }

    /// Creates a whole year.
    init?(year: Int) {
        self.init(firstMonth: year * 12, monthCount: 12, granularity: .year)
    }
}
