package import SaysoClaims
import SaysoEncoder

/// Says what a source does by an attribution, how its content stands, and which words grade it.
///
/// It pools the content by attention, beside the means of cue and source, over the states that
/// gave every token its role toward the cue.
///
/// - Source: our own; `Training/sayso_training/claims.py` is the twin that trains it.
struct ClaimsHead: Sendable {
    private let project: Linear
    private let ordinal: Embedding
    private let attend: Linear
    private let hidden: Linear
    private let classes: Linear
    private let graded: Linear

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        func linear(_ name: String) throws(ModelFileError) -> Linear {
            try Linear("claims." + name, in: model, kernels: kernels)
        }
        project = try linear("project")
        ordinal = try Embedding("claims.ordinal", in: model)
        attend = try linear("attend")
        hidden = try linear("hidden")
        classes = try linear("classes")
        graded = try linear("graded")
    }

    /// Whether its maps fit an encoder of a width, and regions of another.
    func fits(_ width: Int, narrow: Int) -> Bool {
        project.maps(width, to: narrow) && ordinal.holds(8, of: narrow)
            && attend.inputs == narrow && attend.outputs > 0
            && narrow.isMultiple(of: attend.outputs)
            && hidden.maps(3 * narrow, to: classes.inputs)
            && classes.maps(classes.inputs, to: ClaimScores.classCount)
            && graded.maps(narrow, to: 1)
    }

    /// What the head needs of a window's states, a row a token.
    func near(_ states: Matrix, workspace: inout Workspace) -> Matrix {
        project(states, workspace: &workspace)
    }

    /// What one attribution claims.
    ///
    /// - Parameters:
    ///   - region: The states of the tokens around the cue, toward it.
    ///   - near: The same tokens' rows of ``near(_:workspace:)``.
    ///   - roles: The same tokens' roles toward the cue.
    ///   - workspace: Scratch memory.
    /// - Returns: The likeliest classes, and how much each token grades.
    func scores(
        region: Matrix, near: Matrix, roles: [Role], workspace: inout Workspace
    ) -> ClaimScores {
        var seen = region
        for row in 0..<seen.rows { seen.add(near, row: row, to: row) }
        let pooled =
            seen.mean(of: roles.places(of: .cue))
            + self.pooled(seen, roles.places(of: .content), &workspace)
            + seen.mean(of: roles.places(of: .source))
        let row = Matrix(rows: 1, columns: pooled.count, values: pooled)
        let deep = hidden(row, finish: .gelu, workspace: &workspace)
        return ClaimScores(
            classes: classes(deep, workspace: &workspace).values,
            graded: graded(seen, workspace: &workspace).values)
    }

    /// Each part of the channels as its own attention weighs the content's tokens.
    private func pooled(
        _ seen: Matrix, _ content: [Int], _ workspace: inout Workspace
    ) -> [Float] {
        var pooled = [Float](repeating: 0, count: seen.columns)
        guard !content.isEmpty else { return pooled }
        var placed = seen.gathered(content)
        for place in content.indices {
            ordinal.add(Self.bucket(of: place), to: &placed, row: place)
        }
        let scores = attend(placed, workspace: &workspace)
        let width = seen.columns / scores.columns
        for pool in 0..<scores.columns {
            let weights = content.indices.map { scores[$0, pool] }.softmax
            for (place, weight) in weights.enumerated() {
                for channel in pool * width..<(pool + 1) * width {
                    pooled[channel] += weight * placed[place, channel]
                }
            }
        }
        return pooled
    }

    /// A content word's place in it by powers of two: 0, 1, 2…3, 4…7, …, 64 and more.
    package static func bucket(of place: Int) -> Int {
        min(7, Int.bitWidth - place.leadingZeroBitCount)
    }
}

/// What the claims head says of one attribution.
package struct ClaimScores: Hashable, Sendable {
    /// The likeliest of each kind.
    package let act: SpeechAct
    package let polarity: Polarity
    package let modality: Modality
    package let certainty: Certainty

    /// How much each token of the region grades likelihood; log-odds.
    package let graded: [Float]

    /// How many scores there are for all classes together.
    static let classCount =
        SpeechAct.allCases.count + Polarity.allCases.count + Modality.allCases.count
        + Certainty.allCases.count

    /// Creates scores.
    package init(
        act: SpeechAct, polarity: Polarity, modality: Modality, certainty: Certainty,
        graded: [Float]
    ) {
        self.act = act
        self.polarity = polarity
        self.modality = modality
        self.certainty = certainty
        self.graded = graded
    }

    /// Reads off the classes, in the order in which the types declare them.
    init(classes: [Float], graded: [Float]) {
        var rest = classes[...]
        func likeliest<Class: CaseIterable>(_: Class.Type) -> Class
        where Class.AllCases == [Class] {
            let own = rest.prefix(Class.allCases.count)
            rest = rest.dropFirst(own.count)
            return Class.allCases[own.greatest]
        }
        act = likeliest(SpeechAct.self)
        polarity = likeliest(Polarity.self)
        modality = likeliest(Modality.self)
        certainty = likeliest(Certainty.self)
        self.graded = graded
    }
}

extension [Role] {
    /// Where a role stands.
    fileprivate func places(of role: Role) -> [Int] { indices.filter { self[$0] == role } }
}
