import Foundation
import SaysoEncoder
import SaysoFuzzing
import SaysoTesting
import SaysoText
import Testing

/// What the loader was found to trust, each in the smallest model there is.
@Suite struct HostileModelTests {
    private func model(_ damage: (inout SoundModel) -> Void) throws -> ModelFile {
        var model = SoundModel()
        damage(&model)
        let folder = try TemporaryFolder()
        return try ModelFile(path: folder.write("model.safetensors", Data(model.bytes)))
    }

    @Test func theSmallestModelRuns() throws {
        let model = try model { _ in }
        let encoder = try Encoder(model: model, kernels: .best)
        var workspace = Workspace()
        let window = EncoderWindow([([103], .lower, .quoted)])
        #expect(encoder.states(of: [window], workspace: &workspace).rows == 1)
    }

    @Test func aLoneByteHasNoScales() throws {
        let model = try model { $0.addScalar("scalar", "I8", [1]) }
        #expect(throws: ModelFileError.self) { try model.floats("scalar", shape: []) }
    }

    @Test func scalesAreNoBytesWithScalesOfTheirOwn() throws {
        let model = try model {
            $0.addScalar("x", "I8", [1])
            $0.tensors[$0.tensors.count - 1].shape = "[1]"
            $0.addScalar("x.scale", "I8", [1])
            $0.tensors[$0.tensors.count - 1].shape = "[1]"
        }
        #expect(throws: ModelFileError.self) { try model.floats("x", shape: [1]) }
    }

    @Test(arguments: [
        "[9223372036854775807, 2]", "[4611686018427387904, 4]", "[-1, -16]", "[1099511627776]",
        "[0, 9223372036854775807]", "[1e3]", "[1.5]", "16", "null", "{}",
    ])
    func aShapeThatNoFileHoldsIsDamage(shape: String) {
        #expect(throws: ModelFileError.self) { try model { $0.tensors[0].shape = shape } }
    }

    @Test(arguments: [
        "[0, 9223372036854775807]", "[-4, 0]", "[9223372036854775804, 9223372036854775807]",
        "[1024, 0]", "[2, 1026]", "[]", "[0]", "[0, 1024, 0]", "[1099511627776, 1099511628800]",
    ])
    func offsetsThatLeadElsewhereAreDamage(offsets: String) {
        #expect(throws: ModelFileError.self) { try model { $0.tensors[0].offsets = offsets } }
    }
}
