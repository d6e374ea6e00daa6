import Foundation
import SaysoEncoder
import SaysoIntake
import SaysoText

/// Prints articles as training sees them: the very tokens and subwords that the reader uses.
///
/// - Units: offsets are Unicode scalars; sentences and paragraphs are the numbers of their
///   first tokens.
struct WordsCommand {
    private let subwords: Subwords
    private let files: [String]
    private let wordsAreGiven: Bool

    init(arguments: [String]) throws {
        let options: Set = ["--vocabulary", "--vocabulary-of"]
        let arguments = try CommandArguments(arguments, options: options, flags: ["--given"])
        if let path = arguments.values["--vocabulary"] {
            subwords = try Self.subwords(vocabularyAt: path)
        } else if let path = arguments.values["--vocabulary-of"] {
            subwords = try Subwords(of: ModelFile(path: path))
        } else {
            throw EvaluationError.usage(
                "name a vocabulary: --vocabulary FILE or --vocabulary-of MODEL")
        }
        files = arguments.files
        wordsAreGiven = arguments.flags.contains("--given")
    }

    private static func subwords(vocabularyAt path: String) throws -> Subwords {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let subwords = Subwords(vocabulary: text)
        else {
            throw EvaluationError.badFile(
                path: path, reason: "it holds no vocabulary of BERT's kind")
        }
        return subwords
    }

    func run() throws {
        try wordsAreGiven ? runOverGivenWords() : runOverArticles()
    }

    private func runOverArticles() throws {
        for item in ArticleReader(paths: files) {
            switch item {
            case .article(let article, _):
                let text = Tokenizer().segmentation(of: article.text)
                try write(words(of: article.text, id: article.id, as: text))
            case .problem(let problem):
                throw EvaluationError.badFile(path: problem.place, reason: problem.what)
            }
        }
    }

    private func runOverGivenWords() throws {
        for file in files {
            for given in try GivenWords.all(in: file) {
                let (text, segmentation) = given.article
                try write(words(of: text, id: given.id, as: segmentation))
            }
        }
    }

    private func write(_ words: ArticleWords) throws {
        FileHandle.standardOutput.write(try JSONEncoder().encode(words) + Data("\n".utf8))
    }

    private func words(of string: String, id: String, as text: Segmentation) -> ArticleWords {
        let offsets = ScalarOffsets(of: string)
        return ArticleWords(
            id: id,
            tokens: text.tokens.map {
                let scalars = offsets.scalars(of: $0.range)
                return [scalars.lowerBound, scalars.upperBound]
            },
            subwords: text.tokens.map { subwords(string[$0.range]) },
            shapes: text.tokens.map(\.shape.rawValue),
            layouts: text.layouts(in: string).map(\.rawValue),
            sentences: text.sentences.map(\.lowerBound),
            paragraphs: text.paragraphs.map(\.lowerBound))
    }
}

/// One line of `sayso-eval words`; `Training/sayso_training/data.py` reads it.
private struct ArticleWords: Encodable {
    let id: String
    let tokens: [[Int]]
    let subwords: [[Int32]]
    let shapes: [Int]
    let layouts: [Int]
    let sentences: [Int]
    let paragraphs: [Int]
}
