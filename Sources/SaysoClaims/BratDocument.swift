/// A reading in brat's standoff format, laid out as the PolNeAR corpus lays it out.
///
/// Each attribution is an event `E`: its trigger is the cue once more, typed `Attribution`
/// or `Attribution-no-source`, and its arguments are the text-bound `Source`, `Cue` and
/// `Content`. A note tells the manner, the confidence and the parent. As brat allows no line
/// break inside a span, a span that runs over lines becomes one with several parts.
///
/// - Units: offsets count Unicode scalars, as brat's do.
/// - Source: brat standoff format, brat.nlplab.org/standoff.html; PolNeAR 1.0.0.
public struct BratDocument: Hashable, Sendable {
    /// The lines of the `.ann` file, each with its line break.
    public let annotations: String

    /// Lays a record out.
    public init(_ record: ReadingRecord) {
        let events = Dictionary(
            record.attributions.enumerated().map { ($1.id, "E\($0 + 1)") },
            uniquingKeysWith: { first, _ in first })
        var lines: [String] = []
        var textBound = 0
        func add(_ kind: String, _ spans: [Span]) -> String {
            textBound += 1
            let parts = spans.flatMap(\.lines)
            let places = parts.map { "\($0.start) \($0.end)" }.joined(separator: ";")
            let words = parts.map(\.text).joined(separator: " ")
            lines.append("T\(textBound)\t\(kind) \(places)\t\(words)")
            return "T\(textBound)"
        }
        for (number, attribution) in record.attributions.enumerated() {
            let isSourceless = attribution.source.isEmpty
            var arguments = isSourceless ? "" : " Source:" + add("Source", attribution.source)
            arguments += " Cue:" + add("Cue", attribution.cue)
            arguments += " Content:" + add("Content", attribution.content)
            let kind = isSourceless ? "Attribution-no-source" : "Attribution"
            let event = "E\(number + 1)"
            lines.append("\(event)\t\(kind):\(add(kind, attribution.cue))\(arguments)")
            let parent = attribution.parent.flatMap { events[$0] }.map { " parent=\($0)" } ?? ""
            lines.append(
                "#\(number + 1)\tAnnotatorNotes \(event)\t"
                    + "manner=\(attribution.manner) confidence=\(attribution.confidence)\(parent)")
        }
        annotations = lines.map { $0 + "\n" }.joined()
    }
}

extension Span {
    /// The parts of a span that lie on one line each, without the white space at line ends.
    fileprivate var lines: [(start: Int, end: Int, text: String)] {
        var parts: [(start: Int, end: Int, text: String)] = []
        var offset = start
        for line in text.unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: \.endsLine)
        {
            let blank = line.prefix { $0.properties.isWhitespace }.count
            let words = line.dropFirst(blank)
            let kept = words.count - words.reversed().prefix { $0.properties.isWhitespace }.count
            if kept > 0 {
                let begin = offset + blank
                parts.append((begin, begin + kept, String(Substring(words.prefix(kept)))))
            }
            offset += line.count + 1
        }
        return parts
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool { self == "\n" || self == "\r" }
}
