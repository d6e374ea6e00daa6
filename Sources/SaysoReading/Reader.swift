/// Reads articles into attributed claims: one model, one pass, the stages in a fixed order.
public struct Reader: Sendable {
    /// Creates a reader.
    public init() {}
}
