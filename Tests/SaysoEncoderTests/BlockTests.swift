import SaysoEncoder
import Testing

/// The blocks that heads are made of, on the tiny model's tensors.
@Suite struct BlockTests {
    let model: ModelFile

    init() throws { model = try ModelFile(path: Parity.tiny.modelPath) }

    @Test func severalMapsOfOneInputAreOne() throws {
        let name = "encoder.layers.0"
        let fused = try Linear("\(name).query", "\(name).key", in: model, kernels: .best)
        let query = try Linear("\(name).query", in: model, kernels: .best)
        let key = try Linear("\(name).key", in: model, kernels: .best)
        let x = Matrix(rows: 3, columns: 64, values: (0..<192).map { Float($0 % 13) - 6 })
        var workspace = Workspace()
        let both = fused(x, workspace: &workspace)
        #expect(both[row: 2].prefix(64) == query(x, workspace: &workspace)[row: 2])
        #expect(Array(both[row: 2].suffix(64)) == Array(key(x, workspace: &workspace)[row: 2]))
    }

    @Test func aResultIsAddedToWhatStandsThere() throws {
        let linear = try Linear("encoder.layers.0.output", in: model, kernels: .best)
        let x = Matrix(rows: 2, columns: 64, values: (0..<128).map { Float($0 % 7) })
        var workspace = Workspace()
        let plain = linear(x, workspace: &workspace)
        var sum = Matrix(rows: 2, columns: 64, values: Array(repeating: 1, count: 128))
        linear.apply(to: x, into: &sum, finish: .add, workspace: &workspace)
        #expect(sum.values.isClose(to: plain.values.map { $0 + 1 }, within: 1e-6))
    }

    @Test func anEmbeddingIsARowOfItsTable() throws {
        let words = try Embedding("encoder.words", in: model)
        let all = try model.floats("encoder.words.weight", shape: [400, 64])
        #expect(words[399] == Array(all.suffix(64)))
        var x = Matrix(rows: 2, columns: 64)
        words.add(5, to: &x, row: 1)
        #expect(Array(x[row: 1]) == words[5])
        #expect(x[row: 0].allSatisfy { $0 == 0 })
    }

    @Test func aNormalisedRowHasMeanShiftAndItsGain() throws {
        let norm = try LayerNorm("encoder.norm", width: 64, in: model, kernels: .best)
        let x = Matrix(rows: 1, columns: 64, values: (0..<64).map { Float($0) })
        let scaled = Matrix(rows: 1, columns: 64, values: x.values.map { $0 * 3 + 8 })
        #expect(norm(x).values.isClose(to: norm(scaled).values, within: 1e-4))
    }

    @Test func attentionToOneRowIsItsValue() {
        let attention = Attention(heads: 2, kernels: .best)
        let fused = Matrix(rows: 1, columns: 96, values: (0..<96).map { Float($0) / 8 })
        var workspace = Workspace()
        let mixed = attention(fused, workspace: &workspace)
        #expect(mixed.values.isClose(to: Array(fused.values.suffix(32)), within: 1e-6))
    }
}
