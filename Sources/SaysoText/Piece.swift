/// A token in the making: where it stands, what it is, and what parts it from the one before.
struct Piece {
    enum Kind: UInt8 {
        case word
        case number
        /// A word with a full stop of its own: "Mr.", "U.S.", "a.m.".
        case abbreviation
        /// One letter of a name: "J.".
        case initial
        /// The number of a list entry, at the start of its line: "1.".
        case listNumber
        /// A web or mail address, a handle or a tag.
        case address
        case ideograph
        case pictograph
        case mark
    }

    /// What parts a piece from the one before it.
    enum Gap: UInt8, Comparable {
        case none
        case space
        case line
        case blankLine

        static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
    }

    var range: Range<Int>
    let kind: Kind
    let gap: Gap
    /// The first scalar, which says which mark a mark is.
    let scalar: UInt32
    let shape: Token.Shape
}

extension Token.Shape {
    /// The shape of the word at a range; letters without case say nothing.
    init(of range: Range<Int>, in text: Scalars) {
        var upper = 0
        var lower = 0
        var isFirstUpper = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, width) = text.decoded(at: offset)
            offset += width
            switch Self.isUpper(scalar) {
            case true?:
                isFirstUpper = isFirstUpper || upper + lower == 0
                upper += 1
            case false?: lower += 1
            case nil: break
            }
        }
        self = Self.shape(upper: upper, lower: lower, isFirstUpper: isFirstUpper)
    }

    private static func shape(upper: Int, lower: Int, isFirstUpper: Bool) -> Token.Shape {
        if upper + lower == 0 { return .other }
        if upper == 0 { return .lower }
        if upper == 1 && isFirstUpper { return .capitalised }
        return lower == 0 ? .upper : .mixed
    }

    /// Whether a scalar is an upper-case letter; `nil` where it has no case.
    @inline(__always)
    private static func isUpper(_ scalar: UInt32) -> Bool? {
        if scalar < 0x80 {
            let byte = UInt8(scalar)
            return byte.isLower ? false : byte.isUpper ? true : nil
        }
        guard let unicode = Unicode.Scalar(scalar) else { return nil }
        if unicode.properties.isLowercase { return false }
        return unicode.properties.isUppercase ? true : nil
    }
}
