/// Where a claim points on a question.
public enum Stance: String, Hashable, Sendable, CaseIterable {
    /// To yes.
    case supports
    /// To no.
    case opposes
    /// To yes under a condition, or openly to neither.
    case conditional
    /// It does not bear on the question.
    case unrelated
}
