/// A day of the Gregorian calendar, without time or zone.
///
/// Days before the calendar's introduction are counted as if it had always been in force, as
/// ISO 8601 does.
///
/// - Units: years 1…9999, months and days from 1.
/// - Source: the civil-day algorithms of Howard Hinnant, "chrono-Compatible Low-Level Date
///   Algorithms" (2013).
public struct CalendarDay: Hashable, Sendable {
    /// The year, 1…9999.
    public let year: Int

    /// The month, 1…12.
    public let month: Int

    /// The day of the month, from 1.
    public let day: Int

    /// Creates a day; `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.dayCount(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates a day from its number; those outside the years 1…9999 become the first or last.
    ///
    /// - Parameter number: The days since 1 January 1970; negative before it.
    public init(number: Int) {
        // The year is counted from March, so that a leap day comes last in it.
        let bounded = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
        let shifted = bounded + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The numbers of 1 January of the year 1 and of 31 December 9999.
    private static let numbers = -719_162...2_932_896

    /// How many days a month has.
    ///
    /// - Precondition: `month` is 1…12.
    public static func dayCount(ofMonth month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension CalendarDay {
    /// The days since 1 January 1970.
    public var number: Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = yearFromMarch / 400
        let yearOfEra = yearFromMarch % 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week, from 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    public var weekday: Int { (number + 719_468 + 2) % 7 + 1 }

    /// The day that comes some days later, or earlier where the count is negative.
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// The same day of a later month, or an earlier one where the count is negative; the last
    /// of that month where it is shorter.
    public func adding(months: Int) -> CalendarDay {
        let count = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
        let (year, month) = (count / 12, count % 12 + 1)
        let day = min(self.day, Self.dayCount(ofMonth: month, in: year))
        return CalendarDay(year: year, month: month, day: day) ?? self
    }
}

extension CalendarDay: Comparable {
    /// Orders by time.
    public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The day as ISO 8601 writes it: "2021-06-16".
    public var description: String {
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
