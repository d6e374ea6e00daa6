import SaysoClaims
import SaysoReading
import SaysoText
import Testing

// Candidates are written as a letter for each token: s, c and t for source, cue and content,
// and - for none.
@Suite struct AttributionStageTests {
    private static let calibration = Calibration(
        bias: 0, real: 1, path: 0, sourced: 0, length: 0, saying: 0)
    private static let nestedCalibration = Calibration(
        bias: -1, real: 1, path: 0, sourced: 0, length: 0, saying: 1)

    private func attributions(
        _ sentence: String, _ candidates: [(roles: String, real: Float)], least: Double = 0.5,
        leastNested: Double = 0.5
    ) -> [Attribution] {
        let stage = AttributionStage(
            floors: ConfidenceFloors(alone: Probability(least), nested: Probability(leastNested)),
            calibration: Self.calibration, nestedCalibration: Self.nestedCalibration,
            sayingWords: SayingWords(["swear*"]))
        let drafts = candidates.map {
            AttributionCandidate(
                begin: 0, roles: $0.roles.map(Self.role), real: $0.real, path: -0.1)
        }
        return stage.attributions(
            among: drafts, in: Tokenizer().segmentation(of: sentence), of: sentence
        ).map(\.attribution)
    }

    private static func role(_ letter: Character) -> Role {
        switch letter {
        case "s": .source
        case "c": .cue
        case "t": .content
        default: .none
        }
    }

    @Test func rolesBecomeRangesOfTheText() throws {
        let sentence = "Duarte said the bridge is safe."
        let found = try #require(attributions(sentence, [("scttttt", 2)]).first)
        #expect(found.source.map { sentence[$0] } == ["Duarte"])
        #expect(found.cue.map { sentence[$0] } == ["said"])
        #expect(found.content.map { sentence[$0] } == ["the bridge is safe."])
    }

    @Test func aContentThatTheCueInterruptsStaysOne() throws {
        let sentence = "“The bridge,” Duarte said, “is safe.”"
        let found = try #require(attributions(sentence, [("tttttsc-ttttt", 2)]).first)
        #expect(found.content.map { sentence[$0] } == ["“The bridge,”", "“is safe.”"])
    }

    @Test(arguments: [
        ("“It is safe,” Duarte said.", "ttttttsc-", Attribution.Manner.direct),
        ("Duarte said it is safe.", "scttt-", .indirect),
        ("Duarte said it is “safe.”", "sctttttt", .mixed),
    ])
    func mannerIsReadFromTheQuotationMarks(
        sentence: String, roles: String, manner: Attribution.Manner
    ) throws {
        let found = try #require(attributions(sentence, [(roles, 2)]).first)
        #expect(found.manner == manner)
    }

    @Test func ofTwoCandidatesWithOneCueTheSurerIsKept() {
        let found = attributions("Duarte said the bridge is safe", [("sct---", 1), ("sctttt", 3)])
        #expect(found.map(\.content.count) == [1])
        #expect(found.first?.content.first?.count == "the bridge is safe".utf8.count)
    }

    @Test func whatIsNotSureEnoughIsLeftOut() {
        #expect(attributions("Duarte said so", [("sct", -1)]).isEmpty)
        #expect(attributions("Duarte said so", [("sct", -1)], least: 0.2).count == 1)
    }

    @Test func aCandidateWithoutContentIsNone() {
        #expect(attributions("Duarte said so", [("sc-", 5)]).isEmpty)
    }

    @Test func anAttributionInsideAnothersContentHasItAsItsParent() {
        let sentence = "Duarte said officials deny it"
        let found = attributions(sentence, [("scttt", 2), ("--sct", 2)])
        #expect(found.map(\.id) == ["a1", "a2"])
        #expect(found.map(\.parent) == [nil, "a1"])
    }

    @Test func whatIsNestedHasAConfidenceAndAFloorOfItsOwn() throws {
        let sentence = "Duarte said officials deny it"
        let candidates: [(String, Float)] = [("scttt", 2), ("--sct", 1)]
        let both = attributions(sentence, candidates)
        #expect(both.count == 2)
        #expect(try #require(both.last).confidence == Probability(0.5))
        let surer = attributions(sentence, candidates, leastNested: 0.6)
        #expect(surer.map(\.parent) == [nil])
        #expect(attributions(sentence, [candidates[1]], leastNested: 0.6).count == 1)
    }

