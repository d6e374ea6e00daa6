import Foundation
import SaysoText

/// A text whose words are given: a line of a treebank or of an annotated corpus as
/// `Training/sayso_training/corpora.py` writes it.
struct GivenWords: Decodable {
    let id: String
    let tokens: [String]
    /// For each token 1 where a space follows it, else 0; absent where spaces are unknown: then
    /// a space follows each.
    let spaces: String?
    /// The numbers of the sentences' first tokens.
    let sentences: [Int]
    /// The numbers of the paragraphs' first tokens; absent where unknown.
    let paragraphs: [Int]?

    /// All texts of a file of JSON Lines.
    ///
    /// - Throws: ``EvaluationError/badFile(path:reason:)`` with the line.
    static func all(in path: String) throws -> [GivenWords] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw EvaluationError.badFile(path: path, reason: "it cannot be read as UTF-8")
        }
        return try text.split(separator: "\n").enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(Self.self, from: Data(line.utf8))
            } catch {
                throw EvaluationError.badFile(path: "\(path):\(number + 1)", reason: "\(error)")
            }
        }
    }

    /// The text that the words make, and where each of them stands in it.
    var article: (text: String, segmentation: Segmentation) {
        var text = ""
        var ranges: [TextRange] = []
        let spaces = spaces.map(Array.init)
        for (number, token) in tokens.enumerated() {
            let begin = text.utf8.count
            text += token
            ranges.append(TextRange(begin..<text.utf8.count))
            let isParagraphEnd = paragraphs?.contains(number + 1) ?? false
            text += isParagraphEnd ? "\n\n" : spaces?[number] == "0" ? "" : " "
        }
        let segmentation = Tokenizer().segmentation(
            of: text, tokens: ranges, sentences: runs(from: sentences),
            paragraphs: runs(from: paragraphs ?? [0]))
        return (text, segmentation)
    }

    private func runs(from begins: [Int]) -> [Range<Int>] {
        zip(begins, begins.dropFirst() + [tokens.count]).map { $0..<$1 }
    }
}
