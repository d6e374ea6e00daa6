import SaysoText

/// What the caller knows of articles that do not say it themselves.
///
/// A record's own fields always win.
public struct ArticleDefaults: Hashable, Sendable {
    /// When the articles were published, as the caller words it.
    public var published: String?

    /// Who published them.
    public var outlet: String?

    /// Creates defaults; nothing is known unless given.
    public init(published: String? = nil, outlet: String? = nil) {
        self.published = published
        self.outlet = outlet
    }
}
