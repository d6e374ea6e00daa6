import Foundation
import SaysoEncoder
import SaysoText
import Testing

/// The forward pass against PyTorch's, on what `python -m sayso_training.parity` writes.
@Suite struct EncoderTests {
    static let all = Kernels.allCases.filter(\.isSupported)

    @Test(arguments: all)
    func floatPathIsPyTorchsForEverySubword(kernels: Kernels) throws {
        let cosines = try Parity.tiny.cosines(kernels: kernels, precision: .float)
        #expect(cosines.min() ?? 0 >= 0.9999)
    }

    @Test(arguments: all)
    func bytePathIsCloseToPyTorchs(kernels: Kernels) throws {
        let cosines = try Parity.tiny.cosines(kernels: kernels, precision: .stored)
        #expect(cosines.reduce(0, +) / Float(cosines.count) >= 0.995)
    }

    @Test(.enabled(if: Parity.model.isThere), arguments: Parity.floatKernels)
    func floatPathOfOurModelIsPyTorchsForEverySubword(kernels: Kernels) throws {
        let cosines = try Parity.model.cosines(kernels: kernels, precision: .float)
        #expect(cosines.min() ?? 0 >= 0.9999)
    }

    @Test(.enabled(if: Parity.model.isThere), arguments: Parity.floatKernels)
    func bytePathOfOurModelIsCloseToPyTorchs(kernels: Kernels) throws {
        let cosines = try Parity.model.cosines(kernels: kernels, precision: .stored)
        #expect(cosines.reduce(0, +) / Float(cosines.count) >= 0.995)
    }

    @Test(.enabled(if: Parity.pairs.isThere), arguments: Parity.floatKernels)
    func floatPathWithThePairsAttentionIsPyTorchs(kernels: Kernels) throws {
        let cosines = try Parity.pairs.cosines(kernels: kernels, precision: .float)
        #expect(cosines.min() ?? 0 >= 0.9999)
    }

    @Test(.enabled(if: Parity.pairs.isThere)) func attentionThatIsNotInTheModelIsAnError() throws {
        let model = try ModelFile(path: Parity.pairs.modelPath)
        let encoder = try Parity.model.encoder(kernels: .best)
        #expect(throws: ModelFileError.self) {
            try encoder.attending(by: "trios", in: model, kernels: .best)
        }
    }

    @Test func aWindowsStatesDoNotDependOnItsNeighbours() throws {
        let encoder = try Parity.tiny.encoder(kernels: .best)
        let windows = try Parity.tiny.read().windows
        var workspace = Workspace()
        let together = encoder.states(of: windows, rows: .subwords, workspace: &workspace)
        var alone: [Float] = []
        for window in windows.reversed() {
            alone =
                encoder.states(of: [window], rows: .subwords, workspace: &workspace).values + alone
        }
        #expect(together.values == alone)
    }

    @Test func aTokensStateIsItsFirstSubwords() throws {
        let encoder = try Parity.tiny.encoder(kernels: .best)
        let window = EncoderWindow([
            ([110, 111], .lower, .paragraphStart), ([120], .upper, .heading),
            ([130, 131, 132], .other, .quoted),
        ])
        var workspace = Workspace()
        let subwords = encoder.states(of: [window], rows: .subwords, workspace: &workspace)
        let tokens = encoder.states(of: [window], workspace: &workspace)
        #expect(subwords.rows == 8)
        #expect(tokens == subwords.gathered([1, 3, 4]))
    }

    @Test func noWindowsHaveNoStates() throws {
        let encoder = try Parity.tiny.encoder(kernels: .best)
        var workspace = Workspace()
        #expect(encoder.states(of: [], workspace: &workspace).rows == 0)
        #expect(encoder.states(of: [EncoderWindow([])], workspace: &workspace).rows == 0)
    }
}

/// A model file and PyTorch's states for some windows.
struct Parity {
    let modelPath: String
    let statesName: String
    /// Whose attention the states were made with, where it is not the encoder's own.
    var attention: String?

    static let fixtures = Bundle.module.bundlePath + "/Fixtures/"
    static let tiny = Parity(
        modelPath: fixtures + "tiny.safetensors", statesName: "tiny-states.bin")
    static let model = Parity(modelPath: ourModel, statesName: "model-states.bin")
    static let pairs = Parity(
        modelPath: ourModel, statesName: "pairs-states.bin", attention: "pairs")

    private static let ourModel = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/SaysoReading/Resources/sayso.safetensors")
        .standardizedFileURL.path(percentEncoded: false)

    /// The reference would take minutes over a whole model.
    static let floatKernels = Kernels.allCases.filter { $0 != .reference && $0.isSupported }

    /// Whether the trained model and its states are in the repository yet.
    var isThere: Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: modelPath)[.size] as? Int
        return (size ?? 0) > 0 && FileManager.default.fileExists(atPath: Self.fixtures + statesName)
    }

    private struct Head: Decodable {
        struct Window: Decodable {
            let subwords: [Int32]
            let shapes: [Int]
            let layouts: [Int]
        }
        let model: String
        let windows: [Window]
    }

    /// The windows, and the states of all their subwords one after the other.
    func read() throws -> (windows: [EncoderWindow], states: [Float], digest: String) {
        let data = try Data(contentsOf: URL(filePath: Self.fixtures + statesName))
        let end = try #require(data.firstIndex(of: UInt8(ascii: "\n")))
        let head = try JSONDecoder().decode(Head.self, from: data[..<end])
        let states = data[(end + 1)...].withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map {
                bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self)
            }
        }
        let windows = head.windows.map { window in
            EncoderWindow(
                window.subwords.indices.dropFirst().dropLast().map {
                    (
                        subwords: [window.subwords[$0]],
                        shape: Token.Shape(rawValue: window.shapes[$0]) ?? .other,
                        layout: Layout(rawValue: window.layouts[$0])
                    )
                })
        }
        return (windows, states, head.model)
    }

    func encoder(
        kernels: Kernels, precision: Linear.Precision = .stored
    ) throws -> Encoder {
        let model = try ModelFile(path: modelPath)
        let encoder = try Encoder(model: model, kernels: kernels, precision: precision)
        guard let attention else { return encoder }
        return try encoder.attending(
            by: attention, in: model, kernels: kernels, precision: precision)
    }

    /// Of each subword's state here with PyTorch's.
    func cosines(kernels: Kernels, precision: Linear.Precision) throws -> [Float] {
        let (windows, expected, digest) = try read()
        let model = try ModelFile(path: modelPath)
        try #require(model.digest == digest, "run sayso_training.parity again")
        var workspace = Workspace()
        let states = try encoder(kernels: kernels, precision: precision)
            .states(of: windows, rows: .subwords, workspace: &workspace)
        try #require(states.values.count == expected.count)
        let reference = Matrix(rows: states.rows, columns: states.columns, values: expected)
        return (0..<states.rows).map { row in
            let (a, b) = (states[row: row], reference[row: row])
            let dot = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
            let lengths = a.reduce(0) { $0 + $1 * $1 } * b.reduce(0) { $0 + $1 * $1 }
            return dot / lengths.squareRoot()
        }
    }
}
