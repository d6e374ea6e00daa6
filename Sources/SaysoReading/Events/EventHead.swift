import SaysoEncoder

/// Gives words vectors in which those for the same kind of act lie close together.
///
/// - Source: supervised contrast (Khosla et al., NeurIPS 2020);
///   `Training/sayso_training/events.py` is the twin that trains it.
package struct EventHead: Sendable {
    private let project: Linear

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        project = try Linear("events.project", in: model, kernels: kernels)
        try model.require(
            project.maps(model.configuration.width, to: project.outputs), of: "event head")
    }

    /// A row of length 1 for each word.
    func vectors(states: Matrix, workspace: inout Workspace) -> Matrix {
        var vectors = project(states, workspace: &workspace)
        for row in 0..<vectors.rows {
            let length = vectors[row: row].reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { continue }
            for column in 0..<vectors.columns { vectors[row, column] /= length }
        }
        return vectors
    }
}

/// The vectors of a codebook's examples, to liken words to.
package struct EventExamples: Sendable {
    private let vectors: Matrix
    private let types: [String]
    private let kernels: Kernels

    /// The type whose examples a word is most like.
    package struct Likeness: Hashable, Sendable {
        /// The codebook's type.
        package let type: String

        /// The mean cosine with the closest examples of the type.
        package let cosine: Float
    }

    /// Creates examples.
    ///
    /// - Precondition: there is a type for each row.
    init(vectors: Matrix, types: [String], kernels: Kernels) {
        precondition(vectors.rows == types.count, "every example has its type")
        self.vectors = vectors
        self.types = types
        self.kernels = kernels
    }

    /// What a row is most like; `nil` where there are no examples.
    func likeliest(_ row: Int, of words: Matrix) -> Likeness? {
        var cosines: [String: [Float]] = [:]
        for (example, type) in types.enumerated() {
            cosines[type, default: []].append(
                kernels.dot(words, row: row, vectors, row: example))
        }
        let means = cosines.mapValues { own in
            let closest = own.sorted(by: >).prefix(Self.neighbours)
            return closest.reduce(0, +) / Float(closest.count)
        }
        let best = means.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.map { Likeness(type: $0.key, cosine: $0.value) }
    }

    /// How many of a type's examples have a say.
    private static let neighbours = 3
}
