#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is known of the terminals at the program's ends.
enum Terminal {
    /// Columns of a terminal that does not tell, and of text in a pipe.
    static let usualWidth = 80

    /// Lines longer than this are hard to read.
    static let widestText = 100

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The width for text on standard output: `COLUMNS`, else the terminal's, else 80.
    static func width(environment: [String: String]) -> Int {
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
            return min(columns, widestText)
        }
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? min(Int(size.ws_col), widestText) : usualWidth
    }

    /// Colour belongs on a terminal, unless the person has said no (no-color.org).
    static func hasColour(environment: [String: String]) -> Bool {
        isTerminal(STDOUT_FILENO) && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
    }
}
