/// One layer of the encoder: attention, then a network of two linear maps, each added to
/// what came in and normalised after.
struct EncoderLayer: Sendable {
    /// Rows that go through the inner network together: their inner states, four times as
    /// wide, stay in the second-level cache.
    static let rowsAtOnce = 96

    private let fused: Linear
    private let attention: Attention
    private let output: Linear
    private let attentionNorm: LayerNorm
    private let inner: Linear
    private let outer: Linear
    private let norm: LayerNorm

    init(
        _ name: String, in model: ModelFile, kernels: Kernels, precision: Linear.Precision
    ) throws(ModelFileError) {
        let width = model.configuration.width
        func linear(_ part: String) throws(ModelFileError) -> Linear {
            try Linear("\(name).\(part)", in: model, kernels: kernels, precision: precision)
        }
        func norm(_ part: String) throws(ModelFileError) -> LayerNorm {
            try LayerNorm(
                "\(name).\(part)", width: width, epsilon: 1e-12, in: model, kernels: kernels)
        }
        fused = try Linear(
            "\(name).query", "\(name).key", "\(name).value", in: model, kernels: kernels,
            precision: precision)
        attention = Attention(
            heads: model.configuration.heads, kernels: kernels, precision: precision)
        output = try linear("output")
        attentionNorm = try norm("attention_norm")
        inner = try linear("inner")
        outer = try linear("outer")
        self.norm = try norm("norm")
        guard fused.inputs == width, fused.outputs == 3 * width, output.inputs == width,
            output.outputs == width, inner.inputs == width,
            inner.outputs == model.configuration.inner, outer.inputs == inner.outputs,
            outer.outputs == width
        else {
            throw .damaged(path: model.path, reason: "\(name) contradicts the configuration")
        }
    }

    /// Runs the layer in place over windows that follow each other in `x`.
    func apply(to x: UnsafeMutablePointer<Float>, lengths: [Int], workspace: inout Workspace) {
        let width = output.outputs
        let count = lengths.reduce(0, +)
        let mixed = workspace.mixed.room(for: count * width, of: Float.self)
        var begin = 0
        let longest = lengths.max() ?? 0
        let fusedRows = workspace.fused.room(for: longest * 3 * width, of: Float.self)
        for length in lengths {
            fused.apply(
                to: x + begin * width, count: length, into: fusedRows, finish: .plain,
                rows: &workspace.rows)
            attention.apply(
                to: fusedRows, count: length, width: width, into: mixed + begin * width,
                scratch: &workspace.attention)
            begin += length
        }
        output.apply(to: mixed, count: count, into: x, finish: .add, rows: &workspace.rows)
        attentionNorm.apply(to: x, count: count)
        let between = workspace.inner.room(for: Self.rowsAtOnce * inner.outputs, of: Float.self)
        for begin in stride(from: 0, to: count, by: Self.rowsAtOnce) {
            let rows = min(Self.rowsAtOnce, count - begin)
            let part = x + begin * width
            inner.apply(to: part, count: rows, into: between, finish: .gelu, rows: &workspace.rows)
            outer.apply(to: between, count: rows, into: part, finish: .add, rows: &workspace.rows)
        }
        norm.apply(to: x, count: count)
    }
}
