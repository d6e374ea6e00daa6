import SaysoTesting
import SaysoText
import Testing

/// What holds for every text, however odd, tried on texts made of odd parts.
@Suite(.serialized) struct TokenizerPropertyTests {
    static let parts = [
        "a", "The", "U.S.", "Mr.", "don't", "’s", "'", "’", "‘", "\"", "“", "”", "„", "«", "»",
        "「", "」", "''", ".", "...", "…", ",", "!", "?", "-", "--", "—", "(", ")", "[1]", "1,000",
        "3.5", "10:30", "http://", "www.a.com/b", "x@y.org", "@", "#t", " ", "  ", "\n", "\r\n",
        "\r", "\n\n", "\u{2028}", "\u{85}", "\u{2029}", "\u{FEFF}", "\0", "\u{FFFD}", "\u{301}",
        "\u{200D}", "👨‍👩‍👧", "🇺🇸", "👍🏽", "中", "か", "한국", "שלום", "مرحبا", "\u{202E}", "\u{AD}", "•",
        "1.", "\u{1F1E6}", "\u{10FFFF}", "é", "ﬁ", "İ", "²",
    ]

    @Test(arguments: 0..<100)
    func aSegmentationKeepsItsPromises(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<100 {
            let count = Int.random(in: 0...40, using: &numbers)
            let text = (0..<count).map { _ in Self.parts.randomElement(using: &numbers) ?? "" }
                .joined()
            let problem = brokenPromise(of: Tokenizer().segmentation(of: text), for: text)
            #expect(problem == nil, "\(text.debugDescription)")
        }
    }

    static let units = [
        "x", "中", "\0", "\n", "a\n", "a.", "A-", "a'", "'s", "1,", "a@", "“", "\"a ", " 'a", "“‘",
        ".\"", "Mr. ", "[1]", "http://", "a.com/", "👨\u{200D}", "🇺", "\u{301}", "The end. ",
    ]

    /// Linear work on so much text takes well under a second, even on a busy machine under
    /// thirty; quadratic work takes the better part of an hour.
    @Test(.timeLimit(.minutes(5)), arguments: units)
    func timeIsLinearInTheText(unit: String) {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        var segmentation: Segmentation?
        let duration = ContinuousClock().measure {
            segmentation = Tokenizer().segmentation(of: text)
        }
        #expect(segmentation?.tokens.map(\.range).isAscending == true)
        #expect(duration < .seconds(30))
    }

    /// The first promise that a segmentation breaks.
    private func brokenPromise(of segmentation: Segmentation, for text: String) -> String? {
        let ranges = segmentation.tokens.map(\.range)
        guard ranges.isAscending, !ranges.contains(where: \.isEmpty) else { return "order" }
        guard isOnBorders(ranges, in: text) else { return "scalar borders" }
        guard covered(by: ranges, in: text) else { return "coverage" }
        let count = ranges.count
        guard partitions(segmentation.sentences, count) else { return "sentences" }
        guard partitions(segmentation.paragraphs, count) else { return "paragraphs" }
        let borders = Set(segmentation.sentences.map(\.lowerBound))
        guard borders.isSuperset(of: segmentation.paragraphs.map(\.lowerBound))
        else { return "a sentence leaves its paragraph" }
        return isNested(segmentation) ? nil : "quotations"
    }

    private func isOnBorders(_ ranges: [TextRange], in text: String) -> Bool {
        let bytes = Array(text.utf8)
        return ranges.flatMap { [$0.lowerBound, $0.upperBound] }.allSatisfy {
            $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
        }
    }

    /// Whether only white space, controls and marks without width are outside the ranges.
    private func covered(by ranges: [TextRange], in text: String) -> Bool {
        var isInside = [Bool](repeating: false, count: text.utf8.count)
        for range in ranges {
            for byte in range.lowerBound..<range.upperBound { isInside[byte] = true }
        }
        var byte = 0
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            let mayBeOutside =
                properties.isWhitespace || properties.generalCategory == .control
                || "\u{FEFF}\u{202E}".unicodeScalars.contains(scalar)
            if isInside[byte] == mayBeOutside { return false }
            byte += scalar.utf8.count
        }
        return true
    }

    private func partitions(_ ranges: [Range<Int>], _ count: Int) -> Bool {
        var end = 0
        for range in ranges {
            guard range.lowerBound == end, !range.isEmpty else { return false }
            end = range.upperBound
        }
        return end == count
    }

    /// Whether quotations begin and end with tokens, and lie beside or inside each other.
    private func isNested(_ segmentation: Segmentation) -> Bool {
        let begins = Set(segmentation.tokens.map(\.range.lowerBound))
        let ends = Set(segmentation.tokens.map(\.range.upperBound))
        var open: [TextRange] = []
        for quotation in segmentation.quotations {
            while let last = open.last, last.upperBound <= quotation.range.lowerBound {
                open.removeLast()
            }
            guard quotation.depth == open.count, begins.contains(quotation.range.lowerBound),
                ends.contains(quotation.range.upperBound),
                open.last?.contains(quotation.range) ?? true
            else { return false }
            open.append(quotation.range)
        }
        return true
    }
}
