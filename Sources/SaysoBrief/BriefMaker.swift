import SaysoClaims
public import SaysoLedger

/// Answers questions from a ledger: proposition → candidates → stance → origins → brief.
public struct BriefMaker: Sendable {
    /// Which evidence counts; what a person sets.
    public struct Settings: Hashable, Sendable {
        /// The most claims that are held against the question.
        public var pairs = 160

        /// The most lines of evidence.
        public var lines = 90

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
    ///   - meaning: The same with those named who are meant, where the person corrects that.
    ///   - proposition: What is understood of it, corrected where the person corrects it.
    /// - Returns: A brief, without evidence where nothing bears on the question.
    /// - Throws: ``LedgerError``.
    public func brief(
        on question: String, meaning: String? = nil, as proposition: Proposition
    ) async throws(LedgerError) -> Brief {
        let asked = proposition.positive ?? meaning ?? question
        let testimony = try await ledger.testimony(search(for: asked, proposition))
        let found = await evidence(among: testimony, asked, proposition)
        let bearing = found.filter { !$0.isContext }.sorted(by: Evidence.isStronger)
        let shown = OriginStage().numbered(Array(bearing.prefix(settings.lines)))
        let context = found.filter(\.isContext)
        let shownContext = Array(context.prefix(settings.lines))
        return Brief(
            question: question, proposition: proposition,
            articles: try await ledger.articleCount(filter(of: proposition)),
            evidence: shown, context: shownContext, changes: Change.changes(among: shown),
            silences: Silence.silences(on: proposition, shown),
            leftOut: bearing.count + context.count - shown.count - shownContext.count)
    }

    /// What points somewhere or gives the setting; for a question that is not understood all that
    /// its words find, which points nowhere.
    private func evidence(
        among testimony: [Testimony], _ question: String, _ proposition: Proposition
    ) async -> [Evidence] {
        guard proposition.form != .words else { return testimony.map(Evidence.init(setting:)) }
        var stances = pairs?.settings ?? StanceSettings()
        stances.usesFrames = settings.usesEvents
        let stage = StanceStage(
            settings.usesPairs ? pairs : nil, question: question, proposition, settings: stances)
        return await stage.evidence(among: testimony.told, tasks: settings.tasks)
    }

    private func search(for question: String, _ proposition: Proposition) -> TestimonySearch {
        var search = TestimonySearch()
        search.words = proposition.words
        search.vector = settings.usesPairs ? pairs?.place(of: question) : nil
        if settings.usesEvents {
            search.types = proposition.acts
            search.countries = [proposition.actor, proposition.recipient].compactMap { $0?.country }
        }
        search.filter = filter(of: proposition)
        search.limit = settings.pairs
        return search
    }

    private func filter(of proposition: Proposition) -> LedgerFilter {
        var filter = LedgerFilter()
        filter.since = proposition.since
        filter.asOf = proposition.asOf
        return filter
    }
}

extension [Testimony] {
    /// Without what is only handed on to be rejected: in "denied a report that Vole had asked him to go"
    /// nobody vouches for what Vole asked.
    fileprivate var told: [Testimony] {
        let rejecting = Set(filter { Rejection($0.claim.record) != nil }.map(\.place))
        return filter { testimony in
            guard let parent = testimony.claim.record.parent else { return true }
            return !rejecting.contains(
                Testimony.Place(article: testimony.claim.article.id, label: parent))
        }
    }
}

extension Testimony {
    fileprivate struct Place: Hashable {
        let article: Int64
        let label: String
    }

    fileprivate var place: Place { Place(article: claim.article.id, label: claim.record.id) }
}

extension Evidence {
    /// Stronger evidence first; of equals the newer, then the one recorded first.
    static func isStronger(_ a: Evidence, _ b: Evidence) -> Bool {
        if a.weight != b.weight { return a.weight > b.weight }
        return (a.day ?? "", b.id) > (b.day ?? "", a.id)
    }
}
