/// Gives a run of words a place among all claims and questions: what bears on the same matter lies
/// close together.
///
/// A word's part is a linear map of its state; the place of some words is the mean of their
/// parts, at length 1.
///
/// - Source: our own, learnt by contrast (van den Oord et al. 2018);
///   `Training/sayso_training/stance.py` is the twin that trains it.
package struct RelevanceHead: Sendable {
    private let project: Linear

    /// Loads the head of a model; `nil` where the model has none.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is misshapen.
    package init?(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        guard model.configuration.tasks.contains("relevance") else { return nil }
        project = try Linear("relevance.project", in: model, kernels: kernels)
        try model.require(
            project.maps(model.configuration.width, to: project.outputs), of: "relevance head")
    }

    /// Every word's part.
    ///
    /// - Parameters:
    ///   - states: The words' states, a row each.
    ///   - workspace: Scratch memory.
    /// - Returns: A row a word.
    package func parts(of states: Matrix, workspace: inout Workspace) -> Matrix {
        project(states, workspace: &workspace)
    }

    /// The place of some words, in steps of 1/127; `nil` where there are none.
    ///
    /// - Parameters:
    ///   - words: Rows of `parts`.
    ///   - parts: As ``parts(of:workspace:)`` gives them.
    /// - Returns: Values from -127 to 127.
    package static func place(of words: some Collection<Int>, in parts: Matrix) -> [Int8]? {
        var sum = [Float](repeating: 0, count: parts.columns)
        for word in words {
            for column in sum.indices { sum[column] += parts[word, column] }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0, length.isFinite else { return nil }
        return sum.map { Int8(($0 / length * 127).rounded()) }
    }
}
