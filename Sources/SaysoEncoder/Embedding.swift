import CSaysoKernels

/// A table of vectors, read where it stands in the file.
package struct Embedding: Sendable {
    /// How many vectors.
    package let count: Int

    /// Channels of a vector.
    package let width: Int

    private let file: ModelFile
    private let table: ModelFile.Tensor
    /// One for each vector; none where the table holds floats.
    private let scales: [Float]

    /// Finds `name.weight`.
    package init(_ name: String, in file: ModelFile) throws(ModelFileError) {
        let shape = try file.matrixShape(of: name + ".weight")
        count = shape.rows
        width = shape.columns
        self.file = file
        table = try file.tensor(name + ".weight", shape: [count, width])
        scales =
            table.number == .byte
            ? try file.floats(name + ".weight.scale", shape: [count]) : []
    }

    /// Whether there are so many vectors of one width.
    package func holds(_ count: Int, of width: Int) -> Bool {
        self.count == count && self.width == width
    }

    /// One vector.
    package subscript(index: Int) -> [Float] {
        var row = [Float](repeating: 0, count: width)
        add(index, to: &row)
        return row
    }

    /// Adds one vector to one row of a matrix.
    ///
    /// - Precondition: The row is as wide as the vector.
    package func add(_ index: Int, to x: inout Matrix, row: Int) {
        precondition(x.columns == width, "a vector is added to a row of its width")
        precondition((0..<x.rows).contains(row), "a vector is added to a row that is there")
        x.values.withUnsafeMutableBufferPointer { x in
            guard let x = x.baseAddress else { return }
            add(index, to: x + row * width)
        }
    }

    func add(_ index: Int, to row: UnsafeMutablePointer<Float>) {
        precondition((0..<count).contains(index), "an embedding has a vector for every number")
        if scales.isEmpty {
            let vector = file.start(of: table, as: Float.self) + index * width
            for channel in 0..<width { row[channel] += vector[channel] }
        } else {
            let vector = file.start(of: table, as: Int8.self) + index * width
            sayso_add_row_i8(row, vector, scales[index], width)
        }
    }
}
