import SaysoTesting

/// The smallest model that the loader takes, written from its parts so that each can be damaged.
package struct SoundModel {
    /// One tensor as the header tells of it, in words, and its numbers.
    package struct Tensor {
        /// What it is called.
        package var name: String

        /// The kind of its numbers.
        package var dtype: String

        /// Its lengths, as JSON.
        package var shape: String

        /// Where its numbers begin and end behind the header, as JSON.
        package var offsets: String

        /// Its numbers.
        package var data: [UInt8]
    }

    /// A line each; the first hundred stand for nothing, as BERT's do.
    package static let vocabulary =
        (0..<100).map { "[unused\($0)]" } + ["[UNK]", "[CLS]", "[SEP]"]
        + ["a", "##a", "b", "##b", "said", "##s", ".", "“", "中", "é", "_"]

    /// Channels of a state; every other size follows.
    static let width = 16

    /// In the order of the file.
    package var tensors: [Tensor] = []
    var metadata: [(name: String, words: String)]

    /// The model's configuration, by name, each number in words.
    var configuration: [(name: String, number: String)] = [
        ("layers", "1"), ("width", "16"), ("heads", "1"), ("inner", "4"), ("positions", "16"),
        ("window", "14"), ("tasks", "[]"),
    ]

    /// Follows the header's length in words of its own where somebody lies about it.
    var headerLength: UInt64?

    /// Creates the model; it is the same every time.
    package init() {
        metadata = [
            ("sayso", "2"), ("name", "hostile"), ("origin", "drawn"), ("configuration", ""),
            ("vocabulary", Self.vocabulary.joined(separator: "\n")),
            ("sha256", String(repeating: "0", count: 64)),
        ]
        var numbers = SeededNumbers(seed: 7)
        let width = Self.width
        for (name, rows) in [("positions", 16), ("shapes", 5), ("layouts", 8)] {
            add("encoder.\(name).weight", [rows, width], &numbers)
        }
        addNorm("encoder.norm", &numbers)
        for part in ["attention_norm", "norm"] { addNorm("encoder.layers.0.\(part)", &numbers) }
        let maps = [
            ("query", width, width), ("key", width, width), ("value", width, width),
            ("output", width, width), ("inner", 4, width), ("outer", width, 4),
        ]
        for (name, outputs, _) in maps { add("encoder.layers.0.\(name).bias", [outputs], &numbers) }
        for (name, outputs, _) in maps {
            add("encoder.layers.0.\(name).weight.scale", [outputs], &numbers)
        }
        add("encoder.words.weight.scale", [Self.vocabulary.count], &numbers)
        for (name, outputs, inputs) in maps {
            addBytes("encoder.layers.0.\(name).weight", [outputs, inputs], &numbers)
        }
        addBytes("encoder.words.weight", [Self.vocabulary.count, width], &numbers)
    }

    /// The file: eight bytes of length, the header, the numbers.
    package var bytes: [UInt8] {
        var header = Array(headerText.utf8)
        header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
        let length = headerLength ?? UInt64(header.count)
        let begin = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
        return begin + header + tensors.flatMap(\.data)
    }
}

extension SoundModel {
    private mutating func addNorm(_ name: String, _ numbers: inout SeededNumbers) {
        add("\(name).weight", [Self.width], &numbers)
        add("\(name).bias", [Self.width], &numbers)
    }

    private mutating func add(_ name: String, _ shape: [Int], _ numbers: inout SeededNumbers) {
        let floats = numbers.floats(shape.reduce(1, *), in: -0.05...0.05)
        let data = floats.flatMap { float in
            (0..<4).map { UInt8(truncatingIfNeeded: float.bitPattern >> (8 * $0)) }
        }
        append(name, "F32", shape, data)
    }

    private mutating func addBytes(_ name: String, _ shape: [Int], _ numbers: inout SeededNumbers) {
        let data = numbers.int8s(shape.reduce(1, *)).map { UInt8(bitPattern: $0) }
        append(name, "I8", shape, data)
    }

    private mutating func append(_ name: String, _ dtype: String, _ shape: [Int], _ data: [UInt8]) {
        let begin = tensors.reduce(0) { $0 + $1.data.count }
        let lengths = shape.map(String.init).joined(separator: ", ")
        tensors.append(
            Tensor(
                name: name, dtype: dtype, shape: "[\(lengths)]",
                offsets: "[\(begin), \(begin + data.count)]", data: data))
    }

    /// Adds a tensor without lengths: one number.
    package mutating func addScalar(_ name: String, _ dtype: String, _ data: [UInt8]) {
        append(name, dtype, [], data)
    }

    private var headerText: String {
        let sizes = configuration.map { "\\\"\($0.name)\\\": \($0.number)" }.joined(separator: ", ")
        let words = metadata.map { name, words in
            let text = name == "configuration" && words.isEmpty ? "{\(sizes)}" : words.escaped
            return "\"\(name)\": \"\(text)\""
        }
        let members = tensors.map { tensor in
            "\"\(tensor.name)\": {\"dtype\": \"\(tensor.dtype)\", \"shape\": \(tensor.shape), "
                + "\"data_offsets\": \(tensor.offsets)}"
        }
        let all = ["\"__metadata__\": {\(words.joined(separator: ", "))}"] + members
        return "{" + all.joined(separator: ", ") + "}"
    }
}

extension String {
    /// With line breaks as JSON has them; nothing else here needs it.
    fileprivate var escaped: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    }
}
