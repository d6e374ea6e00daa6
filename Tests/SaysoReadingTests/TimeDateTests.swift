import SaysoReading
import Testing

// TIMEX3's DATE, as far as it is told by the calendar. The article is of Wednesday 16 June 2021.
@Suite struct TimeDateTests {
    @Test(arguments: [
        ("It fell on [March 14, 2022].", "day 2022-03-14"),
        ("It fell on [March 14 2022].", "day 2022-03-14"),
        ("It fell on [Mar. 14, 2022], again.", "day 2022-03-14"),
        ("It fell on [14 March 2022].", "day 2022-03-14"),
        ("It fell on [14th March 2022].", "day 2022-03-14"),
        ("It fell on [the 14th of March, 2022].", "day 2022-03-14"),
        ("It fell on [14th of March 2022].", "day 2022-03-14"),
        ("It fell on [March 14th, 2022].", "day 2022-03-14"),
        ("It fell on [Monday, March 14, 2022].", "day 2022-03-14"),
        ("It fell on [Mon. 14 March 2022].", "day 2022-03-14"),
        ("It fell on [Sept. 3, 1999].", "day 1999-09-03"),
        ("It fell on [Sep 3, 1999].", "day 1999-09-03"),
        ("It fell on [May 5, 2020].", "day 2020-05-05"),
        ("It fell on [MARCH 14, 2022].", "day 2022-03-14"),
        ("It fell on [2022-03-14].", "day 2022-03-14"),
        ("It fell on [2022/03/14].", "day 2022-03-14"),
        ("It fell on [3/14/2022].", "day 2022-03-14"),
        ("It fell on [14/3/2022].", "day 2022-03-14"),
        ("It fell on [14.03.2022].", "day 2022-03-14"),
        ("It fell on [February 29, 2020].", "day 2020-02-29"),
    ])
    func fullDatesAreOneDay(marked: String, time: String) {
        expectTimes(marked, time)
        expectTimes(marked, time, published: nil)
    }

