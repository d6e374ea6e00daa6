/// The first bytes of an input, to tell what it is.
struct InputSample {
    /// Enough to tell text from other things, and small enough to wait for.
    static let byteCount = 8192

    private let bytes: ArraySlice<UInt8>

    /// Creates a sample from the first ``byteCount`` bytes, or all if there are fewer.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }
}

extension InputSample {
    /// Whether there is no byte at all.
    var isEmpty: Bool { bytes.isEmpty }

    /// Why the input is no text, or `nil` if it seems to be text.
    var objection: IntakeProblem? {
        if let kind = Self.signatures.first(where: { bytes.starts(with: $0.begins) })?.kind {
            return .binary(kind: kind)
        }
        if isMostly(controlCount, least: Self.leastControls, share: 0.05) {
            return .binary(kind: "binary data")
        }
        if isMostly(DecodedText(utf8: bytes).replaced, least: Self.leastReplaced, share: 0.3) {
            return .otherEncoding
        }
        return nil
    }

    /// Whether the input begins as HTML does.
    var isMarkup: Bool {
        let beginning = String(decoding: trimmed.prefix(64), as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<head", "<body"].contains { beginning.hasPrefix($0) }
    }

    /// Whether a line begins as a record does, so that there may be some to save.
    var holdsRecord: Bool {
        bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
            .contains { InputSample($0).beginsAsObject }
    }

    /// Whether the input begins with an object that has a field or none.
    var beginsAsObject: Bool { begins("{", thenOneOf: "\"}") }

    /// Whether a line begins with an object and its first field: what noise does not do by chance.
    var holdsNamedField: Bool {
        bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
            .contains { InputSample($0).beginsWithField }
    }

    private var beginsWithField: Bool {
        guard beginsAsObject else { return false }
        let afterBrace = trimmed.dropFirst().drop(while: \.isJSONSpace)
        let name = afterBrace.dropFirst().prefix(64)
        guard let end = name.firstIndex(of: UInt8(ascii: "\"")), end > name.startIndex else {
            return false
        }
        return name[end...].dropFirst().first { !$0.isJSONSpace } == UInt8(ascii: ":")
    }

    /// Whether the input begins with a list, of whatever.
    var opensList: Bool { trimmed.first == UInt8(ascii: "[") }

    /// Whether the input begins with a list that holds an object or nothing.
    var beginsAsList: Bool { begins("[", thenOneOf: "{]") }

    // A text of a few words may hold a stray byte; a share means something from here on.
    private static let leastControls = 8
    private static let leastReplaced = 8

    private func isMostly(_ count: Int, least: Int, share: Double) -> Bool {
        count >= least && Double(count) > Double(bytes.count) * share
    }

    // Tab, line feed, form feed and carriage return are text, and so is escape, with which
    // terminals colour it.
    private var controlCount: Int {
        bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    }

    private var trimmed: ArraySlice<UInt8> {
        let marked = bytes.starts(with: ByteOrderMark.utf8)
        return bytes.dropFirst(marked ? 3 : 0).drop(while: \.isJSONSpace)
    }

    private func begins(_ first: Unicode.Scalar, thenOneOf second: String) -> Bool {
        guard trimmed.first == UInt8(ascii: first) else { return false }
        let next = trimmed.dropFirst().first { !$0.isJSONSpace }
        return next.map { second.utf8.contains($0) } ?? false
    }
}

extension InputSample {
    /// How files begin that are often taken for text by mistake.
    private static let signatures: [(begins: [UInt8], kind: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        (Array("{\\rtf".utf8), "an RTF document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document"),
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an Office document"),
        ([0x1F, 0x8B], "gzip data inside gzip data"),
        (Array("BZh".utf8), "bzip2 data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        (Array("SQLite format 3\0".utf8), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
    ]
}

/// The marks that files may begin with to tell their encoding.
enum ByteOrderMark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let utf16Big: [UInt8] = [0xFE, 0xFF]
    static let utf16Little: [UInt8] = [0xFF, 0xFE]
}

extension UInt8 {
    /// Whether the byte is white space between the parts of JSON (RFC 8259, section 2).
    var isJSONSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}
