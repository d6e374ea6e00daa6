/// The punctuation marks that mean something to the splitters, by Unicode scalar.
enum Mark {
    /// Full stops, question and exclamation marks, and ellipses of the scripts that have them.
    static func isStop(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x203C, 0x2047...0x2049: true
        case 0x061F, 0x06D4, 0x0964, 0x0965: true
        default: isWideStop(scalar)
        }
    }

    /// Stops after which no space is written.
    static func isWideStop(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
        default: false
        }
    }

    /// Marks that close what another opened: brackets, and quotation marks that can close.
    static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011: true
        default: isQuote(scalar) && !openings.contains(scalar)
        }
    }

    /// Marks that open brackets.
    static func isOpeningBracket(_ scalar: UInt32) -> Bool {
        scalar == 0x28 || scalar == 0x5B || scalar == 0x7B || scalar == 0xFF08 || scalar == 0x3010
    }

    static func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || (0x2010...0x2015).contains(scalar)
    }

    static func isBullet(_ scalar: UInt32) -> Bool { bullets.contains(scalar) }

    static func isQuote(_ scalar: UInt32) -> Bool {
        closers[scalar] != nil || ends.contains(scalar)
    }

    static func isSingleQuote(_ scalar: UInt32) -> Bool { singles.contains(scalar) }

    /// Marks that open a quotation, each with those that close it.
    ///
    /// Careless typing is allowed for: a straight mark may close a curly one, and a closing
    /// mark both opens and closes in Swedish and Finnish.
    static let closers: [UInt32: [UInt32]] = {
        let pairs: [(Unicode.Scalar, String)] = [
            ("\"", "\"”"), ("“", "”\"“"), ("”", "”"), ("„", "“”\""), ("‟", "”"), ("＂", "＂"),
            ("«", "»"), ("»", "«»"), ("‹", "›"), ("›", "‹›"), ("「", "」"), ("『", "』"),
            ("'", "'’"), ("‘", "’'"), ("‚", "‘’"),
        ]
        return Dictionary(
            uniqueKeysWithValues: pairs.map { ($0.value, $1.unicodeScalars.map(\.value)) })
    }()

    private static let openings = scalars("“„‟«‹「『‘‚")
    private static let ends = scalars("」』’")
    private static let singles = scalars("'‘’‚‛")
    private static let bullets = scalars("•■▪●‣◦➤►▶◆◾⁃∙·□▫➢★✓")

    private static func scalars(_ marks: String) -> Set<UInt32> {
        Set(marks.unicodeScalars.map(\.value))
    }
}
