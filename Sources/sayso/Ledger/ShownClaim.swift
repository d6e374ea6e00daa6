import SaysoClaims
import SaysoLedger
import SaysoText

/// A claim as `sayso show` shows it.
struct ShownClaim: Listable {
    let context: ClaimInContext
    let isExplained: Bool

    static let columns = LedgerClaim.columns

    var cells: [String] { context.claim.cells }

    private enum CodingKeys: String, CodingKey {
        case text, inner, told, why
    }

    func encode(to encoder: any Encoder) throws {
        try context.claim.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(context.text, forKey: .text)
        try container.encode(context.inner, forKey: .inner)
        try container.encode(context.events, forKey: .told)
        if isExplained {
            try container.encode(reasons.map { "\($0.0): \($0.1)" }, forKey: .why)
        }
    }

    func text(in layout: TextLayout) -> String {
        let claim = context.claim
        var lines = layout.wrapped("Claim \(claim.id) · \(claim.whose)", indent: 0, style: .bold)
        lines += layout.wrapped(claim.article.line, indent: 0, style: .faint)
        lines.append("")
        lines += layout.passage(of: context)
        lines.append("")
        for (name, value) in facts + (isExplained ? [("", "")] + reasons : []) {
            if name.isEmpty {
                lines.append("")
            } else {
                lines += layout.fact(name, value)
            }
        }
        return lines.asText
    }

    /// What is known of it, each under its name.
    private var facts: [(String, String)] {
        let record = context.claim.record
        let article = context.claim.article
        var facts: [(String, String)] = context.speakers.map { ("speaker", $0.line) }
        if facts.isEmpty { facts.append(("speaker", "none that the article gives")) }
        facts += record.speakers.compactMap(\.description).map { ("described", $0.text) }
        facts += record.via.map { ("via", $0.name) }
        facts += record.to.map { [("told to", $0.name)] } ?? []
        facts += record.basis.map { [("basis", $0.text)] } ?? []
        if let claim = record.claim {
            facts.append(
                (
                    "claims",
                    [claim.act, claim.polarity, claim.modality, claim.certainty]
                        .map { $0.replacing("_", with: " ") }.joined(separator: " · ")
                ))
            facts += claim.likelihood.map { [("likelihood", $0.line)] } ?? []
            facts += claim.said.map { [("said", $0.line)] } ?? []
            facts += claim.about.map { [("about", $0.line)] } ?? []
        }
        facts += context.events.map { ("event", $0.record.line) }
        facts += context.parent.map { [("inside", "claim \($0)")] } ?? []
        facts += context.inner.map {
            ("holds", "claim \($0.id): \($0.whose) · \($0.record.cue.words)")
        }
        facts.append(("sure", "\(record.confidence.toTwoDigits), \(record.manner)"))
        facts += context.claim.credibility.map { [("credibility", "\($0), by the analyst")] } ?? []
        let outlet = article.record.outlet ?? "the outlet"
        facts +=
            article.reliability.map { [("reliability", "\($0) of \(outlet), by the analyst")] }
            ?? []
        facts += context.speakers.compactMap { speaker in
            speaker.entity.reliability.map {
                ("reliability", "\($0) of \(speaker.entity.name), by the analyst")
            }
        }
        if context.claim.isRejected { facts.append(("rejected", "by the analyst")) }
        let age = article.isReplaced ? ", replaced by a newer one" : ""
        facts.append(
            ("article", "\(article.id): \(article.record.id), version \(article.version)" + age))
        facts += article.record.url.map { [("address", $0)] } ?? []
        facts.append(("sha256", article.record.sha256))
        let places = record.content.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
        facts.append(("content", "Unicode scalars \(places)"))
        return facts
    }

    /// Which stage decided what, as far as a ledger records it.
    private var reasons: [(String, String)] {
        let record = context.claim.record
        let reader = context.reader
        let floor = record.parent == nil ? reader.minConfidence : reader.minNestedConfidence
        var reasons = [
            ("reader", "sayso \(reader.version), \(reader.model), on \(context.readAt)"),
            (
                "attribution",
                "found by the attribution head: \(record.confidence.toTwoDigits), at least "
                    + "\(floor.value.toTwoDigits) was asked for"
            ),
            ("manner", "\(record.manner), by the quotation marks"),
        ]
        if let claim = record.claim {
            reasons.append(
                (
                    "claims",
                    "act, polarity, modality and certainty by the claims head; scores are not recorded"
                ))
            if let likelihood = claim.likelihood {
                let scale = likelihood.scale.map { ", range by \($0)" } ?? ", on no scale"
                reasons.append(("likelihood", "by the lexicon of likelihood" + scale))
            }
            if claim.said != nil || claim.about != nil {
                reasons.append(("times", "by the grammar of times, from the article's date"))
            }
        }
        if !record.speakers.isEmpty {
            let read = record.speakers.filter { !$0.entity.isEmpty }
            let names = read.map { "\($0.name) (\($0.entity))" }
            reasons.append(
                (
                    "speaker",
                    read.isEmpty
                        ? "as the analyst corrected it"
                        : names.joined(separator: ", ")
                            + ", by names and coreference in the article"
                ))
        }
        reasons += context.events.map { event in
            (
                "event",
                "\(event.record.type) at “\(event.record.cue.text)” by the codebook: "
                    + event.record.confidence.toTwoDigits
            )
        }
        reasons += context.decisions.map { ("decision", $0.line) }
        if context.decisions.isEmpty { reasons.append(("decision", "none by an analyst")) }
        return reasons
    }
}

