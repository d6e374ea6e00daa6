import CSaysoKernels

extension Kernels {
    /// The dot product of two rows.
    ///
    /// - Precondition: Both rows are there and equally wide.
    package func dot(_ a: Matrix, row: Int, _ b: Matrix, row other: Int) -> Float {
        precondition(a.columns == b.columns, "rows of one width have a product")
        precondition(
            (0..<a.rows).contains(row) && (0..<b.rows).contains(other), "both rows are there")
        let width = a.columns
        return a.values.withUnsafeBufferPointer { a in
            b.values.withUnsafeBufferPointer { b in
                guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
                return table.dot_f32(a + row * width, b + other * width, width)
            }
        }
    }

    /// The exact GELU of every number.
    package func applyGELU(to x: inout Matrix) {
        x.values.withUnsafeMutableBufferPointer { x in
            guard let start = x.baseAddress else { return }
            table.gelu_f32(start, x.count)
        }
    }
}

extension Matrix {
    /// Adds a row of another matrix to one of this.
    ///
    /// - Precondition: Both rows are there and equally wide.
    package mutating func add(_ other: Matrix, row: Int, to own: Int) {
        precondition(columns == other.columns, "a row is added to one of its width")
        let from = row * columns
        let into = own * columns
        for column in 0..<columns { values[into + column] += other.values[from + column] }
    }
}
