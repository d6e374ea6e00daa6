/// A half-open range of an article's text, counted in UTF-8 bytes.
///
/// Offsets inside Sayso are bytes; the output contract counts Unicode scalars, and
/// ``ScalarOffsets`` leads from one to the other.
///
/// - Units: byte offsets into ``Article/text``, half-open, on scalar borders.
public struct TextRange: Hashable, Sendable {
    /// The offset of the first byte.
    public let lowerBound: Int

    /// The offset after the last byte.
    public let upperBound: Int

    /// Creates a range.
    ///
    /// - Precondition: `offsets` begins at 0 or later.
    public init(_ offsets: Range<Int>) {
        precondition(offsets.lowerBound >= 0, "a text range begins inside the text")
        lowerBound = offsets.lowerBound
        upperBound = offsets.upperBound
    }
}

extension TextRange {
    /// The number of bytes.
    public var count: Int { upperBound - lowerBound }

    /// Whether the range holds no byte.
    public var isEmpty: Bool { lowerBound == upperBound }

    /// Whether every byte of `other` is in this range.
    public func contains(_ other: TextRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }

    /// Whether the two ranges share at least one byte.
    public func overlaps(_ other: TextRange) -> Bool {
        lowerBound < other.upperBound && other.lowerBound < upperBound
    }

    /// The smallest range that holds both.
    public func union(_ other: TextRange) -> TextRange {
        TextRange(min(lowerBound, other.lowerBound)..<max(upperBound, other.upperBound))
    }
}

extension TextRange: Comparable {
    /// Orders by where the ranges begin, then by where they end.
    public static func < (a: TextRange, b: TextRange) -> Bool {
        (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
}

extension Sequence<TextRange> {
    /// Whether each range begins after the one before it has ended.
    public var isAscending: Bool {
        var end = -1
        for range in self {
            if range.lowerBound < end { return false }
            end = range.upperBound
        }
        return true
    }
}

extension String {
    /// The words at a range.
    ///
    /// - Precondition: The range lies inside the string, on scalar borders.
    /// - Complexity: O(1) for native strings, which all article texts are.
    public subscript(range: TextRange) -> Substring {
        let begin = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[begin..<utf8.index(begin, offsetBy: range.count)]
    }
}