extension TextLayout {
    /// A named fact: the name in a column of its own.
    func fact(_ name: String, _ value: String) -> [String] {
        let column = 14
        let lines = value.forTerminal.wrapped(to: max(width - column, 10))
        return lines.enumerated().map { number, line in
            let head = number == 0 ? name : ""
            let gap = String(repeating: " ", count: max(1, column - head.count))
            return (head.isEmpty ? "" : styled(head, .faint)) + gap + line
        }
    }

    /// The paragraphs that a claim stands in, with one on either side.
    func passage(of context: ClaimInContext) -> [String] {
        let record = context.claim.record
        let scalars = Array(context.text.unicodeScalars)
        let spans =
            record.source.map { ($0, Highlight.source) }
            + record.cue.map { ($0, Highlight.cue) }
            + record.content.map { ($0, Highlight.content) }
        let touched = (spans.map(\.0.start).min() ?? 0)..<(spans.map(\.0.end).max() ?? 0)
        var lines: [String] = []
        let paragraphs = scalars.paragraphs
        let first = paragraphs.firstIndex { $0.upperBound > touched.lowerBound } ?? 0
        let last = paragraphs.lastIndex { $0.lowerBound < touched.upperBound } ?? 0
        guard !paragraphs.isEmpty, first <= last else { return [] }
        let shown = max(0, first - 1)...min(paragraphs.count - 1, last + 1)
        if shown.lowerBound > 0 { lines += ["  …", ""] }
        for number in shown {
            if number > shown.lowerBound { lines.append("") }
            lines += highlighted(paragraphs[number], of: scalars, spans: spans)
        }
        if shown.upperBound < paragraphs.count - 1 { lines += ["", "  …"] }
        return lines
    }

    private func highlighted(
        _ paragraph: Range<Int>, of text: [Unicode.Scalar], spans: [(Span, Highlight)]
    ) -> [String] {
        var marked = String.UnicodeScalarView()
        for place in paragraph {
            for (span, highlight) in spans where max(span.start, paragraph.lowerBound) == place {
                if span.start < paragraph.upperBound, span.end > paragraph.lowerBound {
                    marked.append(highlight.opening)
                }
            }
            let scalar = text[place]
            marked.append(Highlight.marks.contains(scalar) ? "\u{FFFD}" : scalar)
            for (span, highlight) in spans
            where min(span.end, paragraph.upperBound) == place + 1 && span.start <= place {
                marked.append(highlight.closing)
            }
        }
        var open: Highlight?
        return String(marked).forTerminal.wrapped(to: max(width - 2, 10)).map { line in
            "  " + shown(line, open: &open)
        }
    }

    /// A line with its marks as colour, or as brackets where there is none.
    private func shown(_ line: String, open: inout Highlight?) -> String {
        var shown = ""
        if hasColour, let open { shown += "\u{1B}[\(open.code)m" }
        for scalar in line.unicodeScalars {
            if let begun = Highlight.allCases.first(where: { $0.opening == scalar }) {
                open = begun
                shown += hasColour ? "\u{1B}[\(begun.code)m" : begun.brackets.0
            } else if let ended = Highlight.allCases.first(where: { $0.closing == scalar }) {
                open = nil
                shown += hasColour ? "\u{1B}[0m" : ended.brackets.1
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        if hasColour, open != nil { shown += "\u{1B}[0m" }
        return shown
    }
}

/// What a stretch of an article is to a claim.
private enum Highlight: CaseIterable {
    case source, cue, content

    /// A scalar for private use that marks the beginning while lines are laid out.
    var opening: Unicode.Scalar {
        switch self {
        case .source: "\u{E000}"
        case .cue: "\u{E001}"
        case .content: "\u{E002}"
        }
    }

    /// The one that marks the end.
    var closing: Unicode.Scalar {
        switch self {
        case .source: "\u{E003}"
        case .cue: "\u{E004}"
        case .content: "\u{E005}"
        }
    }

    static let marks = Set(allCases.flatMap { [$0.opening, $0.closing] })

    /// The parameter of "Select Graphic Rendition" (ECMA-48, 8.3.117).
    var code: String {
        switch self {
        case .source: "1;36"
        case .cue: "1;33"
        case .content: "4"
        }
    }

    /// What stands around it without colour.
    var brackets: (String, String) {
        switch self {
        case .source: ("[", "]")
        case .cue: ("{", "}")
        case .content: ("<", ">")
        }
    }
}

extension [Unicode.Scalar] {
    /// The stretches between line breaks that hold more than blanks.
    fileprivate var paragraphs: [Range<Int>] {
        split { $0 == "\n" || $0 == "\r" }.map { $0.startIndex..<$0.endIndex }
            .filter { !self[$0].allSatisfy(\.properties.isWhitespace) }
    }
}

extension ListedSpeaker {
    /// "Tobin Harke · person · VLM GOV · 12 claims (number 5)".
    var line: String {
        [
            entity.name + (entity.isNamed ? "" : " (no name)"), entity.kind, entity.code ?? "",
            "\(counted(claims, "claim")) in all, number \(entity.id)",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension LikelihoodRecord {
    /// "“likely” (55 to 80 %, ICD 203)".
    var line: String { "“\(phrase.words)”\(range)" }
}

extension TimeRecord {
    /// "on Tuesday (2026-03-10)".
    var line: String {
        let days = Set([start, end].compactMap { $0 }).sorted()
        return text + (days.isEmpty ? "" : " (\(days.joined(separator: " to ")))")
    }
}
