/// One layer of the encoder: attention, then a network of two linear maps, each added to
/// what came in and normalised after.
struct EncoderLayer: Sendable {
    /// Rows that go through the inner network together: their inner states, four times as
    /// wide, stay in the second-level cache.
    static let rowsAtOnce = 96

    private var attention: AttentionBlock
    private let inner: Linear
    private let outer: Linear

    init(
        _ name: String, in model: ModelFile, kernels: Kernels, precision: Linear.Precision
    ) throws(ModelFileError) {
        attention = try AttentionBlock(name, in: model, kernels: kernels, precision: precision)
        inner = try Linear("\(name).inner", in: model, kernels: kernels, precision: precision)
        outer = try Linear("\(name).outer", in: model, kernels: kernels, precision: precision)
        let width = model.configuration.width
        guard inner.maps(width, to: model.configuration.inner), outer.maps(inner.outputs, to: width)
        else {
            throw .damaged(path: model.path, reason: "\(name) contradicts the configuration")
        }
    }

    /// This layer with another's attention and norms; the inner network is shared.
    func attending(by attention: AttentionBlock) -> EncoderLayer {
        var layer = self
        layer.attention = attention
        return layer
    }

    /// Runs the layer in place over windows that follow each other in `x`.
    func apply(to x: UnsafeMutablePointer<Float>, lengths: [Int], workspace: inout Workspace) {
        attention.apply(to: x, lengths: lengths, workspace: &workspace)
        let width = outer.outputs
        let count = lengths.reduce(0, +)
        let between = workspace.inner.room(for: Self.rowsAtOnce * inner.outputs, of: Float.self)
        for begin in stride(from: 0, to: count, by: Self.rowsAtOnce) {
            let rows = min(Self.rowsAtOnce, count - begin)
            let part = x + begin * width
            inner.apply(to: part, count: rows, into: between, finish: .gelu, rows: &workspace.rows)
            outer.apply(to: between, count: rows, into: part, finish: .add, rows: &workspace.rows)
        }
        attention.norm.apply(to: x, count: count)
    }
}

/// What a layer may have of its own in another reading: its attention, and the norms after its
/// two halves.
struct AttentionBlock: Sendable {
    /// What follows the inner network.
    let norm: LayerNorm

    private let fused: Linear
    private let attention: Attention
    private let output: Linear
    private let attentionNorm: LayerNorm

    init(
        _ name: String, in model: ModelFile, kernels: Kernels, precision: Linear.Precision
    ) throws(ModelFileError) {
        let width = model.configuration.width
        func norm(_ part: String) throws(ModelFileError) -> LayerNorm {
            try LayerNorm(
                "\(name).\(part)", width: width, epsilon: 1e-12, in: model, kernels: kernels)
        }
        fused = try Linear(
            "\(name).query", "\(name).key", "\(name).value", in: model, kernels: kernels,
            precision: precision)
        attention = Attention(
            heads: model.configuration.heads, kernels: kernels, precision: precision)
        output = try Linear("\(name).output", in: model, kernels: kernels, precision: precision)
        attentionNorm = try norm("attention_norm")
        self.norm = try norm("norm")
        guard fused.maps(width, to: 3 * width), output.maps(width, to: width) else {
            throw .damaged(path: model.path, reason: "\(name) contradicts the configuration")
        }
    }

    /// Attention in place over windows that follow each other in `x`, added to what came in
    /// and normalised.
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
    }
}
