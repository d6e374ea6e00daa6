/// How what is told stands to the world: done, planned, asked for, foretold, possible, supposed.
///
/// - Source: our own, after the modes of PLOVER and the modal values of ACE and FactBank (Saurí
///   and Pustejovsky, 2009); the guideline is that of our certainty gold.
public enum Modality: String, Hashable, Sendable, CaseIterable {
    case happenedOrIs = "happened_or_is"
    case intendedOrPlanned = "intended_or_planned"
    case requestedOrOrdered = "requested_or_ordered"
    case predicted
    case possible
    case conditionalOrHypothetical = "conditional_or_hypothetical"
    case asked
}

/// Whether something is told as so or as not so.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
    case positive, negative

    /// The other one.
    public var opposite: Polarity { self == .positive ? .negative : .positive }
}

/// How certain a source is of what it says, after negation.
///
/// - Source: the degrees of FactBank (Saurí and Pustejovsky, 2009), with *even* and *unstated*.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
    case certainTrue = "certain_true"
    case probable
    case possible
    case even
    case improbable
    case certainFalse = "certain_false"
    case unstated
}

/// What a source does by saying something.
public enum SpeechAct: String, Hashable, Sendable, CaseIterable {
    case assert
    case deny
    case predict
    case promise
    case request
    case threatenOrWarn = "threaten_or_warn"
    case accuseOrCriticize = "accuse_or_criticize"
    case praiseOrSupport = "praise_or_support"
    case ask
    case thinkOrFeel = "think_or_feel"
    case declineComment = "decline_comment"
    case other
}
