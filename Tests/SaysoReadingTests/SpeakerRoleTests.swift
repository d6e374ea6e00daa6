import SaysoClaims
import Testing

/// Speakers whom only a role, a document, a title or a heading stands for; sentences of our own.
@Suite struct SpeakerRoleTests {
    private let reader: SpeakerReader

    init() throws { reader = try SpeakerReader() }

    @Test(arguments: [
        (
            """
            Lawmaker urges calm over bridge

            Rep. Ida Brandt, the top Democrat on the harbour committee, said that it was safe.
            """,
            ["Ida Brandt", "Ida Brandt"]
        ),
        (
            """
            Officials fear for the bridge, source says

            Ida Brandt, the harbour master, said on Monday that nobody had told her.
            """,
            ["Officials", "source", "Ida Brandt"]
        ),
    ])
    func aHeadingsRoleIsWhomTheNextParagraphNames(text: String, names: [String]) {
        let found = reader.speakers(in: text).map(\.name)
        #expect(Set(found).isSubset(of: names))
        #expect(found.last == names.last)
    }

    @Test func aNewDefiniteRoleIsWhomTheNarratorNamedLast() {
        let names = reader.lastNames(
            in: """
                Ida Brandt, the harbour master, stressed her record on Monday. The former first \
                lady said that it was a mistake to close the bridge.
                """)
        #expect(names == ["Ida Brandt"])
    }

    @Test(arguments: [
        (
            """
            President Ida Brandt met the senator on Monday. Senator Carl Lunde said the talks were \
            good. The president declined to say whether she agreed.
            """,
            "Ida Brandt"
        ),
        (
            """
            President Carl Lunde flew to Orvane. The Prime Minister said that the bridge would stay \
            closed.
            """,
            "The Prime Minister"
        ),
    ])
    func anOfficeIsWhoeverTheTextGivesIt(text: String, name: String) {
        #expect(reader.lastNames(in: text) == [name])
    }

    @Test(arguments: [
        ("Ida Brandt's office said the bridge would stay closed.", "Ida Brandt's office"),
        (
            """
            The White House said the talks had failed. The Brandt campaign said on Monday that it \
            would sue. Ida Brandt was not there.
            """,
            "Ida Brandt campaign"
        ),
    ])
    func aNamedPersonsBodyIsNamedAndNobodyElse(text: String, name: String) throws {
        let speaker = try #require(reader.speakers(in: text).last)
        #expect(speaker.name == name)
        #expect(speaker.isNamed)
        #expect(speaker.kind == .organization)
    }

    @Test(arguments: [
        (
            "Ida Brandt wrote a memoir of her years at sea. The bridge was never safe, the book said.",
            "Ida Brandt"
        )
    ])
    func aDocumentSpeaksWithItsAuthorAndAFilmForItself(text: String, name: String) {
        #expect(reader.lastNames(in: text) == [name])
    }

    @Test(arguments: [
        "Ida Brandt spoke at a news conference announcing that the bridge would stay closed.",
        "After saying that the bridge was unsafe, Ida Brandt was dismissed from the port authority.",
    ])
    func aVerbWithoutSubjectIsTheDoingOfWhoeverHoldsTheOccasion(text: String) {
        #expect(reader.lastNames(in: text) == ["Ida Brandt"])
    }

    @Test func whoeverSaidSheIsNotTheManInHerWords() {
        let names = reader.speakers(
            in: """
                Kacey Holm, a lawyer for the captain, said his case was full of errors. She said \
                there was no proof.
                """
        ).map(\.name)
        #expect(Set(names) == ["Kacey Holm"])
    }

    @Test func aRoleWithTwoNamesBetweenCommasIsThePerson() {
        let names = reader.speakers(
            in: """
                The Executive Secretary, Harbour Development Alliance, Adeyemi Okoro, told the \
                Times that prices would rise. He added that the rains had failed.
                """
        ).map(\.name)
        #expect(Set(names) == ["Adeyemi Okoro"])
    }

    @Test(arguments: [
        (
            "“It is closed,” said Ida Lindqvist, the harbour master. Lindqvst believes it is old.",
            "Ida Lindqvist"
        ),
        (
            "Viktor Lunde flew to Orvane. Vik said that the bridge would stay closed.",
            "Viktor Lunde"
        ),
        ("The opposition Labour Party said the minister had failed to act.", "Labour Party"),
    ])
    func aNameInAnotherFormIsTheFullOne(text: String, name: String) {
        #expect(reader.lastNames(in: text) == [name])
    }
}
