import Foundation
import SaysoEncoder
import Testing

/// Subwords against those of the `tokenizers` package.
@Suite struct SubwordsTests {
    struct Cut: Decodable, Sendable, CustomTestStringConvertible {
        let text: String
        let subwords: [Int32]
        var testDescription: String { text.debugDescription }
    }

    static let cuts: [Cut] = {
        let lines = try? String(contentsOfFile: Parity.fixtures + "subwords.jsonl", encoding: .utf8)
        return (lines ?? "").split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Cut.self, from: Data($0.utf8))
        }
    }()

    let subwords: Subwords

    init() throws {
        let path = Parity.fixtures + "subwords-vocabulary.txt"
        let vocabulary = try String(contentsOfFile: path, encoding: .utf8)
        subwords = try #require(Subwords(vocabulary: vocabulary))
    }

    @Test func theFixtureIsThere() {
        #expect(Self.cuts.count > 140)
    }

    @Test(arguments: cuts)
    func areThoseOfTheTokenizersPackage(cut: Cut) {
        let expected = cut.subwords.isEmpty ? [Subwords.unknown] : cut.subwords
        #expect(subwords(cut.text[...]) == expected)
    }

    @Test(arguments: ["", "\u{301}", "\u{200b}", "\u{0}", " "])
    func aTokenHasAtLeastOne(text: String) {
        #expect(subwords(text[...]) == [Subwords.unknown])
    }

    @Test(arguments: ["", "one\ntwo", "\n\n\n"])
    func aVocabularyHasBertsOwnPieces(vocabulary: String) {
        #expect((Subwords(vocabulary: vocabulary) == nil) as Bool)
    }
}
