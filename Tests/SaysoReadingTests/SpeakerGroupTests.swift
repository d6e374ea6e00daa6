import SaysoClaims
import Testing

/// Several who speak, and those who are told by their place among others; sentences of our own.
@Suite struct SpeakerGroupTests {
    private let reader: SpeakerReader

    init() throws { reader = try SpeakerReader() }

    @Test(arguments: [
        "Ida Brandt and Carl Lunde toured the harbour on Tuesday. They said it would reopen soon.",
        "Ida Brandt and Carl Lunde toured the harbour on Tuesday. Both said it would reopen soon.",
        "Ida Brandt and Carl Lunde met for a debate, each saying that the harbour would be safe.",
        "Mayor Ida Brandt and Governor Carl Lunde met. The two politicians said it would reopen.",
    ])
    func aWordForTwoIsBothWhomTheTextNamesTogether(text: String) {
        #expect(reader.lastNames(in: text) == ["Ida Brandt", "Carl Lunde"])
    }

    @Test func thoseAfterIncludingSpeakToo() {
        let names = reader.lastNames(
            in: """
                Several ministers, including Ida Brandt and Carl Lunde, said they would resign.
                """)
        #expect(names == ["Several ministers", "Ida Brandt", "Carl Lunde"])
    }

    @Test(arguments: [
        (
            "The mayor met relatives of the drowned sailors, many of whom say that he lied to them.",
            "relatives of the drowned sailors"
        ),
        (
            "The inquiry heard members of the Orvane government, which has denied any fault.",
            "Orvane government"
        ),
    ])
    func aRelativePronounIsTheNounThatAgreesWithIt(text: String, name: String) {
        #expect(reader.speakers(in: text).map(\.name).contains(name))
    }

    @Test func oneOfSeveralIsDescribedAsTheyAreAndIsNotThem() throws {
        let text = """
            Senior port officials said they would wait. “We have time,” said one. “We are in no \
            hurry.”
            """
        let speakers = reader.speakers(in: text)
        let last = try #require(speakers.last)
        #expect(last.name == "Senior port official" || last.name == "port official")
        #expect(!last.isNamed)
        #expect(last.entity != speakers.first?.entity)
    }

    @Test func newPeopleInThePluralAreNotThoseOfBefore() {
        let speakers = reader.speakers(
            in: """
                Organizers said the march was peaceful. Some 200 protesters chanted that the mayor \
                must go.
                """)
        #expect(Set(speakers.map(\.entity)).count == 2)
    }

    @Test func kinWithoutANameAreNobodyWhomTheTextNames() {
        let text = """
            Viktor Lunde runs for mayor. My father hated him. My father often said that the sea \
            takes what it is owed. He also told my brother that the harbour was cursed.
            """
        let names = Set(reader.speakers(in: text).map(\.name))
        #expect(names == ["My father"])
    }

    @Test func parentsNamedTogetherAreToldApartByTheirGivenNames() {
        let text = """
            My parents, Ida and Carl Brandt, lived by the harbour. My mother said that the sea was \
            cold. My father told us that the boats would come back.
            """
        #expect(reader.speakers(in: text).map(\.name) == ["Ida Brandt", "Carl Brandt"])
    }
}
