package import SaysoClaims
package import SaysoText

/// Finds the words that say when, and the days that they stand for.
///
/// Full dates, months and years are told by the words alone; "Monday", "last week" and "the
/// 14th" by the article's date, and stay without days where that is not known. No word
/// stands for the article's date itself but "today" and its like. Times of day are left out, and
/// so are ages, prices ("$5 a year") and adverbs of repetition ("daily").
///
/// A weekday or month by itself lies behind the writer, at the latest on the article's date, unless
/// it stands after "next", "by" or "until", or the sentence looks ahead: "will meet Monday".
/// A date without year is then the nearest one. "was scheduled for Monday" stays open.
///
/// The same words give the same days on every machine; nothing is asked of clock or locale.
///
/// - Source: TIMEX3 in the TimeML 1.2.1 annotation guidelines (Saurí et al. 2006): DATE as
///   resolved as it can be, DURATION and SET without days.
package struct TimeFinder: Sendable {
    private let anchor: CalendarDay?

    /// Creates a finder for one article.
    ///
    /// - Parameter anchor: The day that the article is of; `nil` where it is not known.
    package init(anchor: CalendarDay?) {
        self.anchor = anchor
    }

    /// The time expressions of a text in order, the longest where several begin together.
    ///
    /// None overlaps another, and none goes over the end of a sentence.
    ///
    /// - Complexity: O(*n*) in the tokens of the text.
    package func expressions(
        in segmentation: Segmentation, of string: String
    ) -> [TimeExpression] {
        segmentation.sentences.flatMap { sentence in
            let grammar = TimeGrammar(TimeTokens(sentence: sentence, of: segmentation, in: string))
            return expressions(in: sentence, grammar, segmentation)
        }
    }

    private func expressions(
        in sentence: Range<Int>, _ grammar: TimeGrammar, _ segmentation: Segmentation
    ) -> [TimeExpression] {
        let resolver = TimeResolver(anchor: anchor)
        var found: [TimeExpression] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard let match = grammar.match(at: i) else {
                i += 1
                continue
            }
            let words = i..<match.end
            let tense = match.tense ?? grammar.tenses.tense(around: words)
            let period = resolver.period(of: match.meaning, tense: tense)
            found.append(
                TimeExpression(
                    range: segmentation.range(of: words), start: period.start, end: period.end,
                    granularity: period.granularity))
            i = match.end
        }
        return found
    }
}
