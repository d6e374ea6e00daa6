import SaysoReading
import Testing

// TIMEX3's DATE, as told from where the writer stands. The article is of Wednesday 16 June 2021.
@Suite struct TimeRelativeTests {
    static let relative = [
        ("He resigned [today].", "day 2021-06-16"),
        ("He resigned [yesterday].", "day 2021-06-15"),
        ("He resigned [yesterday morning].", "day 2021-06-15"),
        ("He will resign [tomorrow].", "day 2021-06-17"),
        ("He will speak [tonight].", "day 2021-06-16"),
        ("He spoke [this morning].", "day 2021-06-16"),
        ("He spoke [last night].", "day 2021-06-15"),
        ("He will speak [the day after tomorrow].", "day 2021-06-18"),
        ("He spoke [the day before yesterday].", "day 2021-06-14"),
        ("He spoke [last week].", "week 2021-06-07/2021-06-13"),
        ("He spoke [this week].", "week 2021-06-14/2021-06-20"),
        ("He will speak [next week].", "week 2021-06-21/2021-06-27"),
        ("He spoke [last month].", "month 2021-05-01/2021-05-31"),
        ("He will speak [next month].", "month 2021-07-01/2021-07-31"),
        ("He spoke [last year].", "year 2020-01-01/2020-12-31"),
        ("He will speak [next year].", "year 2022-01-01/2022-12-31"),
        ("It fell [last quarter].", "quarter 2021-01-01/2021-03-31"),
        ("It will fall [this quarter].", "quarter 2021-04-01/2021-06-30"),
        ("It fell [last decade].", "decade 2010-01-01/2019-12-31"),
        ("He spoke [last weekend].", "day 2021-06-12/2021-06-13"),
        ("He spoke over [the weekend].", "day 2021-06-12/2021-06-13"),
        ("He will speak [this weekend].", "day 2021-06-19/2021-06-20"),
        ("He spoke [last summer].", "quarter 2020-06-01/2020-08-31"),
        ("He will speak [this fall].", "quarter 2021-09-01/2021-11-30"),
        ("He spoke [early last week].", "week 2021-06-07/2021-06-09"),
        ("He spoke [late last year].", "year 2020-07-01/2020-12-31"),
        ("He spoke [earlier this month].", "month 2021-06-01/2021-06-16"),
        ("He will speak [later this year].", "year 2021-06-16/2021-12-31"),
        ("He will speak [early next year].", "year 2022-01-01/2022-06-30"),
        ("He spoke at [the beginning of the year].", "year 2021-01-01/2021-06-30"),
        ("He spoke [three days ago].", "day 2021-06-13"),
        ("He spoke [two weeks ago].", "week 2021-05-31/2021-06-06"),
        ("He spoke [six months ago].", "month 2020-12-01/2020-12-31"),
        ("He spoke [a year ago].", "year 2020-01-01/2020-12-31"),
        ("He spoke [about five years ago].", "year 2016-01-01/2016-12-31"),
        ("He spoke [more than 20 years ago].", "year /2001-12-31"),
        ("He will speak [two weeks from now].", "week 2021-06-28/2021-07-04"),
        ("He will speak [in three days].", "day 2021-06-19"),
        ("He will speak [within a month].", "month 2021-06-16/2021-07-16"),
        ("It grew over [the past two years].", "year 2019-06-16/2021-06-16"),
        ("It grew for [the last three days].", "day 2021-06-13/2021-06-16"),
        ("It grew over [the past year].", "year 2020-06-16/2021-06-16"),
        ("It grew in [the last 24 hours].", "day 2021-06-15/2021-06-16"),
        ("It will grow in [the coming weeks].", "week 2021-06-16/"),
        ("It will grow in [the next few months].", "month 2021-06-16/"),
        ("It will grow over [the next five years].", "year 2021-06-16/2026-06-16"),
        ("It grew over [the past several weeks].", "week /2021-06-16"),
    ]

