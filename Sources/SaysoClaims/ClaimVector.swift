/// Where a claim lies among all claims: those on the same matter lie close together.
///
/// A unit vector in steps of 1/127, so that a ledger holds a million of them in little room and
/// the inner product of two, over 127², is their cosine.
///
/// - Shape: as many values as the model's relevance head has; the same for all of one model.
public struct ClaimVector: Hashable, Sendable {
    /// The values, -127 to 127.
    public let values: [Int8]

    /// Creates a vector from its stored values.
    public init(values: [Int8]) { self.values = values }
}
