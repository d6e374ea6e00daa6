import Foundation
import SaysoEncoder
package import SaysoTesting
import SaysoText

/// A model file with something wrong, opened and run.
package struct ModelTrial: Trial {
    /// The file.
    package let bytes: [UInt8]

    private let isSound: Bool
    private let folder: TemporaryFolder

    /// Draws a file.
    package init(using numbers: inout SeededNumbers, in folder: TemporaryFolder) {
        (bytes, isSound) = HostileModel.file(using: &numbers)
        self.folder = folder
    }

    /// Whether the file is refused in a sentence, or opens and everything in it can be read.
    package func brokenPromise() -> String? {
        let name = "model.safetensors"
        guard let path = try? folder.write(name, Data(bytes)) else { return "a file to write to" }
        defer { try? FileManager.default.removeItem(atPath: path) }
        do throws(ModelFileError) {
            let model = try ModelFile(path: path)
            if let broken = tensorBroken(of: model) ?? digestBroken(of: model) { return broken }
            return try runBroken(model)
        } catch {
            if isSound { return "a sound model is refused: \(error)" }
            return error.description.contains(path) ? nil : "an error that tells where"
        }
    }

    /// Every tensor lies in the file behind the header, and is read whole or refused.
    private func tensorBroken(of model: ModelFile) -> String? {
        for (name, place) in model.places {
            guard place.lowerBound >= 8, place.upperBound <= bytes.count else {
                return "tensor \(name) outside the file"
            }
            guard let shape = model.shape(of: name) else { return "the shape of \(name)" }
            do throws(ModelFileError) {
                let floats = try model.floats(name, shape: shape)
                guard floats.count == shape.reduce(1, *) else { return "the numbers of \(name)" }
            } catch {
                if isSound { return "tensor \(name): \(error)" }
            }
        }
        return nil
    }

    private func digestBroken(of model: ModelFile) -> String? {
        var digested = 0
        try? model.verify { data in
            digested = data.reduce(data.count) { $0 &+ Int($1) & 0 }
            return ""
        }
        return digested < bytes.count ? nil : "a digest of more than the file"
    }

    private func runBroken(_ model: ModelFile) throws(ModelFileError) -> String? {
        let subwords = try Subwords(of: model)
        let encoder = try Encoder(model: model, kernels: .best)
        let room = model.configuration.window
        let found = "a said “b中”".split(separator: " ").flatMap { subwords($0) }.prefix(room)
        let window = EncoderWindow(found.map { ([$0], .lower, .quoted) })
        var workspace = Workspace()
        let states = encoder.states(of: [window], workspace: &workspace)
        guard states.rows == found.count, states.columns == model.configuration.width else {
            return "a state for every subword"
        }
        return !isSound || states.values.allSatisfy(\.isFinite) ? nil : "numbers"
    }
}
