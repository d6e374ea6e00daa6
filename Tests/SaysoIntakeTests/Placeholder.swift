import Testing

@Suite struct SaysoIntakePlaceholder { @Test func builds() { #expect(Bool(true)) } }
