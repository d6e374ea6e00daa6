import SaysoClaims
public import SaysoLedger

/// Answers questions from a ledger: proposition → candidates → stance → origins → brief.
public struct BriefMaker: Sendable {
    /// Which evidence counts; what a person sets.
    public struct Settings: Hashable, Sendable {
        /// The most claims that are held against the question.
        public var pairs = 160

        /// The most lines of evidence.
        public var lines = 60

        /// Whether the events of a claim have a say.
        public var usesEvents = true

        /// Whether pairs of question and claim are read.
        public var usesPairs = true

        /// How many pairs are read at a time.
        public var tasks = 1

        /// The usual settings.
        public init() {}
    }

    private let ledger: Ledger
    private let pairs: PairReader?
    private let settings: Settings

    /// Creates a maker of briefs.
    ///
    /// - Parameters:
    ///   - ledger: Where the claims are.
    ///   - pairs: What reads question and claim together; without it their events alone decide.
    ///   - settings: Which evidence counts.
    public init(ledger: Ledger, pairs: PairReader?, settings: Settings = Settings()) {
        self.ledger = ledger
        self.pairs = pairs
        self.settings = settings
    }

    /// The brief on a question.
    ///
    /// - Parameters:
    ///   - question: As it was put.
    ///   - proposition: What is understood of it, corrected where the person corrects it.
    /// - Returns: A brief, without evidence where nothing bears on the question.
    /// - Throws: ``LedgerError``.
    public func brief(
        on question: String, as proposition: Proposition
    ) async throws(LedgerError) -> Brief {
        let testimony = try await ledger.testimony(search(for: question, proposition))
        var stances = pairs?.settings ?? StanceSettings()
        stances.usesFrames = settings.usesEvents && proposition.form != .words
        let stage = StanceStage(
            settings.usesPairs ? pairs : nil, question: question, proposition, settings: stances)
        let found = await stage.evidence(among: testimony, tasks: settings.tasks)
        let bearing = OriginStage().numbered(
            found.filter { !$0.isContext }.sorted(by: Evidence.isStronger)
                .prefix(settings.lines).map { $0 })
        return Brief(
            question: question, proposition: proposition, asOf: proposition.asOf,
            articles: try await ledger.articleCount(
                since: proposition.since, until: proposition.asOf),
            evidence: bearing, context: found.filter(\.isContext),
            comparisons: bearing.filter(\.isComparison), changes: Change.changes(among: bearing),
            silences: Silence.silences(on: proposition, bearing))
    }

    private func search(for question: String, _ proposition: Proposition) -> TestimonySearch {
        var search = TestimonySearch()
        search.words = proposition.words
        search.vector = settings.usesPairs ? pairs?.place(of: question) : nil
        if let event = proposition.event, settings.usesEvents {
            search.types = [event] + (event == "AID" ? ["AGREE"] : [])
            search.countries = [proposition.actor, proposition.recipient].compactMap { $0?.country }
        }
        search.since = proposition.since
        search.asOf = proposition.asOf
        search.limit = settings.pairs
        return search
    }
}

extension Evidence {
    /// Stronger evidence first; of equals the newer, then the one recorded first.
    static func isStronger(_ a: Evidence, _ b: Evidence) -> Bool {
        if a.weight != b.weight { return a.weight > b.weight }
        return (a.day ?? "", b.id) > (b.day ?? "", a.id)
    }

    /// Whether it ranks alternatives.
    public var isComparison: Bool { claim.record.claim?.likelihood?.comparative ?? false }
}
