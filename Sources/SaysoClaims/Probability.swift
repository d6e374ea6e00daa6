/// A number from 0 to 1 that says how likely something is.
public struct Probability: Hashable, Sendable, Comparable {
    /// 0…1.
    public let value: Double

    /// Creates a probability.
    ///
    /// - Precondition: `value` is from 0 to 1.
    public init(_ value: Double) {
        precondition((0...1).contains(value), "a probability is from 0 to 1")
        self.value = value
    }

    /// Orders by value.
    public static func < (a: Probability, b: Probability) -> Bool { a.value < b.value }
}
