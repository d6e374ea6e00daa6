import SaysoEncoder

/// Says of each word whether the event that it may tell of happened: 3 certainly, -3 certainly not.
///
/// - Source: Rudinger, White and Van Durme, NAACL 2018 (a regression at the event's word);
///   `Training/sayso_training/factuality.py` is the twin that trains it.
package struct FactualityHead: Sendable {
    private let hidden: Linear
    private let value: Linear

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        hidden = try Linear("factuality.hidden", in: model, kernels: kernels)
        value = try Linear("factuality.value", in: model, kernels: kernels)
        let width = model.configuration.width
        try model.require(
            hidden.maps(width, to: value.inputs) && value.maps(value.inputs, to: 1),
            of: "factuality head")
    }

    /// A value a word; without meaning for words that tell of no event.
    func values(states: Matrix, workspace: inout Workspace) -> [Float] {
        value(
            hidden(states, finish: .gelu, workspace: &workspace), workspace: &workspace
        ).values
    }
}
