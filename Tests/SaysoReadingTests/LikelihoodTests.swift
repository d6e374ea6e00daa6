import SaysoClaims
import SaysoTesting
import SaysoText
import Testing

/// Which words grade likelihood, on sentences of our own and without a model's word for it.
@Suite struct LikelihoodTests {
    private let hedged: Hedged

    init() throws { hedged = try Hedged() }

    private func phrase(of text: String, graded: [String: Float]? = nil) -> [String] {
        (hedged.likelihood(of: text, graded: graded)?.phrase ?? []).map { String(text[$0]) }
    }

    @Test(arguments: [
        ("The mayor said that it may rain in May.", ["may"]),
        ("Theresa May said the vote might be close.", ["might"]),
        ("She said it is almost certain that the bridge will close.", ["almost certain"]),
        ("He said a deal is highly unlikely this year.", ["highly unlikely"]),
        ("There is a remote chance of snow, she said.", ["remote chance"]),
        ("There is a roughly even chance of snow, she said.", ["roughly even chance"]),
        ("The officials said the strike was very probably planned abroad.", ["very probably"]),
        ("He said there was no doubt that she won.", ["no doubt"]),
        ("He doubts that the plan will work.", ["doubts"]),
        ("The report said the plant would almost certainly close.", ["almost certainly"]),
        ("They were sure to lose, he said.", ["sure to"]),
        ("He said the firm is bound to fail.", ["bound to"]),
        ("It seems that the pilot slept, she said.", ["seems"]),
        ("The talks could possibly fail, she said.", ["could possibly"]),
        ("It is nearly impossible to integrate the weapons, he said.", ["nearly impossible"]),
        ("It is conceivable that the bank will sell, she said.", ["conceivable"]),
        ("In all likelihood the mine is empty, she said.", ["In all likelihood"]),
        ("Perhaps the ferry will sail, and perhaps not, he said.", ["Perhaps", "perhaps"]),
        ("“A merger,” she said, “is now much more likely.”", ["much more likely"]),
        ("The odds are against him, he said.", ["odds"]),
        ("The chances are very slim, he said.", ["chances", "very slim"]),
    ])
    func theLongestPhraseWithItsDegree(text: String, phrase: [String]) {
        #expect(self.phrase(of: text) == phrase)
    }

    @Test(arguments: [
        ("He said a deal is not likely.", ["not likely"]),
        ("He said a return was not very likely.", ["not very likely"]),
        ("A recount isn’t likely, the clerk said.", ["isn’t likely"]),
        ("I don’t think the bill will pass, he said.", ["don’t think"]),
        ("She said there was no chance of a truce.", ["no chance"]),
        ("The tunnel was never certain to open, he said.", ["never certain to"]),
    ])
    func aDenialBelongsToThePhraseAndTakesItsRange(text: String, phrase: [String]) throws {
        #expect(self.phrase(of: text) == phrase)
        #expect(try #require(hedged.likelihood(of: text)).grade == nil)
    }

    @Test(arguments: [
        "The vote will be held as soon as possible, he said.",
        "The appeal court said the actress appeared in court.",
        "A certain doctor thought of a boat.",
        "Make sure that the door is shut, she said.",
        "Ministers met in May, the paper said.",
        "The cities are at odds over water, she said.",
        "She can swim, the coach said.",
        "She hoped that they would win.",
        "They fear that the dam will break, he said.",
    ])
    func otherUsesGradeNothing(text: String) {
        #expect(phrase(of: text) == [])
    }

    @Test(arguments: [
        "may", "could", "might", "is conceivably going to", "perhaps will", "is more likely to",
        "is quite likely to", "is the likeliest to", "is sure to",
    ])
    func noScaleDefinesIt(words: String) throws {
        let likelihood = hedged.likelihood(of: "The bank \(words) sell, she said.")
        #expect(try #require(likelihood).grade == nil)
    }

    @Test func wordsOfTwoStrengthsHaveNoRange() throws {
        let text = "Rain is likely on Monday and unlikely on Tuesday, she said."
        #expect(try #require(hedged.likelihood(of: text)).grade == nil)
    }

    @Test func aBeliefLeavesTheRangeOfWhatIsBelieved() throws {
        let text = "Analysts think that a strike is very likely."
        #expect(try #require(hedged.likelihood(of: text)?.grade).low == Probability(0.8))
    }

    @Test func onlyTheWordsOfTheAttributionCount() throws {
        let (text, marked) = Attribution.marked(
            "Perhaps by mistake, [Lind] {said} that <the bridge will probably close>.")
        let likelihood = hedged.likelihood(of: text, in: marked.cue + marked.content)
        #expect(try #require(likelihood).phrase.map { text[$0] } == ["probably"])
    }

    @Test func aModelMayTakeAWordBackOrLetItCount() {
        let ability = "He said he could prove it."
        #expect(phrase(of: ability) == ["could"])
        #expect(phrase(of: ability, graded: ["could": -4]) == [])
        #expect(phrase(of: ability, graded: ["could": -0.5]) == ["could"])
        let wide = "I bet that the shop can open, she said."
        #expect(phrase(of: wide) == [])
        #expect(phrase(of: wide, graded: ["bet": 0.5, "can": 0.5]) == ["can"])
        #expect(phrase(of: wide, graded: ["bet": 1.5]) == ["bet"])
        #expect(phrase(of: wide, graded: ["shop": 9]) == [])
    }

    @Test func textWithoutWordsHasNone() {
        #expect(hedged.likelihood(of: "") == nil)
        #expect(hedged.likelihood(of: "Likely", in: []) == nil)
    }
}
