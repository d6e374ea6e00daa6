import Foundation
import SaysoReading
import SaysoTesting
import Testing

@Suite struct ChainFieldTests {
    @Test func noScoresGiveNoPath() {
        let field = ChainField(states: 2, moves: [0, 0, 0, 0])
        #expect(field.likeliestPath(through: []).states.isEmpty)
    }

    @Test func evenScoresShareTheProbability() {
        let field = ChainField(states: 2, moves: [0, 0, 0, 0])
        let path = field.likeliestPath(through: [Float](repeating: 0, count: 3 * 6))
        #expect(abs(path.logProbability + 3 * log(2)) < 1e-5)
    }

    // Each word prefers the other state by 1; a change costs 5 where the edges say so.
    @Test func anEdgeThatCostsMoreThanItBringsIsNotCrossed() {
        let field = ChainField(states: 2, moves: [0, 0, 0, 0])
        let scores: [Float] = [1, 0, 0, 0, 0, 0, 0, 1, -5, -5, 0, 0, 1, 0, -5, -5, 0, 0]
        #expect(field.likeliestPath(through: scores).states == [0, 0, 0])
    }

    @Test func anEdgeIsPaidAtItsOwnWord() {
        let field = ChainField(states: 2, moves: [0, 0, 0, 0])
        let scores: [Float] = [0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -9, 0, 0]
        #expect(field.likeliestPath(through: scores).states.first == 0)
        #expect(field.likeliestPath(through: scores).states[1] == 1)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func agreesWithTryingEveryPath(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let field = ChainField(states: 3, moves: numbers.floats(9, in: -1...1))
        let scores = numbers.floats(5 * 9, in: -2...2)
        let found = field.likeliestPath(through: scores)
        let all = Self.paths(words: 5, states: 3)
        let totals = all.map { Self.score(of: $0, field, scores) }
        let best = totals.max() ?? 0
        #expect(all[totals.firstIndex(of: best) ?? 0] == found.states)
        let partition = log(totals.reduce(0) { $0 + exp($1) })
        #expect(abs(best - partition - found.logProbability) < 1e-4)
    }

    private static func paths(words: Int, states: Int) -> [[Int]] {
        (0..<words).reduce([[]]) { paths, _ in
            paths.flatMap { path in (0..<states).map { path + [$0] } }
        }
    }

    private static func score(of path: [Int], _ field: ChainField, _ scores: [Float]) -> Float {
        var total: Float = 0
        for (word, state) in path.enumerated() {
            let row = word * 9
            total += scores[row + state]
            if word == 0 {
                total += scores[row + 3 + state]
            } else {
                let before = path[word - 1]
                total += field.moves[before * 3 + state]
                if before != state {
                    total += scores[row - 9 + 6 + before] + scores[row + 3 + state]
                }
            }
        }
        return total
    }
}
