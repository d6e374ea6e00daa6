public import SaysoClaims

/// A scale that says which range of probability a phrase stands for.
///
/// A phrase is looked up whole: what the scale does not define has no range, and never that of
/// a shorter phrase in it.
///
/// - Units: probabilities, 0…1.
public struct LikelihoodScale: Hashable, Sendable {
    /// What the command line knows it by: "icd203".
    public let key: String

    /// What it is called: "ICD 203".
    public let name: String

    /// Its phrases, each word in its plain form.
    private let phrases: [String: ClosedRange<Double>]
    private let forms: WordForms

    /// Creates a scale.
    ///
    /// - Precondition: all ranges are within 0…1.
    init(key: String, name: String, rows: [Row], forms: WordForms) {
        self.key = key
        self.name = name
        self.forms = forms
        phrases = Dictionary(
            rows.flatMap { row in row.phrases.map { (forms.plain($0.map { $0[...] }), row.range) }
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// Phrases with one range.
    struct Row {
        let range: ClosedRange<Double>

        /// Each as its words, in lower case.
        let phrases: [[String]]
    }

    /// What the scale makes of some words.
    ///
    /// - Parameter words: In lower case.
    /// - Returns: `nil` where the scale does not define them together.
    public func grade(of words: [Substring]) -> Likelihood.Grade? {
        phrases[forms.plain(words)].map { range in
            Likelihood.Grade(
                scale: name, low: Probability(range.lowerBound), high: Probability(range.upperBound)
            )
        }
    }
}

/// Words that a scale takes for others: "probably" for "probable", "nearly" for "almost".
struct WordForms: Hashable, Sendable {
    private let plain: [String: String]

    /// Creates forms.
    ///
    /// - Parameter forms: For each plain form all others.
    init(_ forms: [String: [String]]) {
        var plain: [String: String] = [:]
        for (form, others) in forms {
            for other in others { plain[other] = form }
        }
        self.plain = plain
    }

    /// Words in their plain forms, with a space between.
    func plain(_ words: [Substring]) -> String {
        words.map { plain[String($0)] ?? String($0) }.joined(separator: " ")
    }
}
