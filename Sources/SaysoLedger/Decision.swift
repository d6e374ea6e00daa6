/// What an analyst decided: a record that is applied to what is there and to all that comes.
///
/// It says what it was decided on: a name, or the digest of an article's text and the place of a
/// claim's content in it.
public struct Decision: Hashable, Sendable, Identifiable {
    /// What kind of decision.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Two names are one.
        case alias
        /// One name is somebody else in one article.
        case split
        /// Somebody is shown by another name.
        case rename
        /// A claim says something else than the reader found.
        case correct
        /// Reliability of an outlet or a speaker, credibility of a claim.
        case grade
    }

    /// Whether it holds.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It is applied.
        case active
        /// What it was decided on is not there any more.
        case orphan
        /// The analyst took it back.
        case undone
    }

    /// Its number in the ledger.
    public let id: Int64

    /// The same in every ledger that it came to.
    public let uuid: String

    /// What kind of decision.
    public let kind: Kind

    /// When, as ISO 8601 has it.
    public let madeAt: String

    /// Who decided, where they said so.
    public let analyst: String?

    /// Why, where they said so.
    public let reason: String?

    /// The name that it is about, or the claim's content.
    public let subject: String

    /// What is corrected or graded; `nil` for names.
    public let field: String?

    /// What it became: another name, a value, a grade.
    public let value: String?

    /// What the reader had found.
    public let was: String?

    /// Whether it holds.
    public let state: State

    /// The number of the article that it is on; `nil` for decisions on names, and where the article
    /// is not there.
    public let article: Int64?
}

/// The fields of a claim that an analyst may correct.
public enum CorrectedField: String, Hashable, Sendable, CaseIterable {
    case speaker, act, polarity, modality, certainty, rejected
}

/// What is graded after the Admiralty code: a source's reliability, an item's credibility.
///
/// - Source: NATO AJP-2.1; the two are judged apart and never derived from each other.
public enum AdmiraltyGrade {
    /// A completely reliable … E unreliable, F cannot be judged.
    public static let reliability = ["A", "B", "C", "D", "E", "F"]

    /// 1 confirmed … 5 improbable, 6 cannot be judged.
    public static let credibility = ["1", "2", "3", "4", "5", "6"]
}
