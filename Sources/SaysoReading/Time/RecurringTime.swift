import SaysoClaims

/// A time that the calendar brings again and again.
///
/// - Source: seasons are the meteorological ones of the northern hemisphere, which begin with
///   March, June, September and December.
enum RecurringTime: Hashable, Sendable {
    /// From 1 for Monday.
    case weekday(Int)
    /// Saturday and Sunday.
    case weekend
    case month(Int)
    /// From 1.
    case quarter(Int)
    case season(Season)
    /// A day of a month, and the weekday that it falls on where the text tells it.
    case date(month: Int, day: Int, weekday: Int?)
    /// A day of any month.
    case dayOfMonth(Int, weekday: Int?)

    enum Season: Int, Hashable, Sendable {
        case spring = 3
        case summer = 6
        case autumn = 9
        case winter = 12
    }

    /// The granularity of one.
    var granularity: TimeExpression.Granularity {
        switch self {
        case .weekday, .weekend, .date, .dayOfMonth: .day
        case .month: .month
        case .quarter, .season: .quarter
        }
    }

    /// Those around a day, in order: two or more on either side, but for dates on which a
    /// weekday must fall.
    func occurrences(around day: CalendarDay) -> [TimePeriod] {
        switch self {
        case .weekday(let weekday): Self.weekly(weekday...weekday, around: day)
        case .weekend: Self.weekly(6...7, around: day)
        case .month(let month): Self.yearly(month, monthCount: 1, .month, around: day)
        case .quarter(let number):
            Self.yearly(number * 3 - 2, monthCount: 3, .quarter, around: day)
        case .season(let season):
            Self.yearly(season.rawValue, monthCount: 3, .quarter, around: day)
        case .date(let month, let date, let weekday):
            Self.dates(month, date, weekday, around: day)
        case .dayOfMonth(let date, let weekday): Self.monthly(date, weekday, around: day)
        }
    }

    private static func weekly(
        _ weekdays: ClosedRange<Int>, around day: CalendarDay
    ) -> [TimePeriod] {
        (-2...2).map { week in
            let sunday = day.adding(days: week * 7 - day.weekday)
            return TimePeriod(
                start: sunday.adding(days: weekdays.lowerBound),
                end: sunday.adding(days: weekdays.upperBound), granularity: .day)
        }
    }

    private static func yearly(
        _ month: Int, monthCount: Int, _ granularity: TimeExpression.Granularity,
        around day: CalendarDay
    ) -> [TimePeriod] {
        (day.year - 2...day.year + 2).compactMap { year in
            TimePeriod(
                firstMonth: year * 12 + month - 1, monthCount: monthCount, granularity: granularity)
        }
    }

    private static func dates(
        _ month: Int, _ date: Int, _ weekday: Int?, around day: CalendarDay
    ) -> [TimePeriod] {
        // A leap day may be eight years away; a date falls on the same weekday six years on.
        let reach = weekday == nil ? 8 : 2
        return (day.year - reach...day.year + reach).compactMap { year in
            period(CalendarDay(year: year, month: month, day: date), weekday)
        }
    }

    private static func monthly(
        _ date: Int, _ weekday: Int?, around day: CalendarDay
    ) -> [TimePeriod] {
        let first = day.adding(days: 1 - day.day)
        return (-4...4).compactMap { count in
            let month = first.adding(months: count)
            return period(CalendarDay(year: month.year, month: month.month, day: date), weekday)
        }
    }

    private static func period(_ day: CalendarDay?, _ weekday: Int?) -> TimePeriod? {
        guard let day, weekday == nil || day.weekday == weekday else { return nil }
        return TimePeriod(start: day, end: day, granularity: .day)
    }
}
