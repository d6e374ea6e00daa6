/// How well predicted attributions agree with gold ones.
///
/// The same definitions as the project's scorer for development data: attributions are
/// paired by their cues, most alike contents first, each used once; *linked* means that
/// contents and sources each share at least half of their words (intersection over union).
/// Nested attributions count apart.
///
/// - Units: words are numbers of runs of letters and digits, or single marks.
struct AttributionScore {
    /// What each role covers, as word numbers.
    struct Roles {
        let source: Set<Int>
        let cue: Set<Int>
        let content: Set<Int>
    }

    private(set) var linked = Counts()
    private(set) var exact = Counts()

    /// Adds one article.
    mutating func add(gold: [Roles], predicted: [Roles]) {
        linked.count(predicted: predicted.count, gold: gold.count)
        exact.count(predicted: predicted.count, gold: gold.count)
        for (truth, guess) in pairs(gold, predicted) {
            let isLinked =
                overlap(truth.content, guess.content) >= 0.5
                && overlap(truth.source, guess.source) >= 0.5
            linked.right += isLinked ? 1 : 0
            let isExact =
                truth.source == guess.source && truth.cue == guess.cue
                && truth.content == guess.content
            exact.right += isExact ? 1 : 0
        }
    }

    private func pairs(_ gold: [Roles], _ predicted: [Roles]) -> [(Roles, Roles)] {
        let alike = gold.indices.flatMap { truth in
            predicted.indices
                .filter { !gold[truth].cue.isDisjoint(with: predicted[$0].cue) }
                .map { (overlap(gold[truth].content, predicted[$0].content), truth, $0) }
        }
        var usedGold: Set<Int> = []
        var usedPredicted: Set<Int> = []
        return alike.sorted { $0.0 > $1.0 }.compactMap { _, truth, guess in
            guard !usedGold.contains(truth), !usedPredicted.contains(guess) else { return nil }
            usedGold.insert(truth)
            usedPredicted.insert(guess)
            return (gold[truth], predicted[guess])
        }
    }

    /// Intersection over union; 1 for two empty sets.
    private func overlap(_ a: Set<Int>, _ b: Set<Int>) -> Double {
        if a.isEmpty, b.isEmpty { return 1 }
        return Double(a.intersection(b).count) / Double(a.union(b).count)
    }
}

/// Right, predicted and gold, and the figures they give.
struct Counts {
    var right = 0
    var predicted = 0
    var gold = 0

    mutating func count(predicted: Int, gold: Int) {
        self.predicted += predicted
        self.gold += gold
    }

    /// Per cent; 0 where nothing was predicted.
    var precision: Double { predicted == 0 ? 0 : 100 * Double(right) / Double(predicted) }

    /// Per cent; 0 where there is no gold.
    var recall: Double { gold == 0 ? 0 : 100 * Double(right) / Double(gold) }

    /// The harmonic mean of both, per cent.
    var f1: Double {
        let sum = predicted + gold
        return sum == 0 ? 0 : 200 * Double(right) / Double(sum)
    }
}
