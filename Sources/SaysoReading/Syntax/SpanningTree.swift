/// The best dependency tree of a sentence: every word has one head, one word is the root, and
/// nothing goes round in a circle.
///
/// - Source: Chu and Liu 1965, Edmonds 1967; with one root, as Universal Dependencies demands.
package struct SpanningTree {
    /// Shape (words, words), row-major: a word's score for each head; on the diagonal, for
    /// being the root.
    private let scores: [Float]
    private let count: Int

    /// Beyond this, differences of scores would no longer be numbers.
    private static let greatest: Float = 1e30

    /// Creates the problem.
    ///
    /// A score that is no number, as a damaged model may give, counts as 0: there is always a
    /// tree.
    ///
    /// - Precondition: There are `count` × `count` scores.
    package init(scores: [Float], count: Int) {
        precondition(scores.count == count * count, "a tree has a score for every pair of words")
        let areSound = scores.allSatisfy { abs($0) < Self.greatest }
        self.scores = areSound ? scores : scores.map { abs($0) < Self.greatest ? $0 : 0 }
        self.count = count
    }

    /// The head of each word; the root's is itself.
    ///
    /// - Returns: None for no words.
    /// - Complexity: O(words²) as a rule, O(words³) where the best heads make a circle.
    package func heads() -> [Int] {
        guard count > 1 else { return Array(0..<count) }
        let greedy = (0..<count).map { word in
            (0..<count).max { score(word, $0) < score(word, $1) } ?? word
        }
        let roots = (0..<count).filter { greedy[$0] == $0 }
        if roots.count == 1, Self.circle(in: greedy, root: roots[0]) == nil { return greedy }
        let trees = likelyRoots().map { root in (root, tree(under: root)) }
        return trees.max { total($0.1) < total($1.1) }?.1 ?? greedy
    }

    private func score(_ word: Int, _ head: Int) -> Float { scores[word * count + head] }

    private func total(_ heads: [Int]) -> Float {
        heads.enumerated().reduce(0) { $0 + score($1.offset, $1.element) }
    }

    /// The words that lose least by being the root.
    private func likelyRoots() -> ArraySlice<Int> {
        let losses = (0..<count).map { word in
            let best = (0..<count).filter { $0 != word }.map { score(word, $0) }.max() ?? 0
            return best - score(word, word)
        }
        return (0..<count).sorted { losses[$0] < losses[$1] }.prefix(3)
    }

    private func tree(under root: Int) -> [Int] {
        var open = scores
        for word in 0..<count { open[word * count + word] = -.infinity }
        return Self.arborescence(open, count: count, root: root)
    }

    /// The best heads of all words but the root, whose head is itself.
    private static func arborescence(_ scores: [Float], count: Int, root: Int) -> [Int] {
        var heads = (0..<count).map { word in
            (0..<count).max { scores[word * count + $0] < scores[word * count + $1] } ?? word
        }
        heads[root] = root
        guard let circle = circle(in: heads, root: root) else { return heads }
        let inside = Set(circle)
        let outside = (0..<count).filter { !inside.contains($0) }
        let joint = outside.count
        var joined = [Float](repeating: -.infinity, count: (joint + 1) * (joint + 1))
        var entry = [Int](repeating: circle[0], count: joint)
        var exit = [Int](repeating: circle[0], count: joint)
        for (new, word) in outside.enumerated() {
            for (other, head) in outside.enumerated() where other != new {
                joined[new * (joint + 1) + other] = scores[word * count + head]
            }
            for member in circle {
                let leaving = scores[word * count + member]
                if leaving > joined[new * (joint + 1) + joint] {
                    joined[new * (joint + 1) + joint] = leaving
                    exit[new] = member
                }
                let own = scores[member * count + heads[member]]
                let entering = scores[member * count + word] - own
                if entering > joined[joint * (joint + 1) + new] {
                    joined[joint * (joint + 1) + new] = entering
                    entry[new] = member
                }
            }
        }
        let newRoot = outside.firstIndex(of: root) ?? 0
        let found = arborescence(joined, count: joint + 1, root: newRoot)
        for (new, word) in outside.enumerated() where word != root {
            heads[word] = found[new] == joint ? exit[new] : outside[found[new]]
        }
        heads[entry[found[joint]]] = outside[found[joint]]
        return heads
    }

    /// The words of a circle, if there is one.
    private static func circle(in heads: [Int], root: Int) -> [Int]? {
        var seen = [Int](repeating: -1, count: heads.count)
        for start in heads.indices {
            var word = start
            while seen[word] == -1, word != root {
                seen[word] = start
                word = heads[word]
            }
            if word != root, seen[word] == start {
                var circle = [word]
                while heads[circle[circle.count - 1]] != word {
                    circle.append(heads[circle[circle.count - 1]])
                }
                return circle
            }
        }
        return nil
    }
}
