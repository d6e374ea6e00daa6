import SaysoClaims
public import SaysoLedger

/// A speaker whose evidence points elsewhere than before, or both ways at once.
public struct Change: Hashable, Sendable {
    /// What kind.
    public enum Kind: String, Hashable, Sendable {
        /// Another line on a later day.
        case changed
        /// Both ways on one day, or where no day tells which was first.
        case contradicts
    }

    /// What kind.
    public let kind: Kind

    /// Who.
    public let speaker: LedgerEntity

    /// What was said first.
    public let before: Evidence

    /// What was said later.
    public let after: Evidence
}

extension Change {
    /// The changes among evidence: of named speakers, who are the same across articles, in their own
    /// words, not as others report them.
    static func changes(among evidence: [Evidence]) -> [Change] {
        var bySpeaker: [LedgerEntity: [Evidence]] = [:]
        for item in evidence where item.isOwnLine {
            for speaker in item.claim.speakers where speaker.isNamed {
                bySpeaker[speaker, default: []].append(item)
            }
        }
        return bySpeaker.sorted { $0.key.id < $1.key.id }.flatMap { speaker, said in
            changes(of: speaker, lines(said))
        }
    }

    /// A speaker's line on each day, the earliest first; on a day without one line the two strongest
    /// that contradict each other.
    private static func lines(_ said: [Evidence]) -> [[Evidence]] {
        let days = Dictionary(grouping: said) { $0.day ?? "" }
        return days.sorted { $0.key < $1.key }.map { _, own in
            let strongest = own.sorted(by: Evidence.isStronger)
            let contrary = strongest.first { $0.stance != strongest[0].stance }
            return [strongest[0]] + (contrary.map { [$0] } ?? [])
        }
    }

    private static func changes(of speaker: LedgerEntity, _ lines: [[Evidence]]) -> [Change] {
        let within = lines.filter { $0.count == 2 }.map {
            Change(kind: .contradicts, speaker: speaker, before: $0[0], after: $0[1])
        }
        let between = zip(lines, lines.dropFirst()).compactMap { before, after -> Change? in
            let (before, after) = (before[0], after[0])
            guard before.stance != after.stance else { return nil }
            let isDated = before.day != nil
            return Change(
                kind: isDated ? .changed : .contradicts, speaker: speaker, before: before,
                after: after)
        }
        return between + within
    }
}

extension Evidence {
    /// A claim has to take its stance this surely to be somebody's line.
    private static let sureness = 0.6

    /// Whether it is what its speaker says for certain: yes or no, and nobody else's report of it.
    fileprivate var isOwnLine: Bool {
        (stance == .supports || stance == .opposes) && score >= Self.sureness
            && claim.record.via.isEmpty && claim.record.parent == nil
    }
}
