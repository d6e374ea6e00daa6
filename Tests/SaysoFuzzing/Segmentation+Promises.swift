package import SaysoText

extension Segmentation {
    /// The first promise that the segmentation of a text breaks; `nil` where it keeps all.
    ///
    /// Tokens ascend on scalar borders and hold all but white space, controls and marks without
    /// width; sentences and paragraphs part them; quotations nest, each in one paragraph.
    package func brokenPromise(for text: String) -> String? {
        let ranges = tokens.map(\.range)
        guard ranges.isAscending, !ranges.contains(where: \.isEmpty) else { return "order" }
        let bytes = Array(text.utf8)
        guard isOnBorders(ranges, of: bytes) else { return "scalar borders" }
        guard isAllHeld(by: ranges, of: text) else { return "a token lost or too many" }
        guard parts(sentences), parts(paragraphs) else { return "sentences and paragraphs" }
        let borders = Set(sentences.map(\.lowerBound))
        guard borders.isSuperset(of: paragraphs.map(\.lowerBound)) else {
            return "a sentence leaves its paragraph"
        }
        guard isNested else { return "quotations" }
        return isEveryQuotationInOneParagraph ? nil : "a quotation leaves its paragraph"
    }

    private func isOnBorders(_ ranges: [TextRange], of bytes: [UInt8]) -> Bool {
        ranges.allSatisfy { range in
            range.upperBound <= bytes.count
                && [range.lowerBound, range.upperBound].allSatisfy {
                    $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
                }
        }
    }

    /// Whether only white space, controls and marks without width are outside the ranges.
    private func isAllHeld(by ranges: [TextRange], of text: String) -> Bool {
        var next = 0
        var byte = 0
        for scalar in text.unicodeScalars {
            while next < ranges.count, ranges[next].upperBound <= byte { next += 1 }
            let isHeld = next < ranges.count && ranges[next].lowerBound <= byte
            if isHeld == Self.mayBeOutside(scalar) { return false }
            byte += UTF8.width(scalar)
        }
        return true
    }

    private static func mayBeOutside(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFEFF, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
    }

    private func parts(_ ranges: [Range<Int>]) -> Bool {
        var end = 0
        for range in ranges {
            guard range.lowerBound == end, !range.isEmpty else { return false }
            end = range.upperBound
        }
        return end == tokens.count
    }

    /// Whether quotations begin and end with tokens, and lie beside or inside each other.
    private var isNested: Bool {
        let begins = Set(tokens.map(\.range.lowerBound))
        let ends = Set(tokens.map(\.range.upperBound))
        var open: [TextRange] = []
        for quotation in quotations {
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

    private var isEveryQuotationInOneParagraph: Bool {
        let extents = paragraphs.map {
            tokens[$0.lowerBound].range.union(tokens[$0.upperBound - 1].range)
        }
        var next = 0
        for quotation in quotations {
            while next < extents.count, extents[next].upperBound <= quotation.range.lowerBound {
                next += 1
            }
            guard next < extents.count, extents[next].contains(quotation.range) else {
                return false
            }
        }
        return true
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
