import SaysoClaims
import SaysoText

/// A candidate on its way to an attribution.
///
/// - Units: token numbers.
struct Draft {
    let source: [Range<Int>]
    let cue: [Range<Int>]
    var content: [Range<Int>]
    var confidence: Probability

    /// How sure it is where it stands in another's content.
    let nestedConfidence: Probability

    /// What the head found.
    let candidate: AttributionCandidate

    /// `nil` where the candidate has no cue.
    init?(
        _ candidate: AttributionCandidate, _ calibration: Calibration, _ nested: Calibration,
        isSaying: (Int) -> Bool
    ) {
        cue = candidate.runs(of: .cue)
        guard !cue.isEmpty else { return nil }
        self.candidate = candidate
        source = candidate.runs(of: .source)
        content = candidate.runs(of: .content)
        let isSaying = cue.contains { $0.contains(where: isSaying) }
        confidence = calibration.confidence(in: candidate, isSaying: isSaying)
        nestedConfidence = nested.confidence(in: candidate, isSaying: isSaying)
    }

    /// Without the mark that opens the next quotation, where a content stops right after it.
    func trimmed(by continuation: QuotationContinuation) -> Draft {
        var draft = self
        draft.content = content.compactMap { run in
            let last = run.upperBound - 1
            let trimmed = continuation.opens(at: last) ? run.lowerBound..<last : run
            return trimmed.isEmpty ? nil : trimmed
        }
        return draft
    }

    /// With all of a quotation that it begins and breaks off.
    ///
    /// Unless its source or cue stands in what is left: then it breaks off for them.
    func completed(by continuation: QuotationContinuation) -> Draft {
        guard let last = content.last, let rest = continuation.rest(after: last),
            !(source + cue).contains(where: rest.overlaps)
        else { return self }
        var draft = self
        draft.content[content.count - 1] = last.lowerBound..<rest.upperBound
        return draft
    }

    /// The first token of all.
    var first: Int { (source + cue + content).map(\.lowerBound).min() ?? 0 }

    /// The last token of all.
    var last: Int { (source + cue + content).map(\.upperBound).reduce(1, max) - 1 }

    var contentCount: Int { content.reduce(0) { $0 + $1.count } }

    /// Whether the other's whole cue, and nothing of this one's, stands in this content.
    func holds(_ other: Draft) -> Bool {
        other.cue.allSatisfy { part in content.contains { $0.contains(part) } }
            && !cue.contains { part in other.content.contains { $0.contains(part) } }
    }

    /// The surer first; of equally sure ones the earlier.
    static func > (a: Draft, b: Draft) -> Bool {
        a.confidence == b.confidence
            ? a.cue[0].lowerBound < b.cue[0].lowerBound : a.confidence > b.confidence
    }
}
