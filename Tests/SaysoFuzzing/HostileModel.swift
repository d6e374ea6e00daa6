package import SaysoTesting

/// Model files with one thing wrong that a program might trust.
package enum HostileModel {
    /// Draws a file.
    ///
    /// - Returns: Its bytes, and whether nothing is wrong with it.
    package static func file(using numbers: inout SeededNumbers) -> (bytes: [UInt8], isSound: Bool)
    {
        var model = SoundModel()
        switch numbers.draw(0...11) {
        case 0: return (model.bytes, true)
        case 1...3: damageTensor(of: &model, using: &numbers)
        case 4: model.headerLength = numbers.one(of: lengths(near: model.bytes.count))
        case 5: damageConfiguration(of: &model, using: &numbers)
        case 6: damageMetadata(of: &model, using: &numbers)
        case 7: damageNumbers(of: &model, using: &numbers)
        case 8: return (damagedHeader(of: model.bytes, using: &numbers), false)
        case 9: return (Array(model.bytes.prefix(numbers.draw(0...model.bytes.count - 1))), false)
        case 10: return (model.bytes.damaged(using: &numbers), false)
        default: return (otherwise(model.bytes, using: &numbers), false)
        }
        return (model.bytes, false)
    }

    private static func damageTensor(of model: inout SoundModel, using numbers: inout SeededNumbers)
    {
        let place = numbers.draw(0...model.tensors.count - 1)
        let other = model.tensors[numbers.draw(0...model.tensors.count - 1)]
        switch numbers.draw(0...9) {
        case 0: model.tensors[place].offsets = pair(using: &numbers)
        case 1: model.tensors[place].shape = pair(using: &numbers)
        case 2: model.tensors[place].shape = list(using: &numbers)
        case 3: model.tensors[place].offsets = list(using: &numbers)
        case 4: model.tensors[place].dtype = numbers.one(of: dtypes)
        case 5: model.tensors[place].name = other.name
        case 6:
            (model.tensors[place].shape, model.tensors[place].dtype) = (other.shape, other.dtype)
        case 7: model.tensors[place].offsets = other.offsets
        case 8: turn(&model.tensors[place])
        default: model.addScalar("scalar", "I8", [1])
        }
    }

    /// As many numbers, but in a shape that nobody expects.
    private static func turn(_ tensor: inout SoundModel.Tensor) {
        let count = tensor.data.count / (tensor.dtype == "F32" ? 4 : 1)
        tensor.shape = count % 2 == 0 ? "[\(count / 2), 2]" : "[\(count), 1]"
    }

    private static func damageConfiguration(
        of model: inout SoundModel, using numbers: inout SeededNumbers
    ) {
        let place = numbers.draw(0...model.configuration.count - 1)
        if numbers.draws(oneIn: 8) {
            model.configuration.remove(at: place)
        } else {
            model.configuration[place].number = numbers.one(
                of: oddNumbers + ["2", "3", "16", "17"])
        }
    }

    private static func damageMetadata(
        of model: inout SoundModel, using numbers: inout SeededNumbers
    ) {
        let place = numbers.draw(0...model.metadata.count - 1)
        let vocabulary = SoundModel.vocabulary
        switch numbers.draw(0...5) {
        case 0: model.metadata.remove(at: place)
        case 1:
            model.metadata[place].words = numbers.one(of: ["", "0", "9", "-2", "{}", "\u{FFFF}"])
        case 2: model.metadata.append(model.metadata[place])
        case 3: model.metadata[4].words = (vocabulary + ["c"]).joined(separator: "\n")
        case 4: model.metadata[4].words = vocabulary.dropLast(11).joined(separator: "\n")
        default: model.metadata[4].words = String(repeating: "\n", count: vocabulary.count - 1)
        }
    }

    /// Numbers that no training gives.
    private static func damageNumbers(
        of model: inout SoundModel, using numbers: inout SeededNumbers
    ) {
        let place = numbers.draw(0...model.tensors.count - 1)
        let odd = numbers.one(of: [
            Float.nan, .infinity, -.infinity, 3e38, -3e38, .leastNonzeroMagnitude, .zero,
        ])
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: odd.bitPattern >> (8 * $0)) }
        let isAll = numbers.draws(oneIn: 2)
        let one = numbers.draw(0...model.tensors[place].data.count / 4 - 1)
        for number in 0..<model.tensors[place].data.count / 4 where isAll || number == one {
            model.tensors[place].data.replaceSubrange(number * 4..<number * 4 + 4, with: bytes)
        }
    }

    /// Damage to the header alone, behind a length that is right.
    private static func damagedHeader(
        of file: [UInt8], using numbers: inout SeededNumbers
    ) -> [UInt8] {
        let length = file.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        var header = Array(file[8..<8 + length]).damaged(using: &numbers)
        header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
        let begin = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
        return begin + header + file[(8 + length)...]
    }

    /// Something after the end, something else altogether, or a header that is deep.
    private static func otherwise(_ file: [UInt8], using numbers: inout SeededNumbers) -> [UInt8] {
        let noise = (0..<numbers.draw(0...64)).map { _ in UInt8.random(in: 0...255, using: &numbers)
        }
        switch numbers.draw(0...3) {
        case 0: return file + noise + [0]
        case 1: return noise
        case 2: return Array(file.prefix(9)) + noise + file.dropFirst(9 + noise.count)
        default:
            let opening = numbers.one(of: ["{\"a\":", "{\"a\":[", "{\"__metadata__\":{\"a\":"])
            let inner = numbers.one(of: ["[", "{\"a\":", "\""])
            let text = opening + String(repeating: inner, count: numbers.one(of: [1, 500, 3000]))
            let header = Array(text.utf8)
            return (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) } + header
        }
    }
}

extension HostileModel {
    private static func pair(using numbers: inout SeededNumbers) -> String {
        "[\(numbers.one(of: oddNumbers)), \(numbers.one(of: oddNumbers))]"
    }

    private static func list(using numbers: inout SeededNumbers) -> String {
        let count = numbers.one(of: [0, 1, 3, 40])
        return "[" + (0..<count).map { _ in numbers.one(of: oddNumbers) }.joined(separator: ", ")
            + "]"
    }

    private static func lengths(near count: Int) -> [UInt64] {
        [
            0, 1, 2, 7, 9, 64, UInt64(count) - 9, UInt64(count) - 8, UInt64(count), 64 << 20,
            (64 << 20) + 1, 1 << 31, 1 << 32, UInt64(Int.max) - 8, UInt64(Int.max), 1 << 63,
            .max - 7,
            .max,
        ]
    }

    private static let dtypes = ["F32", "I8", "F64", "BF16", "U8", "", "f32"]

    /// Numbers that overflow, are none, or are not whole.
    private static let oddNumbers = [
        "0", "1", "-1", "4", "64", "256", "1024", "65536", "2147483648", "4294967296",
        "1099511627775", "1099511627776", "4611686018427387904", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "18446744073709551616", "1e3", "1.5",
        "1e999",
        "-0", "null", "true", "[]", "{}",
    ]
}
