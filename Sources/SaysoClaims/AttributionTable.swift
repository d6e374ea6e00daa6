/// Attributions as rows of comma-separated values, for spreadsheets.
///
/// One row an attribution. Several speakers, and the links of a chain, are joined by "; ". The
/// parts of a split content stand in one cell, joined by " … "; their places stand beside it as
/// `start-end`, joined by blanks. Cells are ``CommaSeparated``'s: exact words are in JSON, or at
/// the places given.
public enum AttributionTable {
    /// What the columns are called, in order.
    public static let columns = [
        "article", "url", "title", "outlet", "published", "attribution", "parent", "source", "cue",
        "content", "speakers", "via", "manner", "act", "polarity", "modality", "certainty",
        "likelihood", "said", "about", "confidence", "source_spans", "cue_spans",
        "content_spans", "sha256",
    ]

    /// The heading row, with its line break.
    public static let heading = CommaSeparated.row(columns)

    /// The rows of one article, each with its line break; empty where it has no attribution.
    public static func rows(of record: ReadingRecord) -> String {
        record.attributions.map { row(of: $0, in: record.article) }.joined()
    }

    private static func row(of attribution: AttributionRecord, in article: ArticleRecord) -> String
    {
        CommaSeparated.row(cells(of: attribution, in: article))
    }

    /// What stands in the columns of one attribution's row.
    package static func cells(
        of attribution: AttributionRecord, in article: ArticleRecord
    ) -> [String] {
        [
            article.id, article.url ?? "", article.title ?? "", article.outlet ?? "",
            article.published ?? "", attribution.id, attribution.parent ?? "",
            attribution.source.words, attribution.cue.words, attribution.content.words,
            attribution.speakers.map(\.name).joined(separator: "; "),
            attribution.via.map(\.name).joined(separator: "; "),
            attribution.manner,
        ]
            + cells(of: attribution.claim)
            + [
                String(attribution.confidence), attribution.source.places,
                attribution.cue.places, attribution.content.places, article.sha256,
            ]
    }

    /// A time is its days, or its words where these are not known.
    private static func cells(of claim: ClaimRecord?) -> [String] {
        func days(_ time: TimeRecord?) -> String {
            guard let time else { return "" }
            let known = [time.start, time.end].compactMap { $0 }
            return known.isEmpty ? time.text : Set(known).sorted().joined(separator: "/")
        }
        return [
            claim?.act, claim?.polarity, claim?.modality, claim?.certainty,
            claim?.likelihood?.phrase.words, days(claim?.said), days(claim?.about),
        ].map { $0 ?? "" }
    }
}

extension [Span] {
    /// The words of all parts, with an ellipsis where something stands between them.
    package var words: String { map(\.text).joined(separator: " … ") }

    fileprivate var places: String { map { "\($0.start)-\($0.end)" }.joined(separator: " ") }
}
