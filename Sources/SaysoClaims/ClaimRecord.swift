import SaysoText

/// What an ``AttributionRecord``'s source claims.
public struct ClaimRecord: Encodable, Hashable, Sendable {
    /// What the source does by saying it, as ``SpeechAct`` names it.
    public let act: String

    /// `positive` or `negative`.
    public let polarity: String

    /// How the main proposition stands, as ``Modality`` names it.
    public let modality: String

    /// How certain the source is, as ``Certainty`` names it.
    public let certainty: String

    /// The words that grade how likely it is; written as null where none does.
    public let likelihood: LikelihoodRecord?

    /// When it was said; written as null where the sentence does not tell.
    public let said: TimeRecord?

    /// Of when it speaks; written as null where it does not tell.
    public let about: TimeRecord?

    init(_ claim: Claim, in text: String, offsets: ScalarOffsets) {
        act = claim.act.rawValue
        polarity = claim.polarity.rawValue
        modality = claim.modality.rawValue
        certainty = claim.certainty.rawValue
        likelihood = claim.likelihood.map { LikelihoodRecord($0, in: text, offsets: offsets) }
        said = claim.said.map { TimeRecord($0, in: text, offsets: offsets) }
        about = claim.about.map { TimeRecord($0, in: text, offsets: offsets) }
    }

    private enum CodingKeys: String, CodingKey {
        case act, polarity, modality, certainty, likelihood, said, about
    }

    /// Encodes the claim, with a null for what it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(act, forKey: .act)
        try container.encode(polarity, forKey: .polarity)
        try container.encode(modality, forKey: .modality)
        try container.encode(certainty, forKey: .certainty)
        try container.encode(likelihood, forKey: .likelihood)
        try container.encode(said, forKey: .said)
        try container.encode(about, forKey: .about)
    }
}

/// The words of likelihood of a ``ClaimRecord``.
public struct LikelihoodRecord: Encodable, Hashable, Sendable {
    /// The words.
    public let phrase: [Span]

    /// Whether they rank alternatives.
    public let comparative: Bool

    /// The two alternatives, the likelier first; empty where there are none.
    public let sides: [[Span]]

    /// The scale that defines the phrase; written as null where none does.
    public let scale: String?

    /// The least probability that the phrase stands for, 0 to 1.
    public let low: Double?

    /// The greatest.
    public let high: Double?

    init(_ likelihood: Likelihood, in text: String, offsets: ScalarOffsets) {
        phrase = likelihood.phrase.map { Span($0, in: text, offsets: offsets) }
        comparative = likelihood.isComparative
        sides = likelihood.sides.map { $0.map { Span($0, in: text, offsets: offsets) } }
        scale = likelihood.grade?.scale
        low = likelihood.grade?.low.toFourDigits
        high = likelihood.grade?.high.toFourDigits
    }

    private enum CodingKeys: String, CodingKey {
        case phrase, comparative, sides, scale, low, high
    }

    /// Encodes the likelihood, with nulls where no scale defines the phrase.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(phrase, forKey: .phrase)
        try container.encode(comparative, forKey: .comparative)
        try container.encode(sides, forKey: .sides)
        try container.encode(scale, forKey: .scale)
        try container.encode(low, forKey: .low)
        try container.encode(high, forKey: .high)
    }
}

/// A time as records have it.
public struct TimeRecord: Encodable, Hashable, Sendable {
    /// The words.
    public let text: String

    /// The first day as ISO 8601 has it; written as null where it is not known.
    public let start: String?

    /// The last day; written as null where it is not known.
    public let end: String?

    /// How fine it is told, as ``TimeExpression/Granularity`` names it.
    public let granularity: String

    /// Where the words stand.
    public let span: Span

    init(_ time: TimeExpression, in text: String, offsets: ScalarOffsets) {
        span = Span(time.range, in: text, offsets: offsets)
        self.text = span.text
        start = time.start?.description
        end = time.end?.description
        granularity = time.granularity.rawValue
    }

    private enum CodingKeys: String, CodingKey {
        case text, start, end, granularity, span
    }

    /// Encodes the time, with a null for a day that is not known.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(granularity, forKey: .granularity)
        try container.encode(span, forKey: .span)
    }
}
