public import SaysoText

/// The hand-over of some content to whoever an article gives it to.
///
/// An attribution answers "on whose word?". It marks the words that name the
/// *source*, the *cue* that does the handing over ("said", "according to"), and
/// the *content* handed over:
///
///     “The bridge,” Mayor Ines Duarte said, “is safe.”
///      ─content──    ────source─────── cue    ─content
///
/// An attribution is only a set of ranges: it says where the words are, never
/// what they are, so it cannot drift away from the text it was read in. What the
/// writer asserts in their own voice has no attribution at all.
///
/// - Units: ranges are half-open and count UTF-8 bytes of ``Article/text``.
/// - Source: the source / cue / content scheme of PARC 3.0 (Pareti, LREC 2016).
public struct Attribution: Hashable, Sendable, Identifiable {
    /// How the content stands in the text.
    public enum Manner: String, Hashable, Sendable, CaseIterable {
        /// All of the content is inside quotation marks.
        case direct
        /// None of it is.
        case indirect
        /// Some of it is: “a paraphrase with ‘a few quoted words’”.
        case mixed
    }

    /// Unique in its article: `a1`, `a2`, … in text order.
    public let id: String

    /// The attribution whose content holds this one's cue; `nil` for those in the writer's voice.
    public let parent: Attribution.ID?

    /// The words that name the source; empty where the article withholds them
    /// ("it is said that …").
    public let source: [TextRange]

    /// The words that hand the content over.
    public let cue: [TextRange]

    /// The content in text order: more than one range where the cue interrupts it.
    public let content: [TextRange]

    /// Whether the content is quoted.
    public let manner: Manner

    /// Who speaks: one for each of several who speak together; none where the article gives none.
    public var speakers: [Speaker] = []

    /// Who stands between this source and the article, the nearest first.
    public var via: [ChainLink] = []

    /// Whom it was told, where the sentence says so of an outlet or an interviewer.
    public var audience: ChainLink?

    /// The words that say what the source goes by, or on which terms it speaks.
    public var basis: TextRange?

    /// What the source claims by it; `nil` before that is read.
    public var claim: Claim?

    /// Where the claim lies among all claims; `nil` where the model does not say.
    public var vector: ClaimVector?

    /// The probability that source, cue and content are linked right.
    public let confidence: Probability

    /// Creates an attribution.
    ///
    /// - Precondition: `cue` and `content` have at least one range each; the ranges of
    ///   each role ascend without overlap, and no range of one role touches another's. A
    ///   stage that can break this has a bug; text from outside never can.
    public init(
        id: String, parent: Attribution.ID? = nil, source: [TextRange], cue: [TextRange],
        content: [TextRange], manner: Manner, confidence: Probability
    ) {
        precondition(!cue.isEmpty, "an attribution has a cue")
        precondition(!content.isEmpty, "an attribution hands over some content")
        precondition(
            (source + cue + content).sorted().isAscending, "source, cue and content do not overlap")
        precondition(
            source.isAscending && cue.isAscending && content.isAscending,
            "ranges of one role ascend")
        self.id = id
        self.parent = parent
        self.source = source
        self.cue = cue
        self.content = content
        self.manner = manner
        self.confidence = confidence
    }
}

extension Attribution {
    /// The smallest range that holds the source, the cue and all of the content.
    public var extent: TextRange {
        (source + cue + content).dropFirst().reduce((source + cue + content)[0]) { $0.union($1) }
    }
}
