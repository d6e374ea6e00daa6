extension String {
    /// The text with one blank for each stretch of white space, and � for each mark that
    /// would steer a terminal (control characters) or turn the reading direction of what
    /// follows (bidirectional overrides).
    var forTerminal: String {
        var result = String.UnicodeScalarView()
        var isAfterBlank = true
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isAfterBlank { result.append(" ") }
                isAfterBlank = true
            } else {
                result.append(scalar.steersTerminal ? "\u{FFFD}" : scalar)
                isAfterBlank = false
            }
        }
        if isAfterBlank, !result.isEmpty { result.removeLast() }
        return String(result)
    }

    /// The text as lines of at most `width` columns; a word that is longer than a line is cut.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var columns = 0
        for word in split(separator: " ") {
            var word = word
            if columns > 0, columns + 1 + word.columnCount > width {
                lines.append(line)
                (line, columns) = ("", 0)
            }
            while word.columnCount > width {
                let fitting = word.prefix(columns: width)
                lines.append(String(fitting))
                word = word[fitting.endIndex...]
            }
            line += (columns > 0 ? " " : "") + word
            columns += (columns > 0 ? 1 : 0) + word.columnCount
        }
        return columns > 0 || lines.isEmpty ? lines + [line] : lines
    }
}

extension Substring {
    /// The columns that a terminal gives the text.
    fileprivate var columnCount: Int { reduce(0) { $0 + $1.columnCount } }

    /// The longest beginning that fits into so many columns; at least one character.
    fileprivate func prefix(columns: Int) -> Substring {
        var taken = 0
        var end = startIndex
        while end < endIndex {
            taken += self[end].columnCount
            if taken > columns, end > startIndex { break }
            end = index(after: end)
        }
        return self[..<end]
    }
}

extension Character {
    /// 2 for wide characters (Chinese, Japanese, Korean, emoji), else 1.
    fileprivate var columnCount: Int {
        unicodeScalars.first.map { $0.isWide ? 2 : 1 } ?? 0
    }
}

extension Unicode.Scalar {
    fileprivate var steersTerminal: Bool {
        properties.generalCategory == .control || (0x202A...0x202E).contains(value)
            || (0x2066...0x2069).contains(value)
    }

    /// The blocks that are wide throughout.
    ///
    /// - Source: Unicode Standard Annex 11, classes W and F, to whole blocks.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
