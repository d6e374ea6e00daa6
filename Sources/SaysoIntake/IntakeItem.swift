public import SaysoText

/// What an input holds next: an article, or something that is none.
public enum IntakeItem: Hashable, Sendable {
    /// An article, and what is wrong with it that did not stop it from being read.
    case article(Article, [Problem])
    /// Something that was left out: a missing file, a broken record.
    case problem(Problem)
}