    @Test(arguments: [
        ("It fell on [3/4/2022].", "day"),
        ("It fell on [3/14/22].", "day"),
        ("It fell on [February 30, 2021].", "day"),
        ("It fell on [February 29, 2021].", "day"),
    ])
    func doubtfulDatesStayUnresolved(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test(arguments: [
        ("He was killed on [March 14].", "day 2021-03-14"),
        ("He was killed on [14 March].", "day 2021-03-14"),
        ("He was killed on [Mar. 14].", "day 2021-03-14"),
        ("He was killed on [the 14th of March].", "day 2021-03-14"),
        ("He was killed on [Dec. 7].", "day 2020-12-07"),
        ("He was killed on [June 16].", "day 2021-06-16"),
        ("They will vote on [June 30].", "day 2021-06-30"),
        ("They will vote on [Jan. 5].", "day 2022-01-05"),
        ("[May 14] was hot.", "day 2021-05-14"),
        ("HARBOUR CITY, [July 2] (Wire) - The council sits.", "day 2021-07-02"),
        ("He fell ahead of the [June 1] vote.", "day 2021-06-01"),
        ("They will vote on [June 1].", "day 2021-06-01"),
        ("He was killed there on [July 2].", "day 2021-07-02"),
        ("The vote, on [July 2], is open.", "day 2021-07-02"),
        ("He was killed on [March 14 of that year].", "day"),
        ("He was killed on [Saturday, March 14].", "day 2020-03-14"),
        ("He was killed on [March 14 last year].", "day 2020-03-14"),
        ("He was killed on [March 14 of last year].", "day 2020-03-14"),
        ("The [March 14] attack shook the town.", "day 2021-03-14"),
        ("They gathered after the [Sept. 11] attacks.", "day 2001-09-11"),
    ])
    func datesWithoutYearGoByTheArticle(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test(arguments: [
        ("He pointed out on [the 14th] that it failed.", "day 2021-06-14"),
        ("He arrived on [the 17th].", "day 2021-05-17"),
        ("He arrived on [the 31st], sources say.", "day 2021-05-31"),
        ("They will vote on [the 17th].", "day 2021-06-17"),
        ("They will vote on [the 3rd].", "day 2021-07-03"),
        ("He arrived on [the 14th of last month].", "day 2021-05-14"),
        ("He arrived on [Monday the 14th].", "day 2021-06-14"),
    ])
    func daysWithoutMonthGoByTheArticle(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test(arguments: [
        ("It opened in [March 2022].", "month 2022-03-01/2022-03-31"),
        ("It opened in [March, 2022].", "month 2022-03-01/2022-03-31"),
        ("It opened in [March of 2022].", "month 2022-03-01/2022-03-31"),
        ("It opened in [Feb. 2020].", "month 2020-02-01/2020-02-29"),
        ("It opened in [May 2019].", "month 2019-05-01/2019-05-31"),
        ("It opened in [2017].", "year 2017-01-01/2017-12-31"),
        ("It opened in [1812].", "year 1812-01-01/1812-12-31"),
        ("He won the [2016] election.", "year 2016-01-01/2016-12-31"),
        ("A [2015] study found it.", "year 2015-01-01/2015-12-31"),
        ("The Harbour Act ([2009]) forbids it.", "year 2009-01-01/2009-12-31"),
        ("It opened in [the 1990s].", "decade 1990-01-01/1999-12-31"),
        ("It opened in [the '90s].", "decade 1990-01-01/1999-12-31"),
        ("It opened in [the ’80s].", "decade 1980-01-01/1989-12-31"),
        ("It opened in [the late 1990s].", "decade 1995-01-01/1999-12-31"),
        ("It opened in [the mid-1990s].", "decade 1993-01-01/1996-12-31"),
        ("It opened in [the 19th century].", "unknown 1800-01-01/1899-12-31"),
        ("It opened in [early 2017].", "year 2017-01-01/2017-06-30"),
        ("It opened in [mid-2017].", "year 2017-04-01/2017-09-30"),
        ("It opened in [late-2017].", "year 2017-07-01/2017-12-31"),
        ("It opened in [late March 2022].", "month 2022-03-16/2022-03-31"),
        ("It opened at [the end of 2017].", "year 2017-07-01/2017-12-31"),
        ("It opened in [the second quarter of 2019].", "quarter 2019-04-01/2019-06-30"),
        ("It opened in [Q3 2019].", "quarter 2019-07-01/2019-09-30"),
        ("It opened in [the first half of 2019].", "year 2019-01-01/2019-06-30"),
        ("It opened in [the first three months of 2019].", "month 2019-01-01/2019-03-31"),
        ("It opened in [the first week of March 2019].", "week 2019-03-01/2019-03-07"),
        ("It opened in [the summer of 2019].", "quarter 2019-06-01/2019-08-31"),
        ("It opened in [spring 2019].", "quarter 2019-03-01/2019-05-31"),
        ("It opened in [the fall of 2019].", "quarter 2019-09-01/2019-11-30"),
        ("It opened in [the winter of 2019].", "quarter"),
        ("It grew in [fiscal 2019].", "year"),
        ("It opened in [the 1900s].", "decade"),
    ])
    func monthsYearsAndTheirPartsAreStretches(marked: String, time: String) {
        expectTimes(marked, time)
        expectTimes(marked, time, published: nil)
    }

    @Test(arguments: [
        ("It opened in [March].", "month 2021-03-01/2021-03-31"),
        ("It opened in [June].", "month 2021-06-01/2021-06-30"),
        ("It opened in [October].", "month 2020-10-01/2020-10-31"),
        ("It opened in [May].", "month 2021-05-01/2021-05-31"),
        ("It will open in [October].", "month 2021-10-01/2021-10-31"),
        ("It will open [next March].", "month 2022-03-01/2022-03-31"),
        ("It opened [last March].", "month 2021-03-01/2021-03-31"),
        ("It opened in [March last year].", "month 2020-03-01/2020-03-31"),
        ("It opened in [March of this year].", "month 2021-03-01/2021-03-31"),
        ("It opened in [May] and closed.", "month 2021-05-01/2021-05-31"),
        ("The vote in [August] is open.", "month"),
        ("The vote in [March] is open.", "month 2021-03-01/2021-03-31"),
        ("It opened in [June of that year].", "month"),
        ("It opened [this January].", "month 2021-01-01/2021-01-31"),
        ("It opened in [late summer].", "quarter 2020-07-01/2020-08-31"),
        ("The vote in [the fall] is open.", "quarter"),
        ("It opened in [mid-March].", "month 2021-03-08/2021-03-23"),
        ("It opened in [early March].", "month 2021-03-01/2021-03-15"),
        ("It lost the [November] vote.", "month 2020-11-01/2020-11-30"),
        ("It fell in [Q1].", "quarter 2021-01-01/2021-03-31"),
        ("It fell in [the fourth quarter].", "quarter 2020-10-01/2020-12-31"),
        ("It fell in [the fourth quarter of last year].", "quarter 2020-10-01/2020-12-31"),
        ("Its [third-quarter] earnings fell.", "quarter 2020-07-01/2020-09-30"),
    ])
    func monthsAndQuartersAloneAreTheLatestUnlessTheyAreAhead(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test func listedYearsAreFoundEach() {
        expectTimes(
            "It lost in [2014] and [2016].", "year 2014-01-01/2014-12-31",
            "year 2016-01-01/2016-12-31")
    }
}
