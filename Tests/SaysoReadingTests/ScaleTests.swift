import SaysoClaims
import SaysoReading
import SaysoText
import Testing

/// The scales that come with the build, and what their file may get wrong.
@Suite struct ScaleTests {
    private func range(of words: String, scale: String) throws -> ClosedRange<Double>? {
        let hedged = try Hedged(scale: scale)
        let text = "She said that \(words) it will rain."
        return hedged.likelihood(of: text)?.grade.map { $0.low.value...$0.high.value }
    }

    // FIELD.md, "Scales of likelihood and reliability".
    @Test(arguments: [
        ("icd203", "there is almost no chance that", 0.01...0.05),
        ("icd203", "there is a remote chance that", 0.01...0.05),
        ("icd203", "it is very unlikely that", 0.05...0.2),
        ("icd203", "it is highly improbable that", 0.05...0.2),
        ("icd203", "it is unlikely that", 0.2...0.45),
        ("icd203", "there is a roughly even chance that", 0.45...0.55),
        ("icd203", "probably", 0.55...0.8),
        ("icd203", "likely", 0.55...0.8),
        ("icd203", "it is highly likely that", 0.8...0.95),
        ("icd203", "very probably", 0.8...0.95),
        ("icd203", "almost certainly", 0.95...0.99),
        ("icd203", "it is nearly certain that", 0.95...0.99),
        ("phia", "there is a remote chance that", 0...0.05),
        ("phia", "it is highly unlikely that", 0.1...0.2),
        ("phia", "it is unlikely that", 0.25...0.35),
        ("phia", "there is a realistic possibility that", 0.4...0.5),
        ("phia", "probably", 0.55...0.75),
        ("phia", "it is highly likely that", 0.8...0.9),
        ("phia", "almost certainly", 0.95...1),
        ("kent", "almost certainly", 0.87...0.99),
        ("kent", "it is probable that", 0.63...0.87),
        ("ipcc", "it is virtually certain that", 0.99...1),
        ("ipcc", "it is very likely that", 0.9...1),
        ("ipcc", "likely", 0.66...1),
        ("ipcc", "it is about as likely as not that", 0.33...0.66),
        ("ipcc", "it is unlikely that", 0...0.33),
        ("ipcc", "it is very unlikely that", 0...0.1),
    ])
    func aScaleGivesARange(scale: String, words: String, range: ClosedRange<Double>) throws {
        #expect(try self.range(of: words, scale: scale) == range)
    }

    @Test(arguments: [
        ("icd203", "there is a realistic possibility that"),
        ("icd203", "it is extremely likely that"), ("icd203", "it is virtually certain that"),
        ("phia", "there is an even chance that"), ("ipcc", "probably"), ("kent", "likely"),
        ("icd203", "it is certain that"), ("icd203", "it is quite likely that"),
    ])
    func whatAScaleDoesNotDefineHasNoRange(scale: String, words: String) throws {
        #expect(try range(of: words, scale: scale) == nil)
    }

    @Test(arguments: [
        ("It will probably not rain, he said.", 0.2...0.4, "probably not"),
        ("It almost certainly won’t rain, he said.", 0.02...0.12, "almost certainly won’t"),
    ])
    func kentHasANegationOfItsOwn(
        text: String, range: ClosedRange<Double>, phrase: String
    ) throws {
        let likelihood = try #require(try Hedged(scale: "kent").likelihood(of: text))
        #expect(likelihood.phrase.map { text[$0] } == [phrase[...]])
        #expect(likelihood.grade.map { $0.low.value...$0.high.value } == range)
    }

    @Test func theFirstScaleIsUsedAsARule() throws {
        let finder = try LikelihoodFinder(yaml: try Hedged.scales(), path: "scales.yaml")
        #expect(finder.scaleName == "ICD 203")
    }

    private static let head = "version: 1\nscales:\n  own:\n    name: Own\n"

    @Test(arguments: [
        ("", "own.yaml cannot be used: it is empty"),
        ("version: 2\n", "own.yaml:1 cannot be used: its version is not 1"),
        ("version: 1\nscale: {}\n", "own.yaml:2 cannot be used: 'scale' is no field"),
        ("version: 1\n", "own.yaml cannot be used: it has no scales"),
        ("version: [1\n", "it is no YAML"),
        (head, "own.yaml:3 cannot be used: a scale has rows"),
        (
            head + "    rows:\n      - {low: 0.5, high: 0.2, words: [likely]}\n",
            "own.yaml:6 cannot be used: a row's low and high are from 0 to 1, low first"
        ),
        (
            head + "    rows:\n      - {low: 5, high: 20, words: [likely]}\n",
            "own.yaml:6 cannot be used: a row's low and high"
        ),
        (
            head + "    rows:\n      - {low: 0, high: 1, words: []}\n",
            "own.yaml:6 cannot be used: a row has words"
        ),
        (
            head + "    rows:\n      - {low: 0, high: 1, words: [likely]}\nhedges: {sure: {}}\n",
            "own.yaml:7 cannot be used: 'sure' is no field of hedges: plain, told, wide are"
        ),
    ])
    func aBrokenFileSaysWhereItIsBroken(yaml: String, message: String) {
        let error = #expect(throws: VocabularyError.self) {
            _ = try LikelihoodFinder(yaml: yaml, path: "own.yaml")
        }
        #expect(error?.description.contains(message) ?? false)
    }

    @Test func anUnknownScaleIsRefusedWithThoseThereAre() throws {
        let yaml = try Hedged.scales()
        let error = #expect(throws: VocabularyError.self) {
            _ = try LikelihoodFinder(yaml: yaml, path: "scales.yaml", scale: "dni")
        }
        #expect(
            error?.description
                == """
                scales.yaml cannot be used: it has no scale 'dni': it has icd203, phia, kent, ipcc
                """)
    }
}
