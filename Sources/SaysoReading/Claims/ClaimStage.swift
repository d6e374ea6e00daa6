import SaysoClaims
import SaysoText

/// Attributions → what their sources claim: act, polarity, modality, certainty, the words of
/// likelihood, when it was said and of when it speaks.
struct ClaimStage {
    private let grammar: Grammar
    private let times: ClauseTimes
    private let likelihoods: LikelihoodFinder

    init(_ grammar: Grammar, times: ClauseTimes, likelihoods: LikelihoodFinder) {
        self.grammar = grammar
        self.times = times
        self.likelihoods = likelihoods
    }

    /// The claim of an attribution.
    ///
    /// - Parameters:
    ///   - attribution: With its ranges.
    ///   - candidate: What the head said of it.
    /// - Returns: Its claim; `other` and `unstated` where no head looked.
    func claim(of attribution: Attribution, _ candidate: AttributionCandidate) -> Claim {
        let cue = attribution.cue.flatMap(grammar.numbers)
        let content = attribution.content.flatMap(grammar.numbers)
        let scores = candidate.claim
        let revised = scores.map { ActRules(grammar).revised($0, cue: cue, content: content) }
        let likelihood = likelihoods.likelihood(in: (cue + content).sorted(), grammar: grammar) {
            candidate.graded($0)
        }
        return Claim(
            act: revised?.act ?? .other, polarity: scores?.polarity ?? .positive,
            modality: revised?.modality ?? .happenedOrIs,
            certainty: scores?.certainty ?? .unstated, likelihood: likelihood,
            said: times.time(ofAny: cue) { !attribution.tells($0.range) },
            about: about(content, in: attribution))
    }

    /// The time of the content's main proposition, or else of the first that has one.
    private func about(_ content: [Int], in attribution: Attribution) -> TimeExpression? {
        let inside = Set(content)
        let tops = content.filter { !(grammar.words[$0].head.map(inside.contains) ?? false) }
        return times.time(ofAny: tops + content) { attribution.tells($0.range) }
    }
}

extension Attribution {
    /// Whether a range stands in its content.
    fileprivate func tells(_ range: TextRange) -> Bool {
        content.contains { $0.contains(range) }
    }
}

extension AttributionCandidate {
    /// How much a word of the article grades likelihood, as far as the head looked.
    fileprivate func graded(_ word: Int) -> Float? {
        guard let graded = claim?.graded, graded.indices.contains(word - begin) else { return nil }
        return graded[word - begin]
    }
}
