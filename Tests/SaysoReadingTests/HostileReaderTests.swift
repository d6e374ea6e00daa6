import Foundation
import SaysoClaims
import SaysoEncoder
import SaysoReading
import SaysoTesting
import SaysoText
import Testing

/// Texts that stopped the reader once, and models that would.
@Suite(.serialized) struct HostileReaderTests {
    private func reading(of text: String, by path: String) throws -> Reading {
        let reader = try Self.reader(modelAt: path)
        var workspace = reader.workspace()
        return reader.reading(of: Article(id: "t", text: text), using: &workspace)
    }

    // A token of nothing but marks has a subword for each, more than a window holds.
    /// A reader of a damaged model, with the words that lie beside the whole one.
    private static func reader(modelAt path: String) throws -> Reader {
        let bundled = try #require(Reader.bundledModelPath)
        return try Reader(
            modelAt: path, vocabulary: ReadingVocabulary(besideModelAt: bundled))
    }

    @Test(arguments: ["a_", "_a", "'a", "a.", "0,000", "中\u{301}", "www.a,", "-", "\u{2026}"])
    func aTokenLongerThanAWindowIsRead(unit: String) throws {
        let run = String(repeating: unit, count: 1200 / unit.utf8.count)
        let text = "The mayor said the bridge was safe.\n\n\(run)\n\nOfficials denied it."
        let path = try #require(Reader.bundledModelPath)
        let reading = try reading(of: text, by: path)
        #expect(reading.attributions.contains { $0.source.map { text[$0] } == ["The mayor"] })
    }

    @Test(arguments: [
        ("heads", "0"), ("heads", "-4"), ("heads", "3"), ("layers", "-2"), ("layers", "65"),
        ("reach", "-8"), ("reach", "9223372036854775807"),
    ])
    func settingsThatCannotBeAreDamage(field: String, number: String) throws {
        let damaged = try DamagedModel()
        try damaged.set(field, ofAttributionTo: number)
        #expect(throws: ModelFileError.self) { try Self.reader(modelAt: damaged.path) }
    }

    // Each tensor is sound by itself, and does not fit the others.
    @Test(arguments: [
        "attribution.cue.weight", "attribution.project.weight", "attribution.of_cue.weight",
        "attribution.roles.weight", "attribution.real.weight", "attribution.distance.weight",
        "attribution.quoted.weight", "attribution.layers.0.mix.weight",
        "attribution.layers.1.outer.weight", "coreference.mention.weight",
        "coreference.key.weight", "coreference.agreement.weight", "syntax.arc.weight",
        "syntax.root.weight", "syntax.relation.weight", "names.tags.weight",
    ])
    func aTensorThatDoesNotFitTheOthersIsDamage(name: String) throws {
        let damaged = try DamagedModel()
        let shape = try #require(try ModelFile(path: damaged.path).shape(of: name))
        try damaged.reshape(name, to: [shape[0], shape[1] / 2])
        #expect(throws: ModelFileError.self) { try Self.reader(modelAt: damaged.path) }
    }

    @Test(arguments: [
        "attribution.distance.weight", "attribution.quoted.weight", "attribution.sentence.weight",
        "attribution.paragraph.weight", "coreference.quotes.weight", "coreference.distance.weight",
    ])
    func aTableThatLacksAVectorIsDamage(name: String) throws {
        let damaged = try DamagedModel()
        let shape = try #require(try ModelFile(path: damaged.path).shape(of: name))
        try damaged.reshape(name, to: [shape[0] - 1, shape[1]])
        #expect(throws: ModelFileError.self) { try Self.reader(modelAt: damaged.path) }
    }

    @Test(
        arguments: [Float.nan, .infinity, -3e38],
        [
            "encoder.norm.weight", "attribution.real.bias", "attribution.roles.bias",
            "syntax.arc.weight.scale", "names.move", "coreference.mention.bias",
        ])
    func numbersThatAreNoneAreReadSafely(number: Float, name: String) throws {
        let damaged = try DamagedModel()
        try damaged.fill(name, with: number)
        let text = "“It is safe,” the mayor said. She added that officials had denied it.\n\nNo."
        let reading = try reading(of: text, by: damaged.path)
        #expect(reading.words.map { String(text[$0.range]) }.last == ".")
    }
}

/// A copy of the model that came with the build, with something of it changed.
private struct DamagedModel {
    let path: String
    private let folder: TemporaryFolder
    private let header: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("model.safetensors")
        try FileManager.default.copyItem(
            atPath: try #require(Reader.bundledModelPath), toPath: path)
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        let begin = try #require(try file.read(upToCount: 8))
        let length = begin.reversed().reduce(0) { $0 << 8 | Int($1) }
        header = String(decoding: try #require(try file.read(upToCount: length)), as: UTF8.self)
    }

    func set(_ field: String, ofAttributionTo number: String) throws {
        let settings = try #require(header.range(of: "\"attribution\": \"")).upperBound
        let name = try #require(
            header.range(of: "\\\"\(field)\\\": ", range: settings..<header.endIndex))
        let end = try #require(header[name.upperBound...].firstIndex { ",}".contains($0) })
        try write(header.replacingCharacters(in: name.upperBound..<end, with: number))
    }

    func reshape(_ name: String, to shape: [Int]) throws {
        let tensor = try tensor(name)
        let count = shape.reduce(1, *) * (tensor.dtype == "F32" ? 4 : 1)
        let begin = tensor.data_offsets[0]
        let entry = """
            "\(name)": {"dtype": "\(tensor.dtype)", "shape": \(shape), \
            "data_offsets": [\(begin), \(begin + count)]}
            """
        let old = try #require(header.range(of: "\"\(name)\": {"))
        let end = try #require(header[old.upperBound...].firstIndex(of: "}"))
        try write(header.replacingCharacters(in: old.lowerBound...end, with: entry))
    }

    func fill(_ name: String, with number: Float) throws {
        let offsets = try tensor(name).data_offsets
        let bytes = withUnsafeBytes(of: number.bitPattern.littleEndian) { Data($0) }
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: UInt64(8 + header.utf8.count + offsets[0]))
        for _ in 0..<(offsets[1] - offsets[0]) / 4 { try file.write(contentsOf: bytes) }
        try file.close()
    }

    private struct Tensor: Decodable {
        let dtype: String
        let data_offsets: [Int]
    }

    private func tensor(_ name: String) throws -> Tensor {
        let begin = try #require(header.range(of: "\"\(name)\": {")).upperBound
        let end = try #require(header[begin...].firstIndex(of: "}"))
        let json = "{" + header[begin...end]
        return try JSONDecoder().decode(Tensor.self, from: Data(json.utf8))
    }

    /// Writes another header, with spaces at its end so that the tensors begin on 64 bytes.
    private func write(_ changed: String) throws {
        let url = URL(filePath: path)
        let tensors = try Data(contentsOf: url).dropFirst(8 + header.utf8.count)
        var bytes = Data(changed.utf8)
        while (8 + bytes.count) % 64 != 0 { bytes.append(0x20) }
        let length = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Data($0) }
        try (length + bytes + tensors).write(to: url)
    }
}
