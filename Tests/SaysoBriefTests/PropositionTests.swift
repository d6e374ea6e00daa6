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

    @Test(arguments: [
        ("Will France not give tents to Morocco?", "France will not give tents to Morocco", true),
        ("Has France never given tents?", "France has never given tents", true),
        ("France will not give tents to Morocco.", "France will not give tents to Morocco", true),
        ("Won't France give tents to Morocco?", "France will give tents to Morocco", false),
        ("Isn't the bridge safe?", "The bridge is safe", false),
        ("“Won't France give tents to Morocco?”", "France will give tents to Morocco", false),
        ("Is it not true that France gave tents?", "It is true that France gave tents", false),
        (
            "Did France not only send tents to Morocco?",
            "France did not only send tents to Morocco", false
        ),
        ("Will France promise not to give tents?", "France will promise not to give tents", false),
    ])
    func whatIsAskedForNotToBeSo(question: String, statement: String, isNegated: Bool) {
        let found = proposition(question)
        #expect(found.statement == statement)
        #expect(found.isNegated == isNegated)
    }

    @Test func partiesAndActAreUnderstood() {
        let found = proposition("Will France give military aid to Morocco?")
        #expect(found.actor?.name == "France")
        #expect(found.actor?.code == "FRA GOV")
        #expect(found.event == "AID")
        #expect(found.recipient?.name == "Morocco")
        #expect(found.recipient?.code == "MAR GOV")
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
        #expect(proposition("Sanctions").form == .words)
    }

    @Test func whoActsInThePassiveStandsBehindBy() {
        #expect(proposition("Was the bridge closed by Duarte?").actor?.name == "Duarte")
        #expect(proposition("Was the bridge closed on Monday?").actor == nil)
    }

    @Test func partiesThatChangePlacesAreCorrectedTogether() {
        var correction = PropositionCorrection()
        correction.actor = Party(name: "Morocco")
        correction.recipient = Party(name: "France")
        let question = "Will France give tents to Morocco?"
        let understood = proposition(question)
        #expect(
            correction.question(question, as: understood) == "Will Morocco give tents to France?")
        var corrected = understood
        correction.correct(&corrected)
        #expect(corrected.actor?.name == "Morocco")
        #expect(corrected.event == "AID")
    }

    @Test func aNameInsideALongerWordIsLeftAlone() {
        var correction = PropositionCorrection()
        correction.actor = Party(name: "Peru")
        let question = "Will Iran ask Iranian doctors for help?"
        let understood = Proposition(
            form: .question, statement: "", actor: Party(name: "Iran"), words: [])
        #expect(
            correction.question(question, as: understood)
                == "Will Peru ask Iranian doctors for help?")
    }

    @Test func whatHasNoNameCannotSpeak() {
        #expect(Party(name: "the Red Cross").canSpeak)
        #expect(!Party(name: "The blockade").canSpeak)
        #expect(Party(name: "officials", code: "FRA GOV").canSpeak)
    }
}
