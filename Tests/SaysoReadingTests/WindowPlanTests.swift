import SaysoReading
import SaysoTesting
import Testing

@Suite struct WindowPlanTests {
    private let plan = WindowPlan(limit: 10)

    @Test func aShortTextIsOneWindow() {
        #expect(plan.windows(sizes: [1, 2, 3], sentences: [0, 2], paragraphs: [0]) == [0..<3])
    }

    @Test func noTokensGiveNoWindow() {
        #expect(plan.windows(sizes: [], sentences: [], paragraphs: []).isEmpty)
    }

    @Test func aWindowEndsWithAParagraphWhereThatFillsHalfOfIt() {
        let sizes = [Int](repeating: 1, count: 14)
        let windows = plan.windows(sizes: sizes, sentences: [0, 6, 9], paragraphs: [0, 6])
        #expect(windows == [0..<6, 6..<14])
    }

    @Test func elseItEndsWithASentence() {
        let sizes = [Int](repeating: 1, count: 14)
        let windows = plan.windows(sizes: sizes, sentences: [0, 2, 9], paragraphs: [0, 2])
        #expect(windows == [0..<9, 9..<14])
    }

    @Test func aSentenceLongerThanAWindowIsCutAndNotDropped() {
        let sizes = [Int](repeating: 3, count: 9)
        #expect(
            plan.windows(sizes: sizes, sentences: [0], paragraphs: [0]) == [0..<3, 3..<6, 6..<9])
    }

    @Test func aTokenLargerThanAWindowHasOneOfItsOwn() {
        #expect(plan.windows(sizes: [1, 40, 1], sentences: [0], paragraphs: [0]).count == 3)
    }

    @Test(arguments: [UInt64(11), 12, 13, 14])
    func everyTokenIsInOneWindowAndNoWindowIsTooLarge(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let sizes = (0..<500).map { _ in Int.random(in: 1...4, using: &numbers) }
        let sentences = (0..<500).filter { $0 == 0 || Int.random(in: 0..<12, using: &numbers) == 0 }
        let paragraphs = sentences.filter { $0 == 0 || $0.isMultiple(of: 3) }
        let windows = plan.windows(sizes: sizes, sentences: sentences, paragraphs: paragraphs)
        #expect(windows.flatMap(\.self) == Array(sizes.indices))
        #expect(windows.allSatisfy { sizes[$0].reduce(0, +) <= 10 })
    }
}
