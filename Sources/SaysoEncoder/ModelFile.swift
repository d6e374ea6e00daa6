/// The one file that holds a model: weights, vocabulary and configuration.
///
/// It is a safetensors file, mapped into memory: opening it reads the header only, and
/// checks that every tensor lies inside the file. ``verify(digest:)`` reads the rest.
///
/// - Source: docs/model-format.md; the safetensors format (Hugging Face, 2022).
package struct ModelFile: Sendable {
    /// The newest format that this Sayso reads.
    package static let newestFormat = 2

    /// The oldest one: what was written before lacks a table of the encoder.
    package static let oldestFormat = 2

    /// Where it was opened.
    package let path: String

    /// What the model is called, for `reader.model` in the output.
    package let name: String

    /// What it was made from and how, in a line.
    package let origin: String

    /// Sizes of the encoder.
    package let configuration: Configuration

    /// The subwords, one a line; a line's number is the subword's.
    package let vocabulary: String

    /// Of the data part, as lower-case hexadecimal SHA-256.
    package let digest: String

    private let metadata: [String: String]
    let tensors: [String: Tensor]
    let weights: ModelWeights
    let dataOffset: Int

    /// Opens a model file and checks its header.
    ///
    /// - Throws: ``ModelFileError``; every case but `missing` and `unreadable` is about
    ///   what stands in the file.
    package init(path: String) throws(ModelFileError) {
        self.path = path
        weights = try ModelWeights(mapping: path)
        let header = try ModelHeader(of: weights.bytes, path: path)
        tensors = header.tensors
        dataOffset = header.dataOffset
        configuration = header.configuration
        metadata = header.metadata
        name = header.metadata["name"] ?? ""
        origin = header.metadata["origin"] ?? ""
        vocabulary = header.metadata["vocabulary"] ?? ""
        digest = header.metadata["sha256"] ?? ""
    }

    /// Reads the whole file and compares its digest with the one it carries.
    ///
    /// - Parameter sha256: Gives the lower-case hexadecimal SHA-256 of some bytes.
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where they differ.
    package func verify(
        digest sha256: (UnsafeRawBufferPointer) -> String
    ) throws(ModelFileError) {
        let data = UnsafeRawBufferPointer(rebasing: weights.bytes[dataOffset...])
        let found = sha256(data)
        guard found == digest else {
            throw .damaged(path: path, reason: "its SHA-256 is \(found), \(digest) expected")
        }
    }
}

extension ModelFile {
    /// Sizes of the encoder, and the tasks that have a head in the file.
    package struct Configuration: Hashable, Sendable, Decodable {
        /// How many transformer layers.
        package let layers: Int
        /// Channels of a state.
        package let width: Int
        /// Attention heads of a layer.
        package let heads: Int
        /// Channels of a layer's inner state.
        package let inner: Int
        /// The most subwords of a window, `[CLS]` and `[SEP]` included.
        package let positions: Int
        /// The subwords that the model was trained to have in a window, without those two.
        package let window: Int
        /// The heads in the file, such as `attribution`.
        package let tasks: [String]
    }

    /// Where a tensor's numbers stand.
    struct Tensor: Hashable, Sendable {
        enum Number: String, Hashable, Sendable, Decodable {
            case float = "F32"
            case byte = "I8"

            var byteCount: Int { self == .float ? 4 : 1 }
        }

        let number: Number
        let shape: [Int]
        /// From the file's beginning.
        let bytes: Range<Int>
    }

    /// What a head needs to know that no tensor tells, as JSON; `nil` where the file has no
    /// such head.
    package func settings(of task: String) -> String? { metadata[task] }

    /// The shape of a tensor, or `nil` where the file has none of that name.
    package func shape(of name: String) -> [Int]? { tensors[name]?.shape }

    /// Where every tensor's numbers stand, by name; bytes from the file's beginning.
    package var places: [String: Range<Int>] { tensors.mapValues(\.bytes) }

    /// A tensor's numbers, int8 ones with their scales applied.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where it is missing or shaped
    ///   otherwise.
    package func floats(_ name: String, shape: [Int]) throws(ModelFileError) -> [Float] {
        let tensor = try tensor(name, shape: shape)
        let data = UnsafeRawBufferPointer(rebasing: weights.bytes[tensor.bytes])
        switch tensor.number {
        case .float:
            return Array(data.bindMemory(to: Float.self))
        case .byte:
            // Scales of scales would go on as deep as the file likes.
            guard let rows = shape.first, tensors[name + ".scale"]?.number == .float else {
                throw .damaged(path: path, reason: "tensor \(name) has no scales")
            }
            let scales = try floats(name + ".scale", shape: [rows])
            let columns = data.count / max(rows, 1)
            return data.bindMemory(to: Int8.self).enumerated().map { place, weight in
                Float(weight) * scales[place / columns]
            }
        }
    }

    /// Checks that the sizes of a part fit each other.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where they do not.
    package func require(_ fits: Bool, of part: String) throws(ModelFileError) {
        guard fits else {
            throw .damaged(path: path, reason: "the sizes of its \(part) contradict each other")
        }
    }

    /// A tensor of a certain shape.
    func tensor(_ name: String, shape: [Int]) throws(ModelFileError) -> Tensor {
        guard let tensor = tensors[name] else {
            throw .damaged(path: path, reason: "it has no tensor \(name)")
        }
        guard tensor.shape == shape else {
            throw .damaged(
                path: path, reason: "tensor \(name) is \(tensor.shape), \(shape) expected")
        }
        return tensor
    }

    /// A matrix's rows and columns.
    func matrixShape(of name: String) throws(ModelFileError) -> (rows: Int, columns: Int) {
        guard let shape = tensors[name]?.shape, shape.count == 2, shape[0] > 0, shape[1] > 0 else {
            throw .damaged(path: path, reason: "it has no matrix \(name)")
        }
        return (shape[0], shape[1])
    }

    /// A tensor's numbers, where they stand in the file.
    func start<Number>(of tensor: Tensor, as type: Number.Type) -> UnsafePointer<Number> {
        UnsafeRawPointer(weights.start(as: UInt8.self) + tensor.bytes.lowerBound)
            .assumingMemoryBound(to: type)
    }
}
