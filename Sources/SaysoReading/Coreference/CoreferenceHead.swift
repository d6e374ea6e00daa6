import SaysoEncoder

/// For each word that heads a mention, the earlier word it goes back to.
///
/// A bilinear score ranks earlier candidates; a small network looks again at the best of them.
/// Windows come one after the other; the head remembers the candidates of those before.
///
/// - Source: word-level coreference (Dobrovolskii, EMNLP 2021);
///   `Training/sayso_training/coreference.py` is the twin that trains it.
package struct CoreferenceHead: Sendable {
    private let mention: Linear
    private let query: Linear
    private let key: Linear
    private let later: Linear
    private let earlier: Linear
    private let product: Linear
    private let distance: Embedding
    private let agreement: Embedding
    private let quotes: Embedding
    private let fine: Linear
    private let kernels: Kernels

    /// A word below these log-odds heads no mention.
    private static let leastMention: Float = -3
    /// As many of the earlier candidates are looked at again.
    private static let nearest = 16
    /// As many of these are kept, the best ones.
    private static let kept = 6
    /// As many earlier candidates are remembered.
    private static let reach = 600

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        func linear(_ name: String) throws(ModelFileError) -> Linear {
            try Linear("coreference." + name, in: model, kernels: kernels)
        }
        func table(_ name: String) throws(ModelFileError) -> Embedding {
            try Embedding("coreference." + name, in: model)
        }
        mention = try linear("mention")
        query = try linear("query")
        key = try linear("key")
        later = try linear("later")
        earlier = try linear("earlier")
        product = try linear("product")
        fine = try linear("fine")
        distance = try table("distance")
        agreement = try table("agreement")
        quotes = try table("quotes")
        self.kernels = kernels
        try model.require(fits(model.configuration.width), of: "coreference head")
    }

    private func fits(_ width: Int) -> Bool {
        let narrow = query.outputs
        let hidden = later.outputs
        return mention.maps(width, to: 1) && query.maps(width, to: narrow)
            && key.maps(width, to: narrow) && later.maps(narrow, to: hidden)
            && earlier.maps(narrow, to: hidden) && product.maps(narrow, to: hidden)
            && distance.holds(12, of: hidden) && agreement.holds(7, of: hidden)
            && quotes.holds(4, of: hidden) && fine.maps(hidden, to: 1)
    }

    /// How one word looks to the head beside its vector.
    struct Mark: Hashable {
        /// In lower case.
        let form: String
        let before: String?
        let pronoun: PronounClass?
        let isQuoted: Bool
    }

    /// The candidates of the windows so far, the latest ones.
    struct Memory {
        fileprivate var words: [Int] = []
        fileprivate var mentions: [Float] = []
        fileprivate var keys = Matrix(rows: 0, columns: 0)
        fileprivate var softKeys = Matrix(rows: 0, columns: 0)
        fileprivate var hidden = Matrix(rows: 0, columns: 0)

        /// Where each candidate may go back to, the likeliest first, by its word's number.
        private(set) var antecedents: [Int: [Antecedent]] = [:]

        /// How likely each candidate heads a mention, log-odds, by its word's number.
        private(set) var mentionScores: [Int: Float] = [:]

        init() {}

        fileprivate mutating func note(
            _ ranked: [Antecedent], of word: Int, mention: Float
        ) {
            mentionScores[word] = mention
            antecedents[word] = ranked
        }

        fileprivate mutating func forget(all but: Int) {
            guard words.count > 2 * but else { return }
            let kept = words.count - but..<words.count
            words = Array(words[kept])
            mentions = Array(mentions[kept])
            keys = keys.gathered(kept)
            softKeys = softKeys.gathered(kept)
            hidden = hidden.gathered(kept)
        }
    }

    /// Adds a window to what is remembered.
    ///
    /// - Parameters:
    ///   - states: A row a word.
    ///   - begin: The article's number of the window's first word.
    ///   - marks: Of all words of the article.
    ///   - memory: Of the windows before; takes this one up.
    ///   - workspace: Scratch memory.
    func read(
        _ states: Matrix, begin: Int, marks: [Mark], into memory: inout Memory,
        workspace: inout Workspace
    ) {
        let scores = mention(states, workspace: &workspace)
        let rows = (0..<states.rows).filter { scores[$0, 0] > Self.leastMention }
        guard !rows.isEmpty else { return }
        memory.forget(all: Self.reach)
        let chosen = states.gathered(rows)
        let queries = query(chosen, workspace: &workspace)
        let keys = key(chosen, workspace: &workspace)
        var softQueries = queries
        var softKeys = keys
        kernels.applyGELU(to: &softQueries)
        kernels.applyGELU(to: &softKeys)
        let first = memory.words.count
        memory.words += rows.map { begin + $0 }
        memory.mentions += rows.map { scores[$0, 0] }
        memory.keys.append(keys)
        memory.hidden.append(earlier(softKeys, workspace: &workspace))
        memory.softKeys.append(softKeys)
        let own = later(softQueries, workspace: &workspace)
        for row in 0..<rows.count {
            let candidate = Candidate(
                number: first + row, row: row, queries: queries, softQueries: softQueries,
                hidden: own)
            let ranked = antecedents(of: candidate, in: memory, marks, &workspace)
            memory.note(
                ranked, of: memory.words[candidate.number],
                mention: memory.mentions[candidate.number])
        }
    }

    private struct Candidate {
        let number: Int
        let row: Int
        let queries: Matrix
        let softQueries: Matrix
        let hidden: Matrix
    }

    private func antecedents(
        of candidate: Candidate, in memory: Memory, _ marks: [Mark], _ workspace: inout Workspace
    ) -> [Antecedent] {
        let best = Self.best(of: coarse(candidate, in: memory))
        guard !best.isEmpty else { return [] }
        var near = memory.softKeys.gathered(best.map(\.number))
        near.multiplyRows(by: candidate.softQueries[row: candidate.row])
        var hidden = memory.hidden.gathered(best.map(\.number))
        let word = memory.words[candidate.number]
        for (row, other) in best.enumerated() {
            let earlier = memory.words[other.number]
            hidden.add(candidate.hidden, row: candidate.row, to: row)
            distance.add(Self.distance(word - earlier), to: &hidden, row: row)
            agreement.add(Self.agreement(marks[word], marks[earlier]), to: &hidden, row: row)
            let quoted = (marks[word].isQuoted ? 2 : 0) + (marks[earlier].isQuoted ? 1 : 0)
            quotes.add(quoted, to: &hidden, row: row)
        }
        product.apply(to: near, into: &hidden, finish: .add, workspace: &workspace)
        kernels.applyGELU(to: &hidden)
        let looks = fine(hidden, workspace: &workspace)
        let scored = best.enumerated().map { row, other in
            Antecedent(word: memory.words[other.number], score: other.score + looks[row, 0])
        }
        return Array(
            scored.sorted { $0.score == $1.score ? $0.word > $1.word : $0.score > $1.score }
                .prefix(Self.kept))
    }

    /// The likeliest, best first; of equals the later.
    ///
    /// One pass, because most candidates fall below the worst of those kept.
    private static func best(
        of coarse: [(number: Int, score: Float)]
    ) -> [(number: Int, score: Float)] {
        var best: [(number: Int, score: Float)] = []
        for other in coarse.reversed() {
            if best.count == nearest, let worst = best.last, other.score <= worst.score { continue }
            let place = best.firstIndex { $0.score < other.score } ?? best.endIndex
            best.insert(other, at: place)
            if best.count > nearest { best.removeLast() }
        }
        return best
    }

    private func coarse(_ candidate: Candidate, in memory: Memory) -> [(number: Int, score: Float)]
    {
        let scale = 1 / Float(memory.keys.columns).squareRoot()
        let least = max(0, candidate.number - Self.reach)
        return (least..<candidate.number).map { other in
            let product = kernels.dot(
                candidate.queries, row: candidate.row, memory.keys, row: other)
            let mentions = memory.mentions[candidate.number] + memory.mentions[other]
            return (other, product * scale + mentions)
        }
    }

    /// The order of magnitude of a distance in words, 0…11.
    package static func distance(_ words: Int) -> Int {
        min(11, Int.bitWidth - 1 - max(words, 1).leadingZeroBitCount)
    }

    /// How the forms of a word and an earlier one go together.
    static func agreement(_ word: Mark, _ earlier: Mark) -> Int {
        switch (word.pronoun, earlier.pronoun) {
        case (let a?, let b?): a == b ? 1 : 2
        case (.some, nil): 3
        case (nil, .some): 4
        case (nil, nil): word.form != earlier.form ? 0 : word.before == earlier.before ? 6 : 5
        }
    }
}
