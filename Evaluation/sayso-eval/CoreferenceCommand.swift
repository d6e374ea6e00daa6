import SaysoReading

/// `sayso-eval coreference`: clusters of predicted mentions on given words.
struct CoreferenceCommand {
    private let options: ScoringOptions

    init(arguments: [String]) throws {
        options = try ScoringOptions(arguments)
    }

    private struct Document: Decodable {
        let id: String
        let tokens: [String]
        let space_after: String?
        let sentence_starts: [Int]
        let clusters: [[[Int]]]
    }

    func run() throws {
        let reader = try options.reader()
        for path in options.files {
            var score = ClusterScore()
            var documents = 0
            for document in try JSONRows.all(Document.self, in: path) {
                var workspace = reader.workspace()
                let given = GivenWords(
                    id: document.id, tokens: document.tokens, spaces: document.space_after,
                    sentences: document.sentence_starts, paragraphs: nil)
                let (text, segmentation) = given.article
                let analysis = reader.analysis(of: segmentation, in: text, using: &workspace)
                let spans = MentionSpans(words: analysis.words, in: text)
                var taken: Set<Range<Int>> = []
                let found = analysis.clusters.map { cluster in
                    cluster.map(spans.span(of:)).filter { taken.insert($0).inserted }
                }
                let gold = document.clusters.filter { $0.count > 1 }.map { cluster in
                    cluster.map { $0[0]..<$0[1] }
                }
                score.count(found: found.filter { $0.count > 1 }, gold: gold)
                documents += 1
            }
            let f1s = score.f1s
            print(
                "\(path): documents \(documents)  MUC \(percent(f1s.muc))  B³ \(percent(f1s.bCubed))"
                    + "  CEAF-e \(percent(f1s.ceaf))  mean \(percent(f1s.mean))")
        }
    }
}
