/// Rows of numbers.
///
/// - Shape: (rows, columns), row-major, Float32.
package struct Matrix: Hashable, Sendable {
    /// How many rows.
    package private(set) var rows: Int

    /// Numbers of a row.
    package private(set) var columns: Int

    /// All numbers, one row after the other.
    package var values: [Float]

    /// A matrix of zeros.
    package init(rows: Int, columns: Int) {
        self.init(rows: rows, columns: columns, values: Array(repeating: 0, count: rows * columns))
    }

    /// A matrix of given numbers.
    ///
    /// - Precondition: There are `rows * columns` of them.
    package init(rows: Int, columns: Int, values: [Float]) {
        precondition(values.count == rows * columns, "a matrix has rows times columns numbers")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// One number.
    package subscript(row: Int, column: Int) -> Float {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// One row.
    package subscript(row row: Int) -> ArraySlice<Float> {
        values[row * columns..<(row + 1) * columns]
    }

    /// Multiplies every row by another, number by number.
    ///
    /// - Precondition: `factors` has as many numbers as a row.
    package mutating func multiplyRows(by factors: ArraySlice<Float>) {
        precondition(factors.count == columns, "a row is multiplied by one of its width")
        values.withUnsafeMutableBufferPointer { values in
            factors.withUnsafeBufferPointer { factors in
                for row in 0..<rows {
                    for column in 0..<columns { values[row * columns + column] *= factors[column] }
                }
            }
        }
    }

    /// Some rows, in the order asked for, as often as asked for.
    package func gathered(_ chosen: some Collection<Int>) -> Matrix {
        var gathered: [Float] = []
        gathered.reserveCapacity(chosen.count * columns)
        for row in chosen { gathered += self[row: row] }
        return Matrix(rows: chosen.count, columns: columns, values: gathered)
    }

    /// Adds the rows of another matrix at the end.
    ///
    /// - Precondition: It is as wide as this one, or this one has no rows.
    package mutating func append(_ other: Matrix) {
        precondition(rows == 0 || columns == other.columns, "rows of one width make a matrix")
        columns = other.columns
        rows += other.rows
        values += other.values
    }

    /// Gives the matrix another shape and keeps its memory; what the numbers are then is
    /// left open.
    package mutating func reshape(rows: Int, columns: Int) {
        let count = rows * columns
        if values.count > count { values.removeLast(values.count - count) }
        if values.count < count {
            values.append(contentsOf: repeatElement(0, count: count - values.count))
        }
        self.rows = rows
        self.columns = columns
    }
}

extension Matrix {
    /// The mean of some rows; zeros where there are none.
    package func mean(of chosen: some Collection<Int>) -> [Float] {
        var mean = [Float](repeating: 0, count: columns)
        for row in chosen {
            for column in 0..<columns { mean[column] += self[row, column] / Float(chosen.count) }
        }
        return mean
    }
}
