import SaysoClaims
import SaysoText

/// What the wording tells of an act more surely than the head does.
struct ActRules {
    private let grammar: Grammar

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// The act, and how the content stands, after a look at the words.
    ///
    /// A content whose first sentence is a question asks.
    func revised(_ scores: ClaimScores, content: [Int]) -> (act: SpeechAct, modality: Modality) {
        if isQuestion(content) { return (.ask, .asked) }
        return (scores.act, scores.modality)
    }

    private func isQuestion(_ content: [Int]) -> Bool {
        content.first { [".", "!", "?"].contains(grammar.form($0)) }
            .map { grammar.form($0) == "?" } ?? false
    }
}
