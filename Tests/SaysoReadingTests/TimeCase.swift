import SaysoClaims
import SaysoReading
import SaysoText
import Testing

/// The time expressions of a sentence, in words and as what they stand for.
///
/// Times are written as ISO 8601 writes intervals, after their granularity: "week
/// 2021-06-07/2021-06-13"; one day stands for both ends, an end left out is not known.
struct FoundTimes: Equatable {
    let words: [String]
    let times: [String]

    /// The words in square brackets, and what each of them is expected to stand for.
    init(marked: String, times: [String]) {
        words = marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != "]" })
        }
        self.times = times
    }

    /// What the finder makes of a sentence, whose square brackets are taken for nothing.
    init(findingIn marked: String, published: String?) {
        let text = marked.filter { $0 != "[" && $0 != "]" }
        let finder = TimeFinder(anchor: published.flatMap(CalendarDay.init(published:)))
        let found = finder.expressions(in: Tokenizer().segmentation(of: text), of: text)
        words = found.map { String(text[$0.range]) }
        times = found.map(Self.written)
    }

    private static func written(_ time: TimeExpression) -> String {
        let name = time.granularity.rawValue
        if time.start == nil && time.end == nil { return name }
        if time.start == time.end, let day = time.start { return "\(name) \(day)" }
        let (start, end) = (time.start?.description ?? "", time.end?.description ?? "")
        return "\(name) \(start)/\(end)"
    }
}

/// Expects a sentence to have exactly the marked expressions, for an article of a Wednesday.
func expectTimes(
    _ marked: String, _ times: String..., published: String? = "2021-06-16",
    at location: SourceLocation = #_sourceLocation
) {
    let expected = FoundTimes(marked: marked, times: times)
    #expect(
        FoundTimes(findingIn: marked, published: published) == expected, sourceLocation: location)
}
