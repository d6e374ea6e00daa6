import SaysoFuzzing
import SaysoReading
import SaysoTesting
import SaysoText
import Testing

/// Ten thousand hostile inputs; `make fuzz` tries a million.
@Suite struct FuzzerTests {
    private func fuzzer() throws -> Fuzzer {
        try Fuzzer(modelAt: try #require(Reader.bundledModelPath))
    }

    @Test(arguments: 0..<10)
    func hostileInputsBreakNoPromise(thousand: UInt64) throws {
        let fuzzer = try fuzzer()
        for number in thousand * 1000..<(thousand + 1) * 1000 {
            if let finding = fuzzer.finding(number) { Issue.record("\(finding)") }
        }
    }

    @Test func aNumberDrawsTheSameInputEveryTime() throws {
        let (first, second) = (try fuzzer(), try fuzzer())
        for number in UInt64(0)..<300 {
            #expect(first.trial(number).bytes == second.trial(number).bytes)
        }
        let different = Set((UInt64(1)..<300).map { first.trial($0).bytes })
        #expect(different.count > 250)
    }

    // "a b" and "“a”": what a segmentation of them must not be.
    @Test(arguments: [
        ("a b", [0..<1], [0..<1], "a token lost or too many"),
        ("a b", [0..<1, 1..<3], [0..<2], "a token lost or too many"),
        ("a b", [2..<3, 0..<1], [0..<2], "order"),
        ("a b", [0..<1, 1..<1, 2..<3], [0..<3], "order"),
        ("é", [0..<1, 1..<2], [0..<2], "scalar borders"),
        ("é", [0..<4], [0..<1], "scalar borders"),
        ("a b", [0..<1, 2..<3], [0..<1], "sentences and paragraphs"),
        ("a b", [0..<1, 2..<3], [0..<2, 1..<2], "sentences and paragraphs"),
    ])
    func aBrokenPromiseIsNoticed(
        text: String, tokens: [Range<Int>], sentences: [Range<Int>], promise: String
    ) {
        let segmentation = Segmentation(
            tokens: tokens.map { Token(range: TextRange($0), shape: .other, isQuoted: false) },
            sentences: sentences, paragraphs: sentences, quotations: [])
        #expect(segmentation.brokenPromise(for: text) == promise)
    }

    @Test func aQuotationOverTwoParagraphsIsNoticed() {
        let own = Tokenizer().segmentation(of: "“a”\n\nb")
        let quotation = Quotation(range: TextRange(0..<10), depth: 0, isClosed: true)
        let broken = Segmentation(
            tokens: own.tokens, sentences: own.sentences, paragraphs: own.paragraphs,
            quotations: [quotation])
        #expect(own.brokenPromise(for: "“a”\n\nb") == nil)
        #expect(broken.brokenPromise(for: "“a”\n\nb") == "a quotation leaves its paragraph")
    }
}
