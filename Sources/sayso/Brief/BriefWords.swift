import SaysoBrief
import SaysoClaims
import SaysoLedger

/// The words that every view of a brief uses, so that text, Markdown and HTML say the same.
enum BriefWords {
    /// A position's heading.
    static func heading(of stance: Stance) -> String {
        switch stance {
        case .supports: "Points to yes"
        case .opposes: "Points to no"
        case .conditional: "Depends, or is left open"
        case .unrelated: "The setting"
        }
    }

    /// The same where there is little room.
    static func label(of stance: Stance) -> String {
        switch stance {
        case .supports: "to yes"
        case .opposes: "to no"
        case .conditional: "depends"
        case .unrelated: "setting"
        }
    }

    /// What stands over the claims that point nowhere.
    static func contextHeading(_ brief: Brief) -> String {
        brief.proposition.form == .words ? "Found by its words" : heading(of: .unrelated)
    }

    /// That nothing was found, where that is so.
    static func nothing(_ brief: Brief) -> String? {
        let isEmpty = brief.evidence.isEmpty && brief.context.isEmpty
        return isEmpty ? "No claim in these articles bears on it." : nil
    }

    /// What was understood, part by part.
    static func understood(_ proposition: Proposition) -> [(name: String, value: String)] {
        var parts = [("asked", proposition.statement)]
        func add(_ name: String, _ party: Party?) {
            guard let party else { return }
            parts.append((name, party.name + (party.code.map { " (\($0))" } ?? "")))
        }
        add("actor", proposition.actor)
        if let event = proposition.event { parts.append(("act", event)) }
        add("recipient", proposition.recipient)
        if let since = proposition.since { parts.append(("since", "\(since)")) }
        return parts
    }

    /// That a question was not understood, and what was done instead.
    static func fallback(_ proposition: Proposition) -> String? {
        guard proposition.form == .words else { return nil }
        return """
            This is no question for yes or no, so it was only searched for its words \
            (\(proposition.words.joined(separator: ", "))). Ask as in "Will …?", "Did …?" or "Is …?".
            """
    }

    /// "84 articles, 31 speakers, 24 independent origins".
    static func counts(_ brief: Brief) -> String {
        let day = brief.asOf.map { "as of \($0) · " } ?? ""
        return day
            + [
                counted(brief.articles, "article"), counted(brief.speakerCount, "speaker"),
                counted(brief.originCount, "independent origin"),
            ].joined(separator: " · ")
    }

    /// Who says it: the speakers with descriptions, the chain, whom it was told.
    static func speaker(_ evidence: Evidence) -> String {
        let record = evidence.claim.record
        let known = evidence.claim.speakers
        let names = record.speakers.enumerated().map { place, speaker in
            // The ledger may know a fuller name, or one that the analyst gave.
            let isKnown = speaker.named && known.count == record.speakers.count
            let name = isKnown ? known[place].name : speaker.name
            return name + (speaker.hides ? " (unnamed)" : "") + description(speaker)
        }
        let who = names.isEmpty ? "nobody named" : names.joined(separator: " and ")
        let chain = record.via.map { " ‹ via \($0.name)" }.joined()
        return who + chain
    }

    private static func description(_ speaker: SpeakerRecord) -> String {
        guard let text = speaker.description?.text, text != speaker.name,
            !titles.contains(text.trimmingSuffix("."))
        else { return "" }
        return ", " + text
    }

