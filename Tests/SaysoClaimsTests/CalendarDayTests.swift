import SaysoClaims
import Testing

@Suite struct CalendarDayTests {
    private func day(_ written: String) throws -> CalendarDay {
        try #require(CalendarDay(published: written))
    }

    @Test(arguments: [
        (2020, 2, 29), (2000, 2, 29), (2021, 2, 28), (2021, 12, 31), (1, 1, 1), (9999, 12, 31),
    ])
    func theCalendarHas(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) != nil)
    }

    @Test(arguments: [
        (2021, 2, 29), (1900, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1),
        (2021, 1, 0), (0, 1, 1), (10_000, 1, 1), (2021, 1, -1),
    ])
    func theCalendarHasNot(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
        ("2021-06-16", 18_794, 3), ("2022-03-20", 19_071, 7), ("2022-03-21", 19_072, 1),
    ])
    func daysHaveTheirNumberAndWeekday(written: String, number: Int, weekday: Int) throws {
        let day = try day(written)
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(CalendarDay(number: number) == day)
    }

    @Test func numbersCountEveryDayOfFourCenturies() throws {
        var (year, month, day) = (1899, 12, 31)
        let first = try #require(CalendarDay(year: year, month: month, day: day)).number
        for number in first..<(first + 146_097) {
            let found = CalendarDay(number: number)
            try #require((found.year, found.month, found.day) == (year, month, day))
            try #require(found.number == number)
            day += 1
            if day > CalendarDay.dayCount(ofMonth: month, in: year) {
                (month, day) = (month + 1, 1)
            }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test(arguments: [
        ("2021-02-28", 1, "2021-03-01"), ("2020-02-28", 1, "2020-02-29"),
        ("2021-01-01", -1, "2020-12-31"), ("2021-06-16", -365, "2020-06-16"),
        ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
    ])
    func daysAreAdded(written: String, count: Int, sum: String) throws {
        #expect(try day(written).adding(days: count).description == sum)
    }

    @Test(arguments: [
        ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"),
        ("2021-06-16", -6, "2020-12-16"), ("2020-02-29", 12, "2021-02-28"),
        ("2021-06-16", 120, "2031-06-16"), ("2021-12-05", 1, "2022-01-05"),
    ])
    func monthsAreAddedWithinTheirLength(written: String, count: Int, sum: String) throws {
        #expect(try day(written).adding(months: count).description == sum)
    }

    @Test func daysAreOrderedByTime() throws {
        let days = ["0999-12-31", "2020-12-31", "2021-01-01", "2021-02-01", "2021-02-02"]
        #expect(try days.map { try day($0) }.sorted().map(\.description) == days)
    }

    @Test(arguments: [
        "2022-03-21", "2022-03-21T08:00:00Z", "2022-03-21T08:00:00.123+05:30", "2022-03-21T08:00",
        "2022-03-21 08:00:00", "2022-03-21 08:00:00 +0000", "2022/03/21", "20220321",
        "20220321T080000Z", "March 21, 2022", "march 21, 2022", "Mar. 21, 2022", "Mar 21 2022",
        "21 March 2022", "21st March 2022", "Monday, March 21, 2022",
        "Mon, 21 Mar 2022 08:00:00 GMT",
        "Mon, 21 Mar 2022 08:00:00 +0800", "21 Mar 22 08:00 EST", "March 21, 2022 at 5:30 p.m. EDT",
        "  2022-03-21\n", "March 21, 2022 5:30PM",
    ])
    func publishedDatesAreRead(published: String) throws {
        #expect(try day(published).description == "2022-03-21")
    }

    @Test(arguments: [
        "", " ", "2022", "2022-03", "March 2022", "2022-13-01", "2022-02-30", "3/4/2022",
        "3/21/2022",
        "2022-3-21", "yesterday", "Monday", "1647849600", "March 21, 2022 was cold", "21 Foo 2022",
        "2022-03-21Tomorrow", "2022-03-21-22", "March 21", "2022-03-21T", "March 21, 22",
    ])
    func otherWordsAreNoPublishedDate(published: String) {
        #expect(CalendarDay(published: published) == nil)
    }
}
