public import SaysoClaims
import SaysoText

extension Proposition {
    /// Understands a question that was read as an article is.
    ///
    /// What is not understood is not guessed: a question that asks for more than yes or no, or
    /// that has neither verb nor noun, becomes one of ``Form/words``.
    ///
    /// - Parameter reading: The question's text, read.
    public init(asking reading: Reading) {
        let tree = QuestionTree(reading)
        let form = Self.form(of: tree)
        self.init(
            form: form,
            statement: form == .words ? reading.article.text.trimmingMarks : tree.statement,
            isNegated: form != .words && tree.isNegated,
            positive: form == .words ? nil : tree.positive, words: tree.meaningful)
        guard form != .words else { return }
        let act = Self.act(of: reading)
        event = act?.type
        actor =
            act?.actors.first.map { Party(named: $0.name, code: $0.code, in: reading) }
            ?? tree.agent.map { Party(named: tree.phrase(of: $0), in: reading) }
        recipient = act?.recipients.first.map { Party(named: $0.name, code: $0.code, in: reading) }
        theme = act?.theme.first.map { String(reading.article.text[$0.range]) }
    }

    private static func form(of tree: QuestionTree) -> Form {
        if tree.asksForMore || tree.root == nil { return .words }
        if tree.isInverted { return .question }
        if tree.hasPredicate { return .statement }
        // One word says nothing that could be so or not so.
        return tree.meaningful.count > 1 ? .topic : .words
    }

    /// The act that the question is about: the one that it tells most of, and of two sides of
    /// one act ("give aid" is AID, and as a plan AGREE) the one that is more than words.
    private static func act(of reading: Reading) -> Event? {
        reading.events.max { (weight($0), $1.cue) < (weight($1), $0.cue) }
    }

    private static func weight(_ event: Event) -> Int {
        2 * (event.actors.count.signum() + event.recipients.count.signum())
            + (event.type == "AGREE" ? 0 : 1)
    }
}

extension Party {
    /// Somebody with what a reading of their name knows of them.
    package init(named name: String, code: String? = nil, in reading: Reading) {
        let known = reading.entities.first { $0.name == name || $0.aliases.contains(name) }
        self.init(name: name, code: code ?? known?.code, kind: known?.kind)
    }
}
