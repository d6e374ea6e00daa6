import SaysoEncoder

/// A narrow pre-norm transformer layer over the tokens around one cue.
///
/// - Source: the pre-norm variant of Vaswani et al. 2017 (Xiong et al., ICML 2020).
struct RegionLayer: Sendable {
    /// Channels of a row.
    var width: Int { mix.inputs }

    private let before: LayerNorm
    private let mix: Linear
    private let attention: Attention
    private let output: Linear
    private let between: LayerNorm
    private let inner: Linear
    private let outer: Linear

    init(
        _ name: String, heads: Int, in model: ModelFile, kernels: Kernels
    ) throws(ModelFileError) {
        func linear(_ part: String) throws(ModelFileError) -> Linear {
            try Linear("\(name).\(part)", in: model, kernels: kernels)
        }
        mix = try linear("mix")
        output = try linear("output")
        inner = try linear("inner")
        outer = try linear("outer")
        before = try LayerNorm("\(name).before", width: mix.inputs, in: model, kernels: kernels)
        between = try LayerNorm("\(name).between", width: mix.inputs, in: model, kernels: kernels)
        attention = Attention(heads: heads, kernels: kernels)
        let width = mix.inputs
        let fits =
            mix.maps(width, to: 3 * width) && output.maps(width, to: width)
            && inner.inputs == width && outer.maps(inner.outputs, to: width)
            && (1...width).contains(heads) && width.isMultiple(of: 16 * heads)
        try model.require(fits, of: name)
    }

    /// Runs the layer in place.
    func apply(to x: inout Matrix, workspace: inout Workspace) {
        let fused = mix(before(x), workspace: &workspace)
        let mixed = attention(fused, workspace: &workspace)
        output.apply(to: mixed, into: &x, finish: .add, workspace: &workspace)
        let wide = inner(between(x), finish: .gelu, workspace: &workspace)
        outer.apply(to: wide, into: &x, finish: .add, workspace: &workspace)
    }
}
