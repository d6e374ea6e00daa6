import Foundation
import SaysoEncoder
import Testing

/// What is said of files that are no sound model.
@Suite struct ModelFileTests {
    static let tiny = (try? Data(contentsOf: URL(filePath: Parity.tiny.modelPath))) ?? Data()
    static let headerEnd = 8 + Int(tiny.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })

    @Test func tellsWhatItHolds() throws {
        let model = try ModelFile(path: Parity.tiny.modelPath)
        #expect(model.name == "tiny")
        #expect(model.configuration.width == 64)
        #expect(model.configuration.tasks == [])
        #expect(model.shape(of: "encoder.words.weight") == [400, 64])
        #expect(model.shape(of: "attribution.cue.weight") == nil)
        #expect(try model.floats("encoder.norm.weight", shape: [64]).count == 64)
        #expect(throws: ModelFileError.self) { try model.floats("encoder.norm.weight", shape: [8]) }
    }

    @Test func digestIsOfEverythingAfterTheHeader() throws {
        let model = try ModelFile(path: Parity.tiny.modelPath)
        let data = Self.tiny.dropFirst(Self.headerEnd)
        try model.verify { bytes in
            bytes.elementsEqual(data) ? model.digest : "other bytes"
        }
        #expect(throws: ModelFileError.self) { try model.verify { _ in "0" } }
    }

    @Test func aMissingFileIsSaidToBeMissing() {
        #expect(throws: ModelFileError.missing(path: "/nowhere/sayso.safetensors")) {
            try ModelFile(path: "/nowhere/sayso.safetensors")
        }
    }

    @Test func aFolderIsUnreadable() {
        #expect(throws: ModelFileError.unreadable(path: "/", reason: "it is not a file")) {
            try ModelFile(path: "/")
        }
    }

    @Test(arguments: [0, 1, 8, 9, 100, headerEnd - 1, headerEnd, headerEnd + 1, tiny.count - 1])
    func aFileCutOffAnywhereIsSaidToBeCutOff(byteCount: Int) throws {
        try withFile(Self.tiny.prefix(byteCount)) { path in
            let error = #expect(throws: ModelFileError.self) { try ModelFile(path: path) }
            guard case .cutOff(path, byteCount, let expected) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(expected > byteCount)
        }
    }

    @Test(arguments: [
        "The board said that the bridge is safe.",
        "{\"a\": 1}, and more than eight bytes of it",
        "\u{2}\0\0\0\0\0\0\0{}",
        "\u{26}\0\0\0\0\0\0\0{\"__metadata__\": {\"format\": \"pt\"}}     ",
    ])
    func aFileOfSomebodyElseIsForeign(text: String) throws {
        try withFile(Data(text.utf8)) { path in
            let error = #expect(throws: ModelFileError.self) { try ModelFile(path: path) }
            guard case .foreign = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func aNewerFormatIsSaidToBeNewer() throws {
        try withFile(replacing(#""sayso": "2""#, by: #""sayso": "9""#)) { path in
            #expect(throws: ModelFileError.tooNew(path: path, format: 9, newestKnown: 2)) {
                try ModelFile(path: path)
            }
        }
    }

    @Test func aFormatFromBeforeIsSaidToBeOlder() throws {
        try withFile(replacing(#""sayso": "2""#, by: #""sayso": "1""#)) { path in
            #expect(throws: ModelFileError.tooOld(path: path, format: 1, oldestKnown: 2)) {
                try ModelFile(path: path)
            }
        }
    }

    @Test(arguments: [
        (#""dtype": "F32""#, #""dtype": "F64""#),
        (#""dtype": "F32""#, #""dtype":  "I8""#),
        (#""shape": [400, 64]"#, #""shape": [400, 65]"#),
        (#""shape": [400, 64]"#, #""shape": [-40, 64]"#),
        (#""data_offsets": [0, "#, #""data_offsets": [9, "#),
        (#""data_offsets": [0, "#, #""data_offsets": [0} "#),
        (#"\"width\": 64"#, #"\"width\": 65"#),
        (#"\"heads\": 2"#, #"\"heads\": 0"#),
        (#""vocabulary""#, #""vocabulari""#),
        (#""configuration""#, #""configuratiom""#),
    ])
    func aHeaderThatContradictsItselfIsDamaged(part: String, other: String) throws {
        try withFile(replacing(part, by: other)) { path in
            let error = #expect(throws: ModelFileError.self) { try ModelFile(path: path) }
            guard case .damaged(path, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: [
        ("encoder.layers.1.query.bias", "encoder.layers.1.query.bios"),
        (#"\"layers\": 2"#, #"\"layers\": 3"#),
        (#"\"inner\": 128"#, #"\"inner\": 124"#),
    ])
    func aModelWithoutSomeOfItsTensorsIsDamaged(part: String, other: String) throws {
        try withFile(replacing(part, by: other)) { path in
            let model = try ModelFile(path: path)
            #expect(throws: ModelFileError.self) { try Encoder(model: model, kernels: .best) }
        }
    }

    @Test func bytesAfterTheLastTensorAreDamage() throws {
        try withFile(Self.tiny + [0]) { path in
            #expect(
                throws: ModelFileError.damaged(
                    path: path, reason: "1 bytes follow the last tensor")
            ) { try ModelFile(path: path) }
        }
    }

    @Test(arguments: [
        (
            ModelFileError.missing(path: "m"),
            "there is no model file at m: name one with --model or SAYSO_MODEL"
        ),
        (.unreadable(path: "m", reason: "why"), "cannot read the model file at m: why"),
        (
            .cutOff(path: "m", byteCount: 7, expected: 9),
            "the model file at m is cut off (7 bytes, at least 9 expected): fetch it again"
        ),
        (
            .foreign(path: "m", reason: "why"),
            "the file at m is not a Sayso model (why): name another with --model"
        ),
        (
            .tooNew(path: "m", format: 9, newestKnown: 1),
            "the model file at m has format 9; this Sayso knows up to 1: update Sayso"
        ),
        (
            .damaged(path: "m", reason: "why"),
            "the model file at m is damaged (why): fetch it again"
        ),
    ])
    func saysWhatFailedAndWhatToDo(error: ModelFileError, sentence: String) {
        #expect(error.description == sentence)
    }

    /// The tiny model with one part of its header replaced by something of the same length.
    private func replacing(_ part: String, by other: String) throws -> Data {
        var bytes = Self.tiny
        let range = try #require(bytes.firstRange(of: Data(part.utf8)))
        try #require(part.utf8.count == other.utf8.count)
        bytes.replaceSubrange(range, with: Data(other.utf8))
        return bytes
    }

    private func withFile(_ bytes: Data, _ body: (String) throws -> Void) throws {
        let name = "sayso-\(UUID().uuidString).safetensors"
        let url = FileManager.default.temporaryDirectory.appending(path: name)
        try bytes.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url.path(percentEncoded: false))
    }
}
