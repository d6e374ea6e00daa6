/// Scratch memory of a forward pass: made once a task, used again for every window.
package struct Workspace: ~Copyable {
    var states = Scratch()
    var mixed = Scratch()
    var fused = Scratch()
    var inner = Scratch()
    var attention = Scratch()
    var rows = QuantisedRows()

    /// Creates an empty workspace; it grows with what it is used for.
    package init() {}
}

/// Memory that grows and never shrinks; what it held is lost when it grows.
struct Scratch: ~Copyable {
    private var held = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    /// Room for so many numbers, beginning on 64 bytes.
    mutating func room<Number>(
        for count: Int, of type: Number.Type = Number.self
    ) -> UnsafeMutablePointer<Number> {
        let byteCount = max(count * MemoryLayout<Number>.stride, 64)
        if held.count < byteCount {
            held.deallocate()
            held = .allocate(byteCount: byteCount + byteCount / 4, alignment: 64)
        }
        guard let base = held.baseAddress else { preconditionFailure("scratch was allocated") }
        return base.assumingMemoryBound(to: type)
    }

    deinit { held.deallocate() }
}

/// Room for activations as bytes.
struct QuantisedRows: ~Copyable {
    var bytes = Scratch()
    var scales = Scratch()
    var zeros = Scratch()
}
