/// One text as published, with its provenance.
///
/// The text is never altered: a byte-order mark, carriage returns and replacement
/// characters stay in it, so that every offset holds. What is absent in the input is
/// `nil` here; nothing is guessed.
public struct Article: Hashable, Sendable, Identifiable {
    /// The record's own id, else its path, else `path:line`.
    public let id: String

    /// The text as decoded; native UTF-8 storage.
    public let text: String

    /// The headline, if it came beside the text; context only, never part of the offsets.
    public var title: String?

    /// Who published it.
    public var outlet: String?

    /// When it was published, as the record words it.
    public var published: String?

    /// Where it was published.
    public var url: String?

    /// Who wrote it.
    public var authors: [String]

    /// Creates an article.
    public init(
        id: String, text: String, title: String? = nil, outlet: String? = nil,
        published: String? = nil, url: String? = nil, authors: [String] = []
    ) {
        self.id = id
        var native = text
        native.makeContiguousUTF8()
        self.text = native
        self.title = title
        self.outlet = outlet
        self.published = published
        self.url = url
        self.authors = authors
    }
}
