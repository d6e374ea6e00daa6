package import SaysoClaims
package import SaysoText

/// An attribution, and the candidate that it was.
package struct FoundAttribution: Sendable {
    /// What is written down.
    package let attribution: Attribution

    /// What the head found.
    package let candidate: AttributionCandidate
}

/// Candidates → attributions: the surest first, each cue once, in text order.
package struct AttributionStage: Sendable {
    /// Attributions below these are left out.
    let floors: ConfidenceFloors

    /// How scores become confidence.
    let calibration: Calibration

    /// The same for what stands in another's content.
    let nestedCalibration: Calibration

    /// What tells reported speech.
    let sayingWords: SayingWords

    /// Creates the stage.
    package init(
        floors: ConfidenceFloors, calibration: Calibration, nestedCalibration: Calibration,
        sayingWords: SayingWords
    ) {
        self.floors = floors
        self.calibration = calibration
        self.nestedCalibration = nestedCalibration
        self.sayingWords = sayingWords
    }

    /// The attributions among the candidates of one article.
    ///
    /// A candidate without content, or whose cue shares a token with a surer one's, is
    /// left out. A content that stops at a paragraph's end inside a quotation goes on with
    /// the quotation. One whose cue stands in another's content has that one as its parent.
    package func attributions(
        among candidates: [AttributionCandidate], in text: Segmentation, of string: String
    ) -> [FoundAttribution] {
        let drafts = continued(
            distinct(among: candidates, in: text, of: string), in: text, of: string
        )
        .filter { !$0.content.isEmpty }
        .sorted { $0.cue[0].lowerBound < $1.cue[0].lowerBound }
        let chosen = chosen(among: parted(drafts, in: text, of: string))
        let parents = chosen.indices.map { parent(of: $0, among: chosen) }
        return chosen.indices.map { number in
            let draft = chosen[number]
            let attribution = Attribution(
                id: id(number), parent: parents[number].map(id),
                source: draft.source.map(text.range(of:)), cue: draft.cue.map(text.range(of:)),
                content: draft.content.map(text.range(of:)),
                manner: Attribution.Manner(of: draft.content.flatMap(\.self), in: text),
                confidence: draft.confidence)
            return FoundAttribution(attribution: attribution, candidate: draft.candidate)
        }
    }

    /// The candidates that can be attributions, of those that share a cue token the surest.
    private func distinct(
        among candidates: [AttributionCandidate], in text: Segmentation, of string: String
    ) -> [Draft] {
        let isSaying = { sayingWords.contains(string[text.tokens[$0].range]) }
        var taken: Set<Int> = []
        return candidates.compactMap {
            Draft($0, calibration, nestedCalibration, isSaying: isSaying)
        }.sorted(by: >)
            .filter { draft in
                let cue = draft.cue.flatMap(\.self)
                guard taken.isDisjoint(with: cue) else { return false }
                taken.formUnion(cue)
                return true
            }
    }

    /// Those that are sure enough, the ones with the longest contents decided first: what stands
    /// in the content of one that is kept is judged as nested.
    ///
    /// - Precondition: `drafts` are in the order of their cues.
    private func chosen(among drafts: [Draft]) -> [Draft] {
        var kept: [Draft?] = Array(repeating: nil, count: drafts.count)
        let order = drafts.indices.sorted { drafts[$0].contentCount > drafts[$1].contentCount }
        for number in order {
            var draft = drafts[number]
            let near = Self.near(number, in: drafts.indices)
            let isNested = kept[near].contains { $0?.holds(draft) ?? false }
            if isNested { draft.confidence = draft.nestedConfidence }
            guard draft.confidence >= (isNested ? floors.nested : floors.alone) else { continue }
            kept[number] = draft
        }
        return kept.compactMap(\.self)
    }

    /// Each draft without what another that may stand alone hands over by itself.
    ///
    /// - Precondition: `drafts` are in the order of their cues.
    private func parted(
        _ drafts: [Draft], in text: Segmentation, of string: String
    ) -> [Draft] {
        let overrun = ContentOverrun(in: text, of: string)
        return drafts.indices.map { number in
            Self.near(number, in: drafts.indices).reduce(drafts[number]) { draft, other in
                guard drafts[other].confidence >= floors.alone, draft.holds(drafts[other]) else {
                    return draft
                }
                return overrun.parted(draft, from: drafts[other])
            }
        }
    }

    /// Each draft that may stand alone with the quotations that carry it on, unless another
    /// draft has them.
    private func continued(
        _ drafts: [Draft], in text: Segmentation, of string: String
    ) -> [Draft] {
        let continuation = QuotationContinuation(in: text, of: string)
        let drafts = drafts.map { $0.trimmed(by: continuation).completed(by: continuation) }
        let owners = Owners(of: drafts.filter { $0.confidence >= floors.alone })
        var owned: Set<Range<Int>> = []
        return drafts.map { draft in
            guard draft.confidence >= floors.alone else { return draft }
            var draft = draft
            for quotation in continuation.quotations(after: draft.last) {
                guard !owners.have(quotation), owned.insert(quotation).inserted else { break }
                draft.content.append(quotation)
            }
            return draft
        }
    }

    private func id(_ number: Int) -> String { "a\(number + 1)" }

    /// The smallest other draft whose content holds all of a draft's cue.
    ///
    /// - Precondition: `drafts` are in the order of their cues.
    private func parent(of child: Int, among drafts: [Draft]) -> Int? {
        Self.near(child, in: drafts.indices)
            .filter { $0 != child && drafts[$0].holds(drafts[child]) }
            .min { drafts[$0].contentCount < drafts[$1].contentCount }
    }

    /// The numbers about one: a parent is no more attributions away than cues fit within a
    /// head's reach.
    private static func near(_ number: Int, in indices: Range<Int>) -> Range<Int> {
        max(indices.lowerBound, number - reach)..<min(indices.upperBound, number + reach + 1)
    }

    private static let reach = 100
}

/// Which tokens some draft hands over from outside a quotation.
private struct Owners {
    /// By content token, the cues of the drafts that have it.
    private var cues: [Int: [Range<Int>]] = [:]

    init(of drafts: [Draft]) {
        for draft in drafts {
            for token in draft.content.joined() { cues[token, default: []].append(draft.cue[0]) }
        }
    }

    /// Whether somebody hands over a part of a quotation, who does not speak in it themselves.
    func have(_ quotation: Range<Int>) -> Bool {
        quotation.contains { cues[$0, default: []].contains { !quotation.contains($0) } }
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
