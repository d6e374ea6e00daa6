/// Rows of comma-separated values, for spreadsheets.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe, because an
/// article is somebody else's text.
///
/// - Source: RFC 4180 (quoting, CRLF); OWASP, "CSV Injection" (the apostrophe).
package enum CommaSeparated {
    /// One row with its line break.
    package static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let safe = opensFormula(text) ? "'" + text : text
        let mustQuote = safe.utf8.contains { quoted.contains($0) }
        guard mustQuote else { return safe }
        return "\""
            + safe.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    /// The bytes that make a cell need quotation marks.
    private static let quoted = Set("\",\r\n".utf8)

    private static func opensFormula(_ text: String) -> Bool {
        text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    }
}
