public import SaysoText

/// What a source claims by an attribution's content, and how sure it is of it.
///
/// It is the claim of the source, not of the article: who says that somebody denied something
/// asserts it. It speaks of the content's main proposition, the first where there are several.
public struct Claim: Hashable, Sendable {
    /// What the source does by saying it.
    public let act: SpeechAct

    /// Of the main proposition as worded: "not", "never", "nobody" make it negative.
    public let polarity: Polarity

    /// How the main proposition stands.
    public let modality: Modality

    /// How certain the source is.
    public let certainty: Certainty

    /// The words that grade how likely it is; `nil` where none does.
    public let likelihood: Likelihood?

    /// When it was said, where the sentence tells.
    public var said: TimeExpression?

    /// Of when it speaks, where its main proposition tells.
    public var about: TimeExpression?

    /// Creates a claim.
    public init(
        act: SpeechAct, polarity: Polarity, modality: Modality, certainty: Certainty,
        likelihood: Likelihood?, said: TimeExpression? = nil, about: TimeExpression? = nil
    ) {
        self.act = act
        self.polarity = polarity
        self.modality = modality
        self.certainty = certainty
        self.likelihood = likelihood
        self.said = said
        self.about = about
    }
}

/// The words by which a source grades how likely something is.
public struct Likelihood: Hashable, Sendable {
    /// The words, in text order.
    public let phrase: [TextRange]

    /// Whether they rank alternatives: "more likely rations than tanks".
    public let isComparative: Bool

    /// The two alternatives of a comparison, the likelier first; empty where there is none, or
    /// where the words of one are not there.
    public let sides: [[TextRange]]

    /// What a named scale makes of the phrase; `nil` where the scale does not define it.
    public let grade: Grade?

    /// A range of a named scale.
    public struct Grade: Hashable, Sendable {
        /// The scale's name: "ICD 203".
        public let scale: String

        /// The least probability that the phrase stands for.
        public let low: Probability

        /// The greatest.
        public let high: Probability

        /// Creates a grade.
        public init(scale: String, low: Probability, high: Probability) {
            self.scale = scale
            self.low = low
            self.high = high
        }
    }

    /// Creates a likelihood.
    ///
    /// - Precondition: there is a phrase; there are two sides or none.
    public init(phrase: [TextRange], isComparative: Bool, sides: [[TextRange]], grade: Grade?) {
        precondition(!phrase.isEmpty, "a likelihood is worded")
        precondition(sides.isEmpty || sides.count == 2, "a comparison has two sides")
        self.phrase = phrase
        self.isComparative = isComparative
        self.sides = sides
        self.grade = grade
    }
}
