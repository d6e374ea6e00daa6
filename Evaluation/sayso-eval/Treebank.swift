import Foundation

/// A document of a CoNLL-U file: its words as given, and their annotation.
///
/// - Source: CoNLL-U, https://universaldependencies.org/format.html.
struct TreebankDocument {
    private(set) var words: GivenWords
    private(set) var columns: [[String]] = []

    /// All documents of a file.
    ///
    /// - Throws: ``EvaluationError/badFile(path:reason:)``.
    static func all(in path: String) throws -> [TreebankDocument] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw EvaluationError.badFile(path: path, reason: "it cannot be read as UTF-8")
        }
        var documents: [Draft] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if line.hasPrefix("# newdoc") || documents.isEmpty { documents.append(Draft()) }
            guard documents[documents.count - 1].take(line) else {
                throw EvaluationError.badFile(
                    path: "\(path):\(number + 1)", reason: "a word has ten columns")
            }
        }
        return documents.filter { !$0.columns.isEmpty }.enumerated().map { $1.document($0) }
    }

    private struct Draft {
        var columns: [[String]] = []
        var sentences: [Int] = []
        var paragraphs: [Int] = []
        var spaces = ""
        /// The words that are still inside a multiword token, and whether a space follows it.
        var joined: (last: Int, space: Character)?

        /// `false` for a line that is none.
        mutating func take(_ line: Substring) -> Bool {
            if line.hasPrefix("# newpar"), paragraphs.last != columns.count {
                paragraphs.append(columns.count)
            }
            if line.hasPrefix("# sent_id") { sentences.append(columns.count) }
            guard let first = line.first, first.isNumber else { return true }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            guard fields.count == 10 else { return false }
            let space: Character = fields[9].contains("SpaceAfter=No") ? "0" : "1"
            if let dash = fields[0].firstIndex(of: "-") {
                let last = Int(fields[0][fields[0].index(after: dash)...]) ?? 0
                joined = (last, space)
            } else if let number = Int(fields[0]) {
                columns.append(fields)
                if let inside = joined {
                    spaces.append(number == inside.last ? inside.space : "0")
                    if number == inside.last { joined = nil }
                } else {
                    spaces.append(space)
                }
            }
            return true
        }

        func document(_ number: Int) -> TreebankDocument {
            TreebankDocument(
                words: GivenWords(
                    id: "document \(number + 1)", tokens: columns.map { $0[1] }, spaces: spaces,
                    sentences: sentences, paragraphs: Array(Set(paragraphs + [0])).sorted()),
                columns: columns)
        }
    }
}
