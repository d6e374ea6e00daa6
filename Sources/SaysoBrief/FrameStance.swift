import SaysoClaims
import SaysoLedger

/// Where a claim points as its events tell: the act asked about, by the same parties, as so, as not
/// so, or as something else than a deed.
struct FrameStance: Hashable, Sendable {
    /// Where it points.
    let stance: Stance

    /// How near the act comes.
    let match: ActMatch

    /// How the act stands.
    let standing: Standing

    /// Whether the claim itself asks for it.
    private let isOfRequest: Bool

    /// Whether the act is only asked for or asked about, by those asked about; of a request it may be
    /// unsaid of whom.
    var isRequestOrQuestion: Bool { stance == .unrelated && (match == .whole || isOfRequest) }

    /// What the nearest of a claim's events tells, or, where it has none of its own, of what it hands on;
    /// `nil` where none is the act asked about.
    init?(_ testimony: Testimony, isRejected: Bool, on proposition: Proposition) {
        let record = testimony.claim.record
        var found = testimony.events.compactMap {
            Self(event: $0, of: record.claim, on: proposition)
        }
        // What is handed on to be rejected is not told.
        if found.isEmpty, !isRejected {
            found = testimony.handedOn.compactMap { Self(event: $0, of: nil, on: proposition) }
        }
        guard let best = found.max(by: { $0.match < $1.match }) else { return nil }
        self = best
    }

    private init?(event: EventRecord, of claim: ClaimRecord?, on proposition: Proposition) {
        guard let match = Self.match(event, proposition),
            let standing = Standing(modality: event.modality, polarity: event.polarity)
        else { return nil }
        self.match = match
        self.standing = claim?.isOwnPlan ?? false ? standing.asPlan : standing
        stance = standing.stance
        isOfRequest = claim?.act == SpeechAct.request.rawValue
    }

    /// An act of the type asked about whose parties do not contradict those asked about.
    private static func match(_ event: EventRecord, _ proposition: Proposition) -> ActMatch? {
        guard proposition.acts.contains(event.type) else { return nil }
        let asked = [(event.actor, proposition.actor), (event.recipient, proposition.recipient)]
            .filter { $0.1 != nil }
        let agreements = asked.map { agreement($0.0, $0.1) }
        guard !agreements.contains(nil), agreements.contains(true) else { return nil }
        return agreements.contains(false) ? .act : .whole
    }

    /// Whether parties agree; false where it is not told who is meant, `nil` where they contradict.
    private static func agreement(_ told: [ParticipantRecord], _ asked: Party?) -> Bool? {
        guard let asked, !told.isEmpty else { return false }
        if told.contains(where: { asked.isSame(name: $0.name, code: $0.code) }) { return true }
        return told.allSatisfy { asked.isOther(name: $0.name, code: $0.code) } ? nil : false
    }
}

/// How near an act comes to what is asked.
public enum ActMatch: Int, Hashable, Sendable, Comparable {
    /// The act asked about, its parties as far as they are told.
    case act = 1
    /// The act asked about, by and toward the parties asked about.
    case whole = 2

    /// Orders by nearness.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What a brief shows an act as: an intention is not a deed, and a request is not a plan.
public enum Standing: String, Hashable, Sendable, CaseIterable {
    case done, denied, intends, refuses, predicts, doubts, possible, conditional, requested, asked

    init?(modality: String, polarity: String) {
        guard let modality = Modality(rawValue: modality) else { return nil }
        let isSo = polarity == Polarity.positive.rawValue
        switch modality {
        case .happenedOrIs: self = isSo ? .done : .denied
        case .intendedOrPlanned: self = isSo ? .intends : .refuses
        case .predicted: self = isSo ? .predicts : .doubts
        case .possible: self = .possible
        case .conditionalOrHypothetical: self = .conditional
        case .requestedOrOrdered: self = .requested
        case .asked: self = .asked
        }
    }

    /// Where an act of this standing points; what is only asked for or asked about is context.
    var stance: Stance {
        switch self {
        case .done, .intends, .predicts: .supports
        case .denied, .refuses, .doubts: .opposes
        case .possible, .conditional: .conditional
        case .requested, .asked: .unrelated
        }
    }
}

extension Standing {
    /// A prediction of one's own act is a plan.
    fileprivate var asPlan: Standing {
        switch self {
        case .predicts: .intends
        case .doubts: .refuses
        default: self
        }
    }
}

extension ClaimRecord {
    /// Whether the source promises, or tells what it is going to do.
    fileprivate var isOwnPlan: Bool {
        act == SpeechAct.promise.rawValue || modality == Modality.intendedOrPlanned.rawValue
    }
}
