extension String {
    /// The text as HTML and SVG have it: what they would read as their own is written out, what XML
    /// forbids stands as U+FFFD.
    ///
    /// - Source: Extensible Markup Language (XML) 1.0, §2.2 Characters.
    var markup: String {
        var out = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
                out.append(scalar)
            default: out.append("\u{FFFD}")
            }
        }
        return String(out)
    }
}
