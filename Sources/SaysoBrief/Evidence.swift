public import SaysoClaims
public import SaysoLedger

/// A claim that bears on a question, and how.
public struct Evidence: Hashable, Sendable, Identifiable {
    /// The claim, with its words, speakers and chain.
    public let claim: LedgerClaim

    /// The sentences that it touches.
    public let passage: String

    /// Its content in the passage; Unicode scalars, end exclusive.
    public let contents: [Range<Int>]

    /// Where it points.
    public let stance: Stance

    /// What the act asked about is told as; `nil` where the claim tells of no such act.
    public let standing: Standing?

    /// How near its act comes to the one asked about; `nil` where the claim tells of none.
    public let match: ActMatch?

    /// Whether it only gives the setting: a request for the act, a warning of it.
    public var isContext: Bool { stance == .unrelated }

    /// How likely it takes this stance, 0 to 1.
    public let score: Double

    /// The number of its origin; what has the same is on one and the same word.
    public internal(set) var origin: Int

    /// As `LedgerClaim.id`.
    public var id: Int64 { claim.id }
}

extension Evidence {
    /// A claim that points nowhere.
    init(setting testimony: Testimony) {
        self.init(
            claim: testimony.claim, passage: testimony.passage, contents: testimony.contents,
            stance: .unrelated, standing: nil, match: nil, score: 0, origin: 0)
    }

    /// Whether its first speaker has a name.
    public var isNamed: Bool { claim.record.speakers.first?.named ?? false }

    /// Whether its source hides: a person or group without a name, not an office or an institution.
    public var isAnonymous: Bool {
        claim.record.speakers.first?.hides ?? true
    }

    /// Whether somebody stands between the source and the article.
    public var isSecondHand: Bool { !claim.record.via.isEmpty }

    /// Whether it ranks alternatives.
    public var isComparison: Bool { claim.ranksAlternatives }

    /// The content's words, fragments parted by an ellipsis.
    public var words: String { claim.record.content.map(\.text).joined(separator: " … ") }

    /// The day of the article, where it tells one.
    public var day: String? { claim.article.day }

    /// What orders evidence inside a position: nearness of the act, how it stands, a name,
    /// sureness.
    var weight: (Int, Int, Int, Double) {
        (match?.rawValue ?? 0, standing?.weight ?? 0, isNamed ? 1 : 0, score)
    }
}

extension SpeakerRecord {
    /// Whether it is a person or a group without a name, not an office or an institution.
    public var hides: Bool {
        let kinds = [Entity.Kind.person, .group, .other].map(\.rawValue)
        return !named && kinds.contains(type)
    }
}

extension LedgerClaim {
    /// Whether its words of likelihood rank alternatives.
    var ranksAlternatives: Bool { record.claim?.likelihood?.comparative ?? false }

    /// Whether its source declines to comment.
    var declinesToComment: Bool { record.claim?.act == SpeechAct.declineComment.rawValue }
}

extension Standing {
    /// A deed weighs more than an intention, that more than a prediction, that more than a possibility.
    fileprivate var weight: Int {
        switch self {
        case .done, .denied: 4
        case .intends, .refuses: 3
        case .predicts, .doubts: 2
        case .possible, .conditional: 1
        case .requested, .asked: 0
        }
    }
}
