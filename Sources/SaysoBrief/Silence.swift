import SaysoClaims
public import SaysoLedger

/// What nobody said: named, because a missing voice is evidence about the evidence.
public struct Silence: Hashable, Sendable {
    /// What kind.
    public enum Kind: String, Hashable, Sendable {
        /// No named speaker of a party to the question is on the record.
        case unheard
        /// Somebody declined to comment.
        case declined
    }

    /// What kind.
    public let kind: Kind

    /// The party of the question, or who declined.
    public let who: String

    /// Where somebody declined; `nil` for those unheard.
    public let claim: LedgerClaim?
}

extension Silence {
    /// The silences on a question.
    static func silences(
        on proposition: Proposition, _ evidence: [Evidence]
    ) -> [Silence] {
        let parties = [proposition.actor, proposition.recipient].compactMap { $0 }
            .filter(\.canSpeak)
        let unheard = parties.filter { party in
            !evidence.contains { party.isOnRecord(in: $0) }
        }
        var named: Set<String> = []
        let declined = evidence.compactMap { item -> Silence? in
            guard item.claim.declinesToComment,
                let who = item.claim.speakers.first?.name ?? item.claim.record.speakers.first?.name,
                named.insert(who).inserted
            else { return nil }
            return Silence(kind: .declined, who: who, claim: item.claim)
        }
        return unheard.map { Silence(kind: .unheard, who: $0.whoIsMissing, claim: nil) } + declined
    }
}

extension Party {
    /// Whether somebody with a name speaks for it: itself, or an official of its government.
    fileprivate func isOnRecord(in evidence: Evidence) -> Bool {
        evidence.claim.speakers.contains { speaker in
            guard speaker.isNamed else { return false }
            guard isGovernment else { return isSame(name: speaker.name, code: nil) }
            return isSame(name: speaker.name, code: speaker.code)
                && (speaker.code ?? "").contains("GOV")
        }
    }

    /// Of a government it is a named official that one waits for.
    fileprivate var whoIsMissing: String {
        isGovernment ? "the government that '\(name)' stands for" : name
    }
}
