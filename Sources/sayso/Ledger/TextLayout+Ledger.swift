import SaysoClaims
import SaysoLedger

extension TextLayout {
    /// One claim of a listing: who, how and where, then what.
    func text(of claim: LedgerClaim) -> String {
        let record = claim.record
        let said = "\(claim.whose) · \(record.cue.words) (\(record.confidence.toTwoDigits))"
        var lines = wrapped("\(claim.id)  \(said)", indent: 0, style: .speaker)
        lines += wrapped(record.content.words, indent: 4, style: .plain)
        let standing = record.claim?.line ?? ""
        if !standing.isEmpty { lines += wrapped(standing, indent: 4, style: .faint) }
        let rejected = claim.isRejected ? "rejected · " : ""
        lines += wrapped(rejected + claim.article.line, indent: 4, style: .faint)
        return lines.asText + "\n"
    }

    /// One event of a listing.
    func text(of event: LedgerEvent) -> String {
        let record = event.record
        let parties = [record.actor, record.recipient].map { side in
            side.isEmpty ? "?" : side.map(\.name).joined(separator: ", ")
        }
        let heading = [
            record.type + (record.mode.map { " (\($0))" } ?? ""),
            parties.joined(separator: " → "),
            (record.negation ? "not " : "") + record.modality.replacing("_", with: " "),
        ]
        var lines = wrapped(
            "\(event.id)  " + heading.joined(separator: " · "), indent: 0, style: .speaker)
        let what = [record.cue.text, record.theme.words, record.time?.text ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        lines += wrapped(what, indent: 4, style: .plain)
        let whose = event.claim.map { claim in
            let names = event.speakers.map(\.name).joined(separator: ", ")
            return "by \(names.isEmpty ? "no named source" : names), claim \(claim) · "
        }
        lines += wrapped(
            (whose ?? "in the writer's voice · ") + event.article.line, indent: 4, style: .faint)
        return lines.asText + "\n"
    }

    /// One article of a listing.
    func text(of article: ListedArticle) -> String {
        let record = article.article.record
        var lines = wrapped(
            "\(article.id)  \(record.title ?? record.id)", indent: 0, style: .bold)
        let facts = [
            record.outlet, article.article.day ?? record.published,
            counted(article.claims, "claim"), counted(article.events, "event"),
            article.article.version > 1 ? "version \(article.article.version)" : nil,
            record.title == nil ? nil : record.id,
        ]
        lines += wrapped(
            facts.compactMap { $0 }.joined(separator: " · "), indent: 4, style: .faint)
        for problem in article.problems {
            lines += wrapped("\(problem.what) (\(problem.place))", indent: 4, style: .warning)
        }
        return lines.asText
    }

    /// One speaker of a listing.
    func text(of speaker: ListedSpeaker) -> String {
        let others = speaker.names.dropFirst()
        let name = speaker.entity.name + (speaker.entity.isNamed ? "" : " (no name)")
        var lines = wrapped("\(speaker.id)  \(name)", indent: 0, style: .speaker)
        let days = Set([speaker.first, speaker.last].compactMap { $0 }).sorted()
        let facts = [
            speaker.entity.kind, speaker.entity.code, counted(speaker.claims, "claim"),
            days.isEmpty ? nil : days.joined(separator: " to "),
            others.isEmpty ? nil : "also " + others.joined(separator: ", "),
        ]
        lines += wrapped(
            facts.compactMap { $0 }.joined(separator: " · "), indent: 4, style: .faint)
        return lines.asText
    }
}

extension LedgerClaim {
    /// On whose word, by the ledger's names, else by the article's words.
    var whose: String {
        if !speakers.isEmpty { return speakers.map(\.name).joined(separator: ", ") }
        return record.source.isEmpty ? "(no source)" : record.source.words
    }
}

extension LedgerArticle {
    /// "The Meridian · 2026-03-12 · news-17".
    var line: String {
        [record.outlet, day ?? record.published, record.title ?? record.id].compactMap { $0 }
            .joined(separator: " · ")
    }
}

extension [String] {
    /// The lines with their line breaks.
    var asText: String { map { $0 + "\n" }.joined() }
}

extension Array {
    /// The elements in pieces of so many, the last one shorter.
    func pieces(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
