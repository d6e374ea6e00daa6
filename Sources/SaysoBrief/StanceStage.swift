import Foundation
import SaysoClaims
import SaysoEncoder
import SaysoLedger

/// Claims → evidence: where each points, by what its events tell and by the pair of question and
/// claim.
struct StanceStage {
    private let reader: PairReader?
    private let question: String
    private let proposition: Proposition
    private let settings: StanceSettings

    /// Creates a stage; without a reader the events alone decide.
    init(
        _ reader: PairReader?, question: String, _ proposition: Proposition,
        settings: StanceSettings = StanceSettings()
    ) {
        self.reader = reader
        self.question = question
        self.proposition = proposition
        self.settings = settings
    }

    /// The claims that bear on the question or give its setting, in the order given.
    ///
    /// Pairs are read on as many tasks as there are processors; a pair's result does not depend on
    /// the others.
    func evidence(among testimony: [Testimony], tasks: Int) async -> [Evidence] {
        await withTaskGroup(of: [(Int, Evidence?)].self) { group in
            for task in 0..<max(1, tasks) {
                group.addTask {
                    var workspace = Workspace()
                    return stride(from: task, to: testimony.count, by: max(1, tasks)).map {
                        ($0, evidence(of: testimony[$0], &workspace))
                    }
                }
            }
            var found: [(Int, Evidence?)] = []
            for await part in group { found += part }
            return found.sorted { $0.0 < $1.0 }.compactMap(\.1)
        }
    }

    private func evidence(of testimony: Testimony, _ workspace: inout Workspace) -> Evidence? {
        let rejection = Rejection(testimony.claim.record)
        let frame =
            settings.usesFrames
            ? FrameStance(testimony, isRejected: rejection != nil, on: proposition) : nil
        let odds = odds(of: testimony, rejection, &workspace)
        guard case (var stance, let score)? = settings.joined(odds, frame, hasPair: reader != nil)
        else {
            return nil
        }
        // Whoever ranks alternatives grants the one against the other, and whoever declines to
        // comment neither confirms nor denies: both say neither yes nor no. Whoever refuses to act
        // does say.
        let claim = testimony.claim
        let isOpen =
            claim.ranksAlternatives || claim.declinesToComment && rejection == nil
        if stance != .unrelated, isOpen { stance = .conditional }
        // Whoever would receive asks for the act: that is why the question is put, and no answer.
        let asksForIt = stance == .supports && claim.isRequest(by: proposition.recipient)
        if asksForIt { stance = .unrelated }
        // What the events tell is shown only where it is what decided.
        let told = frame.flatMap { $0.stance == stance ? $0 : nil }
        return Evidence(
            claim: testimony.claim, passage: testimony.passage, contents: testimony.contents,
            stance: proposition.isNegated ? stance.turned : stance,
            standing: asksForIt ? .requested : told?.standing,
            match: told?.match, score: score, origin: 0)
    }
}

extension LedgerClaim {
    /// Whether a party asks for something or orders it.
    fileprivate func isRequest(by party: Party?) -> Bool {
        guard let party, record.claim?.act == SpeechAct.request.rawValue else { return false }
        return speakers.contains { $0.isNamed && party.isSame(name: $0.name, code: $0.code) }
    }
}

extension StanceStage {
    /// How likely each stance is as the pair of question and claim tells; none without a reader.
    ///
    /// What is rejected is read alone, too, and its sides exchanged: few claims are rejections, and the
    /// reader has learnt little of them.
    private func odds(
        of testimony: Testimony, _ rejection: Rejection?, _ workspace: inout Workspace
    ) -> [Double] {
        guard let reader else { return [Double](repeating: 0, count: Stance.allCases.count) }
        let whole = reader.probabilities(of: testimony, on: question, workspace: &workspace)
            .map { Double($0) }
        guard let rejection else { return whole }
        var turned = reader.probabilities(
            ofStatement: rejection.statement, on: question, workspace: &workspace
        ).map { Double($0) }
        turned.swapAt(Stance.supports.index, Stance.opposes.index)
        return zip(whole, turned).map {
            ($0 + Self.weightOfTurned * $1) / (1 + Self.weightOfTurned)
        }
    }

    private static let weightOfTurned = 2.0
}

/// How the stance of a claim's events and that of the pair are joined.
struct StanceSettings: Hashable, Sendable {
    /// Whether events have a say.
    var usesFrames = true

    /// What an event of the act asked about adds to the probability of its stance.
    var actWeight = 0.2

    /// The same where its parties are those asked about.
    var wholeWeight = 0.6

    /// Claims that bear less likely than this are left out.
    var bearing = 0.5

    /// A conditional stance has to be this likely among those that bear.
    var conditional = 0.35

    /// The usual settings.
    init() {}

    /// With the thresholds that a model was fitted to, as JSON; the usual ones where it has none.
    init(fitted: String?) {
        guard let fitted,
            let found = try? JSONDecoder().decode(Thresholds.self, from: Data(fitted.utf8))
        else { return }
        bearing = found.bearing
        conditional = found.conditional
    }

    private struct Thresholds: Decodable {
        let bearing: Double
        let conditional: Double
    }

    /// The stance with its probability; `nil` where the claim does not bear on the question.
    ///
    /// What is only requested or asked about is context (``Stance/unrelated``), whatever the pair
    /// says, where its parties are those asked about, or the claim is a request that leaves unsaid
    /// of whom.
    func joined(
        _ pair: [Double], _ frame: FrameStance?, hasPair: Bool
    ) -> (stance: Stance, score: Double)? {
        if let frame, frame.isRequestOrQuestion { return (.unrelated, 1) }
        var odds = pair
        if let frame, frame.stance != .unrelated {
            let weight = frame.match == .whole ? wholeWeight : actWeight
            odds = odds.map { $0 * (1 - weight) }
            odds[frame.stance.index] += hasPair ? weight : 1
        }
        let bears = odds[0] + odds[1] + odds[2]
        guard bears >= bearing else { return nil }
        if odds[2] / bears >= conditional { return (.conditional, odds[2]) }
        return odds[0] >= odds[1] ? (.supports, odds[0]) : (.opposes, odds[1])
    }
}

extension Stance {
    fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The same toward the contrary question.
    fileprivate var turned: Stance {
        switch self {
        case .supports: .opposes
        case .opposes: .supports
        case .conditional, .unrelated: self
        }
    }
}
