/// Reads one JSON value, strictly as RFC 8259 has it.
///
/// Two things that the standard leaves open are repaired and counted rather than refused,
/// because a whole article would be lost with them: invalid UTF-8 inside strings, and
/// escapes of half a surrogate pair. Foundation refuses both, takes repeated fields in
/// silence, and needs all of a list at once. (docs/decisions/0002-own-json-parser.md)
package struct JSONParser {
    /// Deeper than any record has reason to be, and far from the end of a thread's stack.
    package static let deepestNesting = 128

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// How many invalid UTF-8 sequences were read as U+FFFD.
    package private(set) var replaced = 0

    /// How many escaped surrogates without their other half were read as U+FFFD.
    package private(set) var halfSurrogates = 0

    /// Creates a parser; a byte-order mark before the value is skipped.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    }

    /// The only value of the source.
    package mutating func soleValue() throws(JSONFailure) -> JSONValue {
        let value = try value()
        skipSpace()
        if position < bytes.count { throw failure("something follows the value") }
        return value
    }
}

// MARK: - Values

extension JSONParser {
    private mutating func value() throws(JSONFailure) -> JSONValue {
        skipSpace()
        switch current ?? 0 {
        case UInt8(ascii: "{"): return .object(try fields())
        case UInt8(ascii: "["): return .list(try values())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw failure("a value should stand")
        }
    }

    private mutating func goDeeper() throws(JSONFailure) {
        if depth == Self.deepestNesting { throw failure("it is nested too deep") }
        depth += 1
        position += 1
    }

    private mutating func fields() throws(JSONFailure) -> [JSONField] {
        try goDeeper()
        defer { depth -= 1 }
        var fields: [JSONField] = []
        if skips("}") { return fields }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else {
                throw failure("a field's name should stand")
            }
            let name = try string()
            guard skips(":") else { throw failure("a colon should stand") }
            fields.append(JSONField(name: name, value: try value()))
        } while skips(",")
        guard skips("}") else { throw failure("a comma or the end of the object should stand") }
        return fields
    }

    private mutating func values() throws(JSONFailure) -> [JSONValue] {
        try goDeeper()
        defer { depth -= 1 }
        var values: [JSONValue] = []
        if skips("]") { return values }
        repeat { values.append(try value()) } while skips(",")
        guard skips("]") else { throw failure("a comma or the end of the list should stand") }
        return values
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(JSONFailure) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= bytes.count, bytes[position..<end].elementsEqual(letters) else {
            throw failure("a value should stand")
        }
        position = end
        return value
    }

    private mutating func number() throws(JSONFailure) -> String {
        let begin = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try skipDigits() }
        if current == UInt8(ascii: ".") {
            position += 1
            try skipDigits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try skipDigits()
        }
        return String(decoding: bytes[begin..<position], as: UTF8.self)
    }

    private mutating func skipDigits() throws(JSONFailure) {
        let begin = position
        while let digit = current, (0x30...0x39).contains(digit) { position += 1 }
        if position == begin { throw failure("a digit should stand") }
    }
}

// MARK: - Strings

extension JSONParser {
    private mutating func string() throws(JSONFailure) -> String {
        position += 1
        var decoded: [UInt8] = []
        var begin = position
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                // Most strings have no escape, and are decoded where they stand.
                if decoded.isEmpty { return text(bytes[begin..<position]) }
                return text(decoded + bytes[begin..<position])
            case UInt8(ascii: "\\"):
                decoded += bytes[begin..<position]
                try escape(into: &decoded)
                begin = position
            case ..<0x20:
                throw failure("a control character stands unescaped")
            default:
                position += 1
            }
        }
        throw failure("it ends inside a string")
    }

    private mutating func text(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let text = DecodedText(utf8: bytes)
        replaced += text.replaced
        return text.string
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONFailure) {
        position += 1
        let letter = current
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter ?? 0)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded += String(Character(try escapedScalar())).utf8
        default:
            position -= 1
            throw failure("an escape is not one of JSON's")
        }
    }

    private mutating func escapedScalar() throws(JSONFailure) -> Unicode.Scalar {
        let unit = try escapedUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = position
        if UTF16.isLeadSurrogate(unit), skips(escape: "u") {
            let second = try escapedUnit()
            if UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([unit, second]))
            }
            position = afterFirst
        }
        halfSurrogates += 1
        return "\u{FFFD}"
    }

    private mutating func escapedUnit() throws(JSONFailure) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = current.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue })
            else { throw failure("a hexadecimal digit should stand") }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    private mutating func skips(escape letter: Unicode.Scalar) -> Bool {
        guard bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: letter)]) else {
            return false
        }
        position += 2
        return true
    }
}

// MARK: - Bytes

extension JSONParser {
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte.isJSONSpace { position += 1 }
    }

    /// Skips white space and then `mark`; whether the mark was there.
    private mutating func skips(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard current == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    private func failure(_ reason: String) -> JSONFailure {
        JSONFailure(
            reason: position < bytes.count ? reason : "it ends too early",
            offset: min(position, bytes.count))
    }
}
