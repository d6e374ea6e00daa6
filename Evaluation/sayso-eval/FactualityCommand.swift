import SaysoClaims
import SaysoReading

/// `sayso-eval factuality`: how the factuality head's values agree with people's, on given words.
///
/// - Source: the measures of Rudinger, White and Van Durme (NAACL 2018): Pearson's r and the
///   mean absolute error.
struct FactualityCommand {
    private let options: ScoringOptions

    init(arguments: [String]) throws {
        options = try ScoringOptions(arguments)
    }

    private struct Sentence: Decodable {
        let id: String
        let tokens: [String]
        let predicates: [[Double]]
    }

    func run() throws {
        let reader = try options.reader()
        for path in options.files {
            var pairs: [(found: Double, gold: Double)] = []
            var workspace = reader.workspace()
            for sentence in try JSONRows.all(Sentence.self, in: path) {
                let given = GivenWords(
                    id: sentence.id, tokens: sentence.tokens, spaces: nil, sentences: [0],
                    paragraphs: nil)
                let (text, segmentation) = given.article
                let analysis = reader.analysis(of: segmentation, in: text, using: &workspace)
                for predicate in sentence.predicates {
                    let word = head(Int(predicate[0])..<Int(predicate[1]), in: analysis)
                    pairs.append((Double(analysis.factuality[word]), predicate[2]))
                }
            }
            let r = String((1000 * pearson(pairs)).rounded() / 1000)
            let error = pairs.reduce(0) { $0 + abs($1.found - $1.gold) } / Double(pairs.count)
            print(
                "\(path): predicates \(pairs.count)  r \(r)  MAE \((1000 * error).rounded() / 1000)"
            )
        }
    }

    /// The word of a span that depends on none of it.
    private func head(_ span: Range<Int>, in analysis: Analysis) -> Int {
        span.first { word in
            analysis.words[word].head.map { !span.contains($0) } ?? true
        } ?? span.lowerBound
    }

    private func pearson(_ pairs: [(found: Double, gold: Double)]) -> Double {
        let count = Double(pairs.count)
        let means = (
            pairs.reduce(0) { $0 + $1.found } / count, pairs.reduce(0) { $0 + $1.gold } / count
        )
        var (both, first, second) = (0.0, 0.0, 0.0)
        for pair in pairs {
            let (x, y) = (pair.found - means.0, pair.gold - means.1)
            both += x * y
            first += x * x
            second += y * y
        }
        return both / (first * second).squareRoot()
    }
}
