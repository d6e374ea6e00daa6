public import SaysoClaims
public import SaysoText

/// Reads articles into attributed claims: one model, one pass, the stages in a fixed order.
///
/// A reader is a value that many tasks may share; scratch memory is a ``Workspace`` of
/// each task's own.
public struct Reader: Sendable {
    /// What this reader signs its readings with.
    public let version: ReaderVersion

    /// Opens the model and makes a reader of it.
    public init(modelAt path: String, minConfidence: Probability? = nil) throws {
        version = ReaderVersion(
            version: "0", model: path, minConfidence: minConfidence ?? Probability(0.5))
    }

    /// Scratch memory for one task; made once and passed to every reading.
    public struct Workspace {
        init() {}
    }

    /// Scratch memory that fits this reader's model.
    public func workspace() -> Workspace { Workspace() }

    /// All that is found in one article.
    public func reading(of article: Article, using workspace: inout Workspace) -> Reading {
        Reading(article: article, reader: version, attributions: [], problems: [])
    }
}
