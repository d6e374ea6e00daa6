import SaysoClaims

/// What a word says of the act that depends on it: "refuse to" turns it round, "plan to" makes it a
/// plan.
///
/// - Source: implicatives and factives after Karttunen (1971, 2012) and Nairn, Condoravdi and
///   Karttunen (2006); general vocabulary of news.
struct Embedder: Hashable, Sendable {
    /// The modality that it gives; `nil` where it leaves that open.
    let modality: Modality?

    /// Whether it says that the act is not so.
    let turns: Bool

    /// Whether nouns of acts are meant too: "refused a visit".
    let takesNouns: Bool

    /// Whether what stands above it says nothing more of the act.
    let isLast: Bool

    /// By lemma.
    static let all: [String: Embedder] = {
        var all: [String: Embedder] = [:]
        for (embedder, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { all[String(word)] = embedder }
        }
        return all
    }()

    private init(
        _ modality: Modality?, turns: Bool = false, takesNouns: Bool = true, isLast: Bool = false
    ) {
        self.modality = modality
        self.turns = turns
        self.takesNouns = takesNouns
        self.isLast = isLast
    }

    private static let lists: [(Embedder, String)] = [
        (
            Embedder(nil, takesNouns: false),
            """
            manage succeed happen dare begin start continue keep proceed help force make have get
            true correct go come say tell report state announce claim add note confirm reveal disclose admit
            acknowledge show find know see hear remember regret complete finish conduct
            launch stage hold carry accuse blame criticize condemn praise
            """
        ),
        (
            Embedder(nil, turns: true),
            """
            fail refuse decline neglect forget avoid refrain stop cease prevent prohibit ban bar block
            forbid reject deny dismiss oppose abandon cancel halt suspend lack thwart foil resist
            exclude preclude refusal failure denial rejection ban absence lack unable unwilling
            reluctant hesitant incapable loath cancellation suspension false untrue
            """
        ),
        (
            Embedder(.intendedOrPlanned),
            """
            want intend plan hope aim seek try attempt agree promise vow pledge offer prepare decide
            threaten wish mean ready willing prepared determined eager keen poised set commit
            committed resolve undertake volunteer propose scheme plot conspire
            intention promise effort decision desire readiness willingness attempt pledge vow
            threat incentive interest motive reason commitment bid
            """
        ),
        (
            Embedder(.requestedOrOrdered),
            """
            ask urge demand request call order require press beg appeal invite advise
            recommend encourage instruct command insist suggest warn need pressure compel
            tell persuade convince petition plead implore warning demand request
            appeal order obligation pressure necessary essential vital
            """
        ),
        (
            Embedder(.predicted),
            """
            expect predict forecast anticipate foresee project likely bound due certain sure
            believe think prediction forecast expectation prospect
            """
        ),
        (
            Embedder(.predicted, turns: true),
            "unlikely doubt doubtful impossible improbable inconceivable unthinkable"
        ),
        (
            Embedder(.possible),
            """
            able allow permit let enable consider may capable possible ability possibility chance
            risk danger fear worry afraid free entitled authorize authorise contemplate
            weigh mull ponder conceivable option opportunity right power capability
            """
        ),
        (Embedder(.asked), "wonder question"),
        (Embedder(.conditionalOrHypothetical), "pretend imagine suppose assume"),
    ]
}
