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

    @Test(arguments: ["Mr. Anselm", "Mrs Anselm", "Dr. Anselm"])
    func aSurnameWithAnAddressIsNoMore(name: String) async throws {
        let president = Telling("Viktor Anselm", "it is safe").with(\.aliases, [name])
        try await record(president, Telling(name, "it is closed"))
        #expect(Set(try await own.speakers()).count == 2)
    }

    @Test(arguments: ["Central Bank", "the Interior Ministry", "Parliament", "Supreme Court"])
    func bodiesThatAnyCountryHasStayTwo(name: String) async throws {
        try await record(
            Telling(name, "it is safe").with(\.kind, .organization),
            Telling(name, "it is closed").with(\.kind, .organization))
        #expect(Set(try await own.speakers()).count == 2)
    }

    @Test func aBodyOfOneCountryIsOne() async throws {
        let court = Telling("Supreme Court", "it is safe").with(\.kind, .organization)
            .with(\.code, "CHL JUD")
        try await record(court, court.with(\.what, "it is closed"))
        #expect(Set(try await own.speakers()).count == 1)
    }

    @Test(arguments: [false, true]) func joiningDoesNotDependOnTheOrder(isReversed: Bool)
        async throws
    {
        let full = Telling("International Mine Agency", "it is safe").with(\.kind, .organization)
            .with(\.aliases, ["IMA", "the Agency"])
        let short = Telling("IMA", "it is closed").with(\.kind, .organization)
        let other = Telling("the Agency", "it is open").with(\.kind, .organization)
        let all = [full, short, other]
        for (number, telling) in (isReversed ? all.reversed() : all).enumerated() {
            try await own.record(.telling([telling], in: .of("n\(number)")))
        }
        #expect(Set(try await own.speakers()).count == 2)
    }
}
