import SaysoClaims

/// Cues that name what the source does, whatever the content is.
///
/// - Source: verb classes after Levin (1993, §37 communication, §33 judgement, §31.2 admire, §32.1
///   want). Of the training labels (`Training/labels/claims.jsonl`) whose cue has one of its verbs each
///   list names 93 in 100 or more, but for warning (32 of 36) and denial (8 of 10), of which there
///   are few.
enum SpeechActVerbs {
    /// By lemma.
    static let acts: [String: SpeechAct] = {
        var acts: [String: SpeechAct] = [:]
        for (act, lemmas) in lists {
            for lemma in lemmas.split(whereSeparator: \.isWhitespace) { acts[String(lemma)] = act }
        }
        return acts
    }()

    /// What one refuses to do who declines to comment.
    static let answering: Set<String> = [
        "comment", "answer", "discuss", "say", "respond", "reply", "elaborate", "speculate",
        "confirm", "disclose", "specify", "reveal", "explain", "talk", "speak", "address", "return",
        "provide", "identify", "name",
    ]

    /// Verbs of refusing.
    static let refusing: Set<String> = ["decline", "refuse"]

    private static let lists: [(SpeechAct, String)] = [
        (.deny, "deny refute rebut disavow"),
        (.threatenOrWarn, "warn threaten"),
        (.promise, "promise vow pledge swear"),
        (.predict, "predict forecast expect anticipate foresee"),
        (.request, "urge demand implore beg exhort"),
        (.praiseOrSupport, "praise hail laud applaud commend endorse"),
        (
            .accuseOrCriticize,
            """
            accuse blame condemn denounce criticize criticise decry slam blast lambaste deride
            mock ridicule assail bemoan castigate excoriate
            """
        ),
        (.thinkOrFeel, "want hope fear believe think feel doubt worry"),
    ]
}
