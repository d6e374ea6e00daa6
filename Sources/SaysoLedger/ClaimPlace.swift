import GRDB

/// Where a claim stands in its article's text: what a decision on it is tied to.
///
/// - Units: Unicode scalars, the end exclusive.
struct ClaimPlace: Hashable, Sendable {
    /// From the begin of the content to its end.
    let content: Range<Int>

    /// The same of the cue; `nil` in decisions that were made before ledgers kept it.
    let cue: Range<Int>?

    /// Attributions `t` of articles `a` with the columns that a place is made of; a condition on
    /// them and a grouping by `t.id` come after it.
    static let query = """
        SELECT t.id, t.content, a.sha256, min(s.start) AS start, max(s."end") AS "end",
            (SELECT min(u.start) FROM spans u
                WHERE u.attribution_id = t.id AND u.role = 'cue') AS cue_start,
            (SELECT max(u."end") FROM spans u
                WHERE u.attribution_id = t.id AND u.role = 'cue') AS cue_end
        FROM articles a JOIN attributions t ON t.article_id = a.id
        JOIN spans s ON s.attribution_id = t.id AND s.role = 'content'
        """

    /// The place of a claim or a decision; `nil` for a decision that is on no claim.
    init?(_ row: Row) {
        guard let start: Int = row["start"], let end: Int = row["end"], start < end else {
            return nil
        }
        content = start..<end
        if let start: Int = row["cue_start"], let end: Int = row["cue_end"], start < end {
            cue = start..<end
        } else {
            cue = nil
        }
    }

    /// Whether two are the same claim, be it in two readings: the content stands at exactly the
    /// same place, and the cues share a word.
    ///
    /// The content alone does not do: a reader may take it to be handed over twice, of which the
    /// analyst rejects one.
    static func areSame(_ one: ClaimPlace?, _ other: ClaimPlace?) -> Bool {
        guard let one, let other else { return one == other }
        guard one.content == other.content else { return false }
        guard let cue = one.cue, let otherCue = other.cue else { return true }
        return cue.overlaps(otherCue)
    }
}
