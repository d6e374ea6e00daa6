/// Claims in the order of their days, for a text or a picture.
public struct Timeline: Hashable, Sendable {
    /// What was said on one day.
    public struct Day: Hashable, Sendable {
        /// The day on which it was published.
        public let day: String

        /// What was said, in the order of articles and texts.
        public let claims: [LedgerClaim]
    }

    /// Whoever speaks, with what they say.
    public struct Lane: Hashable, Sendable {
        /// Who it is; `nil` for all who have no name, none of whom is known to be another.
        public let speaker: LedgerEntity?

        /// What is on their word, by day; a claim of several speakers is in the lane of each.
        public let claims: [LedgerClaim]
    }

    /// The days on which something was said, from the first.
    public let days: [Day]

    /// The claims of articles that tell no day.
    public let undated: [LedgerClaim]

    /// The speakers with a name from the one with most claims on, then those without.
    public let lanes: [Lane]

    /// Orders claims.
    public init(_ claims: [LedgerClaim]) {
        undated = claims.filter { $0.article.day == nil }
        let dated = claims.filter { $0.article.day != nil }
        days = Dictionary(grouping: dated) { $0.article.day ?? "" }
            .map { Day(day: $0.key, claims: $0.value) }.sorted { $0.day < $1.day }
        var named: [LedgerEntity: [LedgerClaim]] = [:]
        var unnamed: [LedgerClaim] = []
        for claim in days.flatMap(\.claims) {
            let known = claim.speakers.filter(\.isNamed)
            for speaker in Set(known) { named[speaker, default: []].append(claim) }
            if known.isEmpty { unnamed.append(claim) }
        }
        lanes =
            named.map { Lane(speaker: $0.key, claims: $0.value) }
            .sorted { ($1.claims.count, $0.name) < ($0.claims.count, $1.name) }
            + (unnamed.isEmpty ? [] : [Lane(speaker: nil, claims: unnamed)])
    }
}

extension Timeline.Lane {
    fileprivate var name: String { speaker?.name ?? "" }
}
