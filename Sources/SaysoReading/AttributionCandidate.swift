/// What a token does toward one cue.
package enum Role: Int, CaseIterable {
    case none
    case source
    case cue
    case content
}

/// A cue that the head found, with every near token's role toward it.
///
/// - Units: token numbers of the article.
package struct AttributionCandidate: Equatable {
    /// The token whose role is `roles[0]`.
    package let begin: Int

    /// The roles of the tokens from `begin` on, the likeliest ones together.
    package let roles: [Role]

    /// The head's belief that this is an attribution at all; log-odds.
    package let real: Float

    /// The log probability of `roles` among all ways to assign them.
    package let path: Float

    /// What the source claims by it; `nil` where nothing looked.
    package let claim: ClaimScores?

    /// Creates a candidate.
    package init(begin: Int, roles: [Role], real: Float, path: Float, claim: ClaimScores? = nil) {
        self.begin = begin
        self.roles = roles
        self.real = real
        self.path = path
        self.claim = claim
    }
}

extension AttributionCandidate {
    /// The maximal runs of tokens with one role.
    func runs(of role: Role) -> [Range<Int>] {
        roles.runs { $0 == role }.map { begin + $0.lowerBound..<begin + $0.upperBound }
    }
}
