import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// Who is taken for the same in two articles, and who is not.
@Suite struct JoiningTests {
    let own: TemporaryLedger

    init() throws { own = try TemporaryLedger() }

    private func record(_ tellings: Telling...) async throws {
        for (number, telling) in tellings.enumerated() {
            try await own.record(.telling([telling], in: .of("n\(number)")))
        }
    }

    @Test func oneFullNameIsOnePerson() async throws {
        try await record(Telling("Ana Duarte", "it is safe"), Telling("Ana Duarte", "it is closed"))
        #expect(Set(try await own.speakers()).count == 1)
        #expect(try await own.counts() == ["Ana Duarte": 2])
    }

    @Test func aSurnameAloneNeverJoins() async throws {
        try await record(Telling("Duarte", "it is safe"), Telling("Duarte", "it is closed"))
        #expect(Set(try await own.speakers()).count == 2)
    }

    @Test func aSurnameAloneDoesNotJoinWhoBearsItAsAFurtherName() async throws {
        let full = Telling("Ana Duarte", "it is safe").with(\.aliases, ["Duarte"])
        try await record(full, Telling("Duarte", "it is closed"))
        #expect(Set(try await own.speakers()).count == 2)
    }

    @Test func theUnnamedNeverJoin() async throws {
        try await record(
            .unnamed("a senior official", "it is safe"),
            .unnamed("a senior official", "it is closed"))
        #expect(Set(try await own.speakers()).count == 2)
        #expect(try await own.faults() == [])
    }

    @Test func aPersonAndATownOfOneNameStayTwo() async throws {
        try await record(
            Telling("Lake George", "it is safe"),
            Telling("Lake George", "it is closed").with(\.kind, .organization))
        #expect(Set(try await own.speakers()).count == 2)
    }

    @Test func organisationsOfOneNameAreOne() async throws {
        try await record(
            Telling("UNESCO", "it is safe").with(\.kind, .organization),
            Telling("UNESCO", "it is closed").with(\.kind, .organization))
        #expect(Set(try await own.speakers()).count == 1)
    }
}