    /// Forms of address, which describe nobody.
    private static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lady", "Lord",
    ]

    /// What hands the claim over, and the claim's words between quotation marks, those of the article
    /// where it has some: denied: “that it rained”.
    static func quoted(_ evidence: Evidence, to most: Int) -> String {
        let words = evidence.words.cut(to: most)
        let quoted = "\"“‘'".contains(words.first ?? " ") ? words : "“\(words)”"
        let cue = evidence.claim.record.cue.map(\.text).joined(separator: " … ")
        return cue.isEmpty ? quoted : "\(cue.trimmingSuffix(",").trimmingSuffix(":")): \(quoted)"
    }

    /// What else is on the same word, each with where it stands.
    static func also(_ others: [Evidence]) -> String {
        "also: "
            + others.map { "\(speaker($0)), \(place($0).joined(separator: ", "))" }
            .joined(separator: "; ")
    }

    /// The standing of the act, the likelihood as worded, where and when.
    static func facts(_ evidence: Evidence) -> [String] {
        let likelihood = evidence.claim.record.claim?.likelihood
        return [
            evidence.standing.map(standing), likelihood.map { "“\($0.phrase.words)”\($0.range)" },
        ].compactMap { $0 } + place(evidence)
    }

    /// The outlet, the day and the title, or the id of what has none.
    private static func place(_ evidence: Evidence) -> [String] {
        let article = evidence.claim.article
        return [
            article.record.outlet, article.day ?? article.record.published,
            article.record.title ?? article.record.id,
        ].compactMap { $0 }
    }

    /// How the act asked about is told.
    static func standing(_ standing: Standing) -> String {
        switch standing {
        case .done: "told as done"
        case .denied: "told as not so"
        case .intends: "an intention"
        case .refuses: "no intention"
        case .predicts: "a prediction"
        case .doubts: "held unlikely"
        case .possible: "possible"
        case .conditional: "under a condition"
        case .requested: "asked for"
        case .asked: "a question"
        }
    }

    /// What is known of the evidence beside it, a sentence each.
    static func remarks(_ brief: Brief) -> [String] {
        brief.secondHandOnly.map { "All that \(verb($0)) is second-hand." }
            + brief.onOneUnnamedSource.map { "All that \(verb($0)) rests on one unnamed source." }
            + (brief.leftOut > 0
                ? [
                    "\(counted(brief.leftOut, "further claim")) found, for which there was no line (--lines)."
                ]
                : [])
    }

    /// Somebody's change of line, in a sentence.
    static func change(_ change: Change) -> String {
        let (before, after) = (change.before, change.after)
        return switch change.kind {
        case .changed:
            """
            \(change.speaker.name): \(verb(before.stance)) on \(before.day ?? "an unknown day") \
            (\(quoted(before, to: 80))), \(verb(after.stance)) on \(after.day ?? "an unknown day") \
            (\(quoted(after, to: 80)))
            """
        case .contradicts:
            """
            \(change.speaker.name): both \(verb(before.stance)) (\(quoted(before, to: 80))) and \
            \(verb(after.stance)) (\(quoted(after, to: 80)))\(day(of: change))
            """
        }
    }

    /// " on 2031-03-09" where both are of that day.
    private static func day(of change: Change) -> String {
        guard let day = change.after.day, day == change.before.day else { return "" }
        return " on \(day)"
    }

    /// A missing voice, in a sentence.
    static func silence(_ silence: Silence) -> String {
        switch silence.kind {
        case .unheard:
            "No statement by \(silence.who) that bears on it was found in these articles."
        case .declined:
            [silence.who, silence.claim?.record.cue.words, silence.claim?.record.content.words]
                .compactMap { $0 }.joined(separator: " ") + "."
        }
    }

    private static func verb(_ stance: Stance) -> String {
        switch stance {
        case .supports: "points to yes"
        case .opposes: "points to no"
        case .conditional: "leaves it open"
        case .unrelated: "gives the setting"
        }
    }
}

extension String {
    /// Without a mark at its end.
    fileprivate func trimmingSuffix(_ mark: String) -> String {
        hasSuffix(mark) ? String(dropLast(mark.count)) : self
    }

    /// Cut at a word's end where it is longer, the cut shown by an ellipsis in brackets.
    func cut(to most: Int) -> String {
        guard count > most else { return self }
        let kept = prefix(most)
        return kept[..<(kept.lastIndex(of: " ") ?? kept.endIndex)] + " […]"
    }
}
