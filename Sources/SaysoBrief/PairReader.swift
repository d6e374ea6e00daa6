import SaysoClaims
package import SaysoEncoder
import SaysoLedger
import SaysoText

/// Reads a question and claims together: where each claim points, and what lies near the question.
///
/// A value that many tasks may share; scratch memory is each task's own.
public struct PairReader: Sendable {
    private let tokenizer = Tokenizer()
    private let subwords: Subwords
    private let encoder: Encoder
    /// The same with the attention that was learnt for pairs.
    private let pairEncoder: Encoder
    private let stance: StanceHead
    private let relevance: RelevanceHead
    private let limit: Int

    /// What the model says of its stance head.
    let settings: StanceSettings

    /// Opens the model.
    ///
    /// - Parameter path: The model file.
    /// - Throws: ``ModelFileError``, also where the model has no heads for questions.
    public init(modelAt path: String) throws {
        try self.init(model: ModelFile(path: path), kernels: .best)
    }

    /// Takes what it needs of an open model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - encoder: The model's encoder where somebody has it open; else one of its own.
    ///   - kernels: Those that will run it.
    /// - Throws: ``ModelFileError/damaged(path:reason:)``.
    package init(
        model: ModelFile, encoder: Encoder? = nil, kernels: Kernels
    ) throws(ModelFileError) {
        guard let relevance = try RelevanceHead(in: model, kernels: kernels) else {
            throw .damaged(path: model.path, reason: "it has no head for questions")
        }
        self.relevance = relevance
        subwords = try Subwords(of: model)
        let own: Encoder
        if let encoder {
            own = encoder
        } else {
            own = try Encoder(model: model, kernels: kernels)
        }
        self.encoder = own
        pairEncoder = try own.attending(by: "pairs", in: model, kernels: kernels)
        stance = try StanceHead(in: model, kernels: kernels)
        limit = model.configuration.window
        settings = StanceSettings(fitted: model.settings(of: "stance"))
    }

    /// Where a question lies among all claims; `nil` where it has no words.
    func place(of question: String) -> ClaimVector? {
        var workspace = Workspace()
        let text = tokenizer.segmentation(of: question)
        let states = states(of: text, in: question, by: encoder, &workspace)
        let parts = relevance.parts(of: states, workspace: &workspace)
        return RelevanceHead.place(of: 0..<parts.rows, in: parts).map(ClaimVector.init(values:))
    }

    /// How likely a claim takes each stance, in the order of ``Stance/allCases``.
    ///
    /// - Parameters:
    ///   - testimony: The claim in its sentences.
    ///   - question: The question as it was put.
    ///   - workspace: Scratch memory.
    /// - Returns: Probabilities that sum to 1.
    func probabilities(
        of testimony: Testimony, on question: String, workspace: inout Workspace
    ) -> [Float] {
        let begin = question.utf8.count + 2
        return probabilities(
            of: testimony.passage, claim: testimony.contentRanges(from: begin), on: question,
            workspace: &workspace)
    }

    /// The same of words by themselves, whoever said them.
    func probabilities(
        ofStatement statement: String, on question: String, workspace: inout Workspace
    ) -> [Float] {
        let begin = question.utf8.count + 2
        return probabilities(
            of: statement, claim: [TextRange(begin..<begin + statement.utf8.count)], on: question,
            workspace: &workspace)
    }

    private func probabilities(
        of passage: String, claim contents: [TextRange], on question: String,
        workspace: inout Workspace
    ) -> [Float] {
        let string = question + "\n\n" + passage
        let text = tokenizer.segmentation(of: string)
        let begin = question.utf8.count + 2
        let asking = text.tokens.prefix { $0.range.lowerBound < begin }.count
        let states = states(
            of: text, in: string, by: pairEncoder, most: asking + Self.longest, &workspace)
        let claim = (0..<states.rows).filter { row in
            contents.contains { $0.overlaps(text.tokens[row].range) }
        }
        return stance.probabilities(
            states, question: 0..<min(asking, states.rows), claim: claim, workspace: &workspace)
    }

    /// The most words of a passage that are read, as in training.
    private static let longest = 110

    private func states(
        of text: Segmentation, in string: String, by encoder: Encoder, most: Int = .max,
        _ workspace: inout Workspace
    ) -> Matrix {
        let window = EncoderWindow(
            of: text, in: string, subwords: subwords, limit: limit, most: most)
        return encoder.states(of: [window], workspace: &workspace)
    }
}

extension Testimony {
    /// The claim's content where its passage begins at a byte.
    fileprivate func contentRanges(from begin: Int) -> [TextRange] {
        let offsets = ScalarOffsets(of: passage)
        return contents.compactMap { offsets.range(ofScalars: $0) }.map {
            TextRange($0.lowerBound + begin..<$0.upperBound + begin)
        }
    }
}
