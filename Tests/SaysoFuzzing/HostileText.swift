package import SaysoTesting

/// Texts that break readers: parts that mean something to the splitters in any order, samples
/// of ours that were damaged, long runs, and scalars from anywhere in Unicode.
package enum HostileText {
    /// Draws a text; the same numbers give the same one.
    package static func text(using numbers: inout SeededNumbers) -> String {
        switch numbers.draw(0...9) {
        case 0...2: parts(upTo: 40, using: &numbers)
        case 3...5: mutated(numbers.one(of: samples), using: &numbers)
        case 6: odd(numbers.one(of: samples), using: &numbers)
        case 7: run(using: &numbers)
        case 8: scalars(using: &numbers)
        default: parts(upTo: 4, using: &numbers) + numbers.one(of: samples)
        }
    }

    /// Parts one after the other.
    private static func parts(upTo most: Int, using numbers: inout SeededNumbers) -> String {
        var text = ""
        for _ in 0..<numbers.draw(0...most) { text += numbers.one(of: parts) }
        return text
    }

    /// A sample with parts put in, and with scalars lost and repeated.
    private static func mutated(_ sample: String, using numbers: inout SeededNumbers) -> String {
        var scalars = Array(sample.unicodeScalars)
        for _ in 0..<numbers.draw(1...6) {
            let place = numbers.draw(0...scalars.count - 1)
            let end = min(place + numbers.draw(1...12), scalars.count)
            switch numbers.draw(0...4) {
            case 0: scalars.insert(contentsOf: numbers.one(of: parts).unicodeScalars, at: place)
            case 1: scalars.removeSubrange(place..<min(end, place + scalars.count - 1))
            case 2: scalars.insert(contentsOf: scalars[place..<end], at: place)
            case 3: scalars.replaceSubrange(place..<place + 1, with: numbers.one(of: marks))
            default: scalars.swapAt(place, numbers.draw(0...scalars.count - 1))
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// A sample whose quotation marks are drawn anew, its line breaks too; some bytes damaged.
    private static func odd(_ sample: String, using numbers: inout SeededNumbers) -> String {
        var text = String.UnicodeScalarView()
        for scalar in sample.unicodeScalars {
            switch scalar {
            case "“", "”", "\"", "‘", "’": text += numbers.one(of: marks)
            case "\n": text += numbers.one(of: breaks).unicodeScalars
            default: text.append(scalar)
            }
        }
        if numbers.draws(oneIn: 2) { return String(text) }
        return String(decoding: Array(String(text).utf8).damaged(using: &numbers), as: UTF8.self)
    }

    /// One or two parts again and again, past the length that a token may have.
    private static func run(using numbers: inout SeededNumbers) -> String {
        var unit = numbers.one(of: parts)
        if numbers.draws(oneIn: 2) { unit += numbers.one(of: parts) }
        let count = numbers.draw(1...700) / max(1, unit.utf8.count / 2)
        return numbers.one(of: ["", "She said “", "a", "x@"])
            + String(repeating: unit, count: count)
    }

    /// Scalars of one block or of all.
    private static func scalars(using numbers: inout SeededNumbers) -> String {
        let block = numbers.draw(0...0x10FF) << 8
        let isOneBlock = numbers.draws(oneIn: 2)
        var text = String.UnicodeScalarView()
        for _ in 0..<numbers.draw(1...40) {
            let value = isOneBlock ? block + numbers.draw(0...255) : numbers.draw(0...0x10FFFF)
            text.append(Unicode.Scalar(UInt32(value)) ?? " ")
        }
        return String(text)
    }
}

extension HostileText {
    /// Words, marks, spaces and scalars that the splitters know rules for.
    package static let parts = [
        "a", "The", "U.S.", "Mr.", "don't", "’s", "'", "’", "‘", "\"", "“", "”", "„", "«", "»",
        "「", "」", "''", "``", "‚", "‛", "‟", "‹", "›", "＂", "『", "』", "6'2\"", ".", "...", "…",
        ",", "!", "?", "-", "--", "—", "(", ")", "[1]", "1,000", "3.5", "10:30", "http://",
        "www.a.com/b", "x@y.org", "@", "#t", "_", "a_", "&", "%", "/", "\\", " ", "  ", "\t", "\n",
        "\r\n", "\r", "\n\n", "\n\r", "\u{B}", "\u{C}", "\u{2028}", "\u{85}", "\u{2029}",
        "\u{FEFF}", "\0", "\u{1B}[31m", "\u{7F}", "\u{FFFD}", "\u{FFFF}", "\u{301}", "\u{20DD}",
        "Z\u{351}\u{36B}\u{343}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{202C}",
        "\u{2067}", "\u{2069}", "\u{AD}", "\u{E0001}", "\u{FE0F}", "👨‍👩‍👧", "🇺🇸", "👍🏽", "\u{1F1E6}",
        "\u{1F3FB}", "中", "か", "か\u{3099}", "ｶﾞ", "한국", "ᄒ", "שלום", "مرحبا", "ไทย", "हिन्दी",
        "•", "1.", "A.", "\u{10FFFF}", "é", "e\u{301}", "ﬁ", "İ", "ß", "ŉ", "Ⓜ", "²", "½", "Ⅷ", "٣",
        "said", "Officials", "that", "it is safe", "according to", "Mayor Ines Duarte", "he", ":",
    ]

    /// Quotation marks, and marks that stand where those do.
    private static let marks =
        [
            "“", "”", "\"", "'", "‘", "’", "„", "‟", "«", "»", "‹", "›", "「", "」", "『", "』", "＂",
            "‚", "``", "''", "“”", "\"\"", "", "`", "´", "<<", ">>", "&quot;", "\u{92}", "\u{FFFD}",
        ].map { Array($0.unicodeScalars) }

    private static let breaks = [
        "\n", "\r\n", "\r", "\n\r", "\u{2028}", "\u{2029}", "\u{85}", "\0",
    ]

    /// Short texts of ours that use all of that as it should be used.
    package static let samples = [
        "“The bridge,” Mayor Ines Duarte said, “is safe.” Officials denied it.",
        "She said: \"He told us ‘go’ twice,\" and left at 10:30 a.m. on Jan. 3.",
        "“We asked for help,” the mayor said. “Nobody came.\n\n“Nobody even called.”\n",
        "Beijing ■Will it hold?\n\n• One aide, J. R. Quell, said no.\n• Another said yes.\n",
        "The so-called “harbour plan” (see www.chart.example/plan) cost $1,000.50, he said.",
        "„Die Brücke ist sicher“, sagte er. « Oui », dit-il. 他说：「好『吧』。」",
        "According to two officials who\nasked not to be named because the talks\nwere not over,"
            + " the ships\nhad left port on Monday night.\nNobody else would say so.\n",
        "‘It’s the workers’ fight,’ said O'Neil, 6'2\" tall, of the ’90s strike. Rock ’n’ roll.",
        "And from Chairwoman Vane:\n“No ship will sail.”\n— Commissioner Holm\n",
        "He said the minister \"was told that officials 'had been quoted as saying it was over.",
        "قال المتحدث إن الميناء مغلق. הדובר סירב להגיב. The spokesman said \u{2067}שלום\u{2069}.",
        "Voss (r.voss@chart.example) wrote: «It’s 50°–60° today… isn’t it?!» @voss #harbour 🚢👍🏽",
    ]
}
