import Foundation

/// The words that a reader goes by beside its model: the codebook of events and the scale of
/// likelihood.
///
/// They are data that an analyst may read and change; a reader takes them as values.
public struct ReadingVocabulary: Sendable {
    /// What words stand for which events.
    public let codebook: Codebook

    /// What words grade likelihood, and what they stand for.
    public let likelihoods: LikelihoodFinder

    /// Creates a vocabulary.
    public init(codebook: Codebook, likelihoods: LikelihoodFinder) {
        self.codebook = codebook
        self.likelihoods = likelihoods
    }

    /// Reads the files of a vocabulary.
    ///
    /// - Parameters:
    ///   - codebook: The path of a codebook, as `codebook.yaml` is one.
    ///   - scales: The path of a file of scales, as `scales.yaml` is one.
    ///   - scale: The scale that likelihoods are graded by; `nil` for the file's first.
    /// - Throws: ``VocabularyError`` where a file is missing, broken, or has no such scale.
    public init(
        codebook: String, scales: String, scale: String? = nil
    ) throws(VocabularyError) {
        self.codebook = try Codebook(yaml: try Self.text(at: codebook), path: codebook)
        likelihoods = try LikelihoodFinder(
            yaml: try Self.text(at: scales), path: scales, scale: scale)
    }

    /// The vocabulary that lies beside a model.
    ///
    /// - Throws: As ``init(codebook:scales:scale:)``.
    public init(besideModelAt path: String) throws(VocabularyError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        try self.init(
            codebook: folder + Self.codebookFile, scales: folder + Self.scalesFile)
    }

    /// What the files are called.
    package static let codebookFile = "codebook.yaml"
    package static let scalesFile = "scales.yaml"

    private static func text(at path: String) throws(VocabularyError) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw VocabularyError(
                path: path, line: nil, reason: "it is not there, or is no text in UTF-8")
        }
    }
}

/// Why a codebook or a file of scales cannot be used: what is wrong, and in which line.
public struct VocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String

    /// The line, counted from 1; `nil` where the file as a whole is meant.
    public let line: Int?

    /// What is wrong.
    public let reason: String

    /// Creates an error.
    package init(path: String, line: Int?, reason: String) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    /// One sentence for the person at the terminal.
    public var description: String {
        "\(path)\(line.map { ":\($0)" } ?? "") cannot be used: \(reason)"
    }
}
