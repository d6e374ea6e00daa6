import SaysoClaims
import SaysoReading
import SaysoText
import Testing

/// Who speaks, by the model that the build holds, on sentences of our own.
@Suite struct SpeakerTests {
    private let reader: SpeakerReader

    init() throws { reader = try SpeakerReader() }

    private func reading(of text: String) -> Reading { reader.reading(of: text) }

    // FIELD.md: appositions that quotation extractors take for the speaker.
    @Test(arguments: [
        ("Hugh Hill, a doctor, said the ward had been full since Monday.", "Hugh Hill", "a doctor"),
        (
            "Khalid Mahmood, a Labour MP, said the minister should resign.", "Khalid Mahmood",
            "a Labour MP"
        ),
    ])
    func anAppositionDescribesTheSpeaker(text: String, name: String, role: String) throws {
        let speaker = try #require(reading(of: text).attributions.first?.speakers.first)
        #expect(speaker.name == name)
        #expect(speaker.isNamed)
        #expect(speaker.kind == .person)
        #expect(speaker.description.map { String(text[$0]) } == role)
    }

    // FIELD.md: nicknames and scare quotes that are not quotations.
    @Test(arguments: [
        ("Carl “Hammer” Lunde, the harbour master, said the bridge would stay closed.", "Lunde"),
        ("Carl Lunde, known as “the Hammer”, said the bridge would stay closed.", "Carl Lunde"),
        ("The so-called “experts” are wrong, Ida Brandt said on Monday.", "Ida Brandt"),
    ])
    func aNicknameOrAScareQuoteIsNoQuotation(text: String, name: String) throws {
        let attributions = reading(of: text).attributions
        #expect(attributions.count == 1)
        let speaker = try #require(attributions.first?.speakers.first)
        #expect(speaker.name.hasSuffix(name))
        #expect(speaker.isNamed)
    }

    // FIELD.md: sources before a colon and after a dash.
    @Test(arguments: [
        (
            """
            And from Chairwoman Ida Brandt:

            “The bridge will stay closed until the spring, and nobody will be paid.”
            """,
            "Ida Brandt", "Chairwoman"
        ),
        (
            """
            “The bridge will stay closed until the spring, and nobody will be paid.”

            — Commissioner Carl Lunde
            """,
            "Carl Lunde", "Commissioner"
        ),
    ])
    func aHeaderOrASignatureIsTheSpeaker(text: String, name: String, role: String) throws {
        let attribution = try #require(reading(of: text).attributions.first)
        #expect(attribution.speakers.map(\.name) == [name])
        #expect(attribution.speakers.first?.description.map { String(text[$0]) } == role)
    }

    @Test func aPronounIsWhoeverItGoesBackTo() {
        let text = """
            Marta Lindqvist, the harbour master of Orvane, said the bridge was closed. She added \
            that it would stay so until Friday. Lindqvist told reporters the cracks were old.
            """
        let names = Set(reading(of: text).attributions.flatMap(\.speakers).map(\.name))
        #expect(names == ["Marta Lindqvist"])
    }

    // FIELD.md: all unnamed sources merged into one.
    @Test func twoUnnamedOfficialsAreTwo() {
        let text = """
            A senior defense official said the missiles had already been shipped. A diplomat in \
            Orvane, however, said that no decision had been taken.
            """
        let speakers = reading(of: text).attributions.flatMap(\.speakers)
        #expect(Set(speakers.map(\.entity)).count == 2)
        #expect(speakers.allSatisfy { !$0.isNamed })
    }

    @Test(arguments: [
        (
            "The interim chief executive at Harbour Watch, Ida Brandt, said the figures were wrong.",
            "Ida Brandt"
        ),
        ("The Republican Senator John Hale said the bill would fail on Monday.", "John Hale"),
        (
            "Nina Lloyd\n  Sir Peter Holm has told reporters that the ferry will sail.",
            "Peter Holm"
        ),
    ])
    func aRoleBeforeANameIsNotTheSpeaker(text: String, name: String) {
        let names = reading(of: text).attributions.flatMap(\.speakers).map(\.name)
        #expect(names == [name])
    }

    @Test func aPronounIsWhomTheNarratorNamedLast() {
        let text = """
            Martin Ostrow said Viktor Lunde had misled the port. "He never told us," Ostrow said.

            Carl Brandt of the seamen's union agreed. "We were all misled," he said.
            """
        let last = reading(of: text).attributions.last
        #expect(last?.speakers.map(\.name) == ["Carl Brandt"])
    }

    @Test func aShortNameIsTheFullOneThatTheArticleUses() {
        let text = """
            The Orvane Morning Times reported that the mayor would resign. Elena Brandt denied \
            it. The Times said it stood by its story. Her husband, Joseph Brandt, was not at home, \
            Elena said. Brandt said she would sue.
            """
        let speakers = reading(of: text).attributions.flatMap(\.speakers).map(\.name)
        #expect(Set(speakers) == ["Orvane Morning Times", "Elena Brandt"])
    }

    @Test func aSourceLeftOutIsTheSubjectOfTheVerbAbove() throws {
        let text = """
            Marta Lindqvist left the meeting early, saying that the bridge would stay closed.
            """
        let attribution = try #require(reading(of: text).attributions.first)
        #expect(attribution.speakers.map(\.name) == ["Marta Lindqvist"])
    }

    // PLOVER: a capital stands for its government; a demonym with a role noun gives both.
    @Test(arguments: [
        ("Beijing said on Friday that it would send no weapons to either side.", "CHN GOV"),
        ("U.S. officials said on Friday that the ship had left the port.", "USA GOV"),
        ("The Kremlin denied that the talks in Orvane had failed.", "RUS GOV"),
        ("French police said the bridge at Orvane was closed.", "FRA COP"),
        ("Marta Lindqvist said the bridge at Orvane was closed.", nil),
        ("Jordan Bishop said the bridge at Orvane was closed.", nil),
        ("The European Commission said the bridge at Orvane was closed.", "IGO"),
    ])
    func anActorHasItsCountryAndSector(text: String, code: String?) throws {
        let reading = reading(of: text)
        let speaker = try #require(reading.attributions.first?.speakers.first)
        #expect(reading.entities.first { $0.id == speaker.entity }?.code == code)
    }

    // FIELD.md: unnamed sources with different descriptions are different sources.
    @Test func officialsOfTwoCountriesAreTwoSources() {
        let text = """
            Foreign officials said the missiles had been shipped. Local officials have said that \
            no decision had been taken. Experts said the harbour was safe. Chinese experts said \
            that it was not.
            """
        let speakers = reading(of: text).attributions.flatMap(\.speakers)
        #expect(speakers.count == 4)
        #expect(Set(speakers.map(\.entity)).count == 4)
    }

    @Test func aStatementSpeaksWithWhoeverSaysItThere() {
        let text = """
            The Orvane Pilots Association said in a statement that the channel was mined. The \
            statement warned that ships would be lost.
            """
        let names = Set(reading(of: text).attributions.flatMap(\.speakers).map(\.name))
        #expect(names == ["Orvane Pilots Association"])
    }

    @Test func severalWhoSpeakTogetherAreSeveralSpeakers() {
        let text = "Anna Smith and Robert Jones said the talks in Orvane had failed on Friday."
        let names = reading(of: text).attributions.first?.speakers.map(\.name)
        #expect(names == ["Anna Smith", "Robert Jones"])
    }
}
