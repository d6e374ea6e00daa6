/// Leads from byte offsets of a text to Unicode scalar offsets and back.
///
/// Sayso counts bytes inside and scalars outside. For a text that is all ASCII the two are the
/// same and nothing is stored; else four bytes are kept for every 64 of the text.
///
/// - Units: byte offsets into ``Article/text``; scalar offsets count from 0, both half-open.
public struct ScalarOffsets: Sendable {
    private static let blockSize = 64

    /// Shares its storage with whoever else holds the text.
    private let text: String
    private let byteCount: Int

    /// The number of scalars before each block of bytes; empty for ASCII.
    private let counts: [UInt32]

    /// The number of scalars in the text.
    public let scalarCount: Int

    /// Counts the scalars of a text.
    ///
    /// - Complexity: O(*n*) in the bytes of the text.
    public init(of text: String) {
        var native = text
        native.makeContiguousUTF8()
        self.text = native
        byteCount = text.utf8.count
        var counts: [UInt32] = []
        counts.reserveCapacity(byteCount / Self.blockSize + 1)
        var count = 0
        var offset = 0
        for byte in text.utf8 {
            if offset % Self.blockSize == 0 { counts.append(UInt32(count)) }
            if byte.beginsScalar { count += 1 }
            offset += 1
        }
        scalarCount = count
        self.counts = count == byteCount ? [] : counts
    }

    /// The number of scalars that begin before a byte offset.
    ///
    /// - Precondition: `offset` is in the text or its end.
    /// - Complexity: O(1).
    public func scalarOffset(ofByte offset: Int) -> Int {
        precondition((0...byteCount).contains(offset), "a byte offset lies inside the text")
        guard !counts.isEmpty else { return offset }
        let block = min(offset / Self.blockSize, counts.count - 1)
        let inBlock = (block * Self.blockSize)..<offset
        return Int(counts[block]) + withBytes { $0[inBlock].count(where: \.beginsScalar) }
    }

    /// The byte offset at which a scalar begins.
    ///
    /// - Returns: `nil` where the text has fewer scalars; the text's end for ``scalarCount``.
    /// - Complexity: O(log *n*) in the bytes of the text.
    public func byteOffset(ofScalar offset: Int) -> Int? {
        guard (0...scalarCount).contains(offset) else { return nil }
        if offset == scalarCount { return byteCount }
        if counts.isEmpty { return offset }
        let block = block(ofScalar: offset)
        var missing = offset - Int(counts[block])
        return withBytes { bytes in
            bytes[(block * Self.blockSize)...].firstIndex { byte in
                missing -= byte.beginsScalar ? 1 : 0
                return missing < 0
            }
        }
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8(body)
    }

    /// The last block that begins with at most so many scalars before it.
    private func block(ofScalar offset: Int) -> Int {
        var low = 0
        var high = counts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(counts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension ScalarOffsets {
    /// A range of the text as scalar offsets.
    ///
    /// - Precondition: The range lies inside the text.
    public func scalars(of range: TextRange) -> Range<Int> {
        scalarOffset(ofByte: range.lowerBound)..<scalarOffset(ofByte: range.upperBound)
    }

    /// The range of the text that scalar offsets mean.
    ///
    /// - Returns: `nil` where the text has fewer scalars.
    public func range(ofScalars offsets: Range<Int>) -> TextRange? {
        guard let begin = byteOffset(ofScalar: offsets.lowerBound),
            let end = byteOffset(ofScalar: offsets.upperBound)
        else { return nil }
        return TextRange(begin..<end)
    }
}

extension UInt8 {
    /// Whether a UTF-8 byte is the first of a scalar.
    fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
