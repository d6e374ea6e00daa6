import SaysoBrief
import SaysoClaims
import SaysoLedger

extension TextLayout {
    /// A brief laid out for a person to read.
    func text(of brief: Brief) -> String {
        var lines = wrapped(brief.question, indent: 0, style: .bold)
        for (name, value) in BriefWords.understood(brief.proposition) {
            lines += wrapped("\(name): \(value)", indent: 2, style: .faint)
        }
        if let fallback = BriefWords.fallback(brief.proposition) {
            lines += wrapped(fallback, indent: 2, style: .warning)
        }
        lines += wrapped(BriefWords.counts(brief), indent: 2, style: .faint)
        if let nothing = BriefWords.nothing(brief) { lines += ["", "  " + nothing] }
        for stance in Brief.positions { lines += position(stance, of: brief) }
        lines += section(
            BriefWords.contextHeading(brief), brief.context.flatMap { line($0, others: []) })
        lines += section("Rankings", brief.comparisons.flatMap { line($0, others: []) })
        lines += sentences("Changes", brief.changes.map(BriefWords.change))
        lines += sentences("Not heard", brief.silences.map(BriefWords.silence))
        lines += sentences("Mind", BriefWords.remarks(brief))
        return lines.joined(separator: "\n") + "\n"
    }

    private func position(_ stance: Stance, of brief: Brief) -> [String] {
        let origins = brief.origins(stance)
        guard !origins.isEmpty else { return [] }
        let heading = "\(BriefWords.heading(of: stance)) (\(counted(origins.count, "origin")))"
        return section(heading, origins.flatMap { line($0.first, others: $0.others) })
    }

    private func line(_ evidence: Evidence, others: [Evidence]) -> [String] {
        var lines = wrapped(BriefWords.speaker(evidence), indent: 4, style: .speaker)
        lines += wrapped(BriefWords.quoted(evidence, to: 400), indent: 6, style: .plain)
        lines += wrapped(
            BriefWords.facts(evidence).joined(separator: " · "), indent: 6, style: .faint)
        if !others.isEmpty {
            lines += wrapped(BriefWords.also(others), indent: 6, style: .faint)
        }
        return lines
    }

    private func section(_ heading: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", "  " + styled(heading, .bold)] + lines
    }

    private func sentences(_ heading: String, _ sentences: [String]) -> [String] {
        section(heading, sentences.flatMap { wrapped($0, indent: 4, style: .plain) })
    }
}
