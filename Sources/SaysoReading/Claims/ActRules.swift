import SaysoClaims
import SaysoText

/// What the wording tells of an act more surely than the head does.
struct ActRules {
    private let grammar: Grammar

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// The act, and how the content stands, after a look at the words.
    ///
    /// A content whose first sentence is a question asks; a cue that names an act does it, unless
    /// it is negated.
    func revised(
        _ scores: ClaimScores, cue: [Int], content: [Int]
    ) -> (act: SpeechAct, modality: Modality) {
        if isQuestion(content) { return (.ask, .asked) }
        return (named(by: cue) ?? scores.act, scores.modality)
    }

    private func isQuestion(_ content: [Int]) -> Bool {
        content.first { [".", "!", "?"].contains(grammar.form($0)) }
            .map { grammar.form($0) == "?" } ?? false
    }

    private func named(by cue: [Int]) -> SpeechAct? {
        let verbs = cue.filter { grammar.words[$0].partOfSpeech == .verb }
        if isDeclined(verbs) { return .declineComment }
        guard let verb = verbs.last, !isNegated(verb) else { return nil }
        return SpeechActVerbs.acts[grammar.words[verb].lemma]
    }

    /// "declined to comment", "would not discuss", "did not return calls".
    private func isDeclined(_ verbs: [Int]) -> Bool {
        verbs.contains { verb in
            let lemma = grammar.words[verb].lemma
            if SpeechActVerbs.refusing.contains(lemma) {
                return grammar.dependents(of: verb, "xcomp").contains { answers($0) }
            }
            return Self.silent.contains(lemma) && isNegated(verb)
        }
    }

    private func answers(_ word: Int) -> Bool {
        SpeechActVerbs.answering.contains(grammar.words[word].lemma)
    }

    private func isNegated(_ verb: Int) -> Bool {
        grammar.dependents(of: verb, "advmod", "aux").contains {
            Self.negations.contains(grammar.words[$0].lemma)
        }
    }

    /// Verbs that tell of silence where they are negated.
    private static let silent: Set<String> = [
        "comment", "respond", "reply", "elaborate", "return", "discuss", "answer",
    ]

    private static let negations: Set<String> = ["not", "n't", "never"]
}
