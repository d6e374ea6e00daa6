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
    /// The changes among evidence: of named speakers, who are the same across articles.
    static func changes(among evidence: [Evidence]) -> [Change] {
        var bySpeaker: [LedgerEntity: [Evidence]] = [:]
        for item in evidence where item.stance == .supports || item.stance == .opposes {
            for speaker in item.claim.speakers where speaker.isNamed {
                bySpeaker[speaker, default: []].append(item)
            }
        }
        return bySpeaker.sorted { $0.key.id < $1.key.id }.flatMap { speaker, said in
            changes(of: speaker, said.sorted { ($0.day ?? "", $0.id) < ($1.day ?? "", $1.id) })
        }
    }

    private static func changes(of speaker: LedgerEntity, _ said: [Evidence]) -> [Change] {
        zip(said, said.dropFirst()).compactMap { before, after in
            guard before.stance != after.stance else { return nil }
            let isLater = before.day != nil && after.day != nil && before.day != after.day
            return Change(
                kind: isLater ? .changed : .contradicts, speaker: speaker, before: before,
                after: after)
        }
    }
}
