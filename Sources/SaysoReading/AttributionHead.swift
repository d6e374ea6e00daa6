import SaysoEncoder

/// Finds the cues of a window, and each token's role toward each of them.
///
/// A first chain field over the encoder's states finds cues, on purpose too many. Then, for
/// each cue, narrow transformer layers look at the tokens within reach of it, and a second
/// field reads off every role toward that cue; so contents may nest, and a span is decoded
/// whole. The same look says how likely the cue is one at all.
///
/// - Source: our own; `Training/sayso_training/attribution.py` is the twin that trains it.
package struct AttributionHead: Sendable {
    private let settings: AttributionSettings
    private let cue: Linear
    private let cueField: ChainField
    private let project: Linear
    private let ofCue: Linear
    private let distance: Embedding
    private let quoted: Embedding
    private let sentence: Embedding
    private let paragraph: Embedding
    private let layers: [RegionLayer]
    private let norm: LayerNorm
    private let roles: Linear
    private let roleField: ChainField
    private let real: Linear
    private let claims: ClaimsHead

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    init(
        in model: ModelFile, settings: AttributionSettings, kernels: Kernels
    ) throws(ModelFileError) {
        func linear(_ name: String) throws(ModelFileError) -> Linear {
            try Linear("attribution." + name, in: model, kernels: kernels)
        }
        func field(_ name: String, states: Int) throws(ModelFileError) -> ChainField {
            let moves = try model.floats("attribution." + name, shape: [states, states])
            return ChainField(states: states, moves: moves)
        }
        self.settings = settings
        cue = try linear("cue")
        cueField = try field("cue_move", states: 2)
        project = try linear("project")
        ofCue = try linear("of_cue")
        distance = try Embedding("attribution.distance", in: model)
        quoted = try Embedding("attribution.quoted", in: model)
        sentence = try Embedding("attribution.sentence", in: model)
        paragraph = try Embedding("attribution.paragraph", in: model)
        var layers: [RegionLayer] = []
        for number in 0..<settings.layers {
            layers.append(
                try RegionLayer(
                    "attribution.layers.\(number)", heads: settings.heads, in: model,
                    kernels: kernels))
        }
        self.layers = layers
        norm = try LayerNorm(
            "attribution.norm", width: project.outputs, in: model, kernels: kernels)
        roles = try linear("roles")
        roleField = try field("role_move", states: Role.allCases.count)
        real = try linear("real")
        claims = try ClaimsHead(in: model, kernels: kernels)
        try model.require(fits(model.configuration.width), of: "attribution head")
    }

    private func fits(_ width: Int) -> Bool {
        let narrow = project.outputs
        return cue.maps(width, to: 3 * cueField.states) && project.maps(width, to: narrow)
            && ofCue.maps(width, to: narrow) && distance.holds(17, of: narrow)
            && quoted.holds(2, of: narrow) && sentence.holds(7, of: narrow)
            && paragraph.holds(7, of: narrow) && layers.allSatisfy { $0.width == narrow }
            && roles.maps(narrow, to: 3 * roleField.states) && real.maps(narrow, to: 1)
            && claims.fits(width, narrow: narrow)
    }

    /// The cues of one window with all roles toward them, in text order.
    ///
    /// - Parameters:
    ///   - states: A row a token of the window.
    ///   - places: Where the article's tokens stand.
    ///   - begin: The article's number of the window's first token.
    ///   - workspace: Scratch memory.
    /// - Returns: One candidate a cue; none where there is no cue.
    func candidates(
        states: Matrix, places: TokenPlaces, begin: Int, workspace: inout Workspace
    ) -> [AttributionCandidate] {
        let cues = cues(states, &workspace)
        guard !cues.isEmpty else { return [] }
        let near = project(states, workspace: &workspace)
        let claimed = claims.near(states, workspace: &workspace)
        var candidates: [AttributionCandidate] = []
        for cue in cues {
            let region = region(of: cue, tokens: states.rows)
            var start = near.gathered(region)
            add(ofCue(states.mean(of: cue), workspace: &workspace), to: &start)
            addDistances(from: cue, to: region, of: places, begin: begin, into: &start)
            let look = Look(region: region, cue: cue, states: claimed.gathered(region))
            candidates.append(candidate(start, look, begin: begin, &workspace))
        }
        return candidates
    }

    /// Where the first field sees cues, as token numbers of the window.
    private func cues(_ states: Matrix, _ workspace: inout Workspace) -> [Range<Int>] {
        var scores = cue(states, workspace: &workspace).values
        let states = cueField.states
        for start in stride(from: states + 1, to: scores.count, by: 3 * states) {
            scores[start] += settings.cueBias
        }
        return cueField.likeliestPath(through: scores).states.runs { $0 == 1 }
    }

    private func region(of cue: Range<Int>, tokens: Int) -> Range<Int> {
        max(0, cue.lowerBound - settings.reach)..<min(tokens, cue.upperBound + settings.reach)
    }

    /// Adds the cue's vector to every row.
    private func add(_ cue: Matrix, to x: inout Matrix) {
        for row in 0..<x.rows {
            for column in 0..<x.columns { x[row, column] += cue[0, column] }
        }
    }

    /// Adds how far off and in which direction the cue is, in tokens, sentences and paragraphs,
    /// and whether the token is quoted.
    private func addDistances(
        from cue: Range<Int>, to region: Range<Int>, of places: TokenPlaces, begin: Int,
        into x: inout Matrix
    ) {
        let own = begin + cue.lowerBound
        for (row, number) in region.enumerated() {
            let token = begin + number
            distance.add(Self.bucket(of: number, from: cue), to: &x, row: row)
            quoted.add(places.isQuoted[token] ? 1 : 0, to: &x, row: row)
            let sentences = places.sentences[token] - places.sentences[own]
            sentence.add(Self.steps(sentences), to: &x, row: row)
            let paragraphs = places.paragraphs[token] - places.paragraphs[own]
            paragraph.add(Self.steps(paragraphs), to: &x, row: row)
        }
    }

    /// Sentences or paragraphs from the cue's own, which is in the middle; three are far.
    package static func steps(_ offset: Int) -> Int { min(max(offset, -3), 3) + 3 }

    /// What the second look at a cue looks at.
    private struct Look {
        let region: Range<Int>
        let cue: Range<Int>

        /// The region's rows of what claims are read from.
        let states: Matrix
    }

    private func candidate(
        _ start: Matrix, _ look: Look, begin: Int, _ workspace: inout Workspace
    ) -> AttributionCandidate {
        var x = start
        let (region, cue) = (look.region, look.cue)
        for layer in layers { layer.apply(to: &x, workspace: &workspace) }
        norm.apply(to: &x)
        let path = roleField.likeliestPath(through: roles(x, workspace: &workspace).values)
        let inside = cue.lowerBound - region.lowerBound..<cue.upperBound - region.lowerBound
        let roles = path.states.map { Role(rawValue: $0) ?? .none }
        return AttributionCandidate(
            begin: begin + region.lowerBound, roles: roles,
            real: real(x.mean(of: inside), workspace: &workspace)[0, 0],
            path: path.logProbability,
            claim: claims.scores(region: x, near: look.states, roles: roles, workspace: &workspace))
    }

    /// The order of magnitude of a token's distance from the cue: 8 inside it, less before
    /// and more after, by powers of two up to 128.
    package static func bucket(of token: Int, from cue: Range<Int>) -> Int {
        let offset = max(cue.lowerBound - token, token - cue.upperBound + 1, 0)
        let magnitude = min(8, Int.bitWidth - offset.leadingZeroBitCount)
        return token < cue.lowerBound ? 8 - magnitude : 8 + magnitude
    }
}

/// What of the head no tensor tells; stands in the model file as JSON.
struct AttributionSettings: Hashable, Sendable, Codable {
    /// Tokens on either side of a cue that may have a role toward it.
    let reach: Int
    /// Added to the score of starting a cue, so that too many are found.
    let cueBias: Float
    /// How many layers look at a cue's region.
    let layers: Int
    /// Attention heads of such a layer.
    let heads: Int
    /// How scores become confidence.
    let calibration: Calibration
    /// The same for what stands in another's content.
    let nestedCalibration: Calibration
    /// The least confidence that is worth printing, as a rule: best F1.
    let minConfidence: Double
    /// The same for what stands in another's content.
    let minNestedConfidence: Double
    /// The least confidence at which nine of ten are right.
    let highPrecision: Double
    /// Words of saying, as ``SayingWords`` takes them.
    let sayingWords: [String]
}

extension Matrix {
    /// The mean of some rows, as a matrix of one row.
    fileprivate func mean(of rows: Range<Int>) -> Matrix {
        var mean = Matrix(rows: 1, columns: columns)
        for row in rows {
            for column in 0..<columns { mean[0, column] += self[row, column] / Float(rows.count) }
        }
        return mean
    }
}
