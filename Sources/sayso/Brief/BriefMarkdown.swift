import SaysoBrief
import SaysoClaims
import SaysoLedger

/// A brief as Markdown.
struct BriefMarkdown {
    let brief: Brief

    init(_ brief: Brief) { self.brief = brief }

    /// The document, ending with a line break.
    var text: String {
        var lines = ["# \(brief.question.markdown)", ""]
        lines += BriefWords.understood(brief.proposition).map {
            "- \($0.name): \($0.value.markdown)"
        }
        lines += ["- \(BriefWords.counts(brief))", ""]
        if let fallback = BriefWords.fallback(brief.proposition) { lines += ["> \(fallback)", ""] }
        if let nothing = BriefWords.nothing(brief) { lines += [nothing, ""] }
        for stance in Brief.positions {
            let origins = brief.origins(stance)
            let heading = "\(BriefWords.heading(of: stance)) (\(counted(origins.count, "origin")))"
            lines += section(heading, origins.flatMap { item($0.first, others: $0.others) })
        }
        lines += section(
            BriefWords.contextHeading(brief), brief.context.flatMap { item($0, others: []) })
        lines += section("Rankings", brief.comparisons.flatMap { item($0, others: []) })
        lines += section("Changes", brief.changes.map { "- " + BriefWords.change($0).markdown })
        lines += section("Not heard", brief.silences.map { "- " + BriefWords.silence($0).markdown })
        lines += section("Mind", BriefWords.remarks(brief).map { "- " + $0 })
        return lines.joined(separator: "\n")
    }

    private func section(_ heading: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["## \(heading)", ""] + lines + [""]
    }

    private func item(_ evidence: Evidence, others: [Evidence]) -> [String] {
        var lines = [
            "- **\(BriefWords.speaker(evidence).markdown)**: \(BriefWords.quoted(evidence, to: 600).markdown)  ",
            "  " + BriefWords.facts(evidence).joined(separator: " · ").markdown,
        ]
        if !others.isEmpty {
            lines.append("  (\(BriefWords.also(others).markdown))")
        }
        return lines
    }
}

extension String {
    /// Without line breaks, and with every mark that Markdown would read escaped.
    fileprivate var markdown: String {
        var out = ""
        for character in split(whereSeparator: \.isNewline).joined(separator: " ") {
            if "\\`*_{}[]<>#|".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }
}
