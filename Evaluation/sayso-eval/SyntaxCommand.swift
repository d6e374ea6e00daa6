import SaysoClaims
import SaysoReading

/// `sayso-eval syntax`: part of speech, lemma and tree on the words of a treebank.
///
/// - Source: UPOS, UAS and LAS as the CoNLL 2018 scorer has them on gold words: relations
///   without their subtypes, punctuation counted.
struct SyntaxCommand {
    private let options: ScoringOptions

    init(arguments: [String]) throws {
        options = try ScoringOptions(arguments)
    }

    func run() throws {
        let reader = try options.reader()
        for path in options.files {
            var score = Score()
            for document in try TreebankDocument.all(in: path) {
                var workspace = reader.workspace()
                let (text, segmentation) = document.words.article
                let found = reader.analysis(of: segmentation, in: text, using: &workspace).words
                score.count(found, against: document)
            }
            print("\(path): \(score.line)")
        }
    }

    private struct Score {
        var words = 0
        var tags = 0
        var features = 0
        var lemmas = 0
        var heads = 0
        var labelled = 0

        mutating func count(_ found: [Word], against document: TreebankDocument) {
            let begins = document.words.sentences + [found.count]
            for (begin, end) in zip(begins, begins.dropFirst()) {
                for number in begin..<end {
                    let gold = document.columns[number]
                    let word = found[number]
                    words += 1
                    tags += word.partOfSpeech.rawValue == gold[3] ? 1 : 0
                    lemmas += word.lemma == gold[2] ? 1 : 0
                    features += word.features == Self.features(gold[5]) ? 1 : 0
                    let head = word.head.map { $0 - begin + 1 } ?? 0
                    guard String(head) == gold[6] else { continue }
                    heads += 1
                    labelled += Self.plain(word.relation) == Self.plain(gold[7]) ? 1 : 0
                }
            }
        }

        private static func plain(_ relation: String) -> Substring {
            relation.prefix { $0 != ":" }
        }

        /// Of a treebank's column what the reader tells too.
        private static func features(_ column: String) -> [String: String] {
            let told: Set = ["Mood", "Number", "Person", "Polarity", "Tense", "VerbForm", "Voice"]
            var features: [String: String] = [:]
            for feature in column.split(separator: "|") {
                let parts = feature.split(separator: "=").map(String.init)
                if parts.count == 2, told.contains(parts[0]) { features[parts[0]] = parts[1] }
            }
            return features
        }

        var line: String {
            func share(_ name: String, _ count: Int) -> String {
                "\(name) \(percent(Double(count) / Double(max(words, 1))))"
            }
            return [
                "words \(words)", share("UPOS", tags), share("features", features),
                share("lemma", lemmas), share("UAS", heads), share("LAS", labelled),
            ].joined(separator: "  ")
        }
    }
}
