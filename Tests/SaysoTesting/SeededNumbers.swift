/// Numbers that look random and are the same on every machine, for tests.
///
/// - Source: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
public struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator; the same seed gives the same numbers.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// So many floats, spread evenly over a range.
    public mutating func floats(_ count: Int, in range: ClosedRange<Float>) -> [Float] {
        let width = range.upperBound - range.lowerBound
        return (0..<count).map { _ in
            range.lowerBound + width * Float(next() >> 40) / Float((1 << 24) - 1)
        }
    }

    /// So many bytes, spread evenly over -128…127.
    public mutating func int8s(_ count: Int) -> [Int8] {
        (0..<count).map { _ in Int8(truncatingIfNeeded: next() >> 56) }
    }
}
