package import SaysoClaims

/// A reading laid out for a person to read.
///
///     Minister denies port plan
///     The Meridian · 2026-03-12 · 3,412 characters · 2 attributions
///
///       Foreign media · quoted (indirect, 0.91)
///         unnamed officials as saying that the port has sent signals
///
///         unnamed officials · saying (indirect, 0.88)
///           that the port has sent signals
///
/// What stands inside another attribution's content is indented under it. An article is
/// somebody else's text: marks that would steer a terminal are shown as � and never sent.
package struct TextLayout: Sendable {
    /// Columns.
    package let width: Int

    /// Whether bold and colour may be used.
    package let hasColour: Bool

    /// Creates a layout.
    package init(width: Int, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    /// One article, ending with a line break.
    package func text(of record: ReadingRecord) -> String {
        var lines = heading(of: record)
        for (attribution, depth) in record.attributions.nested {
            lines.append("")
            lines += layOut(attribution, depth: depth)
        }
        if !record.events.isEmpty {
            lines += ["", "  " + styled("Events", .bold)]
            for event in record.events { lines += wrapped(event.line, indent: 4, style: .plain) }
        }
        if !record.problems.isEmpty {
            lines += ["", "  " + styled("Problems", .bold)]
            for problem in record.problems {
                lines += wrapped("\(problem.what) (\(problem.place))", indent: 4, style: .warning)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func heading(of record: ReadingRecord) -> [String] {
        let article = record.article
        let count = record.attributions.count
        let facts = [
            article.title == nil ? nil : article.id, article.outlet, article.published,
            counted(article.characters, "character"), counted(count, "attribution"),
        ]
        return wrapped(article.title ?? article.id, indent: 0, style: .bold)
            + wrapped(facts.compactMap { $0 }.joined(separator: " · "), indent: 0, style: .faint)
    }

    private func layOut(_ attribution: AttributionRecord, depth: Int) -> [String] {
        // Deeper than this, nothing would be left of the line.
        let indent = min(2 + 2 * depth, max(2, width / 2))
        let source = attribution.source.isEmpty ? "(no source)" : attribution.source.words
        let grade = "(\(attribution.manner), \(attribution.confidence.toTwoDigits))"
        let said = "\(source) · \(attribution.cue.words) \(grade)"
        return wrapped(said, indent: indent, style: .speaker)
            + wrapped(attribution.content.words, indent: indent + 2, style: .plain)
            + claimed(attribution.claim, indent: indent + 2)
    }

    private func claimed(_ claim: ClaimRecord?, indent: Int) -> [String] {
        guard let line = claim?.line, !line.isEmpty else { return [] }
        return wrapped(line, indent: indent, style: .faint)
    }

    func wrapped(_ text: String, indent: Int, style: Style) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return text.forTerminal.wrapped(to: max(width - indent, 10)).map {
            margin + styled($0, style)
        }
    }

    func styled(_ text: String, _ style: Style) -> String {
        guard hasColour, let code = style.code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

/// How a line of the layout looks where the terminal has colour.
enum Style {
    case plain, bold, faint, speaker, warning

    /// The parameter of "Select Graphic Rendition" (ECMA-48, 8.3.117).
    var code: String? {
        switch self {
        case .plain: nil
        case .bold: "1"
        case .faint: "2"
        case .speaker: "36"
        case .warning: "33"
        }
    }
}

extension ClaimRecord {
    /// What is to be said of it beyond that something is so; empty where nothing is.
    var line: String {
        let usual: Set = [
            "assert", "other", "positive", "happened_or_is", "certain_true", "unstated",
        ]
        let classes = [act, polarity, modality, certainty].filter { !usual.contains($0) }
            .map { $0.replacing("_", with: " ") }
        let words = likelihood.map { "“\($0.phrase.words)”\($0.range)" }
        let times = [said.map { "said \($0.text)" }, about.map { "about \($0.text)" }]
        return (classes + ([words] + times).compactMap { $0 }).joined(separator: " · ")
    }
}

extension LikelihoodRecord {
    /// " (55 to 80 %, ICD 203)" where a scale defines the words.
    var range: String {
        guard let low, let high, let scale else { return "" }
        let percent = { (share: Double) in String(Int((100 * share).rounded())) }
        return " (\(percent(low)) to \(percent(high)) %, \(scale))"
    }
}

extension EventRecord {
    /// "AID · China → Russia · intended or planned · a5".
    var line: String {
        let parties = [actor, recipient].map { side in
            side.isEmpty ? "?" : side.map(\.name).joined(separator: ", ")
        }
        let standing = (negation ? "not " : "") + modality.replacing("_", with: " ")
        return [
            type + (mode.map { " (\($0))" } ?? ""), parties.joined(separator: " → "), standing,
            theme.words, time?.text ?? "", attribution.map { "by \($0)" } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension [AttributionRecord] {
    /// Each attribution with its depth, those inside another's content right after it.
    ///
    /// Every attribution comes exactly once, whatever its parent says.
    fileprivate var nested: [(AttributionRecord, depth: Int)] {
        let ids = Set(map(\.id))
        let children = Dictionary(grouping: self) {
            $0.parent.flatMap { ids.contains($0) ? $0 : nil }
        }
        var ordered: [(AttributionRecord, depth: Int)] = []
        var seen: Set<String> = []
        func add(_ attribution: AttributionRecord, depth: Int) {
            guard seen.insert(attribution.id).inserted else { return }
            ordered.append((attribution, depth))
            for child in children[attribution.id] ?? [] { add(child, depth: depth + 1) }
        }
        for root in children[nil] ?? [] { add(root, depth: 0) }
        for stranded in self { add(stranded, depth: 0) }
        return ordered
    }
}

extension Double {
    /// "0.90": two digits, whatever the locale.
    var toTwoDigits: String {
        let hundredths = Int((self * 100).rounded())
        let digits = String(hundredths % 100)
        return "\(hundredths / 100)." + (digits.count == 1 ? "0" : "") + digits
    }
}

/// "1 character", "3,412 characters".
func counted(_ count: Int, _ noun: String) -> String {
    var digits = String(count)
    var end = digits.index(digits.endIndex, offsetBy: -3, limitedBy: digits.startIndex)
    while let place = end, place > digits.startIndex {
        digits.insert(",", at: place)
        end = digits.index(place, offsetBy: -3, limitedBy: digits.startIndex)
    }
    return "\(digits) \(noun)\(count == 1 ? "" : "s")"
}
