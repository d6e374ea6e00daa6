public import SaysoClaims

/// How sure an attribution has to be to be kept.
public enum ConfidenceFloor: Hashable, Sendable {
    /// Where linked F1 was best on articles held back from training; the model file tells.
    case balanced

    /// Where nine of ten kept were right on articles held back from training.
    case highPrecision

    /// What the caller says, for all kinds of attributions.
    case atLeast(Probability)
}

/// The least confidence of either kind of attribution.
package struct ConfidenceFloors: Hashable, Sendable {
    /// Of what stands in the article's own text.
    package let alone: Probability

    /// Of what stands in another's content: higher as a rule, because the spans of two
    /// attributions have to be right and readers take a chain of sources at its word.
    package let nested: Probability

    /// Creates floors.
    package init(alone: Probability, nested: Probability) {
        self.alone = alone
        self.nested = nested
    }
}
