package import SaysoClaims
package import SaysoText

/// Candidates → attributions: the surest first, each cue once, in text order.
package struct AttributionStage: Sendable {
    /// Attributions below this confidence are left out.
    let minConfidence: Probability

    /// How scores become confidence.
    let calibration: Calibration

    /// Creates the stage.
    package init(minConfidence: Probability, calibration: Calibration) {
        self.minConfidence = minConfidence
        self.calibration = calibration
    }

    /// The attributions among the candidates of one article.
    ///
    /// A candidate without content, or whose cue shares a token with a surer one's, is
    /// left out. One whose cue stands in another's content has that one as its parent.
    package func attributions(
        among candidates: [AttributionCandidate], in text: Segmentation
    ) -> [Attribution] {
        let chosen = chosen(among: candidates, text).sorted { $0.cue[0] < $1.cue[0] }
        let parents = parents(among: chosen)
        return chosen.indices.map { number in
            let draft = chosen[number]
            return Attribution(
                id: id(number), parent: parents[number].map(id), source: draft.source,
                cue: draft.cue, content: draft.content,
                manner: Attribution.Manner(of: draft.contentTokens, in: text),
                confidence: draft.confidence)
        }
    }

    private func chosen(
        among candidates: [AttributionCandidate], _ text: Segmentation
    ) -> [Draft] {
        var taken: Set<Int> = []
        var kept: [Draft] = []
        for draft in candidates.compactMap({ Draft($0, calibration, text) }).sorted(by: >) {
            guard draft.confidence >= minConfidence else { break }
            guard taken.isDisjoint(with: draft.cueTokens) else { continue }
            taken.formUnion(draft.cueTokens)
            kept.append(draft)
        }
        return kept
    }

    private func id(_ number: Int) -> String { "a\(number + 1)" }

    /// For each draft, the smallest other whose content holds all of its cue.
    private func parents(among drafts: [Draft]) -> [Int?] {
        drafts.indices.map { child in
            drafts.indices
                .filter { $0 != child && drafts[$0].holds(drafts[child]) }
                .min { drafts[$0].contentTokens.count < drafts[$1].contentTokens.count }
        }
    }
}

/// A candidate on its way to an attribution.
private struct Draft {
    let source: [TextRange]
    let cue: [TextRange]
    let content: [TextRange]
    let cueTokens: Set<Int>
    let contentTokens: [Int]
    let confidence: Probability

    /// `nil` where the candidate has no content.
    init?(_ candidate: AttributionCandidate, _ calibration: Calibration, _ text: Segmentation) {
        let cueRuns = candidate.runs(of: .cue)
        let contentRuns = candidate.runs(of: .content)
        guard !contentRuns.isEmpty, !cueRuns.isEmpty else { return nil }
        source = candidate.runs(of: .source).map(text.range(of:))
        cue = cueRuns.map(text.range(of:))
        content = contentRuns.map(text.range(of:))
        cueTokens = Set(cueRuns.flatMap(\.self))
        contentTokens = contentRuns.flatMap(\.self)
        confidence = calibration.confidence(in: candidate)
    }

    /// Whether the other's whole cue, and nothing of this one's, stands in this content.
    func holds(_ other: Draft) -> Bool {
        other.cue.allSatisfy { part in content.contains { $0.contains(part) } }
            && !cue.contains { part in other.content.contains { $0.contains(part) } }
    }

    /// The surer first; of equally sure ones the earlier.
    static func > (a: Draft, b: Draft) -> Bool {
        a.confidence == b.confidence ? a.cue[0] < b.cue[0] : a.confidence > b.confidence
    }
}

extension Attribution.Manner {
    /// Direct where every word of the content is quoted, indirect where none is.
    ///
    /// Marks are not asked: a comma after the closing quotation mark changes nothing.
    fileprivate init(of content: [Int], in text: Segmentation) {
        let words = content.map { text.tokens[$0] }.filter { $0.shape != .other }
        let quoted = words.count { $0.isQuoted }
        self = quoted == 0 ? .indirect : quoted == words.count ? .direct : .mixed
    }
}