    @Test func aWordOfSayingCountsForWhatIsNested() throws {
        let wish = attributions("Duarte said officials want it", [("scttt", 3), ("--sct", 1)])
        let oath = attributions("Duarte said officials swear it", [("scttt", 3), ("--sct", 1)])
        #expect(try #require(oath.last).confidence > #require(wish.last).confidence)
    }

    @Test func ofTwoContentsThatHoldACueTheSmallerIsTheParent() {
        let sentence = "Duarte said Lim wrote officials deny it"
        let found = attributions(
            sentence, [("scttttt", 3), ("--scttt", 3), ("----sct", 3)])
        #expect(found.map(\.parent) == [nil, "a1", "a2"])
    }

    @Test func aContentStopsBeforeTheMarkOfTheNextQuotation() throws {
        let text = "Duarte said: \"It is safe.\n\n\"It was always safe.\" Nobody knew."
        let found = try #require(attributions(text, [("scctttttt-----", 2)]).first)
        #expect(found.content.map { text[$0] } == ["\"It is safe.", "\"It was always safe.\""])
    }

    @Test func aQuotationThatOpensAParagraphIsHandedOverWhole() throws {
        let text = "Duarte spoke.\n\n“It is safe. Ask anyone,” Duarte said."
        let found = try #require(attributions(text, [("---ttttt----sc-", 2)]).first)
        #expect(found.content.map { text[$0] } == ["“It is safe. Ask anyone,”"])
    }

    @Test func aQuotationThatItsOwnCueBreaksOffIsNotHandedOverWhole() throws {
        let text = "“It is safe. Ask Lim,” Duarte said."
        let found = try #require(attributions(text, [("tttttcs", 2)]).first)
        #expect(found.content.map { text[$0] } == ["“It is safe."])
    }

    @Test func aContentEndsWhereItsSourceSaysSomethingElse() {
        let text = "Duarte said it is safe and denied the rest."
        let found = attributions(text, [("sctttttttt", 2), ("s-----ctt-", 2)])
        #expect(found.map { $0.content.map { text[$0] } } == [["it is safe"], ["the rest"]])
        #expect(found.map(\.parent) == [nil, nil])
    }

    @Test func aContentEndsBeforeASentenceThatTellsWhoSaysIt() {
        let text = "Duarte said it is safe. Lim said it fell."
        let found = attributions(text, [("scttttttttt", 2), ("------sctt-", 2)])
        #expect(found.map { $0.content.map { text[$0] } } == [["it is safe."], ["it fell"]])
    }

    @Test func aQuotationMayHoldSentencesOfOthers() {
        let text = "Duarte said: “It fell. Lim said so.”"
        let found = attributions(text, [("sccttttttttt", 2), ("-------sct--", 4)])
        #expect(found.map(\.parent) == [nil, "a1"])
    }

    @Test func idsFollowTheTextAndNotTheConfidence() {
        let found = attributions("Duarte said so. Lim denied it.", [("----sct", 4), ("sct", 1)])
        #expect(found.map(\.id) == ["a1", "a2"])
        #expect(found[0].cue[0] < found[1].cue[0])
    }

    @Test func aQuotationOpenAtItsParagraphsEndGoesOn() throws {
        let text = "Duarte said: “It is safe.\n\n“It was always safe.\n\n“Ask anyone.” Nobody did."
        let found = try #require(attributions(text, [("sccttttt", 2)]).first)
        #expect(
            found.content.map { text[$0] }
                == ["“It is safe.", "“It was always safe.", "“Ask anyone.”"])
        #expect(found.manner == .direct)
    }

    @Test func aColonHandsOverTheQuotationOfTheNextParagraph() throws {
        let text = "Duarte said:\n\n“It is safe.”\n\n“Nobody believes it,” Lim said."
        let found = try #require(attributions(text, [("scc", 2)]).first)
        #expect(found.content.map { text[$0] } == ["“It is safe.”"])
    }

    @Test func aQuotationThatIsClosedDoesNotGoOn() throws {
        let text = "Duarte said: “It is safe.”\n\n“Nobody believes it,” Lim said."
        let found = try #require(attributions(text, [("scctttttt", 2)]).first)
        #expect(found.content.count == 1)
    }

    @Test func aParagraphThatIsAllQuotationCarriesOn() throws {
        let text = "“It is safe,” Duarte said.\n\n“It was always safe.”\n\nNobody believes it."
        let found = try #require(attributions(text, [("ttttttsc-", 2)]).first)
        #expect(found.content.map { text[$0] } == ["“It is safe,”", "“It was always safe.”"])
    }
}
