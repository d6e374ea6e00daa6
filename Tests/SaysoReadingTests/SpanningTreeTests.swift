import SaysoReading
import SaysoTesting
import Testing

@Suite struct SpanningTreeTests {
    @Test func noWordsHaveNoTree() {
        #expect(SpanningTree(scores: [], count: 0).heads() == [])
    }

    @Test func aLoneWordIsTheRoot() {
        #expect(SpanningTree(scores: [-7], count: 1).heads() == [0])
    }

    @Test func aCircleIsBrokenWhereItCostsLeast() {
        // Words 1 and 2 like each other best; word 0 is the root.
        let scores: [Float] = [
            9, 0, 0,
            5, 0, 8,
            4, 8, 0,
        ]
        #expect(SpanningTree(scores: scores, count: 3).heads() == [0, 0, 1])
    }

    @Test func thereIsOneRoot() {
        let heads = SpanningTree(scores: [9, 0, 0, 0, 8, 0, 0, 0, 7], count: 3).heads()
        #expect(heads.enumerated().filter { $0.offset == $0.element }.count == 1)
    }

    @Test(arguments: UInt64(1)...60)
    func agreesWithTryingEveryTree(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let count = 2 + Int(seed % 4)
        let scores = numbers.floats(count * count, in: -3...3)
        let found = SpanningTree(scores: scores, count: count).heads()
        let best = Self.trees(count).map { Self.total($0, scores) }.max() ?? 0
        #expect(Self.isTree(found))
        #expect(abs(Self.total(found, scores) - best) < 1e-4)
    }

    // As a damaged model gives them.
    @Test(arguments: [
        [Float.nan], [.infinity], [-.infinity], [3e38, -3e38], [.nan, 1, -.infinity],
    ])
    func scoresThatAreNoNumbersStillMakeATree(odd: [Float]) {
        let scores = (0..<49).map { odd[$0 % odd.count] }
        #expect(Self.isTree(SpanningTree(scores: scores, count: 7).heads()))
    }

    private static func total(_ heads: [Int], _ scores: [Float]) -> Float {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset * heads.count + $1.element] }
    }

    private static func trees(_ count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { trees, _ in
            trees.flatMap { tree in (0..<count).map { tree + [$0] } }
        }
        .filter(isTree)
    }

    private static func isTree(_ heads: [Int]) -> Bool {
        let roots = heads.indices.filter { heads[$0] == $0 }
        return roots.count == 1
            && heads.indices.allSatisfy { word in
                var word = word
                for _ in heads { word = heads[word] }
                return word == roots[0]
            }
    }
}
