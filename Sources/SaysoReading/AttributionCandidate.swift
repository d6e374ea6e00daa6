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

    /// The tokens by which the cue was found.
    package let found: Range<Int>

    /// The head's belief that this is an attribution at all; log-odds.
    package let real: Float

    /// The log probability of `roles` among all ways to assign them.
    package let path: Float

    /// Creates a candidate.
    package init(begin: Int, roles: [Role], found: Range<Int>, real: Float, path: Float) {
        self.begin = begin
        self.roles = roles
        self.found = found
        self.real = real
        self.path = path
    }
}

extension AttributionCandidate {
    /// The maximal runs of tokens with one role.
    func runs(of role: Role) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (offset, other) in roles.enumerated() where other == role {
            let token = begin + offset
            if let last = runs.last, last.upperBound == token {
                runs[runs.count - 1] = last.lowerBound..<token + 1
            } else {
                runs.append(token..<token + 1)
            }
        }
        return runs
    }
}
