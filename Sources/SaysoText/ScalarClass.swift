/// What a Unicode scalar does to the token that it stands in.
enum ScalarClass: UInt8 {
    /// Belongs to no token: white space, control characters, and marks without width
    /// that part words (byte-order mark, zero-width space, direction marks).
    case blank
    /// Blank, and ends a line.
    case lineBreak
    case letter
    case digit
    /// Goes on with whatever stands before it: combining marks, joiners, soft hyphens.
    case extender
    /// A Chinese character or Japanese kana: a token by itself.
    case ideograph
    case pictograph
    /// Punctuation, symbols, and anything else.
    case mark
}

extension ScalarClass {
    /// The class of a scalar.
    ///
    /// ASCII is looked up; the blocks that news text uses most are compared; the rest asks
    /// the standard library's Unicode tables.
    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = ScalarClass.ascii[Int(scalar)]
        } else if scalar < 0x3000 {
            self = ScalarClass.common(scalar) ?? ScalarClass.byProperties(scalar)
        } else {
            self = ScalarClass.isIdeograph(scalar) ? .ideograph : ScalarClass.byProperties(scalar)
        }
    }

    private static let ascii: [ScalarClass] = (0..<0x80).map { scalar in
        switch scalar {
        case 0x0A...0x0D: .lineBreak
        case 0...0x20, 0x7F: .blank
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        default: .mark
        }
    }

    private static func common(_ scalar: UInt32) -> ScalarClass? {
        switch scalar {
        case 0x85, 0x2028, 0x2029: .lineBreak
        case 0x80...0xA0, 0x2000...0x200B, 0x200E, 0x200F, 0x202A...0x202F, 0x2066...0x2069: .blank
        case 0xAD, 0x200C, 0x200D, 0x2060, 0x0300...0x036F: .extender
        case 0xD7, 0xF7, 0x2010...0x2027: .mark
        case 0xC0...0x24F: .letter
        default: nil
        }
    }

    private static func isIdeograph(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
            0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }

    private static func byProperties(_ scalar: UInt32) -> ScalarClass {
        guard let unicode = Unicode.Scalar(scalar) else { return .mark }
        let properties = unicode.properties
        if properties.isWhitespace || scalar == 0xFEFF { return .blank }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .letterNumber:
            return .letter
        case .decimalNumber, .otherNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .extender
        case .control: return .blank
        default: return properties.isEmoji ? .pictograph : .mark
        }
    }
}

extension ScalarClass {
    /// Whether a word may hold it.
    var isWordPart: Bool { self == .letter || self == .digit || self == .extender }
}
