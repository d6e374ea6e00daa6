import SaysoBrief
import SaysoReading
import SaysoText
import Testing

/// What is understood of questions, read by the bundled model.
@Suite struct PropositionTests {
    let reader: Reader

    init() throws { reader = try Reader(modelAt: try #require(Reader.bundledModelPath)) }

    private func proposition(_ question: String) -> Proposition {
        var workspace = reader.workspace()
        return Proposition(
            asking: reader.reading(of: Article(id: "q", text: question), using: &workspace))
    }

    @Test(arguments: [
        ("Will France give tents to Morocco?", "France will give tents to Morocco"),
        ("Did the minister lie?", "The minister did lie"),
        ("Is the bridge safe?", "The bridge is safe"),
    ])
    func aQuestionBecomesAStatement(question: String, statement: String) {
        let found = proposition(question)
        #expect(found.form == .question)
        #expect(found.statement == statement)
    }

    @Test func partiesAndActAreUnderstood() {
        let found = proposition("Will France give military aid to Morocco?")
        #expect(found.actor == Party(name: "France", code: "FRA GOV"))
        #expect(found.event == "AID")
        #expect(found.recipient == Party(name: "Morocco", code: "MAR GOV"))
    }

    @Test func whatIsNoQuestionForYesOrNoIsSearchedForItsWords() {
        let found = proposition("How will France give tents to Morocco?")
        #expect(found.form == .words)
        #expect(found.event == nil)
        #expect(found.words.contains("tent"))
    }

    @Test func wordsCarryMeaningAndComeOnce() {
        #expect(
            proposition("Will the mayor close the bridge to the harbour bridge?").words.filter {
                $0 == "bridge"
            }.count == 1)
        #expect(!proposition("Will the mayor close the bridge?").words.contains("the"))
    }

    @Test func aTopicHasNoPredicate() {
        #expect(proposition("Military aid to Morocco").form == .topic)
    }
}
