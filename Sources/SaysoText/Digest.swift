import Crypto

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package enum Digest {
    /// The digest of bytes that the caller owns, a mapped file for instance.
    package static func sha256(of bytes: UnsafeRawBufferPointer) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return hexadecimal(hash.finalize())
    }

    /// The digest of a text in UTF-8.
    package static func sha256(of text: String) -> String {
        var text = text
        return text.withUTF8 { sha256(of: UnsafeRawBufferPointer($0)) }
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
