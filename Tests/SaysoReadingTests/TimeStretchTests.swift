import SaysoReading
import Testing

// Ranges, TIMEX3's DURATION and SET, and what has no days. The article is of 16 June 2021.
@Suite struct TimeStretchTests {
    @Test(arguments: [
        ("It has grown [since 2014].", "year 2014-01-01/"),
        ("It has grown [since last week].", "week 2021-06-07/"),
        ("It has grown [since March 14].", "day 2021-03-14/"),
        ("It has grown [since the 1990s].", "decade 1990-01-01/"),
        ("It will be done [by 2030].", "year /2030-12-31"),
        ("It will be done [by the end of the year].", "year /2021-12-31"),
        ("It will be done [before the end of the year].", "year /2021-12-31"),
        ("It stays shut [until next month].", "month /2021-07-31"),
        ("It was done [before 2014].", "year /2013-12-31"),
        ("It was done [after 2014].", "year 2015-01-01/"),
        ("It ran [from March 3 to March 5].", "day 2021-03-03/2021-03-05"),
        ("It ran [from March 3 to March 5, 2019].", "day 2019-03-03/2019-03-05"),
        ("It ran [between 2014 and 2016].", "year 2014-01-01/2016-12-31"),
        ("It ran [from 2014 to 2016].", "year 2014-01-01/2016-12-31"),
        ("It ran in [2014-16].", "year 2014-01-01/2016-12-31"),
        ("It ran in [2014–2016].", "year 2014-01-01/2016-12-31"),
        ("It ran on [March 3-5].", "day 2021-03-03/2021-03-05"),
        ("It ran on [March 3-5, 2019].", "day 2019-03-03/2019-03-05"),
        ("It ran on [3-5 March 2019].", "day 2019-03-03/2019-03-05"),
        ("It ran [from Monday to Wednesday].", "day 2021-06-14/2021-06-16"),
        ("It will run [from Monday to Friday].", "day 2021-06-21/2021-06-25"),
        ("It ran [from November to February].", "month 2020-11-01/2021-02-28"),
        ("It ran [from June to August 2019].", "month 2019-06-01/2019-08-31"),
        ("It ran on [March 30 - April 2, 2019].", "day 2019-03-30/2019-04-02"),
        ("It ran [from the 3rd to the 5th].", "day 2021-06-03/2021-06-05"),
    ])
    func rangesAndOpenStretchesHaveTheEndsThatAreTold(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test func aMoveFromOneDayToAnotherIsNoRange() {
        expectTimes(
            "It was moved from [Monday] to [Tuesday].", "day 2021-06-14", "day 2021-06-15")
    }

    @Test(arguments: [
        ("It lasted for [three days].", "day"),
        ("It lasted [two weeks].", "week"),
        ("It lasted for [a month].", "month"),
        ("It lasted for [more than two years].", "year"),
        ("It lasted for [decades].", "decade"),
        ("It lasted [10 to 12 days].", "day"),
        ("A [three-day] truce began.", "day"),
        ("The [30-year] feud goes on.", "year"),
        ("It was the third attack in [two weeks].", "week"),
        ("It met [every Monday].", "day"),
        ("It meets [each year].", "year"),
        ("It meets on [Mondays].", "day"),
        ("It was lost [years ago].", "year"),
        ("It was lost [a few weeks ago].", "week"),
        ("It was found [two days later].", "day"),
        ("It was found [the following day].", "day"),
        ("It was lost [that year].", "year"),
        ("It grew in [recent years].", "year"),
    ])
    func durationsAndSetsHaveNoDays(marked: String, time: String) {
        expectTimes(marked, time)
    }

    @Test(arguments: [
        "He [previously] said so.", "He [recently] left.", "He is [currently] away.",
        "He is [now] away.", "He will leave [soon].", "It was so in [the past].",
        "It will be so in [the future].", "He had left [earlier].", "He left [later].",
        "[Previously], he said so.", "It will be so in [the near future].",
    ])
    func vagueWordsHaveNoDays(marked: String) {
        expectTimes(marked, "unknown")
    }

    @Test(arguments: [
        "They may march on the capital.", "He may go.", "May he rest.", "The Women’s March grew.",
        "April Jones spoke.", "Talks with April Jones failed.", "Theresa May resigned.",
        "He met June Okafor.", "He spoke at 5 p.m. and left.", "It began at 17:30.",
        "About 2017 people came.", "He came second.", "In the second place, it is wrong.",
        "The fall of the capital shook them.", "They fall back.", "Prices fall in spring water.",
        "A 36-year-old man spoke.", "He is 36 years old.", "It is for those aged 8-10 years.",
        "It costs $5 a year.",
        "He read the Sunday Times.", "It was Black Friday.", "He watched Saturday Night Live.",
        "He works on the 14th floor.", "The 14th Amendment forbids it.",
        "It was the 5th time.", "He reads USA Today.", "He came as soon as it rained.",
        "Now that he left, it rains.", "Sooner or later, it rains.", "It was an earlier version.",
        "A quarter of them left.", "Three quarters of them left.", "He is in his 30s.",
        "It scored 14-16.", "He paid $2014 for it.", "It is 2022 metres high.",
        "The Prague Spring failed.", "He lives on 14 March Street.", "It happened one day.",
        "She seconds it.", "It was a poll of 2047 registered voters.", "It is Super Tuesday.",
        "It sold 2000 cars.", "The sun was out, and he sat down.",
    ])
    func otherWordsAreNoTimes(sentence: String) {
        expectTimes(sentence)
    }
}
