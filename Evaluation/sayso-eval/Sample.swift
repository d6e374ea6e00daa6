import Foundation
import SaysoClaims
import SaysoIntake
import SaysoText

/// A sample article's labels, made by hand; offsets are Unicode scalars.
struct Sample: Decodable {
    struct Labels: Decodable {
        let parent: String?
        let source: [[Int]]
        let cue: [[Int]]
        let content: [[Int]]
    }

    let id: String
    let file: String
    let sha256: String
    let attributions: [Labels]

    /// All samples of a JSON Lines file.
    static func all(in path: String) throws -> [Sample] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw EvaluationError.badFile(path: path, reason: "the file cannot be read")
        }
        return try text.split(separator: "\n").map {
            try JSONDecoder().decode(Sample.self, from: Data($0.utf8))
        }
    }

    /// The article that was labelled.
    ///
    /// - Throws: ``EvaluationError/badFile(path:reason:)`` where the file is missing or its
    ///   text is no longer the one that was labelled.
    func article() throws -> Article {
        for case .article(let article, _) in ArticleReader(paths: [file]) {
            guard Digest.sha256(of: article.text) == sha256 else {
                throw EvaluationError.badFile(
                    path: file, reason: "the text has changed: label it anew")
            }
            return article
        }
        throw EvaluationError.badFile(path: file, reason: "it holds no article")
    }
}

/// Whose word, the handing over and what is handed over: as found, or as labelled by hand.
protocol RoleSpans<Span> {
    associatedtype Span
    var parent: String? { get }
    var source: [Span] { get }
    var cue: [Span] { get }
    var content: [Span] { get }
}

extension Attribution: RoleSpans {}
extension Sample.Labels: RoleSpans {}

extension [AttributionScore.Roles] {
    /// The attributions in the writer's own voice as word numbers.
    ///
    /// - Parameters:
    ///   - attributions: All of an article.
    ///   - touched: The words that some of their spans touch.
    init<Span>(
        inOwnVoice attributions: [some RoleSpans<Span>], touched: ([Span]) -> Set<Int>
    ) {
        self = attributions.filter { $0.parent == nil }.map {
            AttributionScore.Roles(
                source: touched($0.source), cue: touched($0.cue), content: touched($0.content))
        }
    }
}

/// Numbers the words and marks of a text as the project's scorer does.
struct WordNumbers {
    private let words: [TextRange]
    private let offsets: ScalarOffsets

    init(of text: String) {
        var words: [TextRange] = []
        var begin: Int?
        var offset = 0
        for scalar in text.unicodeScalars {
            let isWord =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar == "_"
            if !isWord, let start = begin {
                words.append(TextRange(start..<offset))
                begin = nil
            }
            let length = UTF8.width(scalar)
            if isWord {
                begin = begin ?? offset
            } else if !scalar.properties.isWhitespace {
                words.append(TextRange(offset..<offset + length))
            }
            offset += length
        }
        if let start = begin { words.append(TextRange(start..<offset)) }
        self.words = words
        offsets = ScalarOffsets(of: text)
    }

    /// The words that some ranges touch.
    func touched(by ranges: [TextRange]) -> Set<Int> {
        Set(words.indices.filter { word in ranges.contains { $0.overlaps(words[word]) } })
    }

    /// The same for pairs of scalar offsets.
    func touched(byScalars spans: [[Int]]) -> Set<Int> {
        touched(by: spans.compactMap { offsets.range(ofScalars: $0[0]..<$0[1]) })
    }
}
