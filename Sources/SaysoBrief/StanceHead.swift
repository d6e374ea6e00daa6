import SaysoEncoder

/// Says where a claim in its sentences points on a question that stands as a paragraph before it.
///
/// - Source: our own; `Training/sayso_training/stance.py` is the twin that trains it.
struct StanceHead: Sendable {
    private let hidden: Linear
    private let classes: Linear

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        hidden = try Linear("stance.hidden", in: model, kernels: kernels)
        classes = try Linear("stance.classes", in: model, kernels: kernels)
        try model.require(
            hidden.maps(3 * model.configuration.width, to: classes.inputs)
                && classes.maps(classes.inputs, to: Stance.allCases.count), of: "stance head")
    }

    /// The probability of each stance, in the order of its cases.
    ///
    /// - Parameters:
    ///   - states: Of all words of a question and a passage.
    ///   - question: The question's rows.
    ///   - claim: The claim's.
    ///   - workspace: Scratch memory.
    /// - Returns: Probabilities that sum to 1.
    func probabilities(
        _ states: Matrix, question: Range<Int>, claim: [Int], workspace: inout Workspace
    ) -> [Float] {
        let pooled =
            states.mean(of: question) + states.mean(of: claim)
            + states.mean(of: Array(question) + claim)
        let row = Matrix(rows: 1, columns: pooled.count, values: pooled)
        let deep = hidden(row, finish: .gelu, workspace: &workspace)
        return classes(deep, workspace: &workspace).values.softmax
    }
}
