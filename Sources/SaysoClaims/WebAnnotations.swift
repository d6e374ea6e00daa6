#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A reading as W3C Web Annotations: one for each role of an attribution.
///
/// That of the content says in its bodies what is claimed, that of the source who it is. A target
/// names its words twice, so that they are found again in a copy of the article: with what stands
/// around them (`TextQuoteSelector`) and by their place (`TextPositionSelector`). Words in
/// several parts have a target for each part.
///
/// The source of a target is the article's address; where it has none, a name made of the
/// digest of its text.
///
/// - Units: positions count Unicode scalars, end exclusive.
/// - Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017; RFC 6920 (names
///   by digests).
package struct WebAnnotations: Sendable {
    /// Scalars of the text before and after some words that go with them.
    private static let surroundings = 32

    /// One JSON-LD object each, on one line, without a line break at its end.
    package let lines: [String]

    /// Writes a reading's attributions down.
    package init(_ record: ReadingRecord, text: String) {
        let scalars = Array(text.unicodeScalars)
        let source = record.article.url ?? Self.name(ofDigest: record.article.sha256)
        let reader = "sayso \(record.reader.version), \(record.reader.model)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func line(_ part: Part, of attribution: AttributionRecord) -> String {
            let annotation = Annotation(
                id: "\(source)#\(attribution.id)-\(part.role)",
                motivation: part.motivation, creator: Agent(name: reader), body: part.bodies,
                target: part.spans.map { Target($0, in: scalars, source: source) })
            do {
                return String(decoding: try encoder.encode(annotation), as: UTF8.self)
            } catch {
                preconditionFailure("an annotation holds nothing that JSON cannot: \(error)")
            }
        }
        lines = record.attributions.flatMap { attribution in
            attribution.parts.map { line($0, of: attribution) }
        }
    }

    /// The name of a thing by its SHA-256, as RFC 6920 makes it.
    private static func name(ofDigest digest: String) -> String {
        let digits = Array(digest)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        let coded = Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return "ni:///sha-256;\(coded)"
    }

    private struct Annotation: Encodable {
        let context = "http://www.w3.org/ns/anno.jsonld"
        let id: String
        let type = "Annotation"
        let motivation: String
        let creator: Agent
        let body: [Body]
        let target: [Target]

        private enum CodingKeys: String, CodingKey {
            case context = "@context"
            case id, type, motivation, creator, body, target
        }
    }

    private struct Agent: Encodable {
        let type = "Software"
        let name: String
    }

    private struct Target: Encodable {
        let type = "SpecificResource"
        let source: String
        let selector: [Selector]

        init(_ span: Span, in text: [Unicode.Scalar], source: String) {
            self.source = source
            func words(_ range: Range<Int>) -> String {
                let scalars = text[range.clamped(to: text.indices)]
                return String(String.UnicodeScalarView(scalars))
            }
            selector = [
                Selector(
                    type: "TextQuoteSelector", exact: span.text,
                    prefix: words((span.start - surroundings)..<span.start),
                    suffix: words(span.end..<(span.end + surroundings))),
                Selector(type: "TextPositionSelector", start: span.start, end: span.end),
            ]
        }
    }

    private struct Selector: Encodable {
        let type: String
        var exact: String?
        var prefix: String?
        var suffix: String?
        var start: Int?
        var end: Int?
    }

    fileprivate struct Body: Encodable {
        let type = "TextualBody"
        let purpose: String
        let value: String
        let format = "text/plain"
    }

    fileprivate struct Part {
        let role: String
        let motivation: String
        let spans: [Span]
        let bodies: [Body]
    }
}

extension AttributionRecord {
    /// The roles that have words, with what is to be said of each.
    fileprivate var parts: [WebAnnotations.Part] {
        let names = speakers.map { WebAnnotations.Body(purpose: "identifying", value: $0.name) }
        let classes = claim.map { [$0.act, $0.polarity, $0.modality, $0.certainty] } ?? []
        let said = [speakers.map(\.name).joined(separator: ", "), cue.words]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        let tags = ([manner] + classes).map {
            WebAnnotations.Body(purpose: "tagging", value: $0)
        }
        return [
            WebAnnotations.Part(
                role: "source", motivation: "identifying", spans: source,
                bodies: names + [WebAnnotations.Body(purpose: "tagging", value: "source")]),
            WebAnnotations.Part(
                role: "cue", motivation: "tagging", spans: cue,
                bodies: [WebAnnotations.Body(purpose: "tagging", value: "cue")]),
            WebAnnotations.Part(
                role: "content", motivation: "describing", spans: content,
                bodies: [WebAnnotations.Body(purpose: "describing", value: said)] + tags),
        ].filter { !$0.spans.isEmpty }
    }
}
