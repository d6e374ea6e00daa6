import Foundation
import SaysoClaims
import SaysoReading
import SaysoText
import Testing

/// Sentences read for their words of likelihood: trees by the model that the build holds, words and
/// scales by the file beside it.
struct Hedged {
    private let reader: Reader
    private let finder: LikelihoodFinder

    init(scale: String? = nil) throws {
        let path = try #require(Reader.bundledModelPath)
        reader = try Reader(modelAt: path)
        finder = try LikelihoodFinder(
            yaml: try Self.scales(), path: "scales.yaml", scale: scale)
    }

    /// The text of the file of scales that the build holds.
    static func scales() throws -> String {
        let path = try #require(Reader.bundledModelPath)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "scales.yaml"), encoding: .utf8)
    }

    /// The likelihood in a text or in some ranges of it, by what a model would say of words by
    /// their form; `graded` is `nil` for no model.
    func likelihood(
        of text: String, in ranges: [TextRange]? = nil, graded: [String: Float]? = nil
    ) -> Likelihood? {
        var workspace = reader.workspace()
        let analysis = reader.analysis(
            of: Tokenizer().segmentation(of: text), in: text, using: &workspace)
        let numbers = analysis.words.indices.filter { number in
            ranges?.contains { $0.contains(analysis.words[number].range) } ?? true
        }
        return finder.likelihood(in: Array(numbers), of: analysis.words, text: text) { number in
            graded.map { $0[String(text[analysis.words[number].range])] ?? -5 }
        }
    }
}
