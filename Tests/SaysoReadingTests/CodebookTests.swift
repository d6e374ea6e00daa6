import SaysoReading
import SaysoTesting
import Testing

@Suite struct CodebookTests {
    private static let small = """
        version: 1
        nouns:
          relief: food tent
          aid: assistance +relief
          parties: soldier
        types:
          AID:
            recipient: required
            entries:
              - verbs: give hand_over
                theme: aid
                recipient: indirect to
            examples:
              - "Japan [donated] ten ambulances to Nepal."
          CONSULT:
            entries:
              - nouns: talks
                both: true
        items:
          supplies:
            - satellite phone
        """

    @Test func entriesAreKnownByTheirLemmas() throws {
        let book = try Codebook(yaml: Self.small, path: "small.yaml")
        let give = try #require(book.verbs["give"]?.first)
        #expect(give.type == "AID")
        #expect(give.theme == ["assistance", "food", "tent"])
        #expect(give.recipient == [.indirect, .preposition("to")])
        #expect(give.actor == [.subject])
        #expect(book.verbs["hand"]?.first?.particles == ["over"])
        #expect(book.nouns["talks"]?.first?.isMutual == true)
        #expect(book.items["satellite phone"] == "supplies")
        #expect(book.parties == ["soldier"])
    }

    @Test func examplesMarkTheirWord() throws {
        let example = try #require(
            Codebook(yaml: Self.small, path: "small.yaml").types.first?.examples.first)
        #expect(example.text == "Japan donated ten ambulances to Nepal.")
        let word = example.text.utf8.dropFirst(example.word.lowerBound).prefix(example.word.count)
        #expect(String(word) == "donated")
    }

    @Test func moreParticularEntriesComeFirst() throws {
        let book = try Codebook(
            yaml: """
                version: 1
                nouns:
                  arms: gun
                types:
                  A:
                    entries:
                      - verbs: send
                  B:
                    entries:
                      - verbs: send
                        theme: arms
                """, path: "b.yaml")
        #expect(book.verbs["send"]?.map(\.type) == ["B", "A"])
    }

    @Test(arguments: [
        ("version: 2\ntypes: {}", 1, "version"),
        ("version: 1\nkinds: {}", 2, "'kinds' is no field"),
        (
            "version: 1\ntypes:\n  A:\n    entries:\n      - theme: arms\n        verbs: send", 5,
            "no class"
        ),
        ("version: 1\ntypes:\n  A:\n    entries:\n      - recipient: to", 5, "verbs or nouns"),
        (
            "version: 1\ntypes:\n  A:\n    examples:\n      - Japan sent doctors.", 5,
            "marks its event word"
        ),
        ("version: 1\nnouns:\n  a: +b\ntypes:\n  A: {}", 3, "no class of nouns 'b'"),
        ("version: 1\ntypes: [1", 3, "no YAML"),
    ])
    func mistakesAreToldWithTheirLine(yaml: String, line: Int, reason: String) {
        let error = #expect(throws: VocabularyError.self) {
            try Codebook(yaml: yaml, path: "mine.yaml")
        }
        #expect(error?.line == line)
        #expect(error?.description.contains(reason) == true)
        #expect(error?.description.hasPrefix("mine.yaml:\(line) cannot be used: ") == true)
    }

    @Test func theOneThatComesWithSaysoHasPloversTypes() throws {
        let vocabulary = try ReadingVocabulary(
            besideModelAt: #require(Reader.bundledModelPath))
        #expect(
            vocabulary.codebook.types.map(\.name).sorted() == [
                "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE",
                "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT",
                "THREATEN",
            ])
        #expect(vocabulary.codebook.types.allSatisfy { $0.examples.count >= 6 })
    }
}
