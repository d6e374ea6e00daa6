import SaysoClaims

/// What a source says is not so, or will not do, in words that by themselves say the contrary.
///
///     The ministry denied [that it closed the bridge].
///     Dahl dismissed [reports that the bridge would close] as gossip.
///     The mayor refused [to close the bridge].
///
/// Only the cue tells that the content is rejected; read alone, it points the other way.
struct Rejection: Hashable, Sendable {
    /// What is rejected, as a statement of its own.
    let statement: String

    /// The rejection that a claim is; `nil` where it is none, or where what is rejected is no
    /// statement, as in "rejected the bill".
    init?(_ claim: AttributionRecord) {
        let cue = Self.words(of: claim.cue)
        let content = Self.words(of: claim.content)
        let phrase = " " + cue.joined(separator: " ") + " "
        let rejects =
            cue.contains { Self.rejections.contains($0) }
            || Self.phrases.contains { phrase.contains($0) }
        let refuses =
            cue.contains { Self.refusals.contains($0) }
            || Self.decisions.contains { phrase.contains($0) }
        let first = content.first ?? ""
        let names = (cue + content.prefix(4)).contains { Self.statements.contains($0) }
        let isSaid = content.prefix(2).contains { Self.answers.contains($0) }
        guard first != "whether",
            cue.contains(where: { Self.denials.contains($0) })
                || rejects && (names || first == "that")
                || refuses && !isSaid
        else { return nil }
        let told = claim.content.map(\.text).joined(separator: " ")
        statement = Self.withoutThat(told)
    }

    private static func words(of spans: [Span]) -> [String] {
        spans.flatMap { span in
            span.text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        }
    }

    /// "That it closed the bridge" and "reports that it closed the bridge" as "it closed the bridge".
    private static func withoutThat(_ told: String) -> String {
        let words = told.split(separator: " ")
        guard let place = words.prefix(5).firstIndex(where: { $0.lowercased() == "that" }),
            place + 2 < words.count,
            words[..<place].allSatisfy({
                statements.contains($0.lowercased()) || articles.contains($0.lowercased())
            })
        else { return told }
        return words[(place + 1)...].joined(separator: " ")
    }

    private static let articles: Set<String> = ["the", "a", "an", "any", "all", "those", "these"]

    /// Verbs whose object is always a statement.
    private static let denials: Set<String> = [
        "deny", "denies", "denied", "denying", "denial", "denials", "disbelieve", "disbelieves",
        "disbelieved", "doubt", "doubts", "doubted", "doubting", "refute", "refutes", "refuted",
        "refuting", "disputes", "dispute", "disputed", "disputing", "debunk", "debunks", "debunked",
        "debunking",
    ]

    /// Verbs that may have any object.
    private static let rejections: Set<String> = [
        "reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses", "dismissed",
        "dismissing", "rebut", "rebuts", "rebutted", "rebutting", "contradict", "contradicts",
        "contradicted", "contradicting", "repudiate", "repudiates", "repudiated", "repudiating",
        "disavow", "disavows", "disavowed", "disavowing", "pooh-pooh", "pooh-poohs", "pooh-poohed",
        "pooh-poohing", "ridicule", "ridicules", "ridiculed", "ridiculing", "deride", "derides",
        "derided", "deriding", "discount", "discounts", "discounted", "discounting",
    ]

    private static let phrases = [
        " brushed aside ", " brushed off ", " brushes aside ", " brushes off ", " waved aside ",
        " waved away ", " waved off ", " pushed back ", " pushes back ", " scoffed at ",
        " scoffs at ", " laughed off ", " shrugged off ", " played down ", " called into question ",
    ]

    private static let refusals: Set<String> = [
        "refuse", "refuses", "refused", "refusing", "refusal",
    ]

    private static let decisions = [
        " ruled out ", " rules out ", " ruling out ", " decided against ", " decided not ",
        " opted against ", " opted not ", " vowed not ", " pledged not ",
    ]

    /// Whoever refuses to say it leaves it open.
    private static let answers: Set<String> = [
        "say", "comment", "confirm", "deny", "discuss", "answer", "speculate", "elaborate", "rule",
        "disclose", "tell", "specify", "commit",
    ]

    /// Nouns of what can be so or not so.
    private static let statements: Set<String> = [
        "accusation", "accusations", "allegation", "allegations", "argument", "assertion",
        "assertions", "assessment", "charge", "charges", "claim", "claims", "conclusion",
        "consensus", "contention", "finding", "findings", "idea", "notion", "possibility", "report",
        "reports", "rumor", "rumors", "rumour", "rumours", "speculation", "suggestion",
        "suggestions", "suspicion", "suspicions", "theory", "theories", "view",
    ]
}
