import SaysoClaims

/// What a time expression means, before it is asked when it was written.
indirect enum TimeMeaning: Hashable, Sendable {
    /// A stretch that the words tell by themselves: "2017".
    case period(TimePeriod)
    /// One of those that come again: "Monday", "next March".
    case recurring(RecurringTime, Occurrence)
    /// The one inside a stretch: "March 2017", "Monday of last week".
    case within(RecurringTime, TimeMeaning)
    /// The unit that lies so many away from the writer's: "last week", "two years ago".
    case shifted(TimeUnit, by: Int)
    /// From the writer's day so many units back or on; `nil` where nobody counted: "the past
    /// three days", "the coming weeks".
    case rolling(TimeUnit, count: Int?, Direction)
    /// "early 2017", "later this week".
    case part(TimePart, of: TimeMeaning)
    /// So many units from a stretch's begin, or its end: "the first three months of 2017".
    case share(TimeShare, of: TimeMeaning)
    /// What is open on one side, or begins beside a stretch: "since 2017", "before March".
    case bounded(TimeBound, TimeMeaning)
    /// "from March 3 to March 5".
    case span(TimeMeaning, TimeMeaning)
    /// Words that stand for no days of the calendar: "three days", "every Monday", "recently".
    case unresolved(TimeExpression.Granularity)

    /// Which one of those that come again.
    enum Occurrence: Hashable, Sendable {
        case bare, last, this, next
    }

    /// Which way from the writer's day.
    enum Direction: Hashable, Sendable {
        case past, future
    }
}

/// Days from one to another; an end that is open or not known is `nil`.
struct TimePeriod: Hashable, Sendable {
    var start: CalendarDay?
    var end: CalendarDay?
    let granularity: TimeExpression.Granularity
}

/// Which part of a stretch is meant.
enum TimePart: Hashable, Sendable {
    case early, middle, late
    /// The part that lies behind the writer.
    case earlier
    /// The part that lies ahead of the writer.
    case later
}

/// Some units of a stretch, counted from its begin or its end.
struct TimeShare: Hashable, Sendable {
    let unit: TimeUnit
    /// How many units make one.
    let count: Int
    /// Which one, from 1; `nil` for the last.
    let index: Int?
    let granularity: TimeExpression.Granularity
}

/// How a preposition bounds a stretch.
enum TimeBound: Hashable, Sendable {
    case since, until, before, after
}

extension TimeMeaning {
    /// The granularity that the words have, known or not when they are.
    var granularity: TimeExpression.Granularity {
        switch self {
        case .period(let period): period.granularity
        case .recurring(let time, _), .within(let time, _): time.granularity
        case .shifted(let unit, _): unit.granularity
        case .rolling(let unit, let count, _): unit.dayCount(count) == nil ? unit.granularity : .day
        case .part(_, let whole), .bounded(_, let whole): whole.granularity
        case .share(let share, _): share.granularity
        case .span(let first, let last): first.granularity.coarser(last.granularity)
        case .unresolved(let granularity): granularity
        }
    }

    /// Whether the days are told, if need be with the article's date.
    var isResolvable: Bool {
        switch self {
        case .unresolved: false
        case .part(_, let whole): whole.isResolvable
        default: true
        }
    }
}

extension TimeExpression.Granularity {
    /// The one of two that tells less.
    func coarser(_ other: Self) -> Self {
        let all = Self.allCases
        guard let own = all.firstIndex(of: self), let others = all.firstIndex(of: other) else {
            return self
        }
        return own < others ? other : self
    }
}
