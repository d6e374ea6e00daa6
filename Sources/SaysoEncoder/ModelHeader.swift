import Foundation

/// A model file's header, read and checked.
///
/// Eight bytes with the length of a JSON object, the object, and then the tensors' data.
struct ModelHeader {
    /// Headers are a third of a megabyte; this much cannot be one.
    static let mostBytes = 64 << 20

    let tensors: [String: ModelFile.Tensor]
    let metadata: [String: String]
    let configuration: ModelFile.Configuration
    /// Where the tensors' data begins, from the file's beginning.
    let dataOffset: Int

    init(of file: UnsafeRawBufferPointer, path: String) throws(ModelFileError) {
        let json = try Self.json(in: file, path: path)
        let entries = try Self.decoded(Entries.self, from: json, what: "header", path: path)
        dataOffset = json.endIndex
        metadata = entries.metadata
        try Self.checkFormat(metadata, path: path)
        tensors = try Self.tensors(
            entries.tensors, dataOffset: dataOffset, fileCount: file.count, path: path)
        let text = Data((metadata["configuration"] ?? "").utf8)
        configuration = try Self.decoded(
            ModelFile.Configuration.self, from: text, what: "configuration", path: path)
        try configuration.check(path: path)
        guard metadata["vocabulary"]?.isEmpty == false, metadata["sha256"]?.count == 64 else {
            throw .damaged(path: path, reason: "it lacks its vocabulary or digest")
        }
    }
}

extension ModelHeader {
    /// The bytes of the JSON object, with indices counted from the file's beginning.
    private static func json(
        in file: UnsafeRawBufferPointer, path: String
    ) throws(ModelFileError) -> Slice<UnsafeRawBufferPointer> {
        guard file.count > 8 else {
            throw .cutOff(path: path, byteCount: file.count, expected: 9)
        }
        let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
        guard length <= mostBytes, file[8] == UInt8(ascii: "{") else {
            throw .foreign(path: path, reason: "it does not begin with a safetensors header")
        }
        let end = 8 + Int(length)
        guard end <= file.count else {
            throw .cutOff(path: path, byteCount: file.count, expected: end)
        }
        return file[8..<end]
    }

    private static func decoded<Value: Decodable>(
        _ type: Value.Type, from json: some Sequence<UInt8>, what: String, path: String
    ) throws(ModelFileError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(json))
        } catch {
            throw .damaged(path: path, reason: "its \(what) cannot be read")
        }
    }

    private static func checkFormat(
        _ metadata: [String: String], path: String
    ) throws(ModelFileError) {
        guard let format = metadata["sayso"].flatMap({ Int($0) }) else {
            throw .foreign(path: path, reason: "a safetensors file of somebody else")
        }
        guard format <= ModelFile.newestFormat else {
            throw .tooNew(path: path, format: format, newestKnown: ModelFile.newestFormat)
        }
        guard format >= ModelFile.oldestFormat else {
            throw .tooOld(path: path, format: format, oldestKnown: ModelFile.oldestFormat)
        }
    }

    /// Tensors whose numbers lie inside the file and are as many as their shape says.
    private static func tensors(
        _ entries: [String: Entry], dataOffset: Int, fileCount: Int, path: String
    ) throws(ModelFileError) -> [String: ModelFile.Tensor] {
        var tensors: [String: ModelFile.Tensor] = [:]
        var end = 0
        for (name, entry) in entries {
            guard let tensor = entry.tensor(dataOffset: dataOffset) else {
                throw .damaged(path: path, reason: "tensor \(name) contradicts itself")
            }
            end = max(end, tensor.bytes.upperBound)
            tensors[name] = tensor
        }
        guard end <= fileCount else {
            throw .cutOff(path: path, byteCount: fileCount, expected: end)
        }
        guard end == fileCount else {
            throw .damaged(path: path, reason: "\(fileCount - end) bytes follow the last tensor")
        }
        return tensors
    }
}

/// The header's members: the tensors and, under `__metadata__`, words.
private struct Entries: Decodable {
    var tensors: [String: Entry] = [:]
    var metadata: [String: String] = [:]

    struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Name.self)
        for name in members.allKeys {
            if name.stringValue == "__metadata__" {
                metadata = try members.decode([String: String].self, forKey: name)
            } else {
                tensors[name.stringValue] = try members.decode(Entry.self, forKey: name)
            }
        }
    }
}

/// One tensor as the header tells of it.
private struct Entry: Decodable {
    let dtype: ModelFile.Tensor.Number
    let shape: [Int]
    let data_offsets: [Int]

    /// The tensor, or `nil` where offsets and shape contradict each other.
    func tensor(dataOffset: Int) -> ModelFile.Tensor? {
        let most = 1 << 40
        guard data_offsets.count == 2, data_offsets[0] >= 0, data_offsets[1] >= data_offsets[0],
            data_offsets[1] < most, data_offsets[0].isMultiple(of: dtype.byteCount),
            dataOffset.isMultiple(of: 4)
        else { return nil }
        var count = 1
        for length in shape {
            guard length >= 0, length < most, count < most / max(length, 1) else { return nil }
            count *= length
        }
        let bytes = data_offsets[0]..<data_offsets[1]
        guard count * dtype.byteCount == bytes.count else { return nil }
        let range = bytes.lowerBound + dataOffset..<bytes.upperBound + dataOffset
        return ModelFile.Tensor(number: dtype, shape: shape, bytes: range)
    }
}

extension ModelFile.Configuration {
    /// Sizes that the kernels can work with.
    func check(path: String) throws(ModelFileError) {
        let size = heads > 0 ? width / heads : 0
        let isSound =
            (1...64).contains(layers) && (1...256).contains(heads) && width == heads * size
            && (16...128).contains(size) && size.isMultiple(of: 16)
            && (4...65536).contains(inner) && inner.isMultiple(of: 4)
            && (3...512).contains(positions) && (1...positions - 2).contains(window)
        guard isSound else {
            throw .damaged(path: path, reason: "its configuration has impossible sizes")
        }
    }
}
