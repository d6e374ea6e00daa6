public import SaysoText

/// Words that say when, and the days that they stand for.
///
///     Talks resumed on Monday, two weeks after …
///                      ──────  2021-06-14 to 2021-06-14, day
///
/// The words are those that TimeML marks, without "on", "in" and "at". A preposition that
/// changes which days are meant belongs to them: "since 2014", "until Friday", "between
/// 2014 and 2016".
///
/// A day that is not known is `nil`, never the article's. Both are known for a stretch with
/// two ends; one is for what is open on the other side ("since 2014" has no end); none is for
/// durations ("three days"), sets ("every Monday"), vague words ("recently"), and what would
/// need the article's date where that is not known.
///
/// - Units: `range` counts UTF-8 bytes of the article's text; days are whole, both ends included.
/// - Source: TIMEX3 in the TimeML 1.2.1 annotation guidelines (Saurí et al. 2006).
public struct TimeExpression: Hashable, Sendable {
    /// How fine a time is told.
    public enum Granularity: String, Hashable, Sendable, CaseIterable {
        case day, week, month, quarter, year, decade, unknown
    }

    /// Where the words stand.
    public let range: TextRange

    /// The first day; `nil` where it is open or not known.
    public let start: CalendarDay?

    /// The last day; `nil` where it is open or not known.
    public let end: CalendarDay?

    /// The unit that the words count in.
    ///
    /// A season is told in quarters, a weekend in days.
    public let granularity: Granularity

    /// Creates a time expression.
    ///
    /// - Precondition: `start` is not after `end` where both are known.
    public init(
        range: TextRange, start: CalendarDay?, end: CalendarDay?, granularity: Granularity
    ) {
        if let start, let end {
            precondition(start <= end, "a time begins before it ends")
        }
        self.range = range
        self.start = start
        self.end = end
        self.granularity = granularity
    }
}
