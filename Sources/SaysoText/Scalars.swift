/// The bytes of a text, read a Unicode scalar at a time.
///
/// - Units: byte offsets; reading at or after the end gives ``Scalars/end``.
struct Scalars {
    /// Stands for the place after the last scalar; no text can hold it.
    static let end: UInt32 = .max

    /// Native strings are valid UTF-8, so decoding need not check.
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    var count: Int { bytes.count }

    /// The scalar that begins at `offset`, and the number of its bytes.
    @inline(__always)
    func decoded(at offset: Int) -> (scalar: UInt32, width: Int) {
        guard offset < bytes.count else { return (Self.end, 0) }
        let first = bytes[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = UInt32(first) & (0x7F >> UInt32(width))
        for i in 1..<width { scalar = scalar << 6 | UInt32(bytes[offset + i] & 0x3F) }
        return (scalar, width)
    }

    @inline(__always)
    func scalar(at offset: Int) -> UInt32 { decoded(at: offset).scalar }

    /// The class of the scalar at `offset`; blank after the end.
    @inline(__always)
    func classified(at offset: Int) -> (class: ScalarClass, width: Int) {
        let (scalar, width) = decoded(at: offset)
        return (width == 0 ? .blank : ScalarClass(scalar), width)
    }

    /// The byte at `offset`, or 0 outside the text.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }

    /// The offset of the scalar that ends at `offset`.
    ///
    /// - Precondition: `offset` is after the beginning, on a scalar border.
    func before(_ offset: Int) -> Int {
        var start = offset - 1
        while bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The words at a range, with ASCII letters in lower case.
    func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map(\.asciiLowercased), as: UTF8.self)
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isLower: Bool { self >= 0x61 && self <= 0x7A }
    var isASCIILetter: Bool { isUpper || isLower }
    var asciiLowercased: UInt8 { isUpper ? self | 0x20 : self }
}