    @Test(arguments: relative)
    func relativeTimesGoByTheArticle(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test(arguments: relative)
    func relativeTimesStayUnresolvedWithoutTheArticlesDate(marked: String, time: String) {
        let granularity = String(time.prefix { $0 != " " })
        expectTimes(marked, granularity, published: nil)
    }

    @Test(arguments: [
        ("He spoke on [Monday].", "day 2021-06-14"),
        ("He spoke [Tuesday].", "day 2021-06-15"),
        ("He spoke on [Wednesday].", "day 2021-06-16"),
        ("He spoke on [Thursday].", "day 2021-06-10"),
        ("[Monday]'s vote was close.", "day 2021-06-14"),
        ("He spoke [Tuesday night].", "day 2021-06-15"),
        ("He spoke [last Friday].", "day 2021-06-11"),
        ("He spoke [last Wednesday].", "day 2021-06-09"),
        ("He spoke [this past Friday].", "day 2021-06-11"),
        ("He will speak [next Monday].", "day 2021-06-21"),
        ("He speaks [next Wednesday].", "day 2021-06-23"),
        ("He speaks [this coming Friday].", "day 2021-06-18"),
        ("He speaks [this Friday].", "day 2021-06-18"),
        ("They will meet [Monday].", "day 2021-06-21"),
        ("They will meet in Rome, Italy, on [Friday].", "day 2021-06-18"),
        ("On [Friday], they will meet.", "day 2021-06-18"),
        ("On [Friday], he said they will meet.", "day 2021-06-11"),
        ("He said on [Friday] that they will meet.", "day 2021-06-11"),
        ("“We will win,” Duarte told reporters on [Friday].", "day 2021-06-11"),
        ("The report will be released [Friday].", "day 2021-06-18"),
        ("The report was released [Friday].", "day 2021-06-11"),
        ("They are expected to meet on [Friday].", "day 2021-06-18"),
        ("The talks are scheduled for [Friday].", "day 2021-06-18"),
        ("The talks were scheduled for [Friday].", "day"),
        ("They will vote because of the attack on [Friday].", "day"),
        ("States that held votes [Tuesday] gained.", "day 2021-06-15"),
        ("He may travel to the coast on [Friday].", "day 2021-06-18"),
        ("The meeting [Friday] will go ahead.", "day 2021-06-18"),
        ("The talks stalled ahead of [Friday]'s vote.", "day 2021-06-18"),
        ("He spoke late on [Monday].", "day 2021-06-14"),
        ("He spoke [early Monday].", "day 2021-06-14"),
        ("He spoke on [Monday last week].", "day 2021-06-07"),
        ("He will speak on [Tuesday of next week].", "day 2021-06-22"),
        ("He spoke at 5 p.m. [Monday].", "day 2021-06-14"),
        ("He gave them [until Friday].", "day /2021-06-18"),
        ("They must answer [by Friday].", "day /2021-06-18"),
        ("[By Friday], thirty people had died.", "day /2021-06-11"),
        ("At a [Friday] rally, he promised to stay.", "day 2021-06-11"),
        ("They agreed to a call on [Friday].", "day 2021-06-11"),
        ("They agreed to meet on [Friday].", "day 2021-06-18"),
        ("She sued them on [Friday].", "day 2021-06-11"),
        ("He came back [the next Monday].", "day"),
        ("He came on a [Monday].", "day"),
        ("He gave a [Monday] speech.", "day 2021-06-14"),
        ("[By late summer], it looked lost.", "quarter /2020-08-31"),
        ("It has been shut [since Friday].", "day 2021-06-11/"),
    ])
    func weekdaysAreTheLatestUnlessTheyAreAhead(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test(arguments: [
        "He spoke on [Monday].", "He speaks [next Monday].", "It is [the 14th of May].",
    ])
    func daysOfNoKnownWeekStayUnresolvedWithoutTheArticlesDate(marked: String) {
        expectTimes(marked, "day", published: nil)
    }
}
