import Foundation

/// A linear-chain conditional random field whose boundary scores depend on the word.
///
/// A path pays, at each word, the score of its state there; where it changes state it
/// also pays for ending the old one and starting the new one at those very words. So a
/// span is scored by its inside and its two edges together.
///
/// - Source: Lafferty, McCallum and Pereira (ICML 2001); the edge terms are those of
///   a semi-Markov model (Sarawagi and Cohen, NIPS 2004) at the price of a chain.
package struct ChainField: Sendable {
    /// How many states a word may be in.
    package let states: Int

    /// (states, states), row-major: from, to.
    package let moves: [Float]

    /// Creates a field.
    ///
    /// - Precondition: `moves` holds `states` × `states` scores.
    package init(states: Int, moves: [Float]) {
        precondition(moves.count == states * states, "a field has a score for every move")
        self.states = states
        self.moves = moves
    }

    /// The likeliest path and how likely it is.
    package struct Path: Equatable {
        /// The state of each word.
        package let states: [Int]

        /// The natural logarithm of the path's probability; at most 0.
        package let logProbability: Float
    }

    /// The likeliest path through the given scores.
    ///
    /// - Parameter scores: Shape (words, 3 × states), row-major: for each word the scores of
    ///   being in, starting and ending each state.
    /// - Returns: A path of no words for no scores.
    /// - Complexity: O(words × states²).
    package func likeliestPath(through scores: [Float]) -> Path {
        let words = scores.count / (3 * states)
        guard words > 0 else { return Path(states: [], logProbability: 0) }
        var best = (0..<states).map { scores[$0] + scores[states + $0] }
        var total = best
        var origins: [Int] = []
        origins.reserveCapacity(words * states)
        for word in 1..<max(words, 1) {
            advance(&best, &total, &origins, to: word, scores)
        }
        let last = (0..<states).max { best[$0] < best[$1] } ?? 0
        return Path(
            states: trace(back: origins, from: last, words: words),
            logProbability: min(0, best[last] - logSum(total)))
    }

    /// One word of both recurrences: `best` is Viterbi's, `total` the forward algorithm's.
    private func advance(
        _ best: inout [Float], _ total: inout [Float], _ origins: inout [Int], to word: Int,
        _ scores: [Float]
    ) {
        let (oldBest, oldTotal) = (best, total)
        let highest = oldTotal.max() ?? 0
        for to in 0..<states {
            var origin = 0
            var sum: Float = 0
            best[to] = -.infinity
            for from in 0..<states {
                let step = step(from: from, to: to, at: word, scores)
                if oldBest[from] + step > best[to] {
                    best[to] = oldBest[from] + step
                    origin = from
                }
                sum += exp(oldTotal[from] - highest + step)
            }
            total[to] = highest + log(sum)
            origins.append(origin)
        }
    }

    /// The score of being in `to` at a word after `from` at the word before.
    private func step(from: Int, to: Int, at word: Int, _ scores: [Float]) -> Float {
        let row = word * 3 * states
        let stay = moves[from * states + to] + scores[row + to]
        if from == to { return stay }
        return stay + scores[row - states + from] + scores[row + states + to]
    }

    private func trace(back origins: [Int], from last: Int, words: Int) -> [Int] {
        var path = [Int](repeating: last, count: words)
        for word in stride(from: words - 1, to: 0, by: -1) {
            path[word - 1] = origins[(word - 1) * states + path[word]]
        }
        return path
    }

    private func logSum(_ values: [Float]) -> Float {
        let highest = values.max() ?? 0
        return highest + log(values.reduce(0) { $0 + exp($1 - highest) })
    }
}
