import SaysoClaims
import SaysoReading
import SaysoTesting
import SaysoText
import Testing

// Words of the calendar in any order, with articles of any day: what must hold of all of them.
@Suite struct TimePropertyTests {
    private static let words = """
        March May 14 14th 2022 2014 - , and to the last next this past coming of in on by since until \
        before after from between Monday Friday weekend week month year quarter decade century day \
        days weeks years hours 24 9999999 two a few ago later early mid-March late mid-1990s 1990s \
        '90s spring summer Q3 first half end beginning every more than less now tomorrow today will \
        said . ( ) 31 February 29 3/14/2022 2022-03-14 2099-12-31 19th
        """.split(separator: " ").map(String.init)

    private static let days = [
        "0001-01-01", "2020-02-29", "2021-06-16", "2021-12-31", "9999-12-31",
    ]

    @Test(arguments: days) func wordsInAnyOrderAreReadTheSameTwiceAndInOrder(anchor: String) {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<100 {
            let text = (0..<40).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
                .joined(separator: " ")
            let segmentation = Tokenizer().segmentation(of: text)
            let finder = TimeFinder(anchor: CalendarDay(published: anchor))
            let found = finder.expressions(in: segmentation, of: text)
            #expect(found.map(\.range).isAscending)
            #expect(found == finder.expressions(in: segmentation, of: text))
        }
    }

    @Test func nothingIsToldByTheArticlesDateWhereItIsNotKnown() {
        let text = "Last week, this year, the 14th, Monday, in May, two weeks ago, the past year."
        let found = TimeFinder(anchor: nil).expressions(
            in: Tokenizer().segmentation(of: text), of: text)
        #expect(found.count >= 5)
        #expect(found.allSatisfy { $0.start == nil && $0.end == nil })
    }
}
