import Foundation
import SaysoClaims
import SaysoReading

/// What the commands that score on given words are told.
struct ScoringOptions {
    let files: [String]
    /// What a corpus's labels mean; others are none.
    private(set) var kinds: [String: Name.Kind] = [
        "PER": .person, "ORG": .organization, "LOC": .location,
    ]
    private let model: String

    /// Reads the command line.
    ///
    /// - Throws: ``EvaluationError/usage(_:)``
    init(_ arguments: [String]) throws {
        let arguments = try CommandArguments(arguments, options: ["--model", "--labels"])
        files = arguments.files
        guard let model = arguments.values["--model"] ?? Reader.bundledModelPath else {
            throw EvaluationError.usage("name a model: --model FILE")
        }
        self.model = model
        if let labels = arguments.values["--labels"] { kinds = try Self.kinds(labels) }
        guard !files.isEmpty else { throw EvaluationError.usage("name a file to score on") }
    }

    /// Reads a list such as `PER=person,ORG=organization`.
    private static func kinds(_ list: String) throws -> [String: Name.Kind] {
        var kinds: [String: Name.Kind] = [:]
        for pair in list.split(separator: ",") {
            let parts = pair.split(separator: "=").map(String.init)
            guard parts.count == 2, let kind = Name.Kind(rawValue: parts[1]) else {
                throw EvaluationError.usage("--labels takes LABEL=KIND,…, and \(pair) is none")
            }
            kinds[parts[0]] = kind
        }
        return kinds
    }

    /// The reader of the model that was named, or of the one that came with the build.
    func reader() throws -> Reader {
        try Reader(modelAt: model)
    }
}

/// The rows of a file of JSON Lines.
enum JSONRows {
    /// - Throws: ``EvaluationError/badFile(path:reason:)`` with the line.
    static func all<Row: Decodable>(_ type: Row.Type, in path: String) throws -> [Row] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw EvaluationError.badFile(path: path, reason: "it cannot be read as UTF-8")
        }
        return try text.split(separator: "\n").enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            } catch {
                throw EvaluationError.badFile(path: "\(path):\(number + 1)", reason: "\(error)")
            }
        }
    }
}

/// A share as people write it, one digit after the point.
func percent(_ share: Double) -> String {
    String(format: "%.1f", 100 * share)
}
