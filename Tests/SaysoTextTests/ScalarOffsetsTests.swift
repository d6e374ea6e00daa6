import SaysoTesting
import SaysoText
import Testing

@Suite struct ScalarOffsetsTests {
    @Test(arguments: [
        "", "plain ASCII", "“Beijing’s” aid", "👨‍👩‍👧‍👦 and e\u{301}", "a\r\nb\u{2028}c",
        String(repeating: "é", count: 200), String(repeating: "a", count: 63) + "中文",
        String(repeating: "👍x", count: 100),
    ])
    func everyScalarIsFoundBothWays(text: String) {
        let offsets = ScalarOffsets(of: text)
        var byte = 0
        for (scalar, character) in text.unicodeScalars.enumerated() {
            #expect(offsets.scalarOffset(ofByte: byte) == scalar)
            #expect(offsets.byteOffset(ofScalar: scalar) == byte)
            byte += character.utf8.count
        }
        #expect(offsets.scalarCount == text.unicodeScalars.count)
        #expect(offsets.scalarOffset(ofByte: byte) == offsets.scalarCount)
        #expect(offsets.byteOffset(ofScalar: offsets.scalarCount) == byte)
    }

    @Test func offsetsOutsideTheTextAreNone() {
        let offsets = ScalarOffsets(of: "“a”")
        #expect(offsets.byteOffset(ofScalar: 4) == nil)
        #expect(offsets.byteOffset(ofScalar: -1) == nil)
        #expect(offsets.range(ofScalars: 2..<4) == nil)
    }

    @Test func rangesLeadToTheSameWords() throws {
        let text = "“Beijing’s aid”, 他说"
        let offsets = ScalarOffsets(of: text)
        let range = try #require(offsets.range(ofScalars: 1..<8))
        #expect(text[range] == "Beijing")
        #expect(offsets.scalars(of: range) == 1..<8)
    }

    @Test func aSeedAlwaysGivesTheSameNumbers() {
        // The first numbers of SplitMix64 for the seed 1234567, as published with it.
        var numbers = SeededNumbers(seed: 1_234_567)
        #expect(numbers.next() == 6_457_827_717_110_365_317)
        #expect(numbers.next() == 3_203_168_211_198_807_973)
    }
}
