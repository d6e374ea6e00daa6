import CSaysoKernels

/// Multi-head attention of rows to each other.
///
/// - Source: Vaswani et al., "Attention Is All You Need", 2017, §3.2; without mask and bias.
package struct Attention: Sendable {
    /// How many heads share a row.
    package let heads: Int

    private let kernels: Kernels
    private let precision: Linear.Precision

    /// Creates attention.
    ///
    /// - Parameters:
    ///   - heads: How many heads share a row.
    ///   - kernels: Those that will run it.
    ///   - precision: With `stored`, queries, keys and values are rounded to 12 and 8 bits,
    ///     which is twice as fast; `float` is exact.
    package init(heads: Int, kernels: Kernels, precision: Linear.Precision = .float) {
        self.heads = heads
        self.kernels = kernels
        self.precision = precision
    }

    /// The values of all rows, mixed for each row by how its query meets their keys.
    ///
    /// - Parameters:
    ///   - fused: (rows, 3 width): a row's query, then its key, then its value.
    ///   - workspace: Scratch memory.
    /// - Returns: (rows, width).
    /// - Precondition: A head's width is a multiple of 16.
    package func callAsFunction(_ fused: Matrix, workspace: inout Workspace) -> Matrix {
        let width = fused.columns / 3
        precondition(
            fused.columns == 3 * width && width.isMultiple(of: heads * 16),
            "a head's width is a multiple of 16")
        var mixed = Matrix(rows: fused.rows, columns: width)
        fused.values.withUnsafeBufferPointer { fused in
            mixed.values.withUnsafeMutableBufferPointer { mixed in
                guard let from = fused.baseAddress, let into = mixed.baseAddress else { return }
                apply(
                    to: from, count: mixed.count / width, width: width, into: into,
                    scratch: &workspace.attention)
            }
        }
        return mixed
    }

    func apply(
        to fused: UnsafePointer<Float>, count: Int, width: Int,
        into mixed: UnsafeMutablePointer<Float>, scratch: inout Scratch
    ) {
        let size = width / heads
        let room = scratch.room(for: sayso_attention_scratch(count, size), of: UInt8.self)
        let table = kernels.table
        if precision == .stored && count <= 512 && size <= 128 {
            table.attention_i16(mixed, fused, room, count, heads, size)
        } else {
            table.attention_f32(mixed, fused, room, count, heads, size)
        }
    }
}
