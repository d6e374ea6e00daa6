/// Something wrong that did not stop the work: reported beside the good results.
public struct Problem: Hashable, Sendable {
    /// One sentence: what is wrong, and what was done about it.
    public let what: String

    /// Where: a path, `path:line`, an article's id, or a place in its text.
    public let place: String

    /// Creates a problem.
    public init(what: String, place: String) {
        self.what = what
        self.place = place
    }
}
