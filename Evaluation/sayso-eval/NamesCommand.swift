import Foundation
import SaysoClaims
import SaysoReading

/// `sayso-eval names`: exact spans with their kind, on given words.
///
/// - Source: F1 over spans as the Python package seqeval counts them.
struct NamesCommand {
    private let options: ScoringOptions

    init(arguments: [String]) throws {
        options = try ScoringOptions(arguments)
    }

    /// A line of a corpus of names.
    private struct Sentence: Decodable {
        let tokens: [String]
        let spans: [Span]

        struct Span: Decodable {
            let words: Range<Int>
            let label: String

            init(from decoder: any Decoder) throws {
                var fields = try decoder.unkeyedContainer()
                let begin = try fields.decode(Int.self)
                words = begin..<(try fields.decode(Int.self))
                label = try fields.decode(String.self)
            }
        }
    }

    func run() throws {
        let reader = try options.reader()
        let kinds = options.kinds
        for path in options.files {
            var counts: [Name.Kind: (right: Int, found: Int, gold: Int)] = [:]
            for sentence in try JSONRows.all(Sentence.self, in: path) {
                var workspace = reader.workspace()
                let given = GivenWords(
                    id: "", tokens: sentence.tokens, spaces: nil, sentences: [0], paragraphs: nil)
                let (text, segmentation) = given.article
                let names = reader.analysis(of: segmentation, in: text, using: &workspace).names
                let gold = Set(
                    sentence.spans.compactMap { span in
                        kinds[span.label].map { Name(kind: $0, words: span.words) }
                    })
                for name in names where kinds.values.contains(name.kind) {
                    counts[name.kind, default: (0, 0, 0)].found += 1
                    if gold.contains(name) { counts[name.kind, default: (0, 0, 0)].right += 1 }
                }
                for name in gold { counts[name.kind, default: (0, 0, 0)].gold += 1 }
            }
            print("\(path): \(Self.line(counts))")
        }
    }

    private static func line(
        _ counts: [Name.Kind: (right: Int, found: Int, gold: Int)]
    ) -> String {
        let all = counts.values.reduce((right: 0, found: 0, gold: 0)) {
            ($0.right + $1.right, $0.found + $1.found, $0.gold + $1.gold)
        }
        func f1(_ count: (right: Int, found: Int, gold: Int)) -> String {
            percent(2 * Double(count.right) / Double(max(count.found + count.gold, 1)))
        }
        let kinds = counts.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue) \(f1($0.value))" }
        return "F1 \(f1(all)) (right \(all.right), found \(all.found), gold \(all.gold))  "
            + kinds.joined(separator: "  ")
    }
}
