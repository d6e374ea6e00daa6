import CSaysoKernels

/// A linear map with a bias: y = x Wᵀ + b.
///
/// Its weights are int8 or float as the model file has them; int8 ones take their input
/// as bytes too, each row by its own scale.
package struct Linear: Sendable {
    /// How exactly a model computes.
    package enum Precision: Hashable, Sendable {
        /// As the weights are stored: int8 where they are int8.
        case stored
        /// In floats, the int8 weights multiplied out; for tests.
        case float
    }

    /// What is done with a result before it is stored.
    package enum Finish: Hashable, Sendable {
        /// Nothing.
        case plain
        /// The exact GELU.
        case gelu
        /// It is added to what stands there.
        case add
    }

    /// Channels of the input.
    package let inputs: Int

    /// Channels of the output.
    package let outputs: Int

    private let panels: ModelWeights
    private let bias: [Float]
    /// A scale and a sum for each output of int8 weights; none for floats.
    private let scales: [Float]
    private let sums: [Int32]
    private let kernels: Kernels

    /// Loads `name.weight` and `name.bias`, packed for the kernels.
    ///
    /// - Parameters:
    ///   - names: One map, or several of the same input that are to be one, such as query,
    ///     key and value; their outputs follow each other.
    ///   - file: The model.
    ///   - kernels: Those that will run it.
    ///   - precision: `float` only in tests.
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or the
    ///   shapes do not fit.
    package init(
        _ names: String..., in file: ModelFile, kernels: Kernels, precision: Precision = .stored
    ) throws(ModelFileError) {
        var rows = 0
        var columns = 0
        for name in names {
            let shape = try file.matrixShape(of: name + ".weight")
            rows += shape.rows
            columns = shape.columns
        }
        let areBytes = names.allSatisfy { file.tensors[$0 + ".weight"]?.number == .byte }
        let stored = try StoredLinear(
            names, columns: columns, in: file,
            asBytes: areBytes && precision == .stored && columns.isMultiple(of: 4))
        self.init(stored, inputs: columns, outputs: rows, kernels: kernels)
    }

    private init(_ stored: StoredLinear, inputs: Int, outputs: Int, kernels: Kernels) {
        precondition(kernels.isSupported, "a processor runs kernels that it has")
        self.inputs = inputs
        self.outputs = outputs
        self.kernels = kernels
        let filled = (outputs + 15) / 16 * 16
        func padded(_ numbers: [Float]) -> [Float] {
            numbers + repeatElement(0, count: filled - numbers.count)
        }
        bias = padded(stored.bias)
        if stored.bytes.isEmpty {
            scales = []
            sums = []
            panels = ModelWeights(byteCount: sayso_panel_bytes(inputs, outputs, 4)) {
                sayso_pack_f32(
                    $0.assumingMemoryBound(to: Float.self), stored.floats, inputs, outputs)
            }
        } else {
            scales = padded(stored.scales)
            var sums = [Int32](repeating: 0, count: filled)
            panels = ModelWeights(byteCount: sayso_panel_bytes(inputs, outputs, 1)) {
                sayso_pack_i8(
                    $0.assumingMemoryBound(to: Int8.self), &sums, stored.bytes, inputs, outputs)
            }
            self.sums = sums
        }
    }

    /// Whether it takes rows of one width and gives rows of the other.
    package func maps(_ inputs: Int, to outputs: Int) -> Bool {
        self.inputs == inputs && self.outputs == outputs
    }

    /// The map of every row of `x`.
    ///
    /// - Precondition: `x` has as many columns as the map has inputs.
    package func callAsFunction(
        _ x: Matrix, finish: Finish = .plain, workspace: inout Workspace
    ) -> Matrix {
        var out = Matrix(rows: x.rows, columns: outputs)
        apply(to: x, into: &out, finish: finish, workspace: &workspace)
        return out
    }

    /// The map of every row of `x`, into a matrix that is shaped for it, or added to one.
    ///
    /// - Precondition: `x` has as many columns as the map has inputs; to be added to, `out`
    ///   has the result's shape.
    package func apply(
        to x: Matrix, into out: inout Matrix, finish: Finish = .plain, workspace: inout Workspace
    ) {
        precondition(x.columns == inputs, "a linear map takes rows of its own width")
        if finish == .add {
            precondition(
                out.rows == x.rows && out.columns == outputs,
                "a result is added to one of its shape")
        } else {
            out.reshape(rows: x.rows, columns: outputs)
        }
        let count = x.rows
        x.values.withUnsafeBufferPointer { x in
            out.values.withUnsafeMutableBufferPointer { out in
                guard let x = x.baseAddress, let out = out.baseAddress else { return }
                apply(to: x, count: count, into: out, finish: finish, rows: &workspace.rows)
            }
        }
    }

    /// The map of `count` rows, which the caller has room for.
    func apply(
        to x: UnsafePointer<Float>, count: Int, into out: UnsafeMutablePointer<Float>,
        finish: Finish, rows: inout QuantisedRows
    ) {
        let table = kernels.table
        guard !scales.isEmpty else {
            table.linear_f32(out, x, panels.start(), bias, count, inputs, outputs, finish.kernel)
            return
        }
        let bytes = rows.bytes.room(for: count * inputs, of: UInt8.self)
        let rowScales = rows.scales.room(for: count, of: Float.self)
        let zeros = rows.zeros.room(for: count, of: Int32.self)
        table.quantise_f32u8(bytes, rowScales, zeros, x, count, inputs)
        table.linear_u8i8(
            out, bytes, rowScales, zeros, panels.start(), scales, sums, bias, count, inputs,
            outputs,
            finish.kernel)
    }
}

extension Linear.Finish {
    fileprivate var kernel: sayso_finish {
        switch self {
        case .plain: SAYSO_PLAIN
        case .gelu: SAYSO_GELU
        case .add: SAYSO_ADD
        }
    }
}

/// One or more maps as the file has them, one after the other.
private struct StoredLinear {
    var bytes: [Int8] = []
    var scales: [Float] = []
    var floats: [Float] = []
    var bias: [Float] = []

    init(
        _ names: [String], columns: Int, in file: ModelFile, asBytes: Bool
    ) throws(ModelFileError) {
        for name in names {
            let own = try file.matrixShape(of: name + ".weight").rows
            let weight = try file.tensor(name + ".weight", shape: [own, columns])
            if asBytes {
                let start = file.start(of: weight, as: Int8.self)
                bytes += UnsafeBufferPointer(start: start, count: own * columns)
                scales += try file.floats(name + ".weight.scale", shape: [own])
            } else {
                floats += try file.floats(name + ".weight", shape: [own, columns])
            }
            bias += try file.floats(name + ".bias", shape: [own])
        }
    }
}
