/// UTF-16 with a byte-order mark, converted to UTF-8 piece by piece.
///
/// The mark becomes U+FEFF in UTF-8; what is no character becomes U+FFFD.
final class UTF16Bytes: ByteSource {
    private var encoded: PeekedBytes
    private let isBigEndian: Bool
    private var carry: [UInt8] = []
    private var replaced = 0
    private var hasEnded = false

    init(_ encoded: PeekedBytes, isBigEndian: Bool) {
        self.encoded = encoded
        self.isBigEndian = isBigEndian
    }

    var complaints: [IntakeProblem] { encoded.complaints + [.utf16(replaced: replaced)] }

    func next() -> [UInt8] {
        while !hasEnded {
            let piece = encoded.next()
            hasEnded = piece.isEmpty
            let converted = convert(carry + piece)
            if !converted.isEmpty { return converted }
        }
        return []
    }

    private func convert(_ bytes: [UInt8]) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for low in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[low]), UInt16(bytes[low + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        }
        carry = Array(bytes[(units.count * 2)...])
        if hasEnded {
            // Half a unit at the end is no character either.
            if !carry.isEmpty { units.append(0xD800) }
        } else if let last = units.last, UTF16.isLeadSurrogate(last) {
            carry = bytes.suffix(carry.count + 2)
            units.removeLast()
        }
        let string = String(decoding: units, as: UTF16.self)
        let written = units.count { $0 == 0xFFFD }
        replaced += string.unicodeScalars.count { $0 == "\u{FFFD}" } - written
        return Array(string.utf8)
    }
}
