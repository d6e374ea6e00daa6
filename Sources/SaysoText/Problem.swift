/// Something wrong that did not stop the work: reported beside the good results.
public struct Problem: Hashable, Sendable {
    /// Damage that both the reading of bytes and the check of the text notice.
    public enum Damage: Hashable, Sendable {
        /// U+FFFD stands for what could not be decoded.
        case replacementCharacters
        /// The text holds U+0000.
        case nulls
    }

    /// One sentence: what is wrong, and what was done about it.
    public let what: String

    /// Where: a path, `path:line`, an article's id, or a place in its text.
    public let place: String

    /// The damage that it tells of; `nil` where nobody else can tell of the same.
    public let damage: Damage?

    /// Creates a problem.
    public init(what: String, place: String, damage: Damage? = nil) {
        self.what = what
        self.place = place
        self.damage = damage
    }
}

extension [Problem] {
    /// These problems of an article and then the others, without damage told of already.
    ///
    /// Who decodes an article knows more of the damage than who sees only its text, so the
    /// decoder's problems come first.
    public func merging(_ others: [Problem]) -> [Problem] {
        let told = Set(compactMap(\.damage))
        return self + others.filter { $0.damage.map { !told.contains($0) } ?? true }
    }
}
