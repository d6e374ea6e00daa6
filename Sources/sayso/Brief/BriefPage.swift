import SaysoBrief
import SaysoClaims
import SaysoLedger

/// A brief as one HTML page that needs nothing beside it: no script, no font, no network.
///
/// Each claim opens (`<details>`) to the sentences that it stands in, with its words marked. It
/// follows the reader's choice of light or dark, and prints with everything open.
struct BriefPage {
    private let briefs: [Brief]

    /// - Parameter briefs: One or more; of more there is a list of contents.
    init(_ briefs: [Brief]) { self.briefs = briefs }

    /// The page.
    var html: String {
        let title = briefs.count == 1 ? briefs[0].question : "\(briefs.count) questions"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.markup)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            \(contents)\
            \(briefs.enumerated().map { BriefArticle($0.element, number: $0.offset + 1).html }.joined())\
            <footer>Sayso gives evidence and no verdict. Every quotation is verbatim; what was cut \
            is marked […].</footer>
            </main>
            </body>
            </html>

            """
    }

    private var contents: String {
        guard briefs.count > 1 else { return "" }
        let items = briefs.enumerated().map {
            "<li><a href=\"#brief-\($0.offset + 1)\">\($0.element.question.markup)</a></li>"
        }
        return "<nav aria-label=\"Questions\"><ol>\(items.joined())</ol></nav>\n"
    }

    private static let style = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #595959;
          --line: #d4d4d4; --mark: #ffe9a8; --yes: #14655b; --no: #a1331f; --open: #6a4c00; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181a;
          --faint: #a9adb1; --line: #3a3e42; --mark: #5c4a10; --yes: #5cc9b5; --no: #f08f78;
          --open: #dcb55a; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .75rem; margin: 0; }
        dt, .counts, .facts, .also, footer { color: var(--faint); }
        dd { margin: 0; }
        .counts { margin: .5rem 0 1rem; }
        .facts, .also { font-size: .875rem; margin: .15rem 0; }
        .who { font-weight: 600; margin: 0; }
        ol, ul { padding-left: 1.4rem; margin: 0; }
        li { margin: 0 0 1rem; padding-left: .25rem; }
        summary { cursor: pointer; }
        summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
        blockquote { margin: .5rem 0; padding: .5rem .75rem; border-left: 3px solid var(--line);
          white-space: pre-line; }
        mark { background: var(--mark); color: inherit; }
        section.supports h2 { color: var(--yes); } section.opposes h2 { color: var(--no); }
        section.conditional h2 { color: var(--open); }
        .warning { border: 1px solid var(--no); padding: .5rem .75rem; }
        a { color: inherit; }
        figure { margin: 1rem 0; } svg { width: 100%; height: auto; display: block; }
        svg text { fill: var(--faint); font-size: 12px; } svg line { stroke: var(--line); }
        .dot-supports { fill: var(--yes); } .dot-opposes { fill: var(--no); }
        .dot-conditional { fill: var(--open); }
        figcaption { color: var(--faint); font-size: .875rem; }
        article + article { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
        footer { margin-top: 2.5rem; font-size: .875rem; border-top: 1px solid var(--line);
          padding-top: .75rem; }
        @media print { :root { --paper: #fff; --ink: #000; }
          details::details-content { content-visibility: visible; height: auto; } }
        """
}

/// One brief of a page.
private struct BriefArticle {
    let brief: Brief
    let number: Int

    init(_ brief: Brief, number: Int) {
        self.brief = brief
        self.number = number
    }

    var html: String {
        """
        <article id="brief-\(number)">
        <h1>\(brief.question.markup)</h1>
        \(understood)
        <p class="counts">\(BriefWords.counts(brief).markup)</p>
        \(nothing)\(BriefTimeline(brief).svg)
        \(Brief.positions.map(position).joined())\
        \(list(BriefWords.contextHeading(brief), brief.context.map { item($0) }, kind: "unrelated"))\
        \(list("Rankings", brief.comparisons.map { item($0) }, kind: "unrelated"))\
        \(sentences("Changes", brief.changes.map(BriefWords.change)))\
        \(sentences("Not heard", brief.silences.map(BriefWords.silence)))\
        \(sentences("Mind", BriefWords.remarks(brief)))\
        </article>

        """
    }

    private var understood: String {
        let parts = BriefWords.understood(brief.proposition)
            .map { "<dt>\($0.name)</dt><dd>\($0.value.markup)</dd>" }.joined()
        let fallback = BriefWords.fallback(brief.proposition).map {
            "<p class=\"warning\">\($0.markup)</p>"
        }
        return "<dl>\(parts)</dl>\(fallback ?? "")"
    }

    private var nothing: String {
        BriefWords.nothing(brief).map { "<p>\($0.markup)</p>\n" } ?? ""
    }

    private func position(_ stance: Stance) -> String {
        let origins = brief.origins(stance)
        let heading = "\(BriefWords.heading(of: stance)) (\(counted(origins.count, "origin")))"
        return list(
            heading, origins.map { item($0.first, others: $0.others) }, kind: stance.rawValue)
    }

    private func list(_ heading: String, _ items: [String], kind: String) -> String {
        guard !items.isEmpty else { return "" }
        return """
            <section class="\(kind)">
            <h2>\(heading.markup)</h2>
            <ol>
            \(items.joined(separator: "\n"))
            </ol>
            </section>

            """
    }

    private func sentences(_ heading: String, _ sentences: [String]) -> String {
        guard !sentences.isEmpty else { return "" }
        let items = sentences.map { "<li>\($0.markup)</li>" }.joined(separator: "\n")
        return "<section><h2>\(heading)</h2><ul>\n\(items)\n</ul></section>\n"
    }

    private func item(_ evidence: Evidence, others: [Evidence] = []) -> String {
        let also =
            others.isEmpty ? "" : "<p class=\"also\">\(BriefWords.also(others).markup)</p>"
        return """
            <li>
            <p class="who">\(BriefWords.speaker(evidence).markup)</p>
            <details><summary>\(BriefWords.quoted(evidence, to: 600).markup)</summary>
            <blockquote>\(marked(evidence))</blockquote></details>
            <p class="facts">\(facts(evidence))</p>\(also)
            </li>
            """
    }

    private func facts(_ evidence: Evidence) -> String {
        let words = BriefWords.facts(evidence).joined(separator: " · ").markup
        guard let url = evidence.claim.article.record.url, url.hasPrefix("http") else {
            return words
        }
        return "\(words) · <a href=\"\(url.markup)\">article</a>"
    }

    /// The sentences around a claim, its content marked.
    private func marked(_ evidence: Evidence) -> String {
        let scalars = Array(evidence.passage.unicodeScalars)
        var out = ""
        var at = 0
        for range in evidence.contents
        where range.lowerBound >= at && range.upperBound <= scalars.count {
            out += scalars[at..<range.lowerBound].string.markup
            out += "<mark>" + scalars[range].string.markup + "</mark>"
            at = range.upperBound
        }
        return out + scalars[at...].string.markup
    }
}

extension Collection where Element == Unicode.Scalar {
    fileprivate var string: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: self)
        return String(text)
    }
}
