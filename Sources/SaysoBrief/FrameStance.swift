import SaysoClaims

/// Where a claim points as its events tell: the act asked about, by the same parties, as so, as not
/// so, or as something else than a deed.
struct FrameStance: Hashable, Sendable {
    /// Where it points.
    let stance: Stance

    /// How near the act comes.
    let match: ActMatch

    /// How the act stands.
    let standing: Standing

    /// What the nearest of a claim's events tells; `nil` where none is the act asked about.
    init?(_ events: [EventRecord], on proposition: Proposition) {
        let found = events.compactMap { Self(event: $0, on: proposition) }
        guard let best = found.max(by: { $0.match < $1.match }) else { return nil }
        self = best
    }

    private init?(event: EventRecord, on proposition: Proposition) {
        guard let match = Self.match(event, proposition),
            let standing = Standing(modality: event.modality, polarity: event.polarity)
        else { return nil }
        self.match = match
        self.standing = standing
        stance = standing.stance
    }

    /// An act of the type asked about whose parties do not contradict those asked about.
    private static func match(_ event: EventRecord, _ proposition: Proposition) -> ActMatch? {
        guard let type = proposition.event, alike(event.type, type) else { return nil }
        let actor = agreement(event.actor, proposition.actor)
        let recipient = agreement(event.recipient, proposition.recipient)
        guard let actor, let recipient, actor || recipient else { return nil }
        return actor && recipient ? .whole : .act
    }

    /// Whether parties agree; false where one side names none, `nil` where they contradict.
    private static func agreement(_ told: [ParticipantRecord], _ asked: Party?) -> Bool? {
        guard let asked, !told.isEmpty else { return false }
        return told.contains { asked.isSame(name: $0.name, code: $0.code) } ? true : nil
    }

    /// A coming act of help is an agreement in PLOVER: the two are one act here.
    private static func alike(_ told: String, _ asked: String) -> Bool {
        told == asked
            || (told == "AGREE" && ["AID", "COOPERATE", "SUPPORT", "CONSULT"].contains(asked))
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
        case .possible: self = isSo ? .possible : .doubts
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

extension Party {
    /// Whether a participant of an event is meant: the same country where both have one, or a name
    /// of which one ends in the other.
    func isSame(name other: String, code otherCode: String?) -> Bool {
        if let country, let theirs = otherCode.flatMap(Self.country) { return country == theirs }
        let (own, their) = (name.lowercased(), other.lowercased())
        return own == their || own.hasSuffix(" " + their) || their.hasSuffix(" " + own)
    }

    /// The country of its code.
    var country: String? { code.flatMap(Self.country) }

    private static func country(of code: String) -> String? {
        let first = code.prefix { $0 != " " }
        return first.count == 3 ? String(first) : nil
    }
}
