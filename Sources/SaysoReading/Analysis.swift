package import SaysoClaims
package import SaysoEncoder

/// An earlier word that a word may go back to.
package struct Antecedent: Hashable, Sendable {
    /// The word's number.
    package let word: Int

    /// Log-odds against going back to nothing.
    package let score: Float

    /// Creates an antecedent.
    package init(word: Int, score: Float) {
        self.word = word
        self.score = score
    }
}

/// What one pass of the encoder tells of an article, before anything is decided.
///
/// - Units: word numbers of the article.
package struct Analysis: Sendable {
    /// All words with their grammar.
    package let words: [Word]

    /// In text order.
    package let names: [Name]

    /// Which earlier words a word that heads a mention may go back to, the likeliest first.
    package let antecedents: [Int: [Antecedent]]

    /// How likely a word heads a mention; log-odds, absent for what hardly does.
    package let mentionScores: [Int: Float]

    /// Cues with the roles toward them.
    package let candidates: [AttributionCandidate]

    /// Whether what a word tells of happened: 3 certainly, -3 certainly not; for every word.
    package let factuality: [Float]

    /// Which type of event the verbs and nouns are likest to.
    package let likenesses: [Int: EventExamples.Likeness]

    /// Every word's part of a claim's vector; no rows where the model has no head for it.
    package let relevance: Matrix

    /// Creates an analysis.
    package init(
        words: [Word], names: [Name], antecedents: [Int: [Antecedent]], mentionScores: [Int: Float],
        candidates: [AttributionCandidate], factuality: [Float] = [],
        likenesses: [Int: EventExamples.Likeness] = [:],
        relevance: Matrix = Matrix(rows: 0, columns: 0)
    ) {
        self.words = words
        self.names = names
        self.antecedents = antecedents
        self.mentionScores = mentionScores
        self.candidates = candidates
        self.factuality = factuality
        self.likenesses = likenesses
        self.relevance = relevance
    }

    /// Where some words lie among all claims; `nil` where the model does not say.
    package func vector(of words: [Int]) -> ClaimVector? {
        guard relevance.rows == self.words.count else { return nil }
        return RelevanceHead.place(of: words, in: relevance).map(ClaimVector.init(values:))
    }

    /// Words that go back to each other, two or more together, in text order.
    package var clusters: [[Int]] {
        var roots: [Int: Int] = [:]
        var clusters: [Int: [Int]] = [:]
        for word in antecedents.keys.sorted() {
            guard let antecedent = antecedents[word]?.first, antecedent.score > 0 else { continue }
            let root = roots[antecedent.word] ?? antecedent.word
            roots[word] = root
            clusters[root, default: [root]].append(word)
        }
        return clusters.values.sorted { $0[0] < $1[0] }
    }
}
