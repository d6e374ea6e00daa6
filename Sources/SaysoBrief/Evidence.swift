import SaysoClaims
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
    /// Whether its first speaker has a name.
    public var isNamed: Bool { claim.record.speakers.first?.named ?? false }

    /// Whether somebody stands between the source and the article.
    public var isSecondHand: Bool { !claim.record.via.isEmpty }

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
