public import SaysoClaims
import SaysoLedger

/// The evidence that a ledger holds on a question: who said what points where, never who is right.
public struct Brief: Hashable, Sendable {
    /// The question as it was put.
    public let question: String

    /// What was understood of it.
    public let proposition: Proposition

    /// How many articles the ledger holds, of the days asked for.
    public let articles: Int

    /// What bears on the question, the strongest of each position first.
    public let evidence: [Evidence]

    /// What gives the setting: requests for the act, warnings of it.
    public let context: [Evidence]

    /// Who changed their line.
    public let changes: [Change]

    /// What nobody said.
    public let silences: [Silence]

    /// How many further claims were found, of those held against the question, for which there was no
    /// line.
    public let leftOut: Int
}

extension Brief {
    /// The positions that evidence takes, in the order in which they are shown.
    public static let positions: [Stance] = [.supports, .opposes, .conditional]

    /// The evidence of a position, the strongest first.
    public func evidence(_ stance: Stance) -> [Evidence] { evidence.filter { $0.stance == stance } }

    /// The day that it looks back from; `nil` for all that the ledger has.
    public var asOf: CalendarDay? { proposition.asOf }

    /// Rankings of alternatives: "more likely rations than tanks".
    public var comparisons: [Evidence] { evidence.filter(\.isComparison) }

    /// How many speak.
    public var speakerCount: Int { Set(evidence.flatMap { $0.claim.speakers.map(\.id) }).count }

    /// On how many independent words the evidence rests.
    public var originCount: Int { Set(evidence.map(\.origin)).count }

    /// A position's evidence by origin: the strongest of each, and what else is on the same word.
    public func origins(_ stance: Stance) -> [(first: Evidence, others: [Evidence])] {
        var order: [Int] = []
        var groups: [Int: [Evidence]] = [:]
        for item in evidence(stance) {
            if groups[item.origin] == nil { order.append(item.origin) }
            groups[item.origin, default: []].append(item)
        }
        return order.compactMap { number in
            groups[number].map { (first: $0[0], others: Array($0.dropFirst())) }
        }
    }

    /// Positions of which all evidence came through somebody else.
    public var secondHandOnly: [Stance] {
        Self.positions.filter { stance in
            let own = evidence(stance)
            return !own.isEmpty && own.allSatisfy(\.isSecondHand)
        }
    }

    /// Positions that rest on one source, and that without a name.
    public var onOneUnnamedSource: [Stance] {
        Self.positions.filter { stance in
            let own = evidence(stance)
            return !own.isEmpty && Set(own.map(\.origin)).count == 1
                && own.allSatisfy(\.isAnonymous)
        }
    }
}
