import CSaysoKernels

/// Brings each row to mean 0 and variance 1, then scales and shifts each channel.
///
/// - Source: Ba, Kiros, Hinton, "Layer Normalization", 2016.
package struct LayerNorm: Sendable {
    private let gain: [Float]
    private let shift: [Float]
    private let epsilon: Float
    private let kernels: Kernels

    /// Loads `name.weight` and `name.bias`.
    ///
    /// - Parameters:
    ///   - name: Where they stand.
    ///   - width: Channels of a row.
    ///   - epsilon: Added to the variance: PyTorch's 1e-5, in BERT 1e-12.
    ///   - file: The model.
    ///   - kernels: Those that will run it.
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing.
    package init(
        _ name: String, width: Int, epsilon: Float = 1e-5, in file: ModelFile, kernels: Kernels
    ) throws(ModelFileError) {
        gain = try file.floats(name + ".weight", shape: [width])
        shift = try file.floats(name + ".bias", shape: [width])
        self.epsilon = epsilon
        self.kernels = kernels
    }

    /// Normalises every row in place.
    ///
    /// - Precondition: The rows are as wide as the norm.
    package func apply(to x: inout Matrix) {
        precondition(x.columns == gain.count, "a layer norm takes rows of its own width")
        let rows = x.rows
        x.values.withUnsafeMutableBufferPointer { x in
            guard let x = x.baseAddress else { return }
            apply(to: x, count: rows)
        }
    }

    /// Every row normalised.
    package func callAsFunction(_ x: Matrix) -> Matrix {
        var out = x
        apply(to: &out)
        return out
    }

    func apply(to x: UnsafeMutablePointer<Float>, count: Int) {
        kernels.table.layernorm_f32(x, gain, shift, epsilon, count, gain.count)
    }
}
